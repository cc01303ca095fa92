"""Every public address: what is not there, and the headers that every answer carries (who may: test_matrix)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from comity.access.actor import NOBODY
from comity.access.check import allowed
from comity.access.rules import anyone
from comity.access.table import TABLE
from tests.config.cast import World
from tests.config.known import KNOWN, UNKNOWN, Given, what
from tests.config.routes import FOR_UPLOADS, HEADERS, MADE_BY_THE_LIBRARY, Route, routes

if TYPE_CHECKING:
    from django.conf import LazySettings
    from django.http.response import HttpResponseBase
    from django.test import Client

pytestmark = pytest.mark.django_db
ROUTES = routes()
GUARDED = [each for each in ROUTES if each.name not in MADE_BY_THE_LIBRARY]
# What everybody reads, without the doors through which one becomes somebody.
PUBLIC = [each for each in GUARDED if anyone in TABLE[each.permission] and not each.permission.startswith("accounts:")]
SETS_A_COOKIE: set[str] = set()


def fetch(client: Client, route: Route) -> HttpResponseBase:
    """The answer at the route's address for something that exists."""
    thing = what(route, World()) if route.name in KNOWN else Given({})
    answer: HttpResponseBase = getattr(client, route.method.lower())(route.address(thing.arguments), thing.query or {})
    for close in getattr(answer, "_resource_closers", ()):  # ``close()`` would close the test's database as well
        close()
    return answer


def test_the_routes_are_all_there() -> None:
    names = [each.name for each in ROUTES]
    assert {"healthz", "pages:home", "channels:answer", "api:channels", "reports:authorities"} <= set(names)
    assert len(names) >= 35


@pytest.mark.whole
@pytest.mark.parametrize("route", PUBLIC, ids=str)
def test_a_public_address_asks_for_the_permission_that_it_declares(
    client: Client, monkeypatch: pytest.MonkeyPatch, route: Route
) -> None:
    monkeypatch.delitem(TABLE, route.permission)
    answer = fetch(client, route)
    assert answer.status_code == (401 if route.of_the_api else 302)
    assert _headers_of(answer) == HEADERS


@pytest.mark.parametrize("demo", [True, False], ids=["demo", "real"])
def test_the_demonstration_opens_what_is_marked_so_and_nothing_else(
    settings: LazySettings,
    demo: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    settings.DEMO = demo
    opened = {name for name in TABLE if allowed(name, NOBODY)} - {name for name, by in TABLE.items() if anyone in by}
    assert opened == ({"pages:gallery:read", "accounts:demo:enter"} if demo else set())


@pytest.mark.whole
@pytest.mark.parametrize("route", [each for each in PUBLIC if each.arguments], ids=str)
def test_what_does_not_exist_is_said_to_be_missing(client: Client, route: Route) -> None:
    assert route.name in UNKNOWN, f"add {route.name} to UNKNOWN in tests/config/known.py: what does not exist there"
    arguments, status = UNKNOWN[route.name]
    answer = client.get(route.address(arguments))
    assert answer.status_code == status
    assert _headers_of(answer) == HEADERS


@pytest.mark.whole
@pytest.mark.parametrize("route", PUBLIC, ids=str)
def test_a_public_answer_carries_the_headers_and_no_cookie(
    client: Client, settings: LazySettings, route: Route
) -> None:
    settings.DEMO = False
    answer = fetch(client, route)
    policy = {"Content-Security-Policy": FOR_UPLOADS} if route.name == "knowledge:file" else {}
    assert _headers_of(answer) == HEADERS | policy
    if route.name not in SETS_A_COOKIE:
        assert "Set-Cookie" not in answer.headers
        assert not answer.cookies


@pytest.mark.parametrize("address", ["/nothing", "/en/nothing/", "/ar/channels/KEN/", "/api/v1/nothing", "/static/no"])
def test_an_unknown_address_is_missing_with_the_same_headers(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert _headers_of(answer) == HEADERS


def _headers_of(answer: HttpResponseBase) -> dict[str, str]:
    return {name: answer.headers.get(name, "") for name in HEADERS}


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_a_page_keeps_its_address_in_every_language(client: Client, language: str) -> None:
    answer = client.get(f"/{language}/channels/KEN/CHE/bank-records/?urgent=1")
    text = answer.content.decode()
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in text
    others = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', text)
    assert others == [
        (code, f"/{code}/channels/KEN/CHE/bank-records/?urgent=1") for code in ("ar", "zh", "en", "fr", "ru", "es")
    ]
