"""How often entries are to be confirmed; for all of them at once, in one query."""

from collections.abc import Collection
from datetime import date

from django.db.models import Min, Q

from comity.authorities.models import Authority

A_YEAR = 365
"""Days between confirmations where no network asks oftener."""


def intervals(day: date, slugs: Collection[str] | None = None) -> dict[str, int]:
    """Days between confirmations, for the authorities whose networks say: the strictest of them.

    The room of networks lies above this one.
    """
    held = Q(admissions__valid_to__isnull=True) | Q(admissions__valid_to__gt=day)
    found = Authority.objects.filter(held, admissions__valid_from__lte=day)
    if slugs is not None:
        found = found.filter(slug__in=slugs)
    return dict(found.order_by().values_list("slug").annotate(Min("admissions__network__confirm_every_days")))
