"""What becomes of bodies, and which designations can still be ended."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from comity.access.actor import Actor
from comity.access.check import demand_over
from comity.authorities.models import Authority, Designation
from comity.authorities.queries.listing import today
from comity.authorities.queries.profile import get_authority


def get_authority_for(actor: Actor, slug: str, permission: str) -> Authority:
    """An authority over which the reader has a permission; raises ``Http404`` for any other."""
    try:
        authority = get_authority(slug)
    except Authority.DoesNotExist as missing:
        raise Http404 from missing
    demand_over(permission, actor, authority.about)
    return authority


def get_designation_for(actor: Actor, pk: int) -> Designation:
    """A designation that the reader may end; raises ``Http404`` for any other, and for one that has ended."""
    found = Designation.objects.select_related("authority__jurisdiction", "treaty").filter(pk=pk).first()
    if found is None or (found.valid_to and found.valid_to <= today()):
        raise Http404
    demand_over("authorities:designation:change", actor, found.authority.about)
    return found


def designations_of(authority: Authority) -> list[Designation]:
    """Every designation, those that hold or will hold first."""
    return sorted(
        authority.designations.select_related("treaty"),
        key=lambda each: (each.valid_to is not None, each.category, each.treaty_id or ""),
    )


def still_open(authority: Authority, on: date) -> QuerySet[Designation]:
    """The designations that would go on after the day."""
    return authority.designations.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
