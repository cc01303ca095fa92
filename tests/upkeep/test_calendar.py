"""When reminders go out, over random calendars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.upkeep.queries.calendar import due_day, latest_step, step_to_send

DUE = date(2026, 6, 30)
DAYS = st.integers(min_value=-60, max_value=200)


@pytest.mark.parametrize(
    ("past", "step"),
    [
        (-31, None),
        (-30, -30),
        (-15, -30),
        (-14, -14),
        (-4, -14),
        (-3, -3),
        (-1, -3),
        (0, 0),
        (13, 0),
        (14, 14),
        (41, 28),
    ],
)
def test_the_latest_step_that_has_come(past: int, step: int | None) -> None:
    assert latest_step(DUE, DUE + timedelta(days=past)) == step


@given(runs=st.lists(DAYS, max_size=60))
def test_each_step_at_most_once_and_none_after_a_later_one_in_any_order_of_runs(runs: list[int]) -> None:
    sent: list[int] = []
    for past in runs:
        step = step_to_send(DUE, DUE + timedelta(days=past), sent)
        if step is not None:
            assert step <= past, "no reminder comes early"
            sent.append(step)
    assert sent == sorted(set(sent))


@given(runs=st.lists(DAYS, min_size=1, max_size=60))
def test_days_in_order_send_exactly_the_latest_step_of_each_run(runs: list[int]) -> None:
    sent: list[int] = []
    for past in sorted(runs):
        step = step_to_send(DUE, DUE + timedelta(days=past), sent)
        if step is not None:
            sent.append(step)
    expected = {latest_step(DUE, DUE + timedelta(days=past)) for past in runs} - {None}
    assert sent == sorted(each for each in expected if each is not None)


def test_every_day_sends_every_step() -> None:
    sent: list[int] = []
    for past in range(-40, 43):
        step = step_to_send(DUE, DUE + timedelta(days=past), sent)
        if step is not None:
            assert step == past
            sent.append(step)
    assert sent == [-30, -14, -3, 0, 14, 28, 42]


def test_the_due_day() -> None:
    day = date(2026, 1, 31)
    assert due_day(day, None, 90) == date(2026, 5, 1)
    assert due_day(None, day, 90) == date(2026, 3, 2)
    assert due_day(None, None, 90) is None
