"""Writing the trail, and signing its end."""

import json
from datetime import date

from django.core.exceptions import PermissionDenied
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.http import HttpRequest
from django.utils import timezone

from comity.access.actor import Actor, actor_of
from comity.access.check import NotYoursError, SignInNeededError, StepUpNeededError
from comity.audit.chain import signed_text
from comity.audit.keys import sign
from comity.audit.models import Entry, Head, SignedHead

LONGEST = 120
LONGEST_ACTION = 80
COLUMNS = "at, actor, officer, authority, action, subject, subject_officer, outcome, address, details"
# Without RETURNING: whoever adds a row need not be allowed to read it (row-level security, migration 0005).
INSERT = f"INSERT INTO audit_entry ({COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb)"  # noqa: S608


def record(*, actor: Actor | str, action: str, subject: str = "", about: int | None = None, **details: object) -> None:
    """Add the row of an act; call it inside the act's own transaction, so that neither exists without the other.

    ``actor`` is a name where a program acts; ``about`` the officer whose own data is concerned.
    """
    _add(Entry.Outcome.DONE, actor, action, subject, about, details)


def witness(
    *, actor: Actor, action: str, subject: str = "", about: int | None = None, denied: bool = False, **details: object
) -> None:
    """Add the row of a read of what is not public, or of an act that was denied."""
    _add(Entry.Outcome.DENIED if denied else Entry.Outcome.READ, actor, action, subject, about, details)


def witness_denied(request: HttpRequest, error: Exception) -> None:
    """Add the row of what a signed-in officer was denied: which permission, at which address (without its query).

    Whoever is sent to sign in, or to show a factor again, was not denied anything yet.
    """
    actor = actor_of(request)
    kinds = (PermissionDenied, NotYoursError)
    if actor.signed_in and isinstance(error, kinds) and not isinstance(error, SignInNeededError | StepUpNeededError):
        witness(actor=actor, action=str(error)[:LONGEST_ACTION] or "denied", subject=request.path, denied=True)


def _add(  # noqa: PLR0913, PLR0917  # the columns of a row
    outcome: str, actor: Actor | str, action: str, subject: str, about: int | None, details: dict[str, object]
) -> None:
    who = Actor(name=actor) if isinstance(actor, str) else actor
    row = (
        *(timezone.now(), who.name[:LONGEST] or "anonymous", who.officer, who.authority, action, subject[:LONGEST]),
        *(about, str(outcome), who.address, json.dumps(details, cls=DjangoJSONEncoder)),
    )
    with connection.cursor() as cursor:
        cursor.execute(INSERT, row)


@transaction.atomic
def sign_head(*, actor: Actor | str, day: date) -> bool:
    """Sign the end of the chain for a day, once; says whether it was done now.

    The row that says so is itself beyond the head that was signed.
    """
    head = Head.objects.get(id=1)
    if SignedHead.objects.filter(day=day).exists():
        return False
    digest = bytes(head.hash)
    SignedHead.objects.create(
        day=day, number=head.number, hash=digest, signature=sign(signed_text(day, head.number, digest))
    )
    record(actor=actor, action="audit.sign_head", subject=day.isoformat(), number=head.number)
    return True
