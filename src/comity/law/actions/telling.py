"""Events of a list: what happened to the laws of an import, or to laws on record, from which day on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity.access.actor import Actor
from comity.common.claims import Verified
from comity.law.actions.events import record_change, record_commencement, record_repeal
from comity.law.actions.lists import FaultyListError, Row
from comity.law.actions.tracing import OF_A_WORK, fields_of
from comity.law.models import Batch, Brought, Change, Work

if TYPE_CHECKING:
    from comity.law.actions.importing import Outcome

Who = Actor | str


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the list, and whether it was not on record before."""

    row: int
    event: str
    work: str
    title: str
    on: str
    eids: list[str]
    new: bool


def tell(rows: list[Row], outcomes: "list[Outcome]", *, actor: Who, batch: Batch) -> list[Told]:
    """Put the events on record.

    Raises:
        FaultyListError: for a row about a law that is neither here nor on record, or that changes itself, and for
            laws that repeal each other.
    """
    by_file = {each.file: each.work for each in outcomes if each.work}
    told = [_told(row, _work(row, by_file), actor, batch) for row in rows]
    _refuse_circles(told)
    return told


def _refuse_circles(told: list[Told]) -> None:
    """Looked for once all is told: what a later row puts right is right, and earlier imports count as well."""
    repealed_by = dict(Work.objects.exclude(repealed_by=None).values_list("slug", "repealed_by"))
    for each in told:
        line = [each.work]
        while each.event == "repeal" and (by := repealed_by.get(line[-1], "")) and by not in line[1:]:
            line.append(by)
        if line[-1] in line[:-1]:
            message = f"row {each.row}: laws can't repeal each other: {' is repealed by '.join(line)}"
            raise FaultyListError(message)


def _told(row: Row, work: Work, actor: Who, batch: Batch) -> Told:
    new = _tell(row, work, actor, batch)
    return Told(row.number, row["event"], work.slug, work.title.text, row.days["on"].isoformat(), [*_eids(row)], new)


def _eids(row: Row) -> tuple[str, ...]:
    return tuple(row["eids"].replace(";", " ").split())


def _work(row: Row, by_file: dict[str, str]) -> Work:
    slug = by_file.get(row.file, "") if row.file else row["slug"]
    found = Work.objects.filter(slug=slug).first() or Work.objects.filter(uri=row["uri"] or "-").first()
    if found is None:
        message = f"row {row.number}: no law on record is {row.file or row['slug'] or row['uri'] or 'named'}"
        raise FaultyListError(message)
    return found


def _tell(row: Row, work: Work, actor: Who, batch: Batch) -> bool:
    before = fields_of(work, OF_A_WORK)
    held = _keys(work)
    source = row.source or f"list of import {batch.pk}"
    eids = _eids(row)
    by = Work.objects.filter(slug=row["by"]).first() or Work.objects.filter(uri=row["by"] or "-").first()
    if by == work and row["event"] != "commencement":
        message = f"row {row.number}: {work.slug} can't amend or repeal itself"
        raise FaultyListError(message)
    if row["event"] == "commencement":
        record_commencement(actor=actor, work=work, on=row.days["on"], source=source, verified=Verified.NO, eids=eids)
    elif row["event"] == "repeal":
        record_repeal(actor=actor, work=work, on=row.days["on"], by=by)
    else:
        record_change(
            actor=actor,
            work=work,
            kind=Change.Kind(row["event"]),
            on=row.days["on"],
            source=source,
            verified=Verified.NO,
            eids=eids,
            by=by,
            by_words="" if by else row["by"],
        )
    commencements, changes = (now - then for now, then in zip(_keys(work), held, strict=True))
    repealed = fields_of(work, OF_A_WORK) != before
    if commencements or changes or repealed:
        Brought.objects.create(
            batch=batch,
            work=work.slug,
            new=False,
            before=before,
            commencements=sorted(commencements),
            changes=sorted(changes),
        )
    return bool(commencements or changes or repealed)


def _keys(work: Work) -> tuple[set[int], set[int]]:
    return (
        set(work.commencements.values_list("pk", flat=True)),
        set(work.changes.values_list("pk", flat=True)),
    )
