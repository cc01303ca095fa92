"""Networks and who belongs to them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from comity.common.claims import Origin, holds_at, unknown_at
from comity.common.known import Known
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.networks.models import BELONGING, Membership, Network


def list_networks() -> QuerySet[Network]:
    """Every network; invented ones only on a demonstration hub."""
    return Network.objects.all() if settings.DEMO else Network.objects.exclude(origin=Origin.DEMO)


def get_network(slug: str) -> Network:
    """One network; raises ``Network.DoesNotExist``."""
    if "\0" in slug:  # no column can hold it, and the database refuses to compare it
        raise Network.DoesNotExist
    return list_networks().get(slug=slug)


def list_memberships() -> QuerySet[Membership]:
    """Every membership, past ones too; those of invented States only on a demonstration hub."""
    return Membership.objects.filter(jurisdiction__in=list_jurisdictions())


def memberships_at(day: date) -> QuerySet[Membership]:
    """Memberships in any role that hold on ``day``, or may (ask ``known_at``), with their network and State."""
    return list_memberships().filter(holds_at(day) | unknown_at(day)).select_related("network", "jurisdiction")


def belongs(membership: Membership, day: date) -> Known:
    """Whether the State belongs to the network on ``day`` (docs/decisions/0003, I1), as far as this row shows.

    Who only took part may belong or not; an observer or a suspended member does not.
    """
    known = membership.known_at(day)
    if membership.role in BELONGING:
        return known
    return known.and_(Known.UNKNOWN) if membership.role == Membership.Role.UNCONFIRMED else Known.NO


def belonging_at(day: date) -> Q:
    """Filter for the rows of which ``belongs`` says *yes*."""
    return holds_at(day) & Q(role__in=BELONGING)


def perhaps_at(day: date) -> Q:
    """Filter for the rows of which ``belongs`` says *not known*."""
    unconfirmed = (holds_at(day) | unknown_at(day)) & Q(role=Membership.Role.UNCONFIRMED)
    return unconfirmed | (unknown_at(day) & Q(role__in=BELONGING))


def shared_networks(one: Jurisdiction, other: Jurisdiction, day: date) -> QuerySet[Network]:
    """The networks to which both are known to belong on ``day``."""
    of_one, of_other = (
        list_memberships().filter(belonging_at(day), jurisdiction=each).values("network") for each in (one, other)
    )
    return list_networks().filter(slug__in=of_one).filter(slug__in=of_other)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many States belong to a network, and how many more perhaps do."""

    belong: int = 0
    perhaps: int = 0


def count_states(day: date) -> dict[str, Tally]:
    """The tally of every network that has any membership on record, by its slug."""
    sure = Count("jurisdiction", filter=belonging_at(day), distinct=True)
    either = Count("jurisdiction", filter=belonging_at(day) | perhaps_at(day), distinct=True)
    counted = list_memberships().order_by("network").values_list("network").annotate(sure=sure, either=either)
    return {slug: Tally(belong, both - belong) for slug, belong, both in counted}


def strongest(memberships: Iterable[Membership], day: date) -> dict[tuple[str, str], Membership]:
    """One row for each network and State: where several authorities belong, the one that says most."""
    order = (Known.YES, Known.UNKNOWN, Known.NO)
    ranked = sorted(memberships, key=lambda each: order.index(belongs(each, day)), reverse=True)
    return {(each.network_id, each.jurisdiction_id): each for each in ranked}


@dataclass(slots=True)
class Standing:
    """The networks, by acronym, to which one State belongs and those to which it perhaps does."""

    joined: set[str] = field(default_factory=set)
    perhaps: set[str] = field(default_factory=set)


def standings(day: date) -> defaultdict[str, Standing]:
    """What every State has joined by ``day``, by its code."""
    found: defaultdict[str, Standing] = defaultdict(Standing)
    of_state = list_memberships().order_by().values_list("jurisdiction", "network__acronym")
    for iso3, acronym in of_state.filter(belonging_at(day)):
        found[iso3].joined.add(acronym)
    for iso3, acronym in of_state.filter(perhaps_at(day)):
        found[iso3].perhaps.add(acronym)
    for standing in found.values():
        standing.perhaps -= standing.joined
    return found


def state_section(jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
    """For the page of a State: its memberships, those that may hold, and the roles that do not belong."""
    rows = [*memberships_at(day).filter(jurisdiction=jurisdiction).order_by("network__acronym", "member_authority")]
    apart = [each for each in rows if each.role not in BELONGING]
    inside = [each for each in rows if each.role in BELONGING]
    return {
        "belongs": [each for each in inside if belongs(each, day) is Known.YES],
        "perhaps": [each for each in inside if belongs(each, day) is Known.UNKNOWN],
        "apart": apart,
    }
