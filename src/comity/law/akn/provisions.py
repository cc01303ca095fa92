"""The provisions of a document: each numbered or headed part, in order, with its own text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from comity.law.akn.identity import NAMESPACE
from comity.law.akn.writing import LONGEST_EID, Eids

HIERARCHY = frozenset(
    {
        *("alinea", "article", "attachment", "book", "chapter", "clause", "division", "hcontainer", "indent"),
        *("level", "list", "paragraph", "part", "point", "proviso", "rule", "section", "subchapter"),
        *("subclause", "subdivision", "sublist", "subparagraph", "subpart", "subrule", "subsection"),
        *("subtitle", "title", "tome", "transitional"),
    }
)
_BLOCKS = frozenset(
    {
        *("p", "block", "li", "item", "heading", "num", "longTitle", "tocItem", "listIntroduction"),
        *("listWrapUp", "th", "td"),
    }
)
_NOT_TEXT = frozenset({"meta", "num", "heading", "subheading", "authorialNote"})
_SPACE = re.compile(r"\s+")
LONGEST_NUMBER = 200


@dataclass(frozen=True, slots=True)
class ProvisionData:
    """A row of the table of provisions, before it is one."""

    eid: str
    position: int
    parent: str
    depth: int
    kind: str
    number: str
    heading: str
    text: str


def local(element: etree._Element) -> str:
    """The element's name without its namespace; nothing for comments and instructions."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def body_of(document: etree._Element) -> etree._Element | None:
    """The body of an act or a bill, the main body of a doc."""
    for name in ("body", "mainBody"):
        if (found := document.find(f"{{{NAMESPACE}}}{name}")) is not None:
            return found
    return None


def title_of(root: etree._Element) -> str:
    """The title as printed, else the one in its metadata."""
    found = root.find(f"*/{{{NAMESPACE}}}preface//{{{NAMESPACE}}}docTitle")
    if found is not None and (text := plain(found)):
        return text
    for alias in root.iterfind(f"*/{{{NAMESPACE}}}meta//{{{NAMESPACE}}}FRBRWork/{{{NAMESPACE}}}FRBRalias"):
        if alias.get("value"):
            return str(alias.get("value"))
    found = root.find(f"*//{{{NAMESPACE}}}longTitle")
    return "" if found is None else plain(found)


def plain(element: etree._Element) -> str:
    """The words of an element on one line, without its notes."""
    return _SPACE.sub(" ", "".join(_words(element))).strip()


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) == "br":
            yield " "
        elif local(child) not in {"", "authorialNote"}:
            yield from _words(child)
        yield child.tail or ""


def named(root: etree._Element) -> Iterator[tuple[etree._Element, str, str, int]]:
    """Every part in order: element, eId, the eId of the part above it, depth from 0.

    The document's own eIds, as far as it has them and they are not given twice.
    """
    eids = Eids()
    document = root[0]
    if (body := body_of(document)) is not None:
        yield from _below(body, "", 0, eids)
    for holder in ("attachments", "components"):
        for attachment in document.iterfind(f"{{{NAMESPACE}}}{holder}/*"):
            yield from _named(attachment, "", 0, eids)


def _below(
    element: etree._Element, prefix: str, depth: int, eids: Eids
) -> Iterator[tuple[etree._Element, str, str, int]]:
    for child in element:
        if local(child) in HIERARCHY:
            yield from _named(child, prefix, depth, eids)


def _named(
    element: etree._Element, prefix: str, depth: int, eids: Eids
) -> Iterator[tuple[etree._Element, str, str, int]]:
    own = element.get("eId", "")
    if own and len(own) < LONGEST_EID - 6:
        eid = eids.take(own)
    else:
        kind = "schedule" if local(element) in {"attachment", "component"} else local(element)
        eid = eids.next(kind, _label(element, "num"), prefix)
    yield element, eid, prefix, depth
    yield from _below(_holder(element), eid, depth + 1, eids)


def _holder(element: etree._Element) -> etree._Element:
    """Where the parts of a part stand: in itself, or in the body of the attached document."""
    if local(element) not in {"attachment", "component"}:
        return element
    for child in element:
        if (body := body_of(child)) is not None:
            return body
    return element


def _label(element: etree._Element, name: str) -> str:
    found = element.find(f"{{{NAMESPACE}}}{name}")
    return "" if found is None else plain(found)


def kind_of(element: etree._Element) -> str:
    """The kind as the tree names it: an attachment is a schedule."""
    name = local(element)
    if name in {"attachment", "component"} or (name == "hcontainer" and element.get("name") == "schedule"):
        return "schedule"
    return name


def provisions_of(root: etree._Element) -> list[ProvisionData]:
    """Every provision in the order of the document; a part without number, heading and text is left out."""
    rows: list[ProvisionData] = []
    for element, eid, parent, depth in named(root):
        holder = _holder(element)
        number, heading = _label(element, "num")[:LONGEST_NUMBER], _label(element, "heading")
        text = "\n".join(_lines(holder))
        if number or heading or text or any(local(child) in HIERARCHY for child in holder):
            rows.append(ProvisionData(eid, len(rows), parent, depth, kind_of(element), number, heading, text))
    return rows


def _lines(element: etree._Element) -> Iterator[str]:
    """The lines of a part's own text: one a block, without the parts below it, its notes last."""
    notes: list[etree._Element] = []
    for child in element:
        name = local(child)
        if name and name not in HIERARCHY and name not in _NOT_TEXT:
            yield from lines_in(child)
            notes += child.iter(f"{{{NAMESPACE}}}authorialNote")
    for note in notes:
        yield from (text for text in [plain(note)] if text)


def around(root: etree._Element, *names: str) -> list[str]:
    """The lines of what stands before or after the provisions: ``preface``, ``preamble``, ``conclusions``, notes."""
    found = (root[0].find("/".join(f"{{{NAMESPACE}}}{step}" for step in name.split("/"))) for name in names)
    return [line for element in found if element is not None for line in lines_in(element)]


def lines_in(element: etree._Element) -> Iterator[str]:
    """The lines of an element, one a block."""
    inner = [child for child in element if local(child) and local(child) != "authorialNote"]
    if local(element) == "item" or not any(_has_block(child) for child in inner):
        if text := plain(element):
            yield text
        return
    for child in inner:
        yield from lines_in(child)


def _has_block(element: etree._Element) -> bool:
    return local(element) in _BLOCKS or any(_has_block(child) for child in element if local(child) != "authorialNote")
