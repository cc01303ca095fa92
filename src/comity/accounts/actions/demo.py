"""The invented people of a demonstration hub. No factor, no password: only the demonstration lets them in."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from comity.accounts.actions.cast import AT_AUTHORITIES, FOR_STATES, FOR_THE_HUB, IN_NETWORKS, Part
from comity.accounts.models import Officer, Post
from comity.audit.actions import record


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create the invented officers that are not there yet, where what they act for is; how many were created."""
    added = 0
    for field, cast in (("authority", AT_AUTHORITIES), ("state", FOR_STATES), ("network", IN_NETWORKS)):
        related: Any = Officer._meta.get_field(field).related_model  # noqa: SLF001  # Django's own, documented name
        there = set(related.objects.filter(pk__in=cast).values_list("pk", flat=True))
        for key in cast:
            if key in there:
                added += _add(cast[key], key.lower(), **{f"{field}_id": key})
    added += _add(FOR_THE_HUB, "comity")
    if added:
        record(actor=actor, action="accounts.load_demo", added=added)
    return added


def _add(parts: Iterable[Part], host: str, **place: str) -> int:
    added = 0
    for part in parts:
        same = {"name": part.name, "title": part.title, "language": part.language, "invented": True}
        officer, new = Officer.objects.get_or_create(email=f"{part.address}@{host}.example", defaults=same | place)
        if new:
            officer.set_unusable_password()
            officer.save(update_fields=("password",))
            months = 1 + officer.pk % 24  # as if they had joined one by one over two years (figure II)
            Post.objects.create(officer=officer, role=part.role, since=timezone.now() - timedelta(days=30 * months))
        added += new
    return added
