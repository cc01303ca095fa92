"""The invented past of a demonstration hub: confirmations, reminders, notes verbales, and who read the directory."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from comity.access.actor import Actor, Role
from comity.accounts.models import Officer, Post
from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.authorities.queries import today
from comity.common.claims import Origin
from comity.jurisdictions.models import Jurisdiction
from comity.upkeep.actions.notes import begin_note, deposit_note, move_note
from comity.upkeep.actions.reminding import remind
from comity.upkeep.models import Confirmation, Note, Reading
from comity.upkeep.notes.missions import PLACES, full_name
from comity.upkeep.queries.readings import months

# State, article, language, what it says; the first is deposited, the second waits in the mission's tray.
NOTES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("XAR", "44(6)", "fr", {"answer": "not_required", "reference": "DEMO/1"}),
    ("XAB", "46(14)", "ar", {"languages": ["ar", "en"], "reference": "DEMO/2"}),
)
NOT_EVERY = 5
"""Of five months, an invented officer reads the directory in about four."""


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create what is not there yet, and say how much it was; call it as the hub, after the invented officers."""
    added = _confirmations() + _readings() + _notes(actor)
    added += remind(actor=Actor(name=actor), day=today())
    if added:
        record(actor=actor, action="upkeep.load_demo", added=added)
    return added


def _confirmations() -> int:
    """What the invented entries say of themselves, and that it was so the year before."""
    added = 0
    for entry in Authority.objects.filter(origin=Origin.DEMO, confirmed_on__isnull=False, confirmations__isnull=True):
        last: date = entry.confirmed_on or today()
        days = (last, last - timedelta(days=340))
        added += len(Confirmation.objects.bulk_create(Confirmation(authority=entry, on=each) for each in days))
    return added


def _readings() -> int:
    day, made = today(), []
    for post in Post.objects.filter(officer__invented=True, until__isnull=True).select_related("officer"):
        for index, (first, _) in enumerate(months(post.since.date(), day)):
            if (post.officer_id * 3 + index) % NOT_EVERY:
                on = max(first, post.since.date())
                made.append(Reading(officer=post.officer, month=first, on=on))
    before = Reading.objects.count()
    Reading.objects.bulk_create(made, ignore_conflicts=True)
    return Reading.objects.count() - before


def _notes(actor: str) -> int:
    invented = Jurisdiction.objects.filter(iso3__in=[each[0] for each in NOTES]).in_bulk()
    if len(invented) < len(NOTES) or Note.objects.filter(jurisdiction__in=invented).exists():
        return 0
    for number, (state, article, language, content) in enumerate(NOTES):
        speaks = Officer.objects.filter(state=state, posts__role=Role.MISSION, invented=True).first()
        own = Actor(name=actor, state=state, officer=speaks.pk if speaks else None)
        name = full_name(invented[state].names[language], language)
        day = today() - timedelta(days=120)
        frame = {"mission": name, "place": PLACES[language], "dated": day.isoformat()}
        note = begin_note(actor=own, article=article, language=language, content=frame | content)
        note = move_note(actor=own, note=note, move="prepare")
        if number == 0:
            deposit_note(actor=own, note=note, on=day + timedelta(days=6))
    return len(NOTES)
