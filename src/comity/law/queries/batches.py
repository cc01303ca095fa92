"""Imports: what each brought, what waits, what was refused and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy

from comity.law.models import Batch, Change, Handed
from comity.law.reading import Said

FIRST = 3
"""How many names of files tell one import from another."""
EFFECTS = ("added", "changed", "left", "refused")


@dataclass(frozen=True, slots=True)
class FileRow:
    """What an import did, or would do, with a file, in the reader's language."""

    file: str
    effect: str
    format: str = ""
    work: str = ""
    title: str = ""
    wordings: list[str] = field(default_factory=list)
    units: int = 0
    provisions: int = 0
    sayings: list[str] = field(default_factory=list)


def list_batches() -> QuerySet[Batch]:
    """The imports that were done, newest first."""
    return Batch.objects.filter(handed=None)


class Waiting(NamedTuple):
    """What was handed in and waits, and what tells it from others."""

    batch: Batch
    names: list[str]
    """Of its first files."""
    files: int
    laws: int


def list_waiting() -> list[Waiting]:
    """What was handed in and waits, newest first; the files themselves may be large and stay where they are."""
    some = Batch.objects.filter(pk__in=Handed.objects.values("batch"))
    names = Prefetch("handed", Handed.objects.only("batch_id", "name"))
    return [_waiting(each) for each in some.prefetch_related(names)]


def _waiting(batch: Batch) -> Waiting:
    names = [each.name for each in batch.handed.all()]
    return Waiting(batch, names[:FIRST], len(names), len({each["work"] for each in batch.report if each["work"]}))


def get_batch(pk: int) -> Batch:
    """One import. Raises Batch.DoesNotExist."""
    return Batch.objects.get(pk=pk)


def counts_of(batch: Batch) -> dict[str, int]:
    """How many files were added, changed, left and refused."""
    return {effect: sum(each["effect"] == effect for each in batch.report) for effect in EFFECTS}


def rows_of_report(batch: Batch) -> list[FileRow]:
    """The report, file by file."""
    return [_row(each) for each in batch.report]


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event that an import puts, or would put, on record."""

    row: int
    effect: str
    event: str
    work: str
    title: str
    on: date
    eids: list[str]


EVENTS = {"commencement": gettext_lazy("Commencement"), "repeal": gettext_lazy("Repeal"), **dict(Change.Kind.choices)}


def events_of_report(batch: Batch) -> list[EventRow]:
    """The events of the list, row by row."""
    return [
        EventRow(
            row=each["row"],
            effect="added" if each["new"] else "left",
            event=str(EVENTS[each["event"]]),
            work=each["work"],
            title=each["title"],
            on=date.fromisoformat(each["on"]),
            eids=each["eids"],
        )
        for each in batch.events
    ]


def _row(said: dict[str, Any]) -> FileRow:
    sayings = [said["reason"], *said["warnings"]]
    return FileRow(
        file=said["file"],
        effect=said["effect"],
        format=said["format"],
        work=said["work"],
        title=said["title"],
        wordings=said["wordings"],
        units=said["units"],
        provisions=said["provisions"],
        sayings=[Said.of(each).sentence for each in sayings if each],
    )
