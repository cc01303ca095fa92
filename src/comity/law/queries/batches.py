"""Imports: what each brought, what waits, what was refused and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy

from comity.law.models import Batch, Change
from comity.law.reading import Said

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


def list_waiting() -> QuerySet[Batch]:
    """What was handed in and waits."""
    return Batch.objects.annotate(files=Count("handed")).filter(files__gt=0)


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
