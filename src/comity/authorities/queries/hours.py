"""Office hours: "mon-fri 08:00-12:00,13:00-17:00; sat 09:00-12:00". The grammar of frontend/src/components/hours.ts."""

import re
from datetime import datetime
from functools import lru_cache
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from babel.dates import get_day_names

from comity.common.languages import current, locale_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
WEEK = 7 * DAY
RULE = re.compile(r"\s*([a-z,\s-]+?)\s+([\d:,\s-]+?)\s*", re.ASCII | re.IGNORECASE)
TO = "\N{EN DASH}"
TIME = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*", re.ASCII)
LAST_HOUR, LAST_MINUTE = 24, 59


class Span(NamedTuple):
    """Minutes since Monday 00:00. ``until`` may lie past the week's end."""

    start: int
    until: int

    def holds(self, minute: int) -> bool:
        """Whether the span covers a minute of the week."""
        return self.start <= minute < self.until or self.start <= minute + WEEK < self.until


class Opening(NamedTuple):
    """Whether an office is open at a moment, the time there, and the minute of the week when that changes."""

    open: bool
    there: datetime
    until: int

    @property
    def until_text(self) -> str:
        """The hour of the change, after the weekday when it is another day."""
        day, minute = divmod(self.until, DAY)
        clock = f"{minute // 60:02}:{minute % 60:02}"
        if day == self.there.weekday() and minute > self.there.hour * 60 + self.there.minute:
            return clock
        return f"{day_name(day, 'wide')} {clock}"


def day_name(day: int, width: Literal["abbreviated", "wide"] = "abbreviated") -> str:
    """A weekday in the reader's language; 0 is Monday."""
    name: str = get_day_names(width, locale=locale_of(current()))[day]
    return name


def _days(text: str) -> list[int]:
    found: list[int] = []
    for part in text.lower().split(","):
        ends = [end.strip() for end in part.split("-")]
        first, last = ends[0], ends[1] if len(ends) > 1 else ends[0]
        if first in DAYS and last in DAYS:
            start = DAYS.index(first)
            found += [(start + step) % 7 for step in range((DAYS.index(last) - start) % 7 + 1)]
    return found


def _times(text: str) -> list[tuple[int, int]]:
    found = []
    for part in text.split(","):
        if match := TIME.fullmatch(part):
            hour, minute, last_hour, last_minute = map(int, match.groups())
            start, until = hour * 60 + minute, last_hour * 60 + last_minute
            found.append((start, until if until > start else until + DAY))
    return found


def _rules(text: str) -> list[tuple[str, str]]:
    return [(match[1], match[2]) for rule in text.split(";") if (match := RULE.fullmatch(rule))]


@lru_cache(maxsize=512)
def parse(text: str) -> tuple[Span, ...]:
    """The spans in which it is open, in order; what is not understood is left out."""
    spans = [
        Span(day * DAY + start, day * DAY + until)
        for days, times in _rules(text)
        for day in _days(days)
        for start, until in _times(times)
    ]
    return tuple(sorted(spans))


def understood(text: str) -> bool:
    """Whether every part of the text is in the grammar, with hours that a clock shows."""
    rules = _rules(text)
    if len(rules) != len(text.split(";")):
        return False
    for days, times in rules:
        if any(end.strip() not in DAYS for part in days.lower().split(",") for end in part.split("-", 1)):
            return False
        matches = [TIME.fullmatch(part) for part in times.split(",")]
        if not all(match and _on_the_clock(*map(int, match.groups())) for match in matches):
            return False
    return True


def _on_the_clock(hour: int, minute: int, last_hour: int, last_minute: int) -> bool:
    return max(hour, last_hour) <= LAST_HOUR and max(minute, last_minute) <= LAST_MINUTE


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of that name (IANA); none when there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def opening(hours: str, zone: str, moment: datetime) -> Opening | None:
    """Whether it is open at ``moment``; none when hours or zone are not known."""
    spans, place = parse(hours), zone_of(zone)
    if not spans or place is None:
        return None
    there = moment.astimezone(place)
    minute = there.weekday() * DAY + there.hour * 60 + there.minute
    for span in spans:
        if span.holds(minute):
            return Opening(open=True, there=there, until=span.until % WEEK)
    later = [span.start for span in spans if span.start > minute]
    return Opening(open=False, there=there, until=(later or [spans[0].start])[0] % WEEK)


def in_words(hours: str) -> str:
    """The hours with the weekdays of the reader's language; the text itself where it is not understood."""
    if not understood(hours):
        return hours
    parts = []
    for days, times in _rules(hours):
        named = [
            TO.join(day_name(DAYS.index(end.strip())) for end in part.split("-")) for part in days.lower().split(",")
        ]
        clock = ", ".join(time.strip().replace(" ", "").replace("-", TO) for time in times.split(","))
        parts.append(f"{', '.join(named)} {clock}")
    return "; ".join(parts)
