"""Who asks in the permission matrix: nobody, every role, and each of those who almost may."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.test import Client
from django.utils import timezone

from comity.access.actor import NOBODY, Actor, Role
from comity.accounts.models import Post
from comity.accounts.queries.actors import actor_of_officer
from comity.authorities.actions.demo import load_demo
from comity.networks.models import Admission, Suspension
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from comity.accounts.models import Officer

    T = TypeVar("T")

# What the matrix is about belongs to these; the others almost may.
OWN, SIBLING, ABROAD = "xar-ministry-of-justice", "xar-integrity-commission", "xve-attorney-general"
SUSPENDED = "xno-prosecutor-general"
STATE, OTHER_STATE = "XAR", "XVE"
NETWORK, OTHER_NETWORK = "globe", "carin"
SINCE = date(2020, 1, 1)
LONG_AGO = 20 * 60


class World:
    """The records that the matrix is about: whatever a factory makes, once."""

    def __init__(self) -> None:
        load_demo(actor="tests")
        self._admit(OWN, NETWORK)
        self._admit(ABROAD, OTHER_NETWORK)
        suspended = self._admit(SUSPENDED, NETWORK)
        Suspension.objects.create(admission=suspended, valid_from=SINCE, reason="a reason")
        self._made: dict[object, object] = {}

    @staticmethod
    def _admit(authority: str, network: str) -> Admission:
        Admission.objects.filter(network=network, authority=authority).delete()
        return Admission.objects.create(network_id=network, authority_id=authority, valid_from=SINCE)

    def one(self, factory: Callable[[World], T]) -> T:
        """What the factory makes, the same every time."""
        if factory not in self._made:
            self._made[factory] = factory(self)
        return self._made[factory]  # type: ignore[return-value]


class Asking(NamedTuple):
    """A browser, and the actor that the hub must take its reader for."""

    client: Client
    actor: Actor


def _as(*roles: Role, authority: str = "", state: str = "", network: str = "") -> Callable[[], Asking]:
    def make() -> Asking:
        officer = an_officer(*roles, authority=authority, state=state, network=network)
        return Asking(signed_in(officer), actor_of_officer(officer, fresh=True))

    return make


def _a_manager() -> Officer:
    return an_officer(Role.MANAGER, authority=OWN)


def _long_ago() -> Asking:
    officer = _a_manager()
    return Asking(signed_in(officer, ago=LONG_AGO), actor_of_officer(officer))


def _without_a_second_factor() -> Asking:
    return Asking(signed_in(_a_manager(), shown="password"), NOBODY)


def _whose_right_was_withdrawn() -> Asking:
    officer = _a_manager()
    client = signed_in(officer)
    assert client.get("/en/account/").status_code == 200, "while the right was there"
    Post.objects.filter(officer=officer).update(until=timezone.now())
    return Asking(client, NOBODY)


def _who_became_a_reader() -> Asking:
    officer = _a_manager()
    client = signed_in(officer)
    assert client.get("/en/account/").status_code == 200
    Post.objects.filter(officer=officer).update(until=timezone.now())
    Post.objects.create(officer=officer, role=Role.READER)
    return Asking(client, actor_of_officer(officer, fresh=True))


def _who_left() -> Asking:
    officer = _a_manager()
    client = signed_in(officer)
    assert client.get("/en/account/").status_code == 200
    officer.is_active = False
    officer.save(update_fields=["is_active"])
    return Asking(client, NOBODY)


CAST: dict[str, Callable[[], Asking]] = {
    "nobody": lambda: Asking(Client(), NOBODY),
    "manager": _as(Role.MANAGER, authority=OWN),
    "case officer": _as(Role.CASE_OFFICER, authority=OWN),
    "reader": _as(Role.READER, authority=OWN),
    "focal point": _as(Role.FOCAL_POINT, state=STATE),
    "mission": _as(Role.MISSION, state=STATE),
    "secretariat of the network": _as(Role.NETWORK_SECRETARIAT, network=NETWORK),
    "secretariat": _as(Role.SECRETARIAT),
    "auditor": _as(Role.AUDITOR),
    "manager of another authority": _as(Role.MANAGER, authority=SIBLING),
    "manager in another State": _as(Role.MANAGER, authority=ABROAD),
    "reader in another State": _as(Role.READER, authority=ABROAD),
    "focal point of another State": _as(Role.FOCAL_POINT, state=OTHER_STATE),
    "mission of another State": _as(Role.MISSION, state=OTHER_STATE),
    "secretariat of another network": _as(Role.NETWORK_SECRETARIAT, network=OTHER_NETWORK),
    "manager of a suspended member": _as(Role.MANAGER, authority=SUSPENDED),
    "manager who showed a factor long ago": _long_ago,
    "manager without a second factor": _without_a_second_factor,
    "manager whose right was withdrawn": _whose_right_was_withdrawn,
    "manager who became a reader": _who_became_a_reader,
    "manager who left": _who_left,
}
