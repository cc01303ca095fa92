"""Every link of every kind of page leads somewhere, in six languages. No browser: the links are in the source."""

from __future__ import annotations

import urllib.error
import urllib.request
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html

from e2e.pages import CODES, PAGES, STATUS

AT_ONCE = 4
SAMPLES = frozenset({"gallery"})  # its links are examples of links
FEWEST = 400


class Links(NamedTuple):
    """The addresses that a page links to, the names that its fragments can have, and the switch of languages."""

    addresses: list[str]
    names: set[str]
    switch: dict[str, str]


def _get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  # our own hub
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")


@cache
def _links(address: str) -> Links:
    page = html.document_fromstring(_get(address)[1])
    # a file in a language has no ``lang``: its name is ours
    switch = {each.get("hreflang"): each.get("href") for each in page.xpath("//a[@lang][@hreflang]")}
    return Links(page.xpath("//a/@href", smart_strings=False), set(page.xpath("//@id", smart_strings=False)), switch)


def _linked(hub: str, code: str) -> tuple[dict[str, str], list[str]]:
    """What the pages link to, from the root of the language on, with the page it stands on; what leads nowhere."""
    found: dict[str, str] = {}
    wrong: list[str] = []
    for name in PAGES.keys() - SAMPLES:
        here = f"{hub}/{code}/{PAGES[name]}"
        links = _links(here)
        for link in links.addresses:
            there, fragment = urldefrag(urljoin(here, link))
            if fragment and there == here and fragment not in links.names:
                wrong.append(f"{name}: #{fragment}")
            if there != here and there.startswith((f"{hub}/{code}/", f"{hub}/api/")):
                found[there.removeprefix(f"{hub}/{code}")] = name
    return found, wrong


def _is_share_of(code: str, link: str) -> bool:
    return zlib.crc32(link.encode()) % len(CODES) == CODES.index(code)


@pytest.mark.parametrize("code", CODES)
def test_every_link_leads_somewhere(hub: str, code: str) -> None:
    """What the English pages link to as well is visited once, in one of the six languages."""
    found, wrong = _linked(hub, code)
    assert len(found) > FEWEST
    everywhere = _linked(hub, "en")[0].keys()
    visited = [link for link in found if link not in everywhere or _is_share_of(code, link)]
    addresses = [link if link.startswith(hub) else f"{hub}/{code}{link}" for link in visited]
    with ThreadPoolExecutor(AT_ONCE) as readers:
        answers = readers.map(_get, addresses)
        told = zip(visited, answers, strict=True)
        wrong += [f"{found[link]}: {link} {status}" for link, (status, _) in told if status >= 400]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(PAGES.keys() - STATUS.keys()))
def test_the_language_switch_names_the_page_itself(hub: str, name: str) -> None:
    switch = _links(f"{hub}/en/{PAGES[name]}").switch
    assert switch == {code: f"/{code}/{PAGES[name]}" for code in CODES}
