"""Office hours."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.authorities.queries.hours import DAYS, in_words, opening, parse, understood

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
DAY, WEEK = 1440, 10080

clock = st.builds(lambda hour, minute: (hour, minute), st.integers(0, 23), st.integers(0, 59))
rule = st.tuples(
    st.sampled_from(DAYS), st.sampled_from(DAYS), st.lists(st.tuples(clock, clock), min_size=1, max_size=2)
)


def written(rules: list[tuple[str, str, list[tuple[tuple[int, int], tuple[int, int]]]]]) -> str:
    return "; ".join(
        f"{first}-{last} " + ",".join(f"{a:02}:{b:02}-{c:02}:{d:02}" for (a, b), (c, d) in times)
        for first, last, times in rules
    )


@given(st.lists(rule, min_size=1, max_size=3), st.integers(0, WEEK - 1))
def test_open_is_what_walking_through_the_week_finds(
    rules: list[tuple[str, str, list[tuple[tuple[int, int], tuple[int, int]]]]], minute: int
) -> None:
    open_minutes: set[int] = set()
    for first, last, times in rules:
        day = DAYS.index(first)
        while True:
            for (a, b), (c, d) in times:
                at = a * 60 + b
                while True:
                    open_minutes.add((day * DAY + at) % WEEK)
                    at += 1
                    if at % DAY == c * 60 + d:
                        break
            if DAYS[day % 7] == last:
                break
            day += 1
    text = written(rules)
    assert understood(text)
    found = opening(text, "UTC", MONDAY + timedelta(minutes=minute))
    assert found is not None
    assert found.open is (minute in open_minutes)
    if not found.open:
        assert found.until in open_minutes
        assert (found.until - 1) % WEEK not in open_minutes


@given(st.text(), st.text(), st.datetimes(timezones=st.just(UTC), min_value=datetime(1900, 1, 1)))  # noqa: DTZ001
def test_whatever_is_written_nothing_breaks(hours: str, zone: str, moment: datetime) -> None:
    opening(hours, zone, moment)
    opening("mon-sun 00:00-24:00", zone, moment)
    in_words(hours)


def test_the_time_is_that_of_the_place() -> None:
    at_seven = opening("mon-fri 08:00-17:00", "Africa/Nairobi", MONDAY + timedelta(hours=7))
    assert at_seven is not None
    assert (at_seven.open, at_seven.there.hour, at_seven.until_text) == (True, 10, "17:00")
    friday_night = opening("mon-fri 08:00-17:00", "Africa/Nairobi", MONDAY + timedelta(days=4, hours=20))
    assert friday_night is not None
    assert (friday_night.open, friday_night.until_text) == (False, "Monday 08:00")


def test_through_midnight_and_the_end_of_the_week() -> None:
    assert [(span.start, span.until) for span in parse("sun 22:00-02:00")] == [(6 * DAY + 22 * 60, WEEK + 120)]
    early = opening("sun 22:00-02:00", "UTC", MONDAY + timedelta(hours=1))
    assert early is not None
    assert (early.open, early.until_text) == (True, "02:00")


@pytest.mark.parametrize(
    "text", ["", "always", "mon-fri", "08:00-17:00", "mon-xyz 08:00-17:00", "mon 25:00-26:00", "mon 08:00-17:00; ?"]
)
def test_what_is_not_in_the_grammar(text: str) -> None:
    assert not understood(text)
