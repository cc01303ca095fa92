"""XML as a tree of elements: no entities of its own, no network, no depth beyond reason."""

import re

from lxml import etree

from comity.law.reading.refusing import refuse

DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
WIDE = (b"<\x00!\x00D\x00", b"\x00<\x00!\x00D", b"<\x00!\x00E\x00", b"\x00<\x00!\x00E")
"""The same in UTF-16."""
NOTES = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)


def parse(content: bytes) -> etree._Element:
    """The root. Raises RefusedError for a document type, for damage and for absurd depth."""
    plain = NOTES.sub(b"", content)
    if DECLARATION.search(plain) or any(each in content for each in WIDE):
        refuse("entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        words = str(error)
        if "depth" in words.lower():
            refuse("deep", "", error)
        code = "encoding" if "encod" in words.lower() or "not proper UTF-8" in words else "broken"
        refuse(code, words, error)
    except ValueError as error:
        refuse("broken", str(error), error)


def name_of(element: etree._Element) -> str:
    """The name without its namespace; empty for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words_of(element: etree._Element | None, *, without: frozenset[str] = frozenset()) -> str:
    """The text of an element and all below it, except below those named, with plain spaces."""
    if element is None:
        return ""
    return " ".join("".join(_pieces(element, without)).split())


def _pieces(element: etree._Element, without: frozenset[str]) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and name_of(child) not in without:
            pieces += _pieces(child, without)
        pieces.append(child.tail or "")
    return pieces
