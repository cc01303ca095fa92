"""authorities.csv and designations.csv: one entry for each body, one line for each of its tasks."""

import re
from dataclasses import dataclass

from convert.bodies import groups, key, slug, sources
from convert.entries import Entry, entries
from convert.tables import Raw, Row, Table, decisions, joined

AUTHORITY = [
    *("slug", "jurisdiction", "name_en", "name_local", "local_language", "kind", "unit", "address", "telephone"),
    *("email", "website", "languages", "means", "interpol_urgent", "notes", "source", "seen_on", "verified"),
]
DESIGNATION = [
    *("authority", "category", "treaty", "article", "matter", "basis", "valid_from", "seen_on", "valid_to"),
    *("notes", "source", "verified"),
]
KINDS = {"development_agency": "agency", "security": "agency"}
ABOUT_THE_BODY = re.compile(
    r"^acronym:|\b(today|since|merged|address|Spanish name|German text|named as|territory|Crown Dependency|seat)\b"
)
CONTACTS = ("email", "telephone", "website")


def _about_body(found: list[Entry]) -> list[str]:
    """The parts of the notes that speak of the body and not of one task."""
    return [part for entry in found for part in entry.notes if ABOUT_THE_BODY.search(part)]


def _values(found: list[Entry], column: str) -> list[str]:
    """The different values of one column, best entry first; the Convention's details come before other lists."""
    return list(dict.fromkeys(value for entry in found if (value := str(getattr(entry, column)))))


def _addresses(found: list[Entry], fixed: str) -> tuple[str, list[str]]:
    """The fullest address, and the others that it does not contain."""
    known = sorted(_values(found, "address"), key=lambda text: (text != fixed, -len(text), text))
    words = [set(re.findall(r"\w+", text.casefold().replace(".", ""))) for text in known]
    return (known[0] if known else ""), [text for text, w in zip(known, words, strict=True) if not w <= words[0]]


def _unverified(found: list[Entry]) -> list[str]:
    """A remark for each detail that only an unverified entry gives, in an entry that is verified."""
    sure = [entry for entry in found if entry.verified == "yes"]
    if not sure:
        return []
    return [
        f"{label} not verified"
        for column, label in {"local": "local name", **{name: name for name in CONTACTS}}.items()
        if _values(found, column) and not _values(sure, column)
    ]


@dataclass(frozen=True)
class Reviewed:
    """The reviewed lists that complete a body."""

    addresses: dict[tuple[str, str], str]
    units: dict[tuple[str, str], str]
    languages: dict[tuple[str, str], str]

    def language(self, iso3: str, local: str) -> str:
        """The language of the local name; two names in two languages have none."""
        if not local or " / " in local:
            return ""
        return self.languages.get((iso3, local)) or self.languages.get((iso3, ""), "")


def _reviewed() -> Reviewed:
    """Reads the reviewed lists."""
    return Reviewed(
        addresses={(row["iso3"], row["name"]): row["address"] for row in decisions("current_addresses")},
        units={(row["iso3"], row["name"]): row["unit"] for row in decisions("units")},
        languages={(row["iso3"], row["name_local"]): row["language"] for row in decisions("local_languages")},
    )


def _remarks(found: list[Entry], addresses: list[str]) -> str:
    """What the other columns cannot hold: notes on the body, and every other contact on record."""
    notes = _about_body(found) + [f"other address on record: {text}" for text in addresses]
    for column in CONTACTS:
        notes += [f"other {column} on record: {text}" for text in _values(found, column)[1:]]
    return joined(notes + _unverified(found))


def _authority(name: str, found: list[Entry], identifier: str, reviewed: Reviewed) -> Row:
    """One body from its entries, best first."""
    best = found[0]
    place = (best.iso3, name)
    address, others = _addresses(found, reviewed.addresses.get(place, ""))
    local = next(iter(_values([e for e in found if key(e.name) == key(name)] + found, "local")), "")
    sure = [entry for entry in found if entry.verified == "yes"]
    means = {part for entry in found for part in entry.means.split(";") if part}
    return {
        "slug": identifier,
        "jurisdiction": best.iso3,
        "name_en": name,
        "name_local": local,
        "local_language": reviewed.language(best.iso3, local),
        "kind": KINDS.get(best.kind, best.kind),
        "unit": reviewed.units.get(place, ""),
        "address": address,
        **{column: next(iter(_values(found, column)), "") for column in CONTACTS},
        "languages": "",
        "means": ";".join(sorted(means)),
        "interpol_urgent": "",
        "notes": _remarks(found, others),
        "source": sources(found),
        "seen_on": max(entry.seen_on for entry in sure or found),
        "verified": best.verified,
    }


def _tasks(found: list[Entry]) -> dict[tuple[str, str, str], list[Entry]]:
    """The entries of each task; a task without a treaty joins the same task under the Convention."""
    convention = {entry.category: entry for entry in found if entry.treaty == "UNCAC"}
    tasks: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in found:
        task = entry if entry.treaty else convention.get(entry.category, entry)
        tasks.setdefault((entry.category, task.treaty, task.article), []).append(entry)
    return tasks


def _designations(name: str, found: list[Entry], identifier: str) -> list[Row]:
    """The tasks of one body."""
    rows = []
    for (category, treaty, article), said in _tasks(found).items():
        best = said[0]
        notes = [part for entry in said for part in entry.notes if not ABOUT_THE_BODY.search(part)]
        notes += [f"named there: {entry.name}" for entry in said if key(entry.name) != key(name)]
        row = {"authority": identifier, "category": category, "treaty": treaty, "article": article}
        row["matter"] = next((entry.matter for entry in said if entry.matter), "")
        row |= {"basis": best.basis, "valid_from": best.valid_from, "seen_on": best.seen_on, "valid_to": ""}
        row |= {"notes": joined(notes), "source": sources(said), "verified": best.verified}
        rows.append(row)
    return rows


def convert(raw: Raw) -> list[Table]:
    """Bodies and tasks of both raw lists."""
    reviewed = _reviewed()
    bodies, tasks, taken = [], [], set[str]()
    for name, found in groups(entries(raw)):
        identifier = slug(found[0].iso3, name, taken)
        bodies.append(_authority(name, found, identifier, reviewed))
        tasks += _designations(name, found, identifier)
    return [
        Table("authorities", AUTHORITY, ["slug"], bodies),
        Table("designations", DESIGNATION, ["authority", "category", "treaty", "article"], tasks),
    ]
