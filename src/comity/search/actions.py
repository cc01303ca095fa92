"""All writes of the room: saved searches, what is new in them, and the end of old rows of the queue."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qsl

from django.db import transaction
from django.db.models import Q

from comity.access.actor import NOBODY, Actor
from comity.accounts.actions import notify
from comity.accounts.models import Officer
from comity.accounts.queries.actors import actor_of_officer
from comity.audit.actions import record
from comity.knowledge.models import Item, Practice
from comity.law.models import Commencement, Expression, Work
from comity.search.forms import question_of
from comity.search.index.following import KEEP_DAYS
from comity.search.index.queue import note
from comity.search.models import Change, SavedSearch
from comity.search.queries import NEWEST, Question, search

MOST = 50
"""So many searches may one officer save."""
REMEMBERED = 200
LONGEST_NAME = 200


class TooManyError(Exception):
    """An officer keeps as many searches as one may."""


@transaction.atomic
def save(*, actor: Actor, query: str, name: str) -> SavedSearch:
    """Keep a question; one that is kept already is the same one.

    Raises:
        TooManyError: there are too many already.
    """
    own = SavedSearch.objects.filter(officer=actor.officer)
    if same := own.filter(query=query).first():
        return same
    if own.count() >= MOST:
        raise TooManyError
    made = SavedSearch.objects.create(
        officer=Officer.objects.get(pk=actor.officer or 0),
        query=query,
        name=(name or query)[:LONGEST_NAME],
        seen=_now(query, actor),
    )
    record(actor=actor, action="search.save", subject=str(made.pk))
    return made


@transaction.atomic
def look(*, actor: Actor, saved: SavedSearch) -> None:
    """Its officer looks at the results: what is there now is not new any more."""
    saved.seen, saved.fresh = _now(saved.query, actor), 0
    saved.save(update_fields=["seen", "fresh"])


@transaction.atomic
def remove(*, actor: Actor, saved: SavedSearch) -> None:
    """Keep the question no more."""
    record(actor=actor, action="search.remove", subject=str(saved.pk))
    saved.delete()


def tell_what_is_new(*, actor: Actor, day: date) -> int:  # noqa: ARG001  # every action says who acts
    """Tell officers of new results in what they saved, one mail a day at most; says how many officers were told."""
    told: dict[int, SavedSearch] = {}
    for saved in SavedSearch.objects.select_related("officer").filter(officer__is_active=True):
        if saved.told_on == day:
            continue
        known = {tuple(each) for each in saved.seen}
        fresh = sum(tuple(each) not in known for each in _now(saved.query, actor_of_officer(saved.officer)))
        if fresh > saved.fresh:
            told[saved.officer_id] = saved
        if fresh != saved.fresh:
            saved.fresh, saved.told_on = fresh, day
            saved.save(update_fields=["fresh", "told_on"])
    notify((saved.officer for saved in told.values()), "search/saved/")
    return len(told)


def _now(query: str, actor: Actor = NOBODY) -> list[tuple[str, str, str]]:
    """Which results a saved question has now, the newest first, as its officer may see them."""
    asked = question_of(dict(parse_qsl(query)))
    question = Question(text=asked.text, filters=asked.filters, sort=NEWEST, limit=REMEMBERED)
    found = search(question, actor, facets=False).results
    return [(each.shown.kind, each.shown.key, each.shown.part) for each in found]


def note_the_day(*, actor: Actor, day: date) -> int:  # noqa: ARG001  # every action says who acts
    """What begins or ends to be in force, or public, on ``day`` or the day before is looked at anew."""
    days = (day, day - timedelta(days=1))
    begun = Commencement.objects.filter(on__in=days).values_list("work_id", flat=True)
    ended = Work.objects.filter(repealed_on__in=days).values_list("slug", flat=True)
    worded = Expression.objects.filter(valid_from__in=days).values_list("work_id", flat=True)
    slugs = {*begun, *ended, *worded}
    records = [("law", slug) for slug in sorted(slugs)]
    public = Q(valid_from__in=days) | Q(valid_to__in=days)
    records += [("item", slug) for slug in Item.objects.filter(public).values_list("slug", flat=True)]
    records += [("practice", slug) for slug in Practice.objects.filter(public).values_list("slug", flat=True)]
    note(records)
    return len(records)


def forget_old_changes(*, actor: Actor, day: date) -> int:  # noqa: ARG001  # every action says who acts
    """Remove rows of the queue that every index has taken; one that stood still for longer is built anew."""
    before = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=KEEP_DAYS)
    return Change.objects.filter(at__lt=before).delete()[0]
