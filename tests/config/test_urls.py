"""Every address: who may, what is not there, and the headers that every answer carries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.test import Client, RequestFactory

from comity.access.table import TABLE
from comity.authorities.models import Authority
from comity.networks.models import Network
from tests.config.routes import KNOWN, MADE_BY_THE_LIBRARY, QUERY, UNKNOWN, Route, routes

if TYPE_CHECKING:
    from django.conf import LazySettings
    from django.http.response import HttpResponseBase

pytestmark = pytest.mark.django_db
ROUTES = routes()
GUARDED = [each for each in ROUTES if each.name not in MADE_BY_THE_LIBRARY]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def named(route: Route) -> str:
    return route.name


def fetch(client: Client, route: Route) -> HttpResponseBase:
    """The answer at the route's address for something that exists."""
    first = {
        "{authority}": Authority.objects.order_by("slug").values_list("slug", flat=True)[:1],
        "{network}": Network.objects.order_by("slug").values_list("slug", flat=True)[:1],
    }
    arguments = {name: str(first[value][0]) if value in first else value for name, value in _arguments(route).items()}
    return client.get(route.address(arguments), QUERY.get(route.name))


def _arguments(route: Route) -> dict[str, str]:
    return KNOWN[route.name] if route.arguments else {}


def test_the_routes_are_all_there() -> None:
    names = [each.name for each in ROUTES]
    assert {"healthz", "pages:home", "channels:answer", "api:channels", "reports:authorities"} <= set(names)
    assert len(names) >= 35


@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_every_route_declares_a_permission_of_the_table(route: Route) -> None:
    assert route.permission in TABLE


@pytest.mark.parametrize("demo", [True, False], ids=["demo", "real"])
@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_a_route_answers_as_the_table_says(
    client: Client,
    settings: LazySettings,
    route: Route,
    demo: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    settings.DEMO = demo
    may = TABLE[route.permission](RequestFactory().get("/"))
    answer = fetch(client, route)
    assert answer.status_code == (200 if may else 403)


def test_the_demonstration_opens_the_gallery_and_the_import_and_nothing_else(settings: LazySettings) -> None:
    request = RequestFactory().get("/")
    opened = {}
    for demo in (True, False):
        settings.DEMO = demo
        opened[demo] = {name for name, rule in TABLE.items() if rule(request)}
    assert opened[True] - opened[False] == {"pages:gallery:read", "authorities:entry:import"}
    assert not opened[False] - opened[True]


@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_a_route_asks_for_the_permission_that_it_declares(
    client: Client, monkeypatch: pytest.MonkeyPatch, route: Route
) -> None:
    monkeypatch.setitem(TABLE, route.permission, lambda _request: False)
    assert fetch(client, route).status_code == 403


@pytest.mark.parametrize("route", GUARDED, ids=named)
def test_a_permission_that_is_not_in_the_table_is_denied(
    client: Client, monkeypatch: pytest.MonkeyPatch, route: Route
) -> None:
    monkeypatch.delitem(TABLE, route.permission)
    assert fetch(client, route).status_code == 403


@pytest.mark.parametrize("route", [each for each in GUARDED if each.arguments], ids=named)
def test_what_does_not_exist_is_said_to_be_missing(client: Client, route: Route) -> None:
    arguments, status = UNKNOWN[route.name]
    answer = client.get(route.address(arguments))
    assert answer.status_code == status
    assert _headers_of(answer) == HEADERS


@pytest.mark.parametrize("route", ROUTES, ids=named)
def test_every_answer_carries_the_headers_and_no_cookie(client: Client, settings: LazySettings, route: Route) -> None:
    settings.DEMO = False
    answer = fetch(client, route)
    assert _headers_of(answer) == HEADERS
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies


def test_only_the_import_page_sets_a_cookie(client: Client) -> None:
    setting = {each.name for each in ROUTES if fetch(Client(), each).cookies}
    assert setting == {"authorities:import"}
    cookie = client.get("/en/directory/import/").cookies["csrftoken"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


@pytest.mark.parametrize("address", ["/nothing", "/en/nothing/", "/ar/channels/KEN/", "/api/v1/nothing", "/static/no"])
def test_an_unknown_address_is_missing_with_the_same_headers(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert _headers_of(answer) == HEADERS


def _headers_of(answer: HttpResponseBase) -> dict[str, str]:
    return {name: answer.headers.get(name, "") for name in HEADERS}


def test_a_form_from_another_site_changes_nothing() -> None:
    guarded = Client(enforce_csrf_checks=True)
    assert guarded.post("/en/directory/import/", {"preview": "x"}).status_code == 403


def test_an_unknown_host_is_refused(client: Client) -> None:
    assert client.get("/en/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_a_page_keeps_its_address_in_every_language(client: Client, language: str) -> None:
    answer = client.get(f"/{language}/channels/KEN/CHE/bank-records/?urgent=1")
    text = answer.content.decode()
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in text
    others = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', text)
    assert others == [
        (code, f"/{code}/channels/KEN/CHE/bank-records/?urgent=1") for code in ("ar", "zh", "en", "fr", "ru", "es")
    ]
