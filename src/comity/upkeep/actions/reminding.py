"""Asking the owners of entries to confirm them."""

from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.queries import managers_of
from comity.audit.actions import record
from comity.upkeep.models import Reminder
from comity.upkeep.queries.board import Line, lines
from comity.upkeep.queries.calendar import step_to_send


@transaction.atomic
def remind(*, actor: Actor, day: date) -> int:
    """Send every reminder that has come by ``day`` and was not sent; says how many. Run it as often as you like."""
    sent = _steps_sent()
    number = 0
    for line in lines(day):
        if not line.owners or line.due is None:
            continue
        step = step_to_send(line.due, day, sent.get((line.slug, line.due), ()))
        if step is not None:
            number += _send(actor, line, step)
    return number


def _steps_sent() -> dict[tuple[str, date], list[int]]:
    sent: dict[tuple[str, date], list[int]] = {}
    for slug, due, step in Reminder.objects.filter(step__isnull=False).values_list("authority_id", "due", "step"):
        if due is not None and step is not None:
            sent.setdefault((slug, due), []).append(step)
    return sent


@transaction.atomic
def remind_now(*, actor: Actor, slug: str, day: date) -> bool:
    """Ask the owners of one entry by hand, once a day at most; says whether a mail went out."""
    return any(_send(actor, line, None) for line in lines(day, slug) if line.owners)


def _send(actor: Actor, line: Line, step: int | None) -> bool:
    officers = list(managers_of(line.slug))
    told = {"officers": len(officers)}
    if step is None:
        key = {"authority_id": line.slug, "sent_on": line.day, "step": None}
        _, new = Reminder.objects.get_or_create(**key, defaults={"due": line.due, **told})
    else:
        key = {"authority_id": line.slug, "due": line.due, "step": step}
        _, new = Reminder.objects.get_or_create(**key, defaults={"sent_on": line.day, **told})
    if new:
        notify(officers, f"upkeep/{line.slug}/")
        due = line.due.isoformat() if line.due else ""
        record(actor=actor, action="upkeep.remind", subject=line.slug, due=due, step=step, **told)
    return new
