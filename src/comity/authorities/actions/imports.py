"""Importing entries from a table: first a plan that says what would change, then exactly that, or nothing."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import connection, models, transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.actions import checks
from comity.authorities.actions.checks import Values
from comity.authorities.actions.editions import seal, seal_first
from comity.authorities.actions.sheet import Fault, Line, read_sheet
from comity.authorities.models import Authority, Designation, Door
from comity.authorities.queries.table import COLUMNS, READING_AIDS, designation_cells, entry_cells
from comity.common.claims import Origin, Verified
from comity.jurisdictions.queries import list_jurisdictions, list_treaties

KEY = ("category", "treaty_id", "article", "valid_from")
"""What tells one designation of an authority from another, as the table's constraint does."""
ADDED, CHANGED, LEFT = "added", "changed", "left"
ONE_IMPORT_AT_A_TIME = 46
"""The name of the database's lock that an import holds until it commits."""


class Difference(NamedTuple):
    """One cell that would change."""

    column: str
    old: str
    new: str


class Change(NamedTuple):
    """What a row does to an entry (``designation`` is empty) or to one of its designations."""

    row: int
    slug: str
    designation: str
    effect: str
    differences: list[Difference]


@dataclass(slots=True)
class Plan:
    """What an import would do; with a single fault it does nothing."""

    lines: list[Line]
    faults: list[Fault]
    changes: list[Change] = field(default_factory=list)
    authorities: list[tuple[Authority, str]] = field(default_factory=list)
    designations: list[tuple[Designation, str]] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many entries and designations are added, changed and left as they are."""
        return {effect: sum(each.effect == effect for each in self.changes) for effect in (ADDED, CHANGED, LEFT)}

    @property
    def digest(self) -> str:
        """The same for the same changes only: what a reader saw is what is applied."""
        return hashlib.sha256(json.dumps(self.changes).encode()).hexdigest()


def plan_file(content: bytes, name: str) -> Plan:
    """What the file would change; nothing is written."""
    sheet = read_sheet(content, name, COLUMNS, READING_AIDS)
    broken = {fault.row for fault in sheet.faults if not fault.column}
    plan = plan_lines([line for line in sheet.lines if line.row not in broken])
    return Plan([], sorted(sheet.faults + plan.faults)) if sheet.faults else plan


def plan_lines(lines: list[Line]) -> Plan:
    """What the rows would change; nothing is written."""
    states = set(list_jurisdictions().values_list("iso3", flat=True))
    treaties = set(list_treaties().values_list("code", flat=True))
    faults: list[Fault] = []
    rows: list[tuple[int, Values]] = []
    for line in lines:
        values, wrong = checks.values_of(line)
        wrong += checks.unknown(line.row, values, states, treaties) + checks.contradictions(line.row, values)
        faults += wrong
        if not wrong:
            rows.append((line.row, values))
    faults += checks.repetitions(rows) + checks.clashes(rows)
    plan = Plan(lines, sorted(faults))
    if not faults:
        _plan_entries(plan, rows)
    return plan


@transaction.atomic
def apply_plan(plan: Plan, *, actor: Actor | str, file: str, digest: str) -> bool:
    """Write what the plan says. False, and nothing written, when the records moved since ``digest`` was shown."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_IMPORT_AT_A_TIME])
    fresh = plan_lines(plan.lines)
    if fresh.faults or fresh.digest != digest:
        return False
    planned = [each.pk for each, _effect in fresh.authorities]
    seal_first(Authority.objects.filter(pk__in=planned))
    _write(Authority.objects, fresh.authorities, ENTRY_FIELDS)
    by = actor if isinstance(actor, str) else actor.name
    seal(Authority.objects.filter(pk__in=planned), door=Door.IMPORT, by=by, reason=file)
    _write(Designation.objects, fresh.designations, DESIGNATION_FIELDS)
    if any(each.effect != LEFT for each in fresh.changes):
        touched = sorted({each.slug for each in fresh.changes if each.effect != LEFT})
        record(actor=actor, action="authorities.import", subject=file[:120], counts=fresh.counts, entries=touched)
    return True


def _write(records: models.Manager[Any], planned: list[tuple[Any, str]], names: tuple[str, ...]) -> None:
    records.bulk_create([each for each, effect in planned if effect == ADDED])
    if changed := [each for each, effect in planned if effect == CHANGED]:
        records.bulk_update(changed, names)


PLAIN = (
    *("slug", "kind", "unit", "address", "telephone", "website", "office_hours", "time_zone", "round_the_clock"),
    *("languages", "means", "interpol_urgent", "urgent_procedure", "documents_required", "dual_criminality"),
    *("de_minimis", "law_links", "notes", "source", "seen_on", "confirmed_on", "confirmed_by"),
)
ENTRY_FIELDS = (*PLAIN[1:], "jurisdiction", "names", "original_language", "email", "verified")
DESIGNATION_PLAIN = ("category", "article", "matter", "basis", "valid_from", "valid_to")
DESIGNATION_FIELDS = (*DESIGNATION_PLAIN, "treaty", "notes", "source", "seen_on", "verified")


def _entry_fields(values: Values) -> Values:
    return {name: values[name] for name in PLAIN} | {
        "jurisdiction_id": values["state"],
        "names": checks.names_of(values),
        "original_language": (values["original_language"] or "und") if values["name_original"] else "",
        "email": "; ".join(values["email"]),
        "verified": values["verified"] or Verified.NO,
    }


def _designation_fields(values: Values) -> Values:
    """A cell about the designation that is empty says what the entry's cell says."""
    seen = values["designation_seen_on"] or values["seen_on"]
    return {name: values[name] for name in DESIGNATION_PLAIN} | {
        "treaty_id": values["treaty"] or None,
        "notes": values["designation_notes"],
        "source": values["designation_source"] or values["source"],
        "seen_on": seen,
        "verified": values["designation_verified"] or values["verified"] or Verified.NO,
    }


def _plan_entries(plan: Plan, rows: list[tuple[int, Values]]) -> None:
    slugs = {values["slug"] for _row, values in rows}
    entries = Authority.objects.prefetch_related("designations").in_bulk(list(slugs))
    held = {
        (each.slug, *(getattr(one, name) for name in KEY)): one
        for each in entries.values()
        for one in each.designations.all()
    }
    planned: set[str] = set()
    for row, values in rows:
        slug = values["slug"]
        if slug not in planned:
            planned.add(slug)
            _plan_entry(plan, row, entries.get(slug), _entry_fields(values))
        fields = _designation_fields(values)
        _plan_designation(plan, row, slug, held.get((slug, *(fields[name] for name in KEY))), fields)


def _plan_entry(plan: Plan, row: int, present: Authority | None, fields: Values) -> None:
    old = entry_cells(present) if present else {}
    entry = present or Authority(origin=Origin.IMPORT)
    for name, value in fields.items():
        setattr(entry, name, value)
    effect, differences = _compare(old, entry_cells(entry))
    plan.authorities.append((entry, effect))
    plan.changes.append(Change(row, entry.slug, "", effect, differences))


def _plan_designation(plan: Plan, row: int, slug: str, present: Designation | None, fields: Values) -> None:
    old = designation_cells(present) if present else {}
    designation = present or Designation(authority_id=slug)
    for name, value in fields.items():
        setattr(designation, name, value)
    effect, differences = _compare(old, designation_cells(designation))
    plan.designations.append((designation, effect))
    words = " ".join(part for part in (fields["category"], fields["treaty_id"], fields["article"]) if part)
    plan.changes.append(Change(row, slug, words, effect, differences))


def _compare(old: dict[str, str], new: dict[str, str]) -> tuple[str, list[Difference]]:
    differences = [Difference(name, old.get(name, ""), text) for name, text in new.items() if old.get(name, "") != text]
    if not old:
        return ADDED, differences
    return (CHANGED if differences else LEFT), differences
