"""Saying that fiches are still right, and asking for it."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.queries import managers_in, speakers_for
from comity.audit.actions import record
from comity.authorities.queries import today
from comity.fiches.actions.drafting import MovedOnError, confirmed
from comity.fiches.models import Edition, Fiche, Reminder
from comity.fiches.queries.due import states_to_remind

TO_CONFIRM = "fiches/to-confirm/"


@transaction.atomic
def confirm(*, actor: Actor, editions: Iterable[Edition]) -> None:
    """Say that editions are still right: all of them, or none.

    Raises:
        MovedOnError: of one there is a later edition by now.
    """
    for edition in sorted(editions, key=lambda each: each.fiche_id):  # always locked in the same order
        fiche = Fiche.objects.select_for_update().get(pk=edition.fiche_id)
        if fiche.editions.filter(number__gt=edition.number).exists():
            raise MovedOnError
        confirmed(actor, edition, today())
        record(actor=actor, action="fiches.confirm", subject=str(fiche), edition=edition.number)


@transaction.atomic
def remind(*, actor: Actor, day: date) -> int:
    """Remind every State whose day has come, once; says how many. Run it as often as you like."""
    return sum(_remind(actor, iso3, day) for iso3 in states_to_remind(day))


def _remind(actor: Actor, iso3: str, day: date) -> bool:
    officers = dict.fromkeys([*speakers_for(iso3), *managers_in(iso3)])  # one may be both, and gets one mail
    if not officers:
        return False
    told = {"officers": len(officers)}
    _, new = Reminder.objects.get_or_create(jurisdiction_id=iso3, sent_on=day, defaults=told)
    if new:
        notify(officers, TO_CONFIRM)
        record(actor=actor, action="fiches.remind", subject=iso3, **told)
    return new
