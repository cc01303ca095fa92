"""What the hub does by itself. Every step may run as often as one likes: what is done is not done again."""

import logging
from collections.abc import Callable
from datetime import date

from django.core.management import call_command
from procrastinate.contrib.django import app

from comity.access.actor import Actor
from comity.access.scope import seen_by_the_hub
from comity.audit.actions import sign_head
from comity.authorities.actions import publish_due
from comity.authorities.queries import today
from comity.upkeep.actions import remind

HUB = Actor(name="daily job")
EVERY_HOUR = "7 * * * *"
"""Of the daily steps only the first run of a day finds something to do; a worker that was down misses no day."""
LOG = logging.getLogger(__name__)


def _sweep(day: date) -> str:  # noqa: ARG001  # every step takes the day
    call_command("clearsessions")
    return ""


def _remind(day: date) -> str:
    return str(remind(actor=HUB, day=day))


def _publish(day: date) -> str:
    return str(publish_due(actor=HUB, day=day))


def _sign(day: date) -> str:
    return str(sign_head(actor=HUB, day=day))


STEPS: dict[str, Callable[[date], str]] = {
    "publish what is due": _publish,
    "remind owners": _remind,
    "sign the head of the trail": _sign,
    "forget ended sessions": _sweep,
}


class StepsFailedError(RuntimeError):
    """Some steps failed; the others were taken."""


def take_steps(day: date, tell: Callable[[str, str], object] = lambda _step, _said: None) -> None:
    """Take every step of the day; one that fails keeps none of the others from being taken.

    Raises:
        StepsFailedError: names the steps that failed; the log has the reasons.
    """
    failed = []
    for name, step in STEPS.items():
        try:
            with seen_by_the_hub():
                said = step(day)
        except Exception:
            LOG.exception("%s", name)
            failed.append(name)
        else:
            tell(name, said)
    if failed:
        raise StepsFailedError(", ".join(failed))


@app.periodic(cron=EVERY_HOUR)
@app.task(name="upkeep.daily", queueing_lock="upkeep.daily", lock="upkeep.daily")
def daily(timestamp: int) -> None:  # noqa: ARG001  # procrastinate passes when it was due
    """The day's work."""
    take_steps(today())
