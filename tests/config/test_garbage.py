"""Whatever stands in an address, a page answers: with what it understood, or with what is wrong; never with a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.config.cast import World
from tests.config.known import what
from tests.config.routes import Route, routes

if TYPE_CHECKING:
    from django.test import Client

# As it stands in the address, already percent-encoded or not decodable at all.
GARBAGE = {
    "a zero byte": "%00",
    "half a surrogate pair": "%ED%A0%80",
    "no UTF-8": "%FF%FE",
    "no encoding": "%",
    "ten thousand letters": "x" * 10_000,
    "a number beyond any integer": "9" * 400,
    "a negative number": "-1",
    "digits that are none here": quote("２０２６-０１-０１"),  # noqa: RUF001  # what is tested
    "a day before the calendar": "0000-01-01",
    "the last day": "9999-12-31",
    "markup": quote("<script>alert(1)</script>'\""),
    "placeholders": quote("{{7*7}} %(x)s %s {0}"),
    "a change of direction": quote("\u202e\u2066"),
}
# Every name that any form of the hub reads from an address.
NAMES = (
    *("from", "to", "need", "stage", "offence", "urgent", "as_of", "q", "state", "category", "group", "treaty"),
    *("language", "verified", "known", "sort", "page", "a", "b", "network", "party", "use_class", "case_channel"),
    *("invented", "lang"),
)
pytestmark = [pytest.mark.whole, pytest.mark.usefixtures("search_index")]  # thousands of questions
PAGES = [each for each in routes() if not each.of_the_api]
UNDERSTOOD_OR_NOT = {200, 302, 400, 404, 405}


def _address(route: Route) -> str:
    return route.address(what(route, World()).arguments) if route.arguments else route.address({})


@pytest.mark.django_db
@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_answers_whatever_is_asked(client: Client, route: Route) -> None:
    address = _address(route)
    for kind, text in GARBAGE.items():
        answer = client.get(f"{address}?{'&'.join(f'{name}={text}' for name in NAMES)}")
        assert answer.status_code in UNDERSTOOD_OR_NOT, kind
        assert b"<script>alert" not in b"".join(answer), kind  # a file comes in pieces


@pytest.mark.django_db
@pytest.mark.parametrize("text", GARBAGE.values(), ids=GARBAGE)
def test_an_address_made_of_garbage_is_not_found_or_not_understood(client: Client, text: str) -> None:
    for start in ("/", "/en/", "/ar/states/", "/en/treaties/", "/en/directory/", "/en/networks/", "/en/figures/"):
        assert client.get(f"{start}{text}/", follow=True).status_code in {400, 404}, start  # codes go to capitals first
    for start in ("/en/directory/export/", "/en/figures/authorities.", "/en/channels/KEN/CHE/", "/en/channels/KEN/"):
        assert client.get(f"{start}{text}/").status_code in {400, 404}, start
    for start in ("jurisdictions", "treaties", "authorities", "networks", "figures"):
        assert client.get(f"/api/v1/{start}/{text}").status_code in {400, 404, 422}, start
