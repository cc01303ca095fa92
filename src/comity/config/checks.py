"""What must be true of the reference data, whoever changed it last: pure functions over the rows of the files."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from comity.authorities.models import Authority, Basis, Category, Matter, Means, Notification
from comity.common.claims import Verified
from comity.common.reference import Row, many, rows_of
from comity.jurisdictions.models import Jurisdiction, Participation, Statement, TreatyScope
from comity.networks.models import Membership, Network
from comity.vocabulary import checks as vocabulary

SIX = ("ar", "en", "es", "fr", "ru", "zh")
COMPLETE_LISTS = ("UNCAC", "UNTOC")  # the depositary's list gives a day for every party
KEYS = {
    "jurisdictions": ("iso3",),
    "articles": ("number",),
    "treaties": ("code",),
    "treaty_scopes": ("treaty", "scope"),
    "participations": ("treaty", "jurisdiction", "valid_from"),
    "statements": ("treaty", "jurisdiction", "kind", "article", "valid_from"),
    "authorities": ("slug",),
    "designations": ("authority", "category", "treaty", "article", "valid_from"),
    "notifications": ("jurisdiction", "treaty", "article", "topic", "valid_from"),
    "networks": ("slug",),
    "memberships": ("network", "jurisdiction", "member_authority", "valid_from"),
}
# Which column of which file names a record of another file.
REFERENCES = (
    ("jurisdictions", "responsible_state", "jurisdictions"),
    ("treaty_scopes", "treaty", "treaties"),
    ("treaty_scopes", "replaced_by", "treaties"),
    ("participations", "treaty", "treaties"),
    ("participations", "jurisdiction", "jurisdictions"),
    ("statements", "treaty", "treaties"),
    ("statements", "jurisdiction", "jurisdictions"),
    ("authorities", "jurisdiction", "jurisdictions"),
    ("designations", "authority", "authorities"),
    ("designations", "treaty", "treaties"),
    ("notifications", "jurisdiction", "jurisdictions"),
    ("notifications", "treaty", "treaties"),
    ("memberships", "network", "networks"),
    ("memberships", "jurisdiction", "jurisdictions"),
)
CHOICES = (
    ("jurisdictions", "kind", set(Jurisdiction.Kind.values)),
    ("jurisdictions", "regional_group", {"", *Jurisdiction.Group.values}),
    ("treaty_scopes", "role", set(TreatyScope.Role.values)),
    ("participations", "status", set(Participation.Status.values)),
    ("statements", "kind", set(Statement.Kind.values)),
    ("authorities", "kind", set(Authority.Kind.values)),
    ("authorities", "means", set(Means.values)),
    ("authorities", "interpol_urgent", {"", "yes", "no"}),
    ("designations", "category", set(Category.values)),
    ("designations", "matter", set(Matter.values)),
    ("designations", "basis", set(Basis.values)),
    ("notifications", "topic", set(Notification.Topic.values)),
    ("notifications", "answer", {"", *Notification.ExtraditionBasis.values}),
    ("notifications", "basis", set(Basis.values)),
    ("networks", "use_class", set(Network.UseClass.values)),
    ("networks", "scope", set(Network.Scope.values)),
    ("memberships", "role", set(Membership.Role.values)),
)
CLAIMS = ("participations", "statements", "designations", "notifications", "memberships")
SOURCED = (*CLAIMS, "treaties", "authorities", "networks")
Tables = dict[str, list[Row]]


def faults(directory: Path) -> list[str]:
    """Every fault, a line each, with the file and the row; empty when the data is whole."""
    tables: Tables = {}
    for name in KEYS:
        path = directory / f"{name}.csv"
        if not path.exists():
            return [f"{name}.csv: missing"]
        tables[name] = list(rows_of(path))
    checks = (_duplicates, _references, _choices, _claims, _overlaps, _parties, _statements, _names)
    found = [line for check in checks for line in check(tables)]
    paragraphs = {int(row["number"]): int(row["paragraphs"]) for row in tables["articles"]}
    return [*found, *vocabulary.faults(directory / "vocabulary", paragraphs)]


def _at(name: str, row: Row) -> str:
    return f"{name}.csv: {' '.join(row.get(column) or '-' for column in KEYS[name])}"


def _duplicates(tables: Tables) -> Iterator[str]:
    for name, columns in KEYS.items():
        seen = set()
        for row in tables[name]:
            key = tuple(row[column] for column in columns)
            if key in seen:
                yield f"{_at(name, row)}: stands twice"
            seen.add(key)


def _references(tables: Tables) -> Iterator[str]:
    known = {name: {row[KEYS[name][0]] for row in tables[name]} for name in {each[2] for each in REFERENCES}}
    for name, column, among in REFERENCES:
        for row in tables[name]:
            if row[column] and row[column] not in known[among]:
                yield f"{_at(name, row)}: {column} {row[column]!r} is not known"


def _choices(tables: Tables) -> Iterator[str]:
    for name, column, among in CHOICES:
        for row in tables[name]:
            for value in many(row[column]) or [""]:
                if value not in among and not (value == "" and column == "means"):
                    yield f"{_at(name, row)}: {column} {value!r} is not known"


def _claims(tables: Tables) -> Iterator[str]:
    for name in SOURCED:
        for row in tables[name]:
            if row["verified"] not in Verified.values:
                yield f"{_at(name, row)}: verified {row['verified']!r} is not known"
            if not row["source"]:
                yield f"{_at(name, row)}: no source"
    for name in CLAIMS:
        for row in tables[name]:
            bad = [column for column in ("valid_from", "seen_on", "valid_to") if not _is_day(row[column])]
            if bad:
                yield f"{_at(name, row)}: {', '.join(bad)} is no date"
            elif not row["seen_on"]:
                yield f"{_at(name, row)}: no seen_on"
            elif row["valid_from"] and row["valid_to"] and row["valid_from"] >= row["valid_to"]:
                yield f"{_at(name, row)}: ends before it begins"


def _is_day(text: str) -> bool:
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _overlaps(tables: Tables) -> Iterator[str]:
    for name in CLAIMS:
        groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for row in tables[name]:
            groups[tuple(row[column] for column in KEYS[name] if column != "valid_from")].append(row)
        for rows in groups.values():
            ordered = sorted(rows, key=lambda row: row["valid_from"])
            for first, second in pairwise(ordered):
                if not first["valid_to"] or first["valid_to"] > second["valid_from"]:
                    yield f"{_at(name, second)}: overlaps the period before it"


def _parties(tables: Tables) -> Iterator[str]:
    for row in tables["participations"]:
        if row["treaty"] in COMPLETE_LISTS and row["status"] == "party" and not row["valid_from"]:
            yield f"{_at('participations', row)}: a State party without a date"


def _statements(tables: Tables) -> Iterator[str]:
    """Only who is something to a treaty reserves or declares anything under it."""
    taking_part = {(row["treaty"], row["jurisdiction"]) for row in tables["participations"]}
    for row in tables["statements"]:
        if (row["treaty"], row["jurisdiction"]) not in taking_part:
            yield f"{_at('statements', row)}: no participation on record"
        if not row["text"]:
            yield f"{_at('statements', row)}: no text"


def _names(tables: Tables) -> Iterator[str]:
    for name, prefix in (("jurisdictions", "name"), ("articles", "heading")):
        for row in tables[name]:
            missing = [code for code in SIX if not row[f"{prefix}_{code}"]]
            if missing:
                yield f"{_at(name, row)}: no {prefix} in {', '.join(missing)}"
