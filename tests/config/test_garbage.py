"""Whatever stands in an address, a page answers: with what it understood, or with what is wrong; never with a fault."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.forms import Form

from comity.access.check import allowed
from tests.config.cast import CAST, World
from tests.config.known import Given, what
from tests.config.routes import Route, routes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http.response import HttpResponseBase
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
ALONE = 4
# Every name that any form or link of the hub puts into an address; two tests hold it to that.
NAMES = (
    *("from", "to", "need", "stage", "offence", "urgent", "as_of", "q", "state", "category", "group", "treaty"),
    *("language", "verified", "known", "sort", "page", "a", "b", "network", "party", "use_class", "case_channel"),
    *("invented", "lang", "article", "measure", "theme", "kind", "status", "region", "year", "series", "top", "eid"),
    *("at", "beside", "authority", "since", "before", "next", "only", "open_now"),
    *("until", "subject", "who", "action", "outcome", "confirmed"),
)
SOURCE = Path(__file__).parents[2] / "src" / "comity"
READ = re.compile(r"""GET\.get(?:list)?\(["'](\w+)""")
FORMS = re.compile(r"(\w+)\(request\.GET\b")
pytestmark = [pytest.mark.whole, pytest.mark.usefixtures("search_index")]  # thousands of questions
PAGES = [each for each in routes() if not each.of_the_api]
UNDERSTOOD_OR_NOT = {200, 302, 400, 404, 405}


class Sent(HTMLParser):
    """The names that the forms and links of a page put into addresses of the hub."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self._asks = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form begins, a control of it, a link."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._asks = said.get("method", "get").lower() == "get"
        elif tag == "a" and not urlsplit(said.get("href", "")).netloc:
            self.names |= parse_qs(urlsplit(said.get("href", "")).query, keep_blank_values=True).keys()
        elif self._asks and "name" in said:
            self.names.add(said["name"])

    def handle_endtag(self, tag: str) -> None:
        """A form ends."""
        self._asks = self._asks and tag != "form"


def _whoever_may(route: Route, thing: Given) -> Client:
    """The first of the cast who may see the page; of what is somebody else's own, who may see their own."""
    asked = [make() for make in CAST.values()]
    for each in asked:
        about = thing.about(each.actor) if callable(thing.about) else thing.about
        if allowed(route.permission, each.actor, about):
            return each.client
    return next(each.client for each in asked if allowed(route.permission, each.actor))


def _body(answer: HttpResponseBase) -> bytes:
    return b"".join(answer)  # a file comes in pieces


def test_every_name_that_is_read_from_an_address_is_in_the_list() -> None:
    code = "".join(path.read_text() for path in SOURCE.rglob("*.py"))
    named = set(FORMS.findall(code))
    asking = [each for each in _forms(Form) if each.__name__ in named]
    assert asking
    read = {*READ.findall(code), *chain.from_iterable(each.base_fields for each in asking)}
    assert read - set(NAMES) == set()


def _forms(kind: type[Form]) -> Iterator[type[Form]]:
    for each in kind.__subclasses__():
        yield each
        yield from _forms(each)


@pytest.mark.django_db
@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_a_page_answers_whatever_is_asked(route: Route) -> None:
    """All names at once, and each of the page's own alone, so that what is refused for one hides no other.

    Alone each is given every fourth kind, another one on another page: what reads a name is the same on many.
    """
    thing = what(route, World())
    client, address = _whoever_may(route, thing), route.address(thing.arguments)
    plain = client.get(address)
    body = _body(plain)
    own = Sent(body.decode()).names if "html" in plain.headers.get("Content-Type", "") else set()
    assert own - set(NAMES) == set(), "names to be added to the list"
    first = PAGES.index(route)
    for number, (kind, text) in enumerate(GARBAGE.items(), first):
        for names in (NAMES, *([each] for at, each in enumerate(sorted(own)) if (at + number) % ALONE == 0)):
            answer = client.get(f"{address}?{'&'.join(f'{name}={text}' for name in names)}")
            assert answer.status_code in UNDERSTOOD_OR_NOT, (kind, names)
            assert b"<script>alert" not in _body(answer), (kind, names)


@pytest.mark.django_db
@pytest.mark.parametrize("text", GARBAGE.values(), ids=GARBAGE)
def test_an_address_made_of_garbage_is_not_found_or_not_understood(client: Client, text: str) -> None:
    rooms = (
        "states",
        "treaties",
        "directory",
        "networks",
        "figures",
        "law",
        "fiches",
        "knowledge",
        "vocabulary",
        "search",
    )
    inner = ("law/articles", "fiches/KEN", "fiches/measures", "knowledge/practices", "knowledge/collections")
    for start in ("/", "/en/", "/ar/states/", *(f"/en/{each}/" for each in (*rooms, *inner))):
        assert client.get(f"{start}{text}/", follow=True).status_code in {400, 404}, start  # codes go to capitals first
    for start in ("/en/directory/export/", "/en/figures/authorities.", "/en/channels/KEN/CHE/", "/en/channels/KEN/"):
        assert client.get(f"{start}{text}/").status_code in {400, 404}, start
    for start in ("jurisdictions", "treaties", "authorities", "networks", "figures", "laws", "fiches/KEN", "knowledge"):
        assert client.get(f"/api/v1/{start}/{text}").status_code in {400, 404, 422}, start
