"""The room's part of the API: networks, and memberships as at a date."""

import re
from datetime import date

from django.forms import model_to_dict
from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.errors import HttpError
from pydantic import Field

from comity.access.check import requires
from comity.common.claims import Verified
from comity.common.known import Known
from comity.common.languages import in_language
from comity.common.schemas import AsOf, Invalid, Problem
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import get_jurisdiction
from comity.networks.models import Admission, Kind, Membership, Network
from comity.networks.queries import (
    Tally,
    belongs,
    count_states,
    get_network,
    list_networks,
    memberships_at,
    register_of,
)

router = Router(tags=["networks"])

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Part(AsOf):
    """Which part of a long list. The bound on ``offset`` keeps it within what the database can count."""

    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)

    @property
    def slice(self) -> slice:
        """The part as Python cuts it."""
        return slice(self.offset, self.offset + self.limit)


class NetworksAsked(Part):
    """Filters of the networks."""

    use_class: Network.UseClass | None = None
    case_channel: bool | None = None


class MembershipsAsked(Part):
    """Filters of the memberships."""

    network: str = ""
    jurisdiction: str = Field("", pattern="^([A-Za-z]{3})?$", description="ISO 3166-1 code of three letters")


class MembershipOut(Schema):
    """What a State is to a network. ``belongs`` is the answer as at the day asked about."""

    network: str
    jurisdiction: str = Field(description="ISO 3166-1 code of three letters")
    role: Membership.Role
    role_note: str
    member_authority: str
    valid_from: date | None
    seen_on: date
    valid_to: date | None
    belongs: Known
    source: str
    verified: Verified


class Memberships(Schema):
    """A page of memberships."""

    as_of: date
    count: int
    items: list[MembershipOut]


class NetworkOut(Schema):
    """A network. ``belong`` and ``perhaps`` count States on record; ``members_stated`` is what it says itself."""

    slug: str
    acronym: str
    name: str
    founded: str
    use_class: Network.UseClass
    case_channel: bool
    scope: Network.Scope
    area: str
    secretariat: str
    city: str
    website: str
    contact: str
    languages: list[str]
    languages_note: str
    members_stated: str
    members_stated_on: str
    belong: int
    perhaps: int
    use_for: str
    notes: str
    source: str
    verified: Verified


class Networks(Schema):
    """A page of networks."""

    as_of: date
    count: int
    items: list[NetworkOut]


class NetworkWithMembers(NetworkOut):
    """A network and everybody on record as at the day."""

    as_of: date
    members: list[MembershipOut]


class AdmissionOut(Schema):
    """A row of a register. A suspended member has no rights on the day."""

    kind: Kind
    name: str = Field(description="In English where there is an English name")
    authority: str | None = Field(description="Identifier in the directory")
    jurisdiction: str | None = Field(description="ISO 3166-1 code of three letters")
    component: str | None
    valid_from: date
    valid_to: date | None
    suspended: bool


class RegisterOut(Schema):
    """The register of a network as at the day. Suspended members are not among ``members`` and ``states``."""

    network: str
    as_of: date
    invented: bool
    members: int
    states: int
    observers: int
    suspended: int
    waiting: int
    median_working_days: float | None
    items: list[AdmissionOut]


def _network(network: Network, tally: Tally) -> dict[str, object]:
    return model_to_dict(network) | {"belong": tally.belong, "perhaps": tally.perhaps}


def _membership(membership: Membership, day: date) -> dict[str, object]:
    return model_to_dict(membership) | {"belongs": belongs(membership, day)}


@router.get("/networks", response={200: Networks, 422: Invalid})
@requires("networks:record:read")
def networks(request: HttpRequest, asked: Query[NetworksAsked]) -> dict[str, object]:  # noqa: ARG001  # ninja's name
    """The networks, by acronym, with how many States are on record as belonging."""
    found = list_networks()
    if asked.use_class is not None:
        found = found.filter(use_class=asked.use_class)
    if asked.case_channel is not None:
        found = found.filter(case_channel=asked.case_channel)
    tallies = count_states(asked.day)
    items = [_network(each, tallies.get(each.slug, Tally())) for each in found[asked.slice]]
    return {"as_of": asked.day, "count": found.count(), "items": items}


@router.get("/networks/{slug}", response={200: NetworkWithMembers, 404: Problem, 422: Invalid})
@requires("networks:record:read")
def network(request: HttpRequest, slug: str, asked: Query[AsOf]) -> dict[str, object]:  # noqa: ARG001  # ninja's name
    """A network with everybody on record as at a day, in any role."""
    found = _network_or_404(slug)
    members = [_membership(each, asked.day) for each in memberships_at(asked.day).filter(network=found)]
    tally = count_states(asked.day).get(slug, Tally())
    return _network(found, tally) | {"as_of": asked.day, "members": members}


@router.get("/networks/{slug}/register", response={200: RegisterOut, 404: Problem, 422: Invalid})
@requires("networks:record:read")
def register(request: HttpRequest, slug: str, asked: Query[AsOf]) -> dict[str, object]:  # noqa: ARG001  # ninja's name
    """Who is on the register of a network as at a day, and the network in numbers."""
    found = register_of(_network_or_404(slug), asked.day)
    figures = found.figures
    return {
        "network": slug,
        "as_of": asked.day,
        "invented": found.network.invented,
        "members": figures.members,
        "states": figures.states,
        "observers": figures.observers,
        "suspended": figures.suspended,
        "waiting": figures.waiting,
        "median_working_days": figures.median_days,
        "items": [_admission(each, asked.day) for each in (*found.members, *found.observers)],
    }


def _admission(admission: Admission, day: date) -> dict[str, object]:
    names = admission.authority.names if admission.authority else admission.organisation
    return {
        "kind": admission.kind,
        "name": str(in_language(names, "en")),
        "authority": admission.authority_id,
        "jurisdiction": admission.authority.jurisdiction_id if admission.authority else None,
        "component": admission.component.slug if admission.component else None,
        "valid_from": admission.valid_from,
        "valid_to": admission.valid_to,
        "suspended": admission.suspended(day),
    }


@router.get("/memberships", response={200: Memberships, 404: Problem, 422: Invalid})
@requires("networks:record:read")
def memberships(request: HttpRequest, asked: Query[MembershipsAsked]) -> dict[str, object]:  # noqa: ARG001
    """Memberships that hold as at a day, or may, of a network, a State, both or all."""
    found = memberships_at(asked.day).order_by("network", "jurisdiction", "id")
    if asked.network:
        found = found.filter(network=_network_or_404(asked.network))
    if asked.jurisdiction:
        found = found.filter(jurisdiction=_jurisdiction_or_404(asked.jurisdiction))
    items = [_membership(each, asked.day) for each in found[asked.slice]]
    return {"as_of": asked.day, "count": found.count(), "items": items}


def _network_or_404(slug: str) -> Network:
    try:
        return get_network(slug)
    except Network.DoesNotExist:
        raise HttpError(404, "There is no such network.") from None


def _jurisdiction_or_404(iso3: str) -> Jurisdiction:
    try:
        return get_jurisdiction(iso3)
    except Jurisdiction.DoesNotExist:
        raise HttpError(404, "There is no such jurisdiction.") from None
