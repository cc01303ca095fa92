"""Which fiches are to be confirmed, and which States are to be reminded of theirs."""

from datetime import date, timedelta

from django.db.models import Max, Min

from comity.authorities.queries.freshness import A_YEAR
from comity.fiches.models import Fiche, Reminder
from comity.fiches.queries.reading import Sheet, all_sheets
from comity.upkeep.queries.calendar import BEFORE, is_to_remind
from comity.vocabulary.queries import measures

AHEAD = timedelta(days=-2 * BEFORE[0])
"""Twice as far as the first reminder, so that one visit does for a while."""


def due_of(iso3: str, day: date) -> list[Sheet]:
    """What a State is to confirm by now or soon, the longest overdue first."""
    return sorted((each for each in all_sheets(day, iso3) if each.due <= day + AHEAD), key=lambda each: each.due)


def states_to_remind(day: date) -> list[str]:
    """The States whose oldest fiche has come to a step of the calendar since they were last reminded; two queries.

    The oldest sets the days for all of them: its mail leads to a page that lists the others too.
    """
    last = dict(Reminder.objects.order_by().values_list("jurisdiction").annotate(Max("sent_on")))
    oldest = Fiche.objects.filter(measure__in=measures()).order_by("jurisdiction").values_list("jurisdiction")
    return [
        iso3
        for iso3, confirmed in oldest.annotate(Min("confirmed_on"))
        if is_to_remind(confirmed + timedelta(days=A_YEAR), day, last.get(iso3))
    ]
