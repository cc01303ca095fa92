"""Designations begin and end on a date; bodies are renamed, merged, moved or ended. Nothing is deleted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.actions.editions import publish
from comity.authorities.actions.proposals import schedule
from comity.authorities.models import Authority, Designation, Door, Event
from comity.authorities.queries import today
from comity.authorities.queries.story import still_open
from comity.authorities.queries.values import Values
from comity.common.claims import Verified


@transaction.atomic
def begin_designation(*, actor: Actor, authority: Authority, fields: dict[str, Any]) -> Designation:
    """Designate the authority from a day."""
    made = Designation.objects.create(
        authority=authority, seen_on=today(), verified=Verified.YES, by_officers=True, **fields
    )
    record(
        actor=actor,
        action="authorities.begin_designation",
        subject=authority.slug,
        category=made.category,
        treaty=made.treaty_id,
        on=made.valid_from.isoformat() if made.valid_from else "",
    )
    return made


@transaction.atomic
def end_designation(*, actor: Actor, designation: Designation, on: date) -> Designation:
    """End a designation: ``on`` is the first day on which it no longer holds."""
    held = Designation.objects.select_for_update().get(pk=designation.pk)
    held.valid_to, held.by_officers = on, True
    held.save()
    record(
        actor=actor,
        action="authorities.end_designation",
        subject=held.authority_id,
        category=held.category,
        treaty=held.treaty_id,
        on=on.isoformat(),
    )
    return held


@dataclass(frozen=True, slots=True)
class Happening:
    """What became of a body: on which day, where its tasks went, its new names where it has some."""

    kind: Event.Kind
    on: date
    successor: Authority | None = None
    note: str = ""
    names: Values | None = None
    takes_over: bool = False
    """Whether the successor is designated from that day for all that ends."""


@transaction.atomic
def tell_event(*, actor: Actor, authority: Authority, happening: Happening) -> Event:
    """Put it on record. Designations end where the tasks end or go to another; new names are published on the day."""
    event = Event.objects.create(
        authority=authority,
        kind=happening.kind,
        on=happening.on,
        successor=happening.successor,
        note=happening.note,
        by=actor.name,
        officer_id=actor.officer,
    )
    if happening.names:
        reason = happening.note or str(event.get_kind_display())
        if happening.on > today():
            schedule(actor=actor, authority=authority, changes=happening.names, reason=reason, valid_from=happening.on)
        else:
            publish(
                actor=actor,
                authority=authority,
                changes=happening.names,
                door=Door.SECRETARIAT,
                reason=reason,
                valid_from=happening.on,
            )
    ended = _hand_over(authority, happening) if event.leaves else 0
    record(
        actor=actor,
        action="authorities.event",
        subject=authority.slug,
        kind=event.kind,
        on=event.on.isoformat(),
        successor=event.successor_id,
        ended=ended,
    )
    return event


def _hand_over(authority: Authority, happening: Happening) -> int:
    ending = list(still_open(authority, happening.on).select_for_update(of=("self",)))
    for each in ending:
        if happening.successor and happening.takes_over:
            _take_over(each, happening.successor, happening.on)
        each.valid_to, each.by_officers = happening.on, True
        each.save()
    return len(ending)


def _take_over(each: Designation, successor: Authority, on: date) -> None:
    same = {"category": each.category, "treaty_id": each.treaty_id, "article": each.article}
    if still_open(successor, on).filter(**same).exists():
        return
    Designation.objects.create(
        authority=successor,
        **same,
        matter=each.matter,
        basis=each.basis,
        notes=each.notes,
        valid_from=on,
        seen_on=today(),
        source=each.source,
        verified=each.verified,
        by_officers=True,
    )
