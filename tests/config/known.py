"""What stands for the names in each address. A new address with names in it needs one line here.

``"room:page": given(slug=...)`` is for what everybody may know of. ``"room:page": lambda world: over(...)``
is for another's object, which answers 404 to whoever has no right over it; make it with ``world.one(factory)``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tests.config.cast import NETWORK, OWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from comity.access.actor import About
    from tests.config.cast import World


class Given(NamedTuple):
    """What is asked for."""

    arguments: dict[str, Any]
    about: About | None = None
    """Whose it is; nothing where everybody may know that it exists."""
    door: str = ""
    """The permission that opens this very thing, where it is another than the one that the address declares."""
    query: dict[str, str] | None = None


def given(**arguments: str) -> Callable[[World], Given]:
    """Something that everybody may know of."""
    return lambda _world: Given(arguments)


def over(about: About, door: str = "", **arguments: Any) -> Given:  # noqa: ANN401  # whatever the address takes
    """Another's object."""
    return Given(arguments, about, door)


KNOWN: dict[str, Callable[[World], Given]] = {
    "channels:answer": given(origin="KEN", partner="CHE", need="bank-records"),
    "authorities:template": given(format_="csv"),
    "authorities:export": given(format_="csv"),
    "authorities:page": given(slug=OWN),
    "networks:page": given(slug=NETWORK),
    "reports:authorities": given(file_format="svg"),
    "jurisdictions:page": given(iso3="KEN"),
    "jurisdictions:treaty": given(code="UNCAC"),
    "api:jurisdiction": given(iso3="KEN"),
    "api:treaty": given(code="UNCAC"),
    "api:get_authority": given(slug=OWN),
    "api:get_one_authority": given(slug=OWN),
    "api:network": given(slug=NETWORK),
    "api:authorities_file": given(file_format="csv"),
    "api:channels": lambda _world: Given({}, query={"from": "KEN", "to": "CHE", "need": "bank-records"}),
}
# What does not exist, and how that is answered; for addresses that everybody may ask.
UNKNOWN: dict[str, tuple[dict[str, Any], int]] = {
    "channels:answer": ({"origin": "KEN", "partner": "XXX", "need": "bank-records"}, 400),
    "authorities:export": ({"format_": "exe"}, 404),
    "authorities:page": ({"slug": "nobody"}, 404),
    "networks:page": ({"slug": "nothing"}, 404),
    "reports:authorities": ({"file_format": "exe"}, 404),
    "jurisdictions:page": ({"iso3": "XXX"}, 404),
    "jurisdictions:treaty": ({"code": "NOTHING"}, 404),
    "api:jurisdiction": ({"iso3": "XXX"}, 404),
    "api:treaty": ({"code": "NOTHING"}, 404),
    "api:get_one_authority": ({"slug": "nobody"}, 404),
    "api:network": ({"slug": "nothing"}, 404),
    "api:authorities_file": ({"file_format": "exe"}, 422),
}
# The sign-in library sends whoever is not signed in to the sign-in page by itself.
SENDS_STRANGERS_AWAY = frozenset({"account_reauthenticate"})


def what(name: str, arguments: tuple[str, ...], world: World) -> Given:
    """What stands for the names of an address."""
    if name in KNOWN:
        return KNOWN[name](world)
    names = ", ".join(arguments)
    assert not arguments, f"{name} has {names} in its address: add a line to KNOWN in tests/config/known.py"
    return Given({})
