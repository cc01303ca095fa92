"""How many officers could read the directory, and how many did."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from django.conf import settings
from django.utils.timezone import localdate, make_aware

from comity.access.scope import seen_by_the_hub
from comity.accounts.models import Post
from comity.upkeep.models import Reading


class Readers(NamedTuple):
    """One month or year. ``until`` is its last day, or the day as at which is asked."""

    since: date
    until: date
    could: int
    """Officers with a post on the last day."""
    did: int
    """Officers who opened a page of the directory or of the finder in that time."""


class Readership(NamedTuple):
    """Since the start, in order."""

    months: tuple[Readers, ...]
    years: tuple[Readers, ...]


def months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The months from that of ``first`` to that of ``last``, the last one cut off there."""
    since = first.replace(day=1)
    while since <= last:
        following = (since + timedelta(days=31)).replace(day=1)
        yield since, min(following - timedelta(days=1), last)
        since = following


def readership(day: date) -> Readership:
    """By month and by year since the first post, as at ``day``: three queries, and nothing but sums leaves them.

    Officers who were invented for demonstration are counted on demonstration hubs only. No month is counted in advance.
    """
    day = min(day, localdate())
    real = {} if settings.DEMO else {"officer__invented": False}
    with seen_by_the_hub():
        rows = Post.objects.filter(**real).order_by("officer", "since").values_list("officer", "since", "until")
        posts = _Posts(list(rows))
        read = list(Reading.objects.filter(on__lte=day, **real).order_by().values_list("officer", "month"))
    beginnings = [each.date() for each in posts.since[:1]] + [month for _, month in read]
    if not beginnings or min(beginnings) > day:
        return Readership((), ())
    found = list(months(min(beginnings), day))
    years = [(max(date(year, 1, 1), found[0][0]), min(date(year, 12, 31), day)) for year in _years(found)]
    return Readership(
        tuple(_readers(*each, posts, read) for each in found), tuple(_readers(*each, posts, read) for each in years)
    )


class _Posts:
    """When officers' access began and ended; posts that overlap, or follow without a gap, are one."""

    def __init__(self, rows: list[tuple[int, datetime, datetime | None]]) -> None:
        self.since: list[datetime] = []
        self.until: list[datetime] = []
        for _, held in groupby(rows, key=itemgetter(0)):
            self._add([(since, until) for _, since, until in held])
        self.since.sort()
        self.until.sort()

    def _add(self, held: list[tuple[datetime, datetime | None]]) -> None:
        end: datetime | None = None
        for since, until in held:
            if end is not None and since > end:
                self.until.append(end)
                end = None
            if end is None:
                self.since.append(since)
            if until is None:
                return
            end = max(end, until) if end else until
        if end:
            self.until.append(end)

    def held_at(self, moment: datetime) -> int:
        """How many officers had access just before the moment."""
        return bisect_left(self.since, moment) - bisect_left(self.until, moment)


def _years(found: list[tuple[date, date]]) -> list[int]:
    return sorted({since.year for since, _ in found})


def _readers(since: date, until: date, posts: _Posts, read: list[tuple[int, date]]) -> Readers:
    end = make_aware(datetime.combine(until + timedelta(days=1), time.min))
    did = len({officer for officer, month in read if since <= month <= until})
    return Readers(since, until, posts.held_at(end), did)
