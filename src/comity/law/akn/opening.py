"""What stands before the provisions of a law: its long title, preamble and enacting words."""

import re

from lxml import etree

from comity.law.akn.identity import NAMESPACE
from comity.law.akn.provisions import lines_in

_PARTS = tuple(f"{{{NAMESPACE}}}{name}" for name in ("preface", "preamble"))
_BODY = re.compile(r"<(?:[\w-]+:)?(?:body|mainBody)[\s/>]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
LONGEST = 100_000
"""Characters of a document in which its provisions begin, as a rule; what opens later is not read."""


def opening_of(beginning: str, title: str) -> str:
    """The lines before the provisions, without the title; from the first part of a document on record, cut anywhere."""
    text = _DECLARATION.sub("", beginning, count=1)
    parser = etree.XMLPullParser(
        events=("end",), tag=_PARTS, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        parser.feed(text[: _end(text)].encode())
    except etree.XMLSyntaxError:
        return ""
    parts = [element for _event, element in parser.read_events() if _is_of_the_law(element)]
    return "\n".join(line for part in parts for line in lines_in(part) if line != title)


def _end(text: str) -> int:
    """Where the provisions begin."""
    found = _BODY.search(text)
    return found.start() if found else len(text)


def _is_of_the_law(element: etree._Element) -> bool:
    """Not of something that is attached to it: it stands in the first element below the root."""
    above = element.getparent()
    return above is not None and above.getparent() is not None and above.getparent().getparent() is None
