"""Importing laws: each file as a whole or not at all, all files of a batch on one record that can be taken back."""

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.law.actions.identifying import treaty_of, work_data
from comity.law.actions.keeping import FileData, UnfitError, WorkData, keep_document, keep_law, work_data_of
from comity.law.actions.lists import EMPTY, Row, event_rows, rows_by_file
from comity.law.actions.telling import Told, tell
from comity.law.actions.tracing import Trace
from comity.law.akn import NotAkomaNtosoError, identity_of, parse
from comity.law.models import Batch, Expression
from comity.law.reading import Hints, RefusedError, Said, read
from comity.law.reading.assembling import units_of
from comity.law.tree import Law

ADDED, CHANGED, LEFT, REFUSED = "added", "changed", "left", "refused"
Who = Actor | str


@dataclass(frozen=True, slots=True)
class Given:
    """A file to import; read when its turn comes."""

    name: str
    load: Callable[[], bytes]


@dataclass(slots=True)
class Outcome:
    """What an import did, or would do, with one file."""

    file: str
    effect: str = LEFT
    format: str = ""
    work: str = ""
    title: str = ""
    wordings: list[str] = field(default_factory=list)
    """Language and first day of each."""
    units: int = 0
    provisions: int = 0
    warnings: list[str] = field(default_factory=list)
    reason: str = ""
    seconds: float = 0.0


@dataclass(slots=True)
class Report:
    """What an import did, file by file; ``batch`` is nothing where it did nothing, or only would have."""

    outcomes: list[Outcome]
    told: list[Told] = field(default_factory=list)
    batch: Batch | None = None

    @property
    def events(self) -> int:
        """How many events were not on record before."""
        return sum(each.new for each in self.told)

    @property
    def counts(self) -> dict[str, int]:
        """How many files were added, changed, left and refused."""
        return {
            effect: sum(each.effect == effect for each in self.outcomes) for effect in (ADDED, CHANGED, LEFT, REFUSED)
        }


@transaction.atomic
def import_laws(
    files: Iterable[Given],
    *,
    actor: Who,
    rows: list[Row] | None = None,
    dry_run: bool = False,
    batch: Batch | None = None,
) -> Report:
    """Import the files, or find out what that would do: ``dry_run`` takes everything back again."""
    name = actor if isinstance(actor, str) else actor.name
    batch = batch or Batch.objects.create(by=name)
    listed = rows_by_file(rows or [])
    outcomes = [_import(given, listed.get(given.name, EMPTY), actor, batch) for given in files]
    report = Report(outcomes, tell(event_rows(rows or []), outcomes, actor=actor, batch=batch), batch)
    batch.report, batch.events = [asdict(each) for each in outcomes], [asdict(each) for each in report.told]
    if dry_run or not (report.events or report.counts[ADDED] or report.counts[CHANGED]):
        transaction.set_rollback(dry_run)
        if not dry_run:
            batch.delete()
        report.batch = None
        return report
    batch.save()
    record(actor=actor, action="law.import", subject=str(batch.pk), counts=report.counts, events=report.events)
    return report


def _import(given: Given, row: Row, actor: Who, batch: Batch) -> Outcome:
    outcome, began = Outcome(given.name), time.monotonic()
    try:
        with transaction.atomic():
            _bring(given.load(), row, outcome, actor, batch)
    except RefusedError as error:
        outcome.effect, outcome.reason = REFUSED, str(error.said)
    except (UnfitError, NotAkomaNtosoError) as error:
        outcome.effect, outcome.reason = REFUSED, str(Said("unfit", str(error)))
    outcome.seconds = round(time.monotonic() - began, 3)
    return outcome


def _bring(content: bytes, row: Row, outcome: Outcome, actor: Who, batch: Batch) -> None:
    digest = hashlib.sha256(content).hexdigest()
    present = list(Expression.objects.filter(source_digest=digest).select_related("work"))
    if present:
        outcome.work, outcome.title, outcome.format = present[0].work_id, present[0].title, present[0].source_format
        outcome.wordings = [_wording(each) for each in present]
        return
    reading = read(outcome.file, content, Hints(language=row.language))
    outcome.format = reading.format
    file = FileData(
        source=row.source or outcome.file,
        format=reading.format,
        digest=digest,
        valid_from=row.days.get("wording_of"),
        translation=row.says("translation"),
    )
    keeper = _Keeper(actor, batch, file, outcome)
    if reading.document:
        keeper.keep_document(reading.document.content, treaty_of(row))
    data: WorkData | None = None
    for law in reading.laws:
        data = work_data(law, row, outcome.file, data)
        keeper.keep(law, data)


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Keeps what one file holds, and notes it."""

    actor: Who
    batch: Batch
    file: FileData
    outcome: Outcome

    def keep(self, law: Law, data: WorkData) -> None:
        trace = Trace(data.uri, law.language, self.file.valid_from or law.metadata.wording_of)
        kept = keep_law(actor=self.actor, law=law, work=data, file=self.file, batch=self.batch)
        self.outcome.units += len(units_of(law.parts))
        self.outcome.warnings += law.warnings
        _note(self.outcome, kept, new=trace.close(kept, self.batch))

    def keep_document(self, content: bytes, treaty: str) -> None:
        data, said = work_data_of(content, self.file.source), identity_of(parse(content))
        data = replace(data, treaty=treaty)
        trace = Trace(data.uri, said.language, self.file.valid_from or said.wording_of)
        kept = keep_document(actor=self.actor, document=content, work=data, file=self.file, batch=self.batch)
        self.outcome.units = kept.provisions.filter(kind__in=("article", "section", "rule")).count()
        _note(self.outcome, kept, new=trace.close(kept, self.batch))


def _note(outcome: Outcome, kept: Expression, *, new: bool) -> None:
    outcome.work, outcome.title = kept.work_id, outcome.title or kept.title
    outcome.wordings.append(_wording(kept))
    outcome.provisions += kept.provisions.count()
    if new and outcome.effect != CHANGED:
        outcome.effect = ADDED
    elif not new:
        outcome.effect = CHANGED


def _wording(kept: Expression) -> str:
    return f"{kept.language} {kept.valid_from or ''}".strip()


def as_json(report: Report) -> dict[str, Any]:
    """The report for programs."""
    return {
        "batch": report.batch.pk if report.batch else None,
        "counts": report.counts,
        "events": report.events,
        "told": [asdict(each) for each in report.told],
        "files": [asdict(each) for each in report.outcomes],
    }
