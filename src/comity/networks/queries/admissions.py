"""Which admissions hold on a day, and the door to one."""

from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.check import demand_over
from comity.networks.models import Admission, Kind, Suspension


def _open(day: date) -> Q:
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def admissions_at(day: date) -> QuerySet[Admission]:
    """The admissions that hold on a day, suspended ones too."""
    return Admission.objects.filter(_open(day))


def suspensions_at(day: date) -> QuerySet[Suspension]:
    """The suspensions that hold on a day."""
    return Suspension.objects.filter(_open(day))


def suspended_at(day: date) -> Exists:
    """Whether an admission is suspended on a day, as a condition for a query of admissions."""
    return Exists(suspensions_at(day).filter(admission=OuterRef("pk")))


def active_at(day: date) -> QuerySet[Admission]:
    """The admissions that hold on a day and are not suspended."""
    return admissions_at(day).filter(~suspended_at(day))


def networks_of_authority(authority: str) -> frozenset[str]:
    """The networks an authority belongs to today, as a member that is not suspended: as the database knows it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT comity_networks_of(%s)", [authority])
        return frozenset(cursor.fetchone()[0])


def endorsing_networks(authority: str) -> frozenset[str]:
    """Those whose application the State's focal point endorsed here; a note verbale is on the secretariat's word."""
    found = active_at(timezone.localdate()).filter(authority=authority, kind=Kind.MEMBER)
    here = found.filter(application__turns__act="endorse", application__endorsed_on__isnull=True)
    return frozenset(here.values_list("network", flat=True))


def get_admission_for(actor: Actor, pk: int) -> Admission:
    """The only door to keeping one row of the register.

    Raises:
        Http404: there is none, or it is another network's.
    """
    found = Admission.objects.select_related("network", "authority__jurisdiction", "component").filter(pk=pk).first()
    if found is None:
        raise Http404
    demand_over("networks:admission:change", actor, found.about)
    return found
