"""Noting that somebody reads the directory: once a month for each officer, and never which page."""

from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import witness
from comity.upkeep.models import Reading


@transaction.atomic
def note_reading(*, actor: Actor, day: date) -> bool:
    """Note the month of a reading; says whether it is the officer's first in it. The trail shows it to the officer."""
    _, new = Reading.objects.get_or_create(officer_id=actor.officer, month=day.replace(day=1), defaults={"on": day})
    if new:
        witness(actor=actor, action="upkeep.readers.count", about=actor.officer)
    return new
