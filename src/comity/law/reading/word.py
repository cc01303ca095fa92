"""DOCX: paragraphs, headings by their styles, tables, footnotes, and the numbers that Word counts itself."""

import re
import zipfile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from comity.law.reading.assembling import Line, assemble
from comity.law.reading.counting import Counters
from comity.law.reading.elements import parse
from comity.law.reading.languages import language_of
from comity.law.reading.packed import packed, unpacked
from comity.law.reading.refusing import refuse
from comity.law.tree import Law

HEADING = re.compile(r"^(?:heading|überschrift|titre|título|заголовок|标题)\s*([1-6])$", re.IGNORECASE)
TEXT = "word/document.xml"
NOTES = "word/footnotes.xml"


def read_docx(content: bytes, language: str, title: str = "") -> Law:
    """The law. Raises RefusedError for what is no such file, is damaged, or unpacks beyond reason."""
    parts = unpacked(content, TEXT)
    try:
        document = Document(packed(parts))
        counters = Counters(document)
        lines = [line for block in document.iter_inner_content() for line in _lines(block, counters)]
        title = title or document.core_properties.title
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
    ) as error:
        refuse("damaged", "", error)
    language = language or language_of("\n".join(line.text for line in lines)) or "en"
    law = Law(title=title or next((line.text for line in lines if line.text), ""), language=language)
    law.notes = _notes(parts)
    if counters.used:
        law.warnings.append("numbered")
    return assemble(law, lines)


def _lines(block: Paragraph | Table, counters: Counters) -> list[Line]:
    if isinstance(block, Table):
        return [Line(words) for row in block.rows if (words := _row(row.cells))]
    words = " ".join(_text(block).split())
    number = counters.next_of(block)
    style = block.style.name if block.style is not None else ""
    heading = HEADING.match(style or "")
    level = 1 if style == "Title" else int(heading[1]) if heading else 0
    runs = [run for run in block.runs if run.text.strip()]
    bold = bool(runs) and all(run.bold for run in runs)
    return [Line(f"{number} {words}".strip(), level, bold=bold)] if words else []


def _row(cells: tuple[object, ...]) -> str:
    texts: list[str] = []
    for cell in cells:
        words = " ".join(getattr(cell, "text", "").split())
        if words and (not texts or texts[-1] != words):  # a merged cell is there twice
            texts.append(words)
    return " | ".join(texts)


def _text(paragraph: Paragraph) -> str:
    """The text with the marks of footnotes; what was deleted with track changes isn't text."""
    pieces = []
    for element in paragraph._p.iter():  # noqa: SLF001  # the library has no reader of footnote marks
        if element.tag == qn("w:t"):
            pieces.append(element.text or "")
        elif element.tag in {qn("w:tab"), qn("w:br"), qn("w:cr")}:
            pieces.append(" ")
        elif element.tag == qn("w:noBreakHyphen"):
            pieces.append("-")
        elif element.tag == qn("w:footnoteReference"):
            pieces.append(f"[{element.get(qn('w:id'))}]")
    return "".join(pieces)


def _notes(parts: dict[str, bytes]) -> list[str]:
    if NOTES not in parts:
        return []
    notes = []
    for note in parse(parts[NOTES]).iterfind(qn("w:footnote")):
        words = " ".join("".join(each.text or "" for each in note.iter(qn("w:t"))).split())
        if words:
            notes.append(f"[{note.get(qn('w:id'))}] {words}")
    return notes
