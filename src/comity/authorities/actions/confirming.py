"""An entry is confirmed by its own authority."""

from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.models import Authority


@transaction.atomic
def confirm_entry(*, actor: Actor, authority: Authority, on: date) -> None:
    """Write on the entry that its authority confirmed it on a day.

    The public entry names the authority, not the officer: who it was stands in the trail. An earlier day than the one
    on record changes nothing, so that late news never makes an entry look older.
    """
    entry = Authority.objects.select_for_update().get(pk=authority.pk)
    if entry.confirmed_on is None or entry.confirmed_on <= on:
        entry.confirmed_on, entry.confirmed_by = on, entry.name.text[:200]
        entry.save(update_fields=["confirmed_on", "confirmed_by"])
    record(actor=actor, action="authorities.confirm", subject=entry.slug, on=on.isoformat())
