"""When an entry is to be confirmed, and when its owners are reminded: pure rules over dates."""

from collections.abc import Collection
from datetime import date, timedelta

FIRST_DAYS = 30
"""How long the first manager of an entry that was never confirmed has to do it."""
BEFORE = (-30, -14, -3, 0)
EVERY = 14


def due_day(confirmed: date | None, owned_since: date | None, interval: int) -> date | None:
    """The day by which the entry is to be confirmed; none while it was never confirmed and nobody manages it."""
    if confirmed is not None:
        return confirmed + timedelta(days=interval)
    return owned_since + timedelta(days=FIRST_DAYS) if owned_since else None


def latest_step(due: date, day: date) -> int | None:
    """The latest step that has come by ``day``, as days from the due day: -30, -14, -3, 0, 14, 28 …; none before."""
    past = (day - due).days
    if past >= 0:
        return past - past % EVERY
    return max((step for step in BEFORE if step <= past), default=None)


def step_to_send(due: date, day: date, sent: Collection[int]) -> int | None:
    """The step to send on ``day``. Missed steps are not made up for, and none is sent twice or after a later one."""
    step = latest_step(due, day)
    return step if step is not None and all(step > each for each in sent) else None


def is_to_remind(due: date, day: date, last: date | None) -> bool:
    """Whether a step has come by ``day`` that had not yet come when its owners were ``last`` reminded of anything."""
    step = latest_step(due, day)
    return step is not None and (last is None or due + timedelta(days=step) > last)
