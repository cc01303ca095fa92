"""Who keeps which entry, for all entries at once, in one query each."""

from datetime import date
from typing import NamedTuple

from django.db.models import Count, Min, Q

from comity.access.actor import Role
from comity.accounts.models import Officer
from comity.authorities.models import Event


class Owners(NamedTuple):
    """The managers of one entry today."""

    number: int
    since: date
    """When the first of them became one."""


def owners() -> dict[str, Owners]:
    """The entries that somebody manages."""
    found = (
        Officer.objects.filter(
            is_active=True, authority__isnull=False, posts__role=Role.MANAGER, posts__until__isnull=True
        )
        .order_by()
        .values_list("authority")
        .annotate(Count("pk", distinct=True), Min("posts__since"))
    )
    return {slug: Owners(count, since.date()) for slug, count, since in found}


def gone() -> dict[str, date]:
    """The bodies whose tasks ended or went to another body, and since when: nobody is asked about them any more."""
    kinds = (Event.Kind.MERGED, Event.Kind.ENDED)
    left = Event.objects.filter(Q(kind__in=kinds) | Q(successor__isnull=False))
    return dict(left.order_by().values_list("authority").annotate(Min("on")))
