"""Reads both raw lists of authorities into one form: one entry says that one body has one task."""

import re
from dataclasses import dataclass

from convert.dates import FULL, LAST_DAY, day_of_source, last_day_of
from convert.tables import Raw, Row, decisions, verified

TOPICS = {
    "central_authority": "mla",
    "extradition_authority": "extradition",
    "prevention_authority": "prevention",
    "asset_recovery": "asset_recovery",
}
TREATY = re.compile(r"(UNTOC|ETS \d{3}) (.+)")
BOILERPLATE = re.compile(
    r"^(UNTOC|Budapest Convention|Criminal Law Convention on Corruption|ETS 182|Second Additional Protocol \(ETS 182\))"
    r"( notification| declaration)?(, not UNCAC)?$"
)
OUTSIDE_BRACKETS = re.compile(r"; (?![^(]*\))")


@dataclass(frozen=True)
class Entry:
    """One body with one task, as one raw row says it."""

    iso3: str
    name: str
    local: str
    kind: str
    address: str
    email: str
    telephone: str
    website: str
    means: str
    category: str
    treaty: str
    article: str
    matter: str
    basis: str
    valid_from: str
    seen_on: str
    verified: str
    notes: tuple[str, ...]
    source: str


def split_article(text: str) -> tuple[str, str]:
    """The treaty and the article: `UNTOC 18(13)` is UNTOC, 18(13); without a treaty it is the Convention."""
    match = TREATY.fullmatch(text)
    return (match.group(1).replace(" ", ""), match.group(2)) if match else ("UNCAC", text)


def split_notes(text: str) -> tuple[str, ...]:
    """The parts of a note, without those that only repeat the treaty."""
    parts = OUTSIDE_BRACKETS.split(text) if text else []
    return tuple(part for part in parts if not BOILERPLATE.fullmatch(part))


def claim_dates(row: Row) -> tuple[str, str]:
    """`valid_from` and `seen_on`: only the full date of a notification is a day of beginning."""
    day = row["date"]
    seen_on = last_day_of(day) if day else day_of_source(row["source"], decisions("source_dates"))
    return (day if row["basis"] == "notification" and FULL.fullmatch(day) else ""), seen_on


def notified_rows(raw: Raw) -> list[Row]:
    """The raw notifications with the reviewed cells of `structured_notes.csv` put in."""
    rows = [dict(row, means="", matter="") for row in raw["uncac_notifications"]]
    for change in decisions("structured_notes"):
        for row in rows:
            named = change["authority_name"] in ("", row["authority_name"])
            if named and (row["iso3"], row["article"]) == (change["iso3"], change["article"]):
                row[change["column"]] = change["value"]
    return rows


def _notified(row: Row) -> Entry:
    """One entry from a notification."""
    treaty, article = split_article(row["article"])
    valid_from, seen_on = claim_dates(row)
    return Entry(
        iso3=row["iso3"],
        name=row["authority_name"],
        local=row["authority_name_local"],
        kind=row["institution_kind"],
        address=row["address"],
        email=row["email"],
        telephone=row["telephone"],
        website=row["website"],
        means=row["means"],
        category=TOPICS[row["topic"]],
        treaty=treaty,
        article=article,
        matter=row["matter"],
        basis=row["basis"],
        valid_from=valid_from,
        seen_on=seen_on,
        verified=verified(row["verified"], row["source"]),
        notes=split_notes(row["notes"]),
        source=row["source"],
    )


def _competent(row: Row, tasks: dict[str, Row], sources: list[Row]) -> Entry:
    """One entry from a competent authority: its kind and role give the category (`competent_tasks.csv`)."""
    task = tasks[f"{row['kind']} {row['role']}".strip()]
    where = next(found for found in sources if found["pattern"] in row["source"])
    return Entry(
        iso3=row["iso3"],
        name=row["name_en"],
        local=row["name_local"],
        kind=task["kind"],
        address="",
        email="",
        telephone="",
        website=row["website"],
        means="",
        category=task["category"],
        treaty=task["treaty"],
        article=task["article"],
        matter="",
        basis=where["basis"],
        valid_from="",
        seen_on=where["seen_on"] or LAST_DAY,
        verified=verified("yes", row["source"]),
        notes=(f"acronym: {row['acronym']}",) if row["acronym"] else (),
        source=row["source"],
    )


def entries(raw: Raw) -> list[Entry]:
    """Every entry of both raw lists."""
    tasks = {f"{row['raw_kind']} {row['raw_role']}".strip(): row for row in decisions("competent_tasks")}
    sources = decisions("competent_sources")
    found = [_notified(row) for row in notified_rows(raw) if row["topic"] in TOPICS]
    return found + [_competent(row, tasks, sources) for row in raw["competent_authorities"]]
