"""Every link of every kind of page leads somewhere, in six languages. No browser: the links are in the source."""

from __future__ import annotations

import urllib.error
import urllib.request
import zlib
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest

from e2e.pages import CODES, PAGES, STATUS

AT_ONCE = 4
SAMPLES = frozenset({"gallery"})  # its links are examples of links
FEWEST = 400


class Links(HTMLParser):
    """The addresses that a page links to, the names that its fragments can have, and the switch of languages."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.names: set[str] = set()
        self.switch: dict[str, str] = {}
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the link or the name."""
        found = {name: value or "" for name, value in attrs}
        self.names.add(found.get("id", ""))
        if tag == "a" and "href" in found:
            self.addresses.append(found["href"])
        if (
            tag == "a" and {"lang", "hreflang"} <= found.keys()
        ):  # a file in a language has no ``lang``: its name is ours
            self.switch[found["hreflang"]] = found["href"]


def _get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  # our own hub
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")


@cache
def _linked(hub: str, code: str) -> tuple[dict[str, str], list[str]]:
    """What the pages link to, from the root of the language on, with the page it stands on; what leads nowhere."""
    found: dict[str, str] = {}
    wrong: list[str] = []
    for name in PAGES.keys() - SAMPLES:
        here = f"{hub}/{code}/{PAGES[name]}"
        links = Links(_get(here)[1])
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
    found, broken = _linked(hub, code)
    assert len(found) > FEWEST
    everywhere = _linked(hub, "en")[0].keys()
    visited = [link for link in found if link not in everywhere or _is_share_of(code, link)]
    addresses = [link if link.startswith(hub) else f"{hub}/{code}{link}" for link in visited]
    with ThreadPoolExecutor(AT_ONCE) as readers:
        answers = readers.map(_get, addresses)
        told = zip(visited, answers, strict=True)
        wrong = [f"{found[link]}: {link} {status}" for link, (status, _) in told if status >= 400]
    assert broken + wrong == []


@pytest.mark.parametrize("name", sorted(PAGES.keys() - STATUS.keys()))
def test_the_language_switch_names_the_page_itself(hub: str, name: str) -> None:
    switch = Links(_get(f"{hub}/en/{PAGES[name]}")[1]).switch
    assert switch == {code: f"/{code}/{PAGES[name]}" for code in CODES}
