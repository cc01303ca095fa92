"""A manager says that the entry is right."""

from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.authorities.actions.confirming import confirm_entry
from comity.authorities.models import Authority
from comity.upkeep.models import Confirmation
from comity.upkeep.queries.entry import what_it_says


class MovedError(Exception):
    """The entry is no longer what the manager saw."""


@transaction.atomic
def confirm(*, actor: Actor, authority: Authority, seen: str, on: date) -> Confirmation:
    """Record the confirmation and write it on the entry; ``confirm_entry`` adds the row of the trail.

    Raises:
        MovedError: the entry changed since the page was read.
    """
    held = Authority.objects.select_for_update(of=("self",)).select_related("jurisdiction").get(pk=authority.pk)
    said = what_it_says(held, on)[1]
    if said != seen:
        raise MovedError
    confirm_entry(actor=actor, authority=held, on=on)
    return Confirmation.objects.create(authority=held, on=on, officer_id=actor.officer, said=said)
