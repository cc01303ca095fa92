"""Coverage and age of the entries over time: what the board would have said at the end of each month."""

from bisect import bisect_right
from collections import defaultdict
from datetime import date, timedelta
from statistics import median
from typing import NamedTuple

from comity.authorities.models import Authority
from comity.authorities.queries.freshness import A_YEAR, intervals
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.upkeep.models import Confirmation
from comity.upkeep.queries.owners import gone
from comity.upkeep.queries.readings import months

MONTHS = 24


class Share(NamedTuple):
    """The entries of a region at the end of a month (or on the day asked for)."""

    until: date
    entries: int
    fresh: int
    """Confirmed within their interval."""
    age: int | None
    """Median age in days of those confirmed at all."""

    @property
    def coverage(self) -> float:
        """The share of entries that were fresh."""
        return self.fresh / self.entries if self.entries else 0.0


class _Entry(NamedTuple):
    begun: date
    interval: int
    confirmed: list[date]
    ended: date | None


def history(day: date) -> dict[str, list[Share]]:
    """By regional group, the last 24 months; five queries. An entry counts from the day it was seen or confirmed."""
    entries = _entries(day)
    ends = [until for _, until in months(_back(day), day)]
    groups = (*Jurisdiction.Group.values, "")
    found = {group: [_share(entries[group], until) for until in ends] for group in groups if entries[group]}
    return {group: shares for group, shares in found.items() if shares[-1].entries}


def _back(day: date) -> date:
    first = day.replace(day=1)
    for _ in range(MONTHS - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def _entries(day: date) -> dict[str, list[_Entry]]:
    groups = dict(list_jurisdictions().values_list("iso3", "regional_group"))
    often, past, said = intervals(day), gone(), defaultdict(set)
    for slug, on in Confirmation.objects.order_by().values_list("authority_id", "on"):
        said[slug].add(on)
    found: dict[str, list[_Entry]] = defaultdict(list)
    rows = Authority.objects.order_by().values_list("slug", "jurisdiction_id", "seen_on", "confirmed_on")
    for slug, iso3, seen_on, confirmed_on in rows:
        if iso3 in groups:
            days = sorted(said[slug] | ({confirmed_on} if confirmed_on else set()))
            entry = _Entry(min([seen_on, *days]), often.get(slug, A_YEAR), days, past.get(slug))
            found[groups[iso3] or ""].append(entry)
    return found


def _share(entries: list[_Entry], until: date) -> Share:
    there = [each for each in entries if each.begun <= until and (each.ended is None or until < each.ended)]
    ages = [
        ((until - each.confirmed[place - 1]).days, each.interval)
        for each in there
        if (place := bisect_right(each.confirmed, until))
    ]
    fresh = sum(age <= interval for age, interval in ages)
    return Share(until, len(there), fresh, round(median(age for age, _ in ages)) if ages else None)
