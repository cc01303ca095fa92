"""A document as HTML: only text and structure pass, everything is escaped, and no attribute but ours is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree
from markupsafe import Markup

from comity.law.akn.identity import NAMESPACE
from comity.law.akn.provisions import HIERARCHY, body_of, kind_of, local, named, plain, title_of
from comity.law.akn.runs import Runs, words_in

Linker = Callable[[str], Sequence[tuple[int, int, str]]]
"""The text of a block → its references in order: where each begins and ends, and the address that it leads to."""
Resolve = Callable[[str], str]
"""The ``href`` of a reference in the document → an address of ours, or nothing."""

SPLIT = frozenset({"book", "tome", "title", "part", "subpart", "chapter", "subchapter", "division", "subdivision"})
"""Kinds that are taken apart into what they hold; a section or an article is shown whole."""
_SAME = {"b": "b", "i": "i", "u": "u", "sup": "sup", "sub": "sub", "br": "br", "ins": "ins", "del": "del", "em": "em"}
_TABLE = {"table": "table", "tr": "tr", "td": "td", "th": "th", "caption": "caption"}
_AS_BLOCK = {"ul": "ul", "ol": "ol", "li": "li", "blockList": "ul", "item": "li"} | _TABLE
LINKS = frozenset({"ref", "rref", "a"})
_BARE = frozenset({"meta", "authorialNote"})
_LABELS = ("num", "heading", "subheading")
_MOST_SPAN = 99


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a law that is shown as one: a unit whole, or what stands before or after the parts of a larger one."""

    eid: str
    depth: int
    kind: str
    part: Literal["whole", "head", "tail", "front"]
    element: etree._Element
    size: int
    """Characters of text."""


def fragments(root: etree._Element) -> Iterator[Fragment]:
    """The law in order, in parts small enough for one page, as far as it has numbers or headings at all."""
    yield from _around(root[0], ("preface", "preamble"))
    places = {element: (eid, depth) for element, eid, _parent, depth in named(root)}
    if (body := body_of(root[0])) is not None:
        yield from _taken_apart(body, places)
    yield from _around(root[0], ("conclusions", "meta/notes"))
    for holder in ("attachments", "components"):
        for attachment in root[0].iterfind(f"{{{NAMESPACE}}}{holder}/*"):
            yield from _of_part(attachment, places)


def _around(document: etree._Element, names: tuple[str, ...]) -> Iterator[Fragment]:
    for name in names:
        path = "/".join(f"{{{NAMESPACE}}}{step}" for step in name.split("/"))
        if (found := document.find(path)) is not None and _length(found):
            yield Fragment("", 0, name, "front", found, _length(found))


def _length(element: etree._Element) -> int:
    return sum(map(len, element.itertext()))


def _holder(element: etree._Element) -> etree._Element:
    for child in element:
        if (body := body_of(child)) is not None:
            return body
    return element


def _taken_apart(element: etree._Element, places: dict[etree._Element, tuple[str, int]]) -> Iterator[Fragment]:
    for child in element:
        if child in places:
            yield from _of_part(child, places)


def _of_part(element: etree._Element, places: dict[etree._Element, tuple[str, int]]) -> Iterator[Fragment]:
    eid, depth = places[element]
    kind, size = kind_of(element), _length(element)
    holder = _holder(element)
    inner = [child for child in holder if child in places]
    if not inner or not (kind in SPLIT or kind == "schedule" or any(kind_of(child) in SPLIT for child in inner)):
        yield Fragment(eid, depth, kind, "whole", element, size)
        return
    yield Fragment(eid, depth, kind, "head", element, size - sum(map(_length, inner)))
    yield from _taken_apart(holder, places)
    if any(True for _each in _tail(holder)):
        yield Fragment(eid, depth, kind, "tail", element, 0)


def _tail(holder: etree._Element) -> Iterator[etree._Element]:
    """What stands after the last part in a part."""
    parts = [place for place, child in enumerate(holder) if local(child) in HIERARCHY]
    yield from holder[parts[-1] + 1 :] if parts else ()


def words_of(fragment: Fragment) -> str:
    """The words of a fragment, without those of the parts that are fragments of their own."""
    holder = _holder(fragment.element)
    parts = [each for each in holder if local(each) not in HIERARCHY] if fragment.part in {"head", "tail"} else [holder]
    return "\n".join("".join(each.itertext()) for each in parts)


class Renderer:
    """Writes fragments of one document. ``marks`` are words to print beside the title of a provision, by eId.

    ``below``: what stands below that title, by eId.
    ``anchors``: whether each provision inside a unit can be gone to; not where another wording has the same anchors.
    """

    def __init__(  # noqa: PLR0913  # what is written around the text
        self,
        root: etree._Element,
        linker: Linker,
        resolve: Resolve,
        marks: Mapping[str, str],
        below: Mapping[str, Markup],
        *,
        anchors: bool = True,
    ) -> None:
        self._anchors = anchors
        self._eids = {element: eid for element, eid, _parent, _depth in named(root)}
        self._linker, self._resolve, self._marks, self._below = linker, resolve, marks, below
        self._notes: list[Markup] = []
        self._whole_title = title_of(root)

    def html(self, fragment: Fragment) -> Markup:
        """The fragment with its notes below it."""
        self._notes = []
        text = self._fragment(fragment)
        if self._notes:
            text += Markup('<div class="law-notes">{}</div>').format(Markup().join(self._notes))
        return text

    def _fragment(self, fragment: Fragment) -> Markup:
        element, holder = fragment.element, _holder(fragment.element)
        if fragment.part == "front":
            return self._inside(element)
        if fragment.part == "tail":
            return Markup().join(self._block(child) for child in _tail(holder))
        if fragment.part == "whole":
            return self._title(element, fragment.depth) + self._provision_body(holder, fragment.depth)
        first = next(place for place, child in enumerate(holder) if child in self._eids)
        before = (each for each in holder[:first] if local(each) not in _LABELS)
        return self._title(element, fragment.depth) + Markup().join(map(self._block, before))

    def _title(self, element: etree._Element, depth: int) -> Markup:
        labels = {name: element.find(f"{{{NAMESPACE}}}{name}") for name in _LABELS}
        words = {name: plain(found) for name, found in labels.items() if found is not None}
        for found in labels.values():
            if found is not None:
                self._keep_notes(found)
        eid = self._eids.get(element, "")
        mark, below = self._mark(eid), self._below.get(eid, Markup())
        if not words:
            return mark + below
        number = Markup('<span class="law-num">{}</span> ').format(words["num"]) if "num" in words else Markup()
        heading = words.get("heading", "")
        sub = Markup(' <span class="soft">{}</span>').format(words["subheading"]) if "subheading" in words else ""
        level = min(depth + 3, 6)
        return Markup("<h{0}>{1}{2}{3}{4}</h{0}>{5}").format(level, number, heading, sub, mark, below)

    def _mark(self, eid: str) -> Markup:
        words = self._marks.get(eid)
        return Markup(' <span class="badge warn">{}</span>').format(words) if words else Markup()

    def _keep_notes(self, element: etree._Element) -> None:
        for note in element.iter(f"{{{NAMESPACE}}}authorialNote"):
            self._note(note)

    def _provision_body(self, element: etree._Element, depth: int) -> Markup:
        pieces = []
        for child in element:
            if child in self._eids:
                pieces.append(self._nested(child, depth + 1))
            elif local(child) not in _LABELS:
                pieces.append(self._block(child))
        return Markup().join(pieces)

    def _nested(self, element: etree._Element, depth: int) -> Markup:
        """A part inside a unit: its number stands beside its text."""
        heading = element.find(f"{{{NAMESPACE}}}heading")
        number = element.find(f"{{{NAMESPACE}}}num")
        eid = self._eids[element]
        label = Markup()
        if number is not None:
            label += Markup('<span class="law-num">{}</span>').format(plain(number))
            self._keep_notes(number)
        title = Markup("<strong>{}</strong> ").format(plain(heading)) if heading is not None else Markup()
        body = title + self._mark(eid) + self._below.get(eid, Markup()) + self._provision_body(element, depth)
        anchor = Markup(' id="{}"').format(eid) if self._anchors else ""
        return Markup('<div class="law-part"{}>{}<div>{}</div></div>').format(anchor, label, body)

    def _block(self, element: etree._Element) -> Markup:
        name = local(element)
        if not name or name in _BARE or self._is_title(element):
            return Markup()
        if name in {"p", "block", "listIntroduction", "listWrapUp", "longTitle", "crossHeading", "num", "heading"}:
            blocks = name == "longTitle" and len(element)
            return self._inside(element) if blocks else Markup("<p>{}</p>").format(self._inline(element))
        if name in {"note", "item"}:
            return self._note_in_a_list(element) if name == "note" else self._item(element)
        if name in _AS_BLOCK:
            return Markup("<{0}{1}>{2}</{0}>").format(_AS_BLOCK[name], self._spans(element), self._inside(element))
        return self._inside(element)

    def _is_title(self, element: etree._Element) -> bool:
        """Whether a line is the title alone, which the page has said already."""
        titles = [child for child in element if local(child) == "docTitle"]
        return len(titles) == 1 and plain(titles[0]) == plain(element) == self._whole_title

    @staticmethod
    def _note_in_a_list(element: etree._Element) -> Markup:
        return Markup('<p class="soft"><sup>{}</sup> {}</p>').format(element.get("marker", ""), plain(element))

    def _item(self, element: etree._Element) -> Markup:
        """The number of an item beside what it holds."""
        number = element.find(f"{{{NAMESPACE}}}num")
        rest = Markup().join(self._block(child) for child in element if child is not number)
        label = Markup('<span class="law-num">{}</span>').format(plain(number)) if number is not None else Markup()
        return Markup("<li>{}<div>{}</div></li>").format(label, rest)

    @staticmethod
    def _spans(element: etree._Element) -> Markup:
        spans = Markup()
        for name in ("colspan", "rowspan"):
            count = element.get(name, "")
            if count.isascii() and count.isdigit() and 1 < int(count[:3]) <= _MOST_SPAN:
                spans += Markup(' {}="{}"').format(name, int(count))
        return spans

    def _inside(self, element: etree._Element) -> Markup:
        """Blocks as blocks; text that stands between them as a line."""
        blocks = any(_is_block(child) for child in element)
        return Markup().join(self._block(child) for child in element) if blocks else self._inline(element)

    def _inline(self, element: etree._Element) -> Markup:
        """The words of a block; references are looked for in all of them together."""
        return self._in_runs(element, Runs(self._linker("".join(words_in(element)))))

    def _in_runs(self, element: etree._Element, runs: Runs) -> Markup:
        pieces = [runs.take(element.text or "")]
        for child in element:
            pieces += [self._word(child, runs), runs.take(child.tail or "")]
        return Markup().join(pieces)

    def _word(self, element: etree._Element, runs: Runs) -> Markup:
        name = local(element)
        if name == "authorialNote":
            return self._note(element)
        if not name or name in _BARE:
            return Markup()
        if name == "br":
            runs.take(" ")
            return Markup("<br>")
        if name in LINKS and (address := self._resolve(element.get("href", ""))):
            runs.skip(element)
            return Markup('<a href="{}">{}</a>').format(address, plain(element))
        if any(map(_is_block, element)):
            runs.skip(element)
            inner = self._inside(element)
        else:
            inner = self._in_runs(element, runs)
        return Markup("<{0}>{1}</{0}>").format(_SAME[name], inner) if name in _SAME else inner

    def _note(self, element: etree._Element) -> Markup:
        marker = element.get("marker") or str(len(self._notes) + 1)
        self._notes.append(Markup("<p><sup>{}</sup> {}</p>").format(marker, plain(element)))
        return Markup("<sup>{}</sup>").format(marker)


def _is_block(element: etree._Element) -> bool:
    name = local(element)
    return (
        name in _AS_BLOCK
        or name in {"p", "block", "listIntroduction", "listWrapUp", "num", "heading"}
        or (bool(name) and name not in _BARE and any(map(_is_block, element)))
    )
