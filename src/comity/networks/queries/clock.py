"""The target time of an application, in working days; it stands still while the applicant's answer is awaited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from comity.networks.models import CLOSED, WAITING_FOR_APPLICANT, Turn

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """How far the time has run on a day. ``due`` is empty while it stands still and once there is a decision."""

    target: int
    used: int
    paused: bool
    decided: bool
    due: date | None

    @property
    def left(self) -> int:
        """Working days left; negative when the target was missed."""
        return self.target - self.used


def _running(turns: Iterable[Turn]) -> Iterator[tuple[date, date | None]]:
    """The spans in which it is not the applicant's turn: after the first day, up to and with the last."""
    began: date | None = None
    for turn in turns:
        runs = turn.status not in WAITING_FOR_APPLICANT and turn.status not in CLOSED
        if runs and began is None:
            began = turn.on
        elif not runs and began is not None:
            yield began, turn.on
            began = None
    if began is not None:
        yield began, None


def _working(start: date, end: date, weekend: Sequence[int]) -> int:
    """Working days after ``start``, up to and with ``end``."""
    days = max(0, (end - start).days)
    weeks, rest = divmod(days, 7)
    off = set(weekend)
    odd = sum((start + DAY * number).weekday() not in off for number in range(1, rest + 1))
    return weeks * (7 - len(off)) + odd


def clock(turns: Sequence[Turn], *, target: int, weekend: Sequence[int], day: date) -> Clock | None:
    """The clock as it stands on ``day``, from the steps up to then; none before anything was handed in."""
    past = [turn for turn in turns if turn.on <= day]
    if not any(turn.act == "submit" for turn in past):
        return None
    used = sum(_working(start, min(end or day, day), weekend) for start, end in _running(past))
    status = past[-1].status
    decided, paused = status in CLOSED, status in WAITING_FOR_APPLICANT
    due = None
    if not decided and not paused:
        due = _after(day, target - used, weekend) if used < target else _before(past, target, weekend)
    return Clock(target, used, paused, decided, due)


def _after(day: date, days: int, weekend: Sequence[int]) -> date:
    """The day on which so many more working days are over."""
    while days > 0:
        day += DAY
        days -= day.weekday() not in weekend
    return day


def _before(turns: Sequence[Turn], target: int, weekend: Sequence[int]) -> date:
    """The day on which the target was reached, in the past."""
    left = target
    for start, end in _running(turns):
        if end is None or _working(start, end, weekend) >= left:
            return _after(start, left, weekend)
        left -= _working(start, end, weekend)
    return turns[0].on
