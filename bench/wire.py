"""What a first visit to each public page brings over the wire: page, style, script, icon and images."""

from __future__ import annotations

import gzip
import re
from collections import Counter, deque
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

import brotli  # type: ignore[import-untyped]  # carries no types

from bench.hub import DidNotAnswerError, serving
from bench.questions import members, shuffled
from bench.report import Section, number, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.hub import Reader

GOAL = 100.0
KB = 1000
# As a browser sends them; style sheets and scripts get the same answer whoever asks.
BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip, deflate, br, zstd"}
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
ANSWERS = 150
UNLINKED = ("/en/", "/en/channels/", "/en/gallery/")  # where nothing leads: the start, a form, the components
QUERIES = 12  # addresses of one kind that differ in their query only: filters, sorting, pages
# What a browser fetches by itself, by element: the attribute that names it.
FETCHED = {
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "object": "data",
    "use": "href",
    "image": "href",
}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
NAMED = {"compare", "import", "map"}  # parts of an address that name a page, not a record
NO_PAGE = re.compile(r"/(?:export|template)/")
IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")
DONE = (
    "Every public page that can be reached from the home page by links, and some answers of the finder, in English; then"
    " the heaviest of each kind in all six languages. With `Accept-Encoding` as a browser sends it, headers included, and"
    " nothing in the cache. Worst first; kB of 1,000 bytes."
)
HEADING = ("kind", "seen", "heaviest", "kB", "page", "style", "script", "icon, images", "goal", "")


class Visit(NamedTuple):
    """A first visit to a page, in bytes over the wire."""

    address: str
    page: int
    style: int
    script: int
    images: int

    @property
    def total(self) -> int:
        """Everything."""
        return self.page + self.style + self.script + self.images


class Found(HTMLParser):
    """What a page links to, and what a browser fetches for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's address."""
        named = {name: value or "" for name, value in attrs}
        if tag == "a" and named.get("href"):
            self.links.append(named["href"])
        elif tag == "link" and FETCHED_LINKS & set(named.get("rel", "").split()):
            self.fetched.append(named["href"])
        elif named.get(FETCHED.get(tag, "")):
            self.fetched.append(named[FETCHED[tag]])


class Visitor:
    """A browser with an empty cache before every page; sizes of files are remembered, files are not."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._files: dict[str, tuple[int, list[str]]] = {}

    def visit(self, address: str) -> tuple[Visit, list[str]]:
        """Visit a page: its weight, and the links on it."""
        size, text, kind = self._get(address)
        if kind != "text/html":
            return Visit(address, 0, 0, 0, 0), []
        found = Found(text)
        weights = {"css": 0, "js": 0, "": 0}
        for file in self._with_their_own(address, found.fetched):
            suffix = urlsplit(file).path.rpartition(".")[2]
            weights[suffix if suffix in weights else ""] += self._file(file)[0]
        links = [urldefrag(urljoin(address, link)).url for link in found.links]
        return Visit(address, size, weights["css"], weights["js"], weights[""]), links

    def _with_their_own(self, address: str, fetched: list[str]) -> Iterator[str]:
        """The files of a page, and the files which those fetch; inline data weighs in the page itself."""
        seen: set[str] = set()
        queue = deque(urldefrag(urljoin(address, each)).url for each in fetched if not each.startswith(("data:", "#")))
        while queue:
            file = queue.popleft()
            if file not in seen:
                seen.add(file)
                queue.extend(self._file(file)[1])
                yield file

    def _file(self, address: str) -> tuple[int, list[str]]:
        if address not in self._files:
            size, text, kind = self._get(address)
            inner = IN_STYLE.findall(text) if kind == "text/css" else []
            self._files[address] = (
                size,
                [urljoin(address, each) for each in inner if not each.startswith(("data:", "#"))],
            )
        return self._files[address]

    def _get(self, address: str) -> tuple[int, str, str]:
        """Bytes over the wire, the text, and the kind of content."""
        reply = self._reader.get(address, BROWSER)
        headers = {name.lower(): value for name, value in reply.headers}
        head = len("HTTP/1.1 200 OK\r\n\r\n") + sum(len(f"{name}: {value}\r\n") for name, value in reply.headers)
        kind = headers.get("content-type", "").partition(";")[0]
        text = decoded(reply.body, headers.get("content-encoding", "")) if kind in {"text/html", "text/css"} else ""
        return head + len(reply.body), text, kind


def decoded(body: bytes, encoding: str) -> str:
    """The text that came, unpacked."""
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress, "": bytes}[encoding]
    return str(unpack(body), "utf-8")


def kind_of(address: str) -> str:
    """The kind of page an address belongs to: ``states/…/`` for every State."""
    first, *rest = urlsplit(address).path.removeprefix("/en/").split("/")
    return "/".join([first, *(each if each in NAMED else "…" for each in rest[:-1]), *rest[-1:]]) or "home"


def measure(var: Path) -> Section:
    """Visit everything, then the heaviest of each kind in six languages."""
    with serving(var) as reader:
        visitor = Visitor(reader)
        seen, broken = crawl(visitor)
        kinds: dict[str, list[Visit]] = {}
        for visit in seen:
            kinds.setdefault(kind_of(visit.address), []).append(visit)
        rows = []
        for kind, visits in kinds.items():
            heaviest = max(visits, key=lambda visit: visit.total).address
            everywhere = [visitor.visit(heaviest.replace("/en/", f"/{code}/", 1))[0] for code in LANGUAGES]
            rows.append((kind, len(visits), max(everywhere, key=lambda visit: visit.total)))
    rows.sort(key=lambda row: -row[2].total)
    notes = [f"{len(seen)} pages in English, {len(rows)} kinds in six languages."]
    notes += [f"Links that did not answer 200: {', '.join(f'`{each}`' for each in broken)}."] if broken else []
    return Section("Over the wire, first visit", DONE, HEADING, [_row(*row) for row in rows], notes)


def _row(kind: str, seen: int, visit: Visit) -> list[str]:
    parts = (visit.total, visit.page, visit.style, visit.script, visit.images)
    return [
        kind,
        str(seen),
        f"`{visit.address}`",
        *(number(part / KB) for part in parts),
        f"≤ {GOAL:.0f}",
        verdict(visit.total / KB, GOAL),
    ]


def crawl(visitor: Visitor) -> tuple[list[Visit], list[str]]:
    """Every page that links lead to, and the links that lead nowhere."""
    queue = deque([*UNLINKED, *(f"{each.page}?urgent=1" for each in shuffled(members(), seed=3)[:ANSWERS])])
    known, seen, broken = set(queue), [], []
    filtered: Counter[str] = Counter()
    while queue:
        address = queue.popleft()
        try:
            visit, links = visitor.visit(address)
        except DidNotAnswerError as fault:
            broken.append(str(fault))
            continue
        if visit.total:
            seen.append(visit)
        for link in links:
            if link in known or not _is_page(link):
                continue
            kind = kind_of(link)
            filtered[kind] += bool(urlsplit(link).query)
            if not urlsplit(link).query or filtered[kind] <= QUERIES:
                known.add(link)
                queue.append(link)
    return seen, broken


def _is_page(link: str) -> bool:
    """Whether a link leads to an English page of this hub; exports and figures' files are no pages."""
    path = urlsplit(link)
    return (
        not path.netloc and path.path.startswith("/en/") and path.path.endswith("/") and not NO_PAGE.search(path.path)
    )
