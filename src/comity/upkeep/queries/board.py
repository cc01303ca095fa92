"""The freshness board: how long ago each entry was confirmed, the worst first."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import NamedTuple

from django.db.models import F, Q

from comity.authorities.models import Authority
from comity.authorities.queries.freshness import A_YEAR, intervals
from comity.authorities.queries.table import neutral
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.upkeep.models import Reminder
from comity.upkeep.queries.calendar import due_day
from comity.upkeep.queries.owners import gone, owners

COLUMNS = (
    "authority",
    "name",
    "state",
    "region",
    "confirmed_on",
    "age_days",
    "due",
    "owners",
    "reminders",
    "reminded_on",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as the board shows it on a day."""

    slug: str
    names: dict[str, str]
    state: Jurisdiction
    confirmed_on: date | None
    interval: int
    due: date | None
    owners: int
    reminders: int
    reminded_on: date | None
    day: date

    @property
    def name(self) -> Translated:
        """The name in the reader's language."""
        return in_language(self.names)

    @property
    def age(self) -> int | None:
        """Days since the entry was confirmed; none when it never was."""
        return (self.day - self.confirmed_on).days if self.confirmed_on else None

    @property
    def fresh(self) -> bool:
        """Whether the entry was confirmed within its interval."""
        return self.age is not None and self.age <= self.interval

    @property
    def stale(self) -> bool:
        """Whether it was confirmed once, but too long ago."""
        return self.age is not None and self.age > self.interval

    @property
    def reminded_today(self) -> bool:
        """Whether its owners were asked today already."""
        return self.reminded_on == self.day


class Asked(NamedTuple):
    """What the secretariat asks of the board; an empty value asks nothing."""

    group: str = ""
    state: str = ""
    only: str = ""
    """``stale``, ``never`` (confirmed) or ``unowned``."""


class Summary(NamedTuple):
    """The board in four numbers. ``age`` is the median age in days of what was ever confirmed."""

    entries: int
    fresh: int
    age: int | None
    unowned: int

    @property
    def coverage(self) -> float:
        """The share of entries that were confirmed within their interval."""
        return self.fresh / self.entries if self.entries else 0.0


def lines(day: date, slug: str = "") -> list[Line]:
    """Every entry (or one), the worst first; the same six queries whatever their number.

    Bodies that are no more are left out, unless one is asked for by name.
    """
    past = {} if slug else gone()
    states = list_jurisdictions().in_bulk()
    entries = Authority.objects.order_by().filter(**({"slug": slug} if slug else {}))
    kept, often, asked = owners(), intervals(day), _reminders()
    found = []
    for key, names, iso3, confirmed in entries.values_list("slug", "names", "jurisdiction_id", "confirmed_on"):
        if iso3 not in states or (key in past and past[key] <= day):
            continue
        owned, interval = kept.get(key), often.get(key, A_YEAR)
        due = due_day(confirmed, owned.since if owned else None, interval)
        sent = [on for on in asked.get(key, ()) if confirmed is None or on > confirmed]
        last = max(sent, default=None)
        number = owned.number if owned else 0
        found.append(Line(key, names, states[iso3], confirmed, interval, due, number, len(sent), last, day))
    return sorted(found, key=_badness)


def _reminders() -> dict[str, list[date]]:
    """The days on which owners were reminded since the entry was last confirmed."""
    since = Q(authority__confirmed_on__isnull=True) | Q(sent_on__gt=F("authority__confirmed_on"))
    found: dict[str, list[date]] = {}
    for slug, on in Reminder.objects.filter(since).order_by().values_list("authority_id", "sent_on"):
        found.setdefault(slug, []).append(on)
    return found


def _badness(line: Line) -> tuple[bool, int, bool, str]:
    """Never confirmed, then the longest overdue; among equals those that nobody keeps."""
    ahead = (line.due - line.day).days if line.due and line.confirmed_on else 0
    return (line.confirmed_on is not None, ahead, line.owners > 0, line.slug)


def chosen(found: Iterable[Line], asked: Asked) -> list[Line]:
    """The lines that the secretariat asked for, in the same order."""
    tests: dict[str, Callable[[Line], bool]] = {
        "stale": lambda line: line.stale,
        "never": lambda line: line.confirmed_on is None,
        "unowned": lambda line: not line.owners,
    }
    return [
        line
        for line in found
        if (not asked.state or line.state.iso3 == asked.state)
        and (not asked.group or line.state.regional_group == asked.group)
        and (asked.only not in tests or tests[asked.only](line))
    ]


def summary(found: Iterable[Line]) -> Summary:
    """The numbers of some lines."""
    tally: Counter[str] = Counter()
    ages = []
    for line in found:
        tally["entries"] += 1
        tally["fresh"] += line.fresh
        tally["unowned"] += not line.owners
        if line.age is not None:
            ages.append(line.age)
    return Summary(tally["entries"], tally["fresh"], round(median(ages)) if ages else None, tally["unowned"])


def table(found: Iterable[Line]) -> Iterator[list[str]]:
    """The board as rows, safe to open in a spreadsheet."""
    yield list(COLUMNS)
    for line in found:
        cells = (
            *(line.slug, line.name.text, line.state.iso3, line.state.regional_group, line.confirmed_on, line.age),
            *(line.due, line.owners, line.reminders, line.reminded_on),
        )
        yield [neutral("" if cell is None else str(cell)) for cell in cells]
