"""The register of a network as at any date, and its figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.db import connection
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.check import demand_over
from comity.access.scope import seen_by_the_hub
from comity.common.languages import in_language
from comity.networks.models import (
    CLOSED,
    Admission,
    Application,
    Kind,
    Network,
    Status,
    Suspension,
    Turn,
)
from comity.networks.queries.clock import decided_after


def _open(day: date) -> Q:
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def admissions_at(day: date) -> QuerySet[Admission]:
    """The admissions that hold on a day, suspended ones too."""
    return Admission.objects.filter(_open(day))


def active_at(day: date) -> QuerySet[Admission]:
    """The admissions that hold on a day and are not suspended."""
    suspended = Suspension.objects.filter(_open(day), admission=OuterRef("pk"))
    return admissions_at(day).filter(~Exists(suspended))


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


@dataclass(frozen=True, slots=True)
class Figures:
    """A network in numbers. Suspended members are counted apart; the median is in working days."""

    members: int
    states: int
    suspended: int
    observers: int
    waiting: int
    median_days: float | None


@dataclass(frozen=True, slots=True)
class Register:
    """Who is in a network on a day."""

    network: Network
    day: date
    members: list[Admission]
    observers: list[Admission]
    figures: Figures


def register_of(network: Network, day: date) -> Register:
    """The register as at a day, by State: a constant number of queries."""
    rows = (
        admissions_at(day)
        .filter(network=network)
        .select_related("authority__jurisdiction", "component")
        .prefetch_related(Prefetch("suspensions", Suspension.objects.filter(_open(day))))
        .order_by("authority__jurisdiction", "authority", "valid_from")
    )
    found = list(rows)
    members = [each for each in found if each.kind == Kind.MEMBER]
    observers = [each for each in found if each.kind == Kind.OBSERVER]
    return Register(network, day, members, observers, _figures(network, members, observers, day))


def _figures(network: Network, members: list[Admission], observers: list[Admission], day: date) -> Figures:
    active = [each for each in members if not each.suspended(day)]
    waiting, decided = _applications(network, day)
    return Figures(
        members=len(active),
        states=len({_state(each) for each in active}),
        suspended=len(members) - len(active),
        observers=sum(not each.suspended(day) for each in observers),
        waiting=waiting,
        median_days=median(decided) if decided else None,
    )


def _state(admission: Admission) -> str:
    """The State a member counts for: a territory's authority counts for the State responsible for it."""
    place = admission.authority.jurisdiction if admission.authority else None
    return (place.responsible_state_id or place.iso3) if place else ""


def _applications(network: Network, day: date) -> tuple[int, list[int]]:
    """How many wait on a day, and after how many working days each one decided by then was.

    Numbers only: the applications themselves are not public, so the hub counts them for everybody.
    """
    with seen_by_the_hub():
        steps = Turn.objects.filter(on__lte=day).order_by("id")
        found = list(
            Application.objects.filter(network=network).exclude(turns=None).prefetch_related(Prefetch("turns", steps))
        )
    histories = [turns for each in found if (turns := list(each.turns.all()))]
    waiting = sum(_still_waits(turns) for turns in histories)
    return waiting, _present(decided_after(turns, network.weekend) for turns in histories)


def _still_waits(turns: list[Turn]) -> bool:
    return turns[-1].status not in CLOSED and turns[-1].status != Status.DECLINED


def _present(numbers: Iterable[int | None]) -> list[int]:
    return [each for each in numbers if each is not None]


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


def varieties_in_words(network: Network) -> dict[str, str]:
    """What the network calls its kinds of member, by identifier."""
    return {each["id"]: str(in_language(each["label"])) for each in network.kinds if each.get("label")}
