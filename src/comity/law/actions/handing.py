"""Files handed in on the page: kept until somebody has seen what they would change, then imported or discarded."""

from dataclasses import asdict
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.law.actions.importing import Given, Report, import_laws
from comity.law.actions.lists import Row, read_list
from comity.law.models import Batch, Handed

KEPT_FOR = timedelta(days=1)


@transaction.atomic
def hand_in(files: list[tuple[str, bytes]], *, actor: Actor) -> Batch:
    """Keep the files and find out what they would change.

    Raises:
        FaultyListError: if the list among them is wrong.
    """
    Batch.objects.filter(handed__isnull=False, at__lt=timezone.now() - KEPT_FOR).distinct().delete()
    batch = Batch.objects.create(by=actor.name)
    Handed.objects.bulk_create([Handed(batch=batch, name=name[:200], content=content) for name, content in files])
    given, rows = _given(batch)
    report = import_laws(given, rows=rows, actor=actor, dry_run=True, batch=batch)
    batch.report, batch.events = [asdict(each) for each in report.outcomes], [asdict(each) for each in report.told]
    batch.save()
    record(actor=actor, action="law.hand_in", subject=str(batch.pk), files=len(files), counts=report.counts)
    return batch


@transaction.atomic
def import_handed(batch: Batch, *, actor: Actor) -> Report | None:
    """Import what was handed in; nothing where somebody did, or discarded it, in the meantime."""
    batch = Batch.objects.select_for_update().filter(pk=batch.pk).first() or Batch()
    if not batch.pk or not batch.handed.exists():
        return None
    files, rows = _given(batch)
    report = import_laws(files, rows=rows, actor=actor, batch=batch)
    Handed.objects.filter(batch=batch.pk).delete()
    return report


@transaction.atomic
def discard(batch: Batch, *, actor: Actor) -> None:
    """Throw away what was handed in."""
    record(actor=actor, action="law.discard", subject=str(batch.pk))
    batch.delete()


def _given(batch: Batch) -> tuple[list[Given], list[Row]]:
    files: list[Given] = []
    rows: list[Row] = []
    for each in batch.handed.all():
        if each.name.endswith(".csv"):
            rows += read_list(bytes(each.content))
        else:
            files.append(Given(each.name, partial(bytes, each.content)))
    return files, rows
