"""Writing the trail."""

from comity.access.actor import Actor
from comity.audit.models import Entry

LONGEST = 120


def record(*, actor: Actor | str, action: str, subject: str = "", about: int | None = None, **details: object) -> Entry:
    """Add the row of an act; call it inside the act's own transaction, so that neither exists without the other.

    ``actor`` is a name where a program acts; ``about`` the officer whose own data is concerned.
    """
    return _add(Entry.Outcome.DONE, actor, action, subject, about, details)


def witness(*, actor: Actor, action: str, subject: str = "", about: int | None = None, denied: bool = False) -> Entry:
    """Add the row of a read of what is not public, or of an act that was denied."""
    return _add(Entry.Outcome.DENIED if denied else Entry.Outcome.READ, actor, action, subject, about, {})


def _add(  # noqa: PLR0913, PLR0917  # the columns of a row
    outcome: str, actor: Actor | str, action: str, subject: str, about: int | None, details: dict[str, object]
) -> Entry:
    who = Actor(name=actor) if isinstance(actor, str) else actor
    return Entry.objects.create(
        actor=who.name[:LONGEST] or "anonymous",
        officer=who.officer,
        authority=who.authority,
        action=action,
        subject=subject[:LONGEST],
        subject_officer=about,
        outcome=outcome,
        address=who.address,
        details=details,
    )
