"""Who asks: a value, made anew at every request from the session and the records."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What an officer may be: three at an authority, then for a State, a network, the directory, the trail."""

    MANAGER = "manager", _("Manager")
    CASE_OFFICER = "case_officer", _("Case officer")
    READER = "reader", _("Reader")
    FOCAL_POINT = "focal_point", _("National focal point")
    MISSION = "mission", _("Permanent mission")
    NETWORK_SECRETARIAT = "network_secretariat", _("Secretariat of a network")
    SECRETARIAT = "secretariat", _("Secretariat of the directory")
    AUDITOR = "auditor", _("Auditor")


AT_AUTHORITY: frozenset[str] = frozenset({Role.MANAGER, Role.CASE_OFFICER, Role.READER})
FOR_STATE: frozenset[str] = frozenset({Role.FOCAL_POINT, Role.MISSION})


@dataclass(frozen=True, slots=True)
class Actor:
    """An officer as the rules see one; the default is somebody who is not signed in."""

    officer: int | None = None
    name: str = ""
    roles: frozenset[str] = frozenset()
    authority: str = ""
    """Identifier of the officer's own authority."""
    state: str = ""
    """ISO 3166-1 code of the State acted for: the authority's, or the one a focal point or mission speaks for."""
    network: str = ""
    """The network whose secretariat the officer works in."""
    networks: frozenset[str] = frozenset()
    """Networks of which the own authority is a member today, not suspended."""
    fresh: bool = False
    """Whether a factor was shown in the last minutes."""
    address: str = ""
    """The network address of the request, for the trail."""

    @property
    def signed_in(self) -> bool:
        """Whether this is an officer with every factor that is asked for."""
        return self.officer is not None


NOBODY = Actor()


@dataclass(frozen=True, slots=True)
class About:
    """What a thing is about, as far as rights depend on it; empty where it does not matter."""

    authority: str = ""
    state: str = ""
    network: str = ""
    officer: int | None = None


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a request; nobody where no middleware said otherwise."""
    return getattr(request, "actor", NOBODY)


Asked = Callable[[str], frozenset[str]]
_told: dict[str, Asked] = {}


def register_networks(*, belonging: Asked, endorsed: Asked) -> None:
    """Tell how to find an authority's networks (called once, by ``networks``)."""
    _told.update(belonging=belonging, endorsed=endorsed)


def networks_of(authority: str) -> frozenset[str]:
    """The networks the authority belongs to today."""
    return _told["belonging"](authority) if authority else frozenset()


def endorsed_in(authority: str) -> frozenset[str]:
    """Those of them into which the State's focal point endorsed it here, in the hub."""
    return _told["endorsed"](authority) if authority else frozenset()
