"""Reading the trail: pages of constant cost, newest first."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from comity.access.actor import Actor
from comity.audit.models import Entry

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; empty where it does not matter."""

    who: str = ""
    authority: str = ""
    action: str = ""
    subject: str = ""
    outcome: str = ""
    since: date | None = None
    until: date | None = None
    """The last day that is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the order of the list: rows older than this come next."""

    at: datetime
    entry: int

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}-{self.entry}"

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """The place that an address names; nothing where it names none."""
        moment, _, entry = text.rpartition("-")
        try:
            return cls(datetime.fromisoformat(moment).replace(tzinfo=UTC), min(int(entry), 2**62))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and where the next page begins."""

    entries: list[Entry]
    older: Place | None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _filtered(filters: Filters) -> QuerySet[Entry]:
    exact = {"actor": filters.who, "authority": filters.authority, "action": filters.action}
    exact |= {"subject": filters.subject, "outcome": filters.outcome}
    found = Entry.objects.filter(**{name: value for name, value in exact.items() if value})
    if filters.since:
        found = found.filter(at__gte=_midnight(filters.since))
    if filters.until and filters.until < date.max:
        found = found.filter(at__lt=_midnight(filters.until + timedelta(days=1)))
    return found


def _page(found: QuerySet[Entry], after: Place | None) -> Page:
    if after:
        found = found.filter(at__lte=after.at).exclude(at=after.at, id__gte=after.entry)
    entries = list(found.select_related("link")[: PER_PAGE + 1])
    shown = entries[:PER_PAGE]
    more = len(entries) > PER_PAGE
    return Page(shown, Place(shown[-1].at, shown[-1].pk) if more else None)


def trail(filters: Filters, after: Place | None = None) -> Page:
    """The trail, for auditors."""
    return _page(_filtered(filters), after)


def own_trail(actor: Actor, after: Place | None = None) -> Page:
    """What the officer did, and what was done to their data."""
    return _page(Entry.objects.filter(Q(officer=actor.officer) | Q(subject_officer=actor.officer)), after)
