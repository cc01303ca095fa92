"""Markdown, with or without fields at its head: how many gazettes are kept as text."""

import re
from datetime import date
from itertools import pairwise

from comity.law.reading import frontmatter, inline
from comity.law.reading.assembling import Line, assemble
from comity.law.reading.bilingual import halves
from comity.law.reading.lists import mark_of
from comity.law.reading.metadata import metadata_of
from comity.law.tree import Law

HEADING = re.compile(r"^(#{1,6})\s*(.*?)[\s#]*$")
NOTE = re.compile(r"^(?:\[\^([\w.\-]+)\]:|\^(\d+[a-z]?)\))\s+(.*)$")
DEFINED = re.compile(r"^:\s+(.*)$")
TABLE_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
BULLET_ONLY = re.compile(r"^[-*+]\s*$")


def read_markdown(text: str, language: str, title: str = "") -> list[Law]:
    """The law; two where the file holds it in two languages, one after the other."""
    fields, body = frontmatter.split(text)
    lines, notes = _lines(body)
    title = title or fields.get("title") or next((line.text for line in lines if line.level), "")
    laws = []
    for half in halves(lines, language, title):
        law = Law(title=half.title, language=half.language, notes=list(notes))
        law.metadata = metadata_of(fields)
        _defined(law, half.lines)
        laws.append(assemble(law, half.lines))
    return laws


def _lines(body: str) -> tuple[list[Line], list[str]]:
    lines: list[Line] = []
    notes: list[str] = []
    paragraph: list[str] = []

    def close() -> None:
        if paragraph:
            lines.extend(_paragraph(paragraph))
            paragraph.clear()

    for raw in body.split("\n"):
        stripped = raw.strip()
        heading, note = HEADING.match(stripped), NOTE.match(stripped)
        if heading and not raw.startswith("    "):
            close()
            words = inline.words(heading[2])
            bold = inline.is_bold(heading[2]) and not heading[2].startswith("**")
            lines.append(Line(words, len(heading[1]), bold=bold))
        elif note:
            close()
            notes.append(f"[{note[1] or note[2]}] {inline.words(note[3])}")
        elif not stripped or TABLE_RULE.match(stripped):
            close()
        else:
            paragraph.append(stripped)
    close()
    return [line for line in lines if line.text], notes


def _paragraph(raw: list[str]) -> list[Line]:
    """A paragraph, and each of its lines that begins with a mark as one of its own."""
    groups: list[list[str]] = []
    for line in raw:
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        own = line if not cells else " | ".join(cell for cell in cells if cell)
        if not groups or cells or mark_of(inline.words(own)) or own.startswith("**") or DEFINED.match(own):
            groups.append([own])
        else:
            groups[-1].append(own)
    return [
        Line(inline.words(" ".join(group)), bold=inline.is_bold(" ".join(group)))
        for group in groups
        if not BULLET_ONLY.match(group[0]) or len(group) > 1
    ]


def _defined(law: Law, lines: list[Line]) -> None:
    """«Ausfertigungsdatum» and, below it, «: 1982-12-23»."""
    for label, value in pairwise(lines):
        day = re.match(r"^:\s+(\d{4})-(\d\d)-(\d\d)$", value.text)
        if day and label.text == "Ausfertigungsdatum":
            law.metadata.assented_on = date(int(day[1]), int(day[2]), int(day[3]))
            law.metadata.year = law.metadata.year or day[1]
