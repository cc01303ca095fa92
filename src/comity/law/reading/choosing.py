"""Which reader a file needs, told by its content first and its name second."""

import re
from dataclasses import dataclass

from comity.law.reading.decoding import decode
from comity.law.reading.elements import name_of, parse
from comity.law.reading.finlex import is_finlex, read_finlex
from comity.law.reading.languages import language_of
from comity.law.reading.lims import is_lims, read_lims
from comity.law.reading.markdown import read_markdown
from comity.law.reading.marked import is_marked, read_marked
from comity.law.reading.plain import read_lines
from comity.law.reading.portable import read_pdf
from comity.law.reading.refusing import LARGEST, refuse
from comity.law.reading.web import read_html
from comity.law.reading.word import read_docx
from comity.law.tree import Law, Part

HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|h[1-6]|p|div)[\s>]", re.IGNORECASE)
XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml|^\xff\xfe<\x00|^\xfe\xff\x00<")
MARKDOWN = re.compile(r"^(?:---\s*$|#{1,6}\s?\S)", re.MULTILINE)
OLD = b"\xd0\xcf\x11\xe0"
"""The word processors of the last century."""
HEAD = 4096
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a file from elsewhere; empty where nothing is."""

    language: str = ""
    """ISO 639-1."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Akoma:
    """A file that is Akoma Ntoso already: kept as it is."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the format, and the laws (two where a file holds two languages) or the document."""

    format: str
    """``akn``, ``xml``, ``html``, ``docx``, ``pdf``, ``markdown`` or ``text``."""
    laws: tuple[Law, ...] = ()
    document: Akoma | None = None


def read(name: str, content: bytes, hints: Hints = Hints()) -> Reading:  # a frozen value
    """Read a file.

    Raises:
        RefusedError: with the reason, for what can't or mustn't be read.
    """
    if len(content) > LARGEST:
        refuse("large", f"{LARGEST // MEGABYTE} MB")
    if not content.strip():
        refuse("empty")
    reading = _read(name.casefold(), content, hints)
    for law in reading.laws:
        _check(law, hints)
    return reading


def _read(name: str, content: bytes, hints: Hints) -> Reading:  # noqa: PLR0911  # a format a line
    if content.startswith(b"%PDF"):
        return Reading("pdf", (read_pdf(content, hints.language, hints.title),))
    if content.startswith(b"PK\x03\x04"):
        return Reading("docx", (read_docx(content, hints.language, hints.title),))
    if content.startswith(OLD):
        refuse("kind")
    page = HTML.search(content[:HEAD]) is not None
    if (XML.match(content) or name.endswith((".xml", ".akn"))) and not (page and name.endswith((".html", ".htm"))):
        return _read_xml(content)
    if name.endswith((".html", ".htm", ".xhtml")) or (page and not name.endswith((".md", ".markdown", ".txt"))):
        return Reading("html", (read_html(content, hints.language, hints.title),))
    text = decode(content)
    if is_marked(text):
        return Reading("text", (read_marked(text, hints.language, hints.title),))
    if name.endswith((".md", ".markdown")) or MARKDOWN.search(text[:HEAD]):
        return Reading("markdown", tuple(read_markdown(text, hints.language, hints.title)))
    return Reading("text", (read_lines(text, hints.language, hints.title),))


def _read_xml(content: bytes) -> Reading:
    root = parse(content)
    if name_of(root) == "akomaNtoso":
        return Reading("akn", document=Akoma(content))
    if is_lims(root):
        return Reading("xml", (read_lims(content),))
    if is_finlex(root):
        return Reading("xml", (read_finlex(content),))
    return refuse("kind")


def _check(law: Law, hints: Hints) -> None:
    """A law has a title and some text; its language is what it seems to be."""
    text = "\n".join(texts_of(law))
    if not text.strip():
        refuse("empty")
    if not law.title.strip():
        refuse("untitled")
    seems = language_of(text)
    if seems and seems != law.language:
        law.warnings.append(f"language {law.language} → {seems}")
        if not hints.language:
            law.language = seems


def texts_of(law: Law) -> list[str]:
    """Every text of a law in the order in which it is printed."""
    pieces = list(law.preface)
    stack: list[Part | str] = list(reversed(law.parts))
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            pieces.append(each)
        else:
            pieces += [piece for piece in (each.number, each.heading, *each.text) if piece]
            stack += [*reversed(each.after), *reversed(each.children)]
    return pieces + law.conclusions + law.notes
