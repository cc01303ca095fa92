"""Taking an import back: what it brought goes, what it replaced returns; unless something else stands on it since."""

from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.law.actions.keeping import derive_provisions
from comity.law.models import Batch, Brought, Change, Commencement, Expression, Work

Who = Actor | str


class StandingError(ValueError):
    """Why a batch can't be taken back: what stands on it, one entry each."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))


@transaction.atomic
def undo_import(batch: Batch, *, actor: Who) -> None:
    """Take a batch back.

    Raises:
        StandingError: if it was taken back already, or something depends on what it brought.
    """
    batch = Batch.objects.select_for_update().get(pk=batch.pk)
    brought = list(batch.brought.order_by("-pk"))
    reasons = standing_on(batch)
    if reasons:
        raise StandingError(reasons)
    try:
        for each in brought:
            _take_back(each)
    except ProtectedError as error:
        raise StandingError(sorted({f"{one._meta.verbose_name} {one}" for one in error.protected_objects})) from error  # noqa: SLF001  # the public door to a model's name
    batch.undone_at, batch.undone_by = timezone.now(), actor if isinstance(actor, str) else actor.name
    batch.save()
    record(actor=actor, action="law.undo_import", subject=str(batch.pk), works=sorted({each.work for each in brought}))


def standing_on(batch: Batch) -> list[str]:
    """What depends on what the batch brought; nothing where it can be taken back."""
    if batch.undone_at:
        return [f"import {batch.pk} was taken back already"]
    reasons: list[str] = []
    for each in batch.brought.all():
        touched = [*each.expressions, *(one["id"] for one in each.replaced)]
        later = Expression.objects.filter(pk__in=touched).exclude(batch=batch)
        reasons += [f"{wording}: replaced by import {wording.batch_id}" for wording in later]
        if each.new:
            reasons += _standing_on_the_work(each, batch)
    return sorted(set(reasons))


def _standing_on_the_work(each: Brought, batch: Batch) -> list[str]:
    work = Work.objects.filter(slug=each.work).first()
    if work is None:
        return []
    own = {"commencements": set[int](), "changes": set[int]()}
    for one in Brought.objects.filter(batch=batch, work=each.work):
        own["commencements"] |= set(one.commencements)
        own["changes"] |= set(one.changes)
    found = [
        *(f"{each.work}: {tag.scheme} {tag.code}" for tag in work.tags.all()),
        *(f"{each.work}: {one}" for one in work.expressions.exclude(batch=batch)),
        *(f"{each.work}: {one}" for one in work.commencements.exclude(pk__in=own["commencements"])),
        *(f"{each.work}: {one}" for one in work.changes.exclude(pk__in=own["changes"])),
    ]
    brought = set(batch.brought.filter(new=True).values_list("work", flat=True))
    amended = Change.objects.filter(by=work).exclude(work__in=brought)
    repealed = Work.objects.filter(repealed_by=work).exclude(slug__in=brought)
    return found + [f"{one}" for one in (*amended, *repealed)]


def _take_back(each: Brought) -> None:
    work = Work.objects.filter(slug=each.work).first()
    if work is None:
        return
    Change.objects.filter(pk__in=each.changes).delete()
    Commencement.objects.filter(pk__in=each.commencements).delete()
    Expression.objects.filter(pk__in=each.expressions).delete()
    if each.new:
        work.delete()
        return
    for fields in each.replaced:
        _restore(fields)
    for name, value in each.before.items():
        setattr(work, f"{name}_id" if name in {"treaty", "repealed_by"} else name, _value(work, name, value))
    gone = not Work.objects.filter(slug=work.repealed_by_id).exists()
    if gone or not work.repealed_on:  # imports of old don't say by what it was repealed before
        work.repealed_by = None
    work.save()


def _restore(fields: dict[str, Any]) -> None:
    wording = Expression.objects.get(pk=fields["id"])
    for name, value in fields.items():
        if name == "batch":
            wording.batch_id = value
        elif name != "id":
            setattr(wording, name, _value(wording, name, value))
    wording.save()
    derive_provisions(wording)


def _value(kept: models.Model, name: str, value: object) -> object:
    """A day is a string in JSON."""
    dated = isinstance(kept._meta.get_field(name), models.DateField)  # noqa: SLF001  # the public door to a model's fields
    return date.fromisoformat(value) if dated and isinstance(value, str) and value else value
