"""Keeping an authority's direct lines. The trail says which line changed, never whose it is."""

from typing import Any

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.models import Authority, DirectLine


@transaction.atomic
def save_line(*, actor: Actor, authority: Authority, line: DirectLine | None, fields: dict[str, Any]) -> DirectLine:
    """Add a line, or change one."""
    kept = line or DirectLine(authority=authority)
    for name, value in fields.items():
        setattr(kept, name, value)
    kept.save()
    record(actor=actor, action="authorities.save_line", subject=authority.slug, line=kept.pk, added=line is None)
    return kept


@transaction.atomic
def remove_line(*, actor: Actor, line: DirectLine) -> None:
    """Remove a line for good: it is about a person, and no figure counts it."""
    record(actor=actor, action="authorities.remove_line", subject=line.authority_id, line=line.pk)
    line.delete()
