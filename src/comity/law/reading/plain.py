"""Plain text: the marks of drafting in bluebell's form where it has them, else the words of headings and numbers."""

import re
from itertools import pairwise

from comity.law.reading.assembling import Line, assemble
from comity.law.reading.languages import language_of
from comity.law.reading.lists import mark_of
from comity.law.reading.numbers import recognise
from comity.law.tree import Law

SECTION = re.compile(r"^(\d+[A-Z]{0,2})\.\s*[-—–]?\s*(?:\(1\)\s*)?(\S.*)$")
LONGEST_TITLE = 300
WIDTH = 0.75
"""A line shorter than this part of the usual one ends its paragraph."""


def read_lines(text: str, language: str, title: str = "", *, unwrap: bool = False) -> Law:
    """The law. ``unwrap`` for text whose lines end where the page does."""
    language = language or language_of(text) or "en"
    raw = [" ".join(line.split()) for line in text.split("\n")]
    lines = _unwrapped(raw, language) if unwrap or _is_wrapped(raw) else [Line(line) for line in raw if line]
    if language == "en" and not any(_is_unit(line.text, language) for line in lines):
        lines = _numbered_sections(lines)
    title = title or (lines[0].text[:LONGEST_TITLE] if lines else "")
    return assemble(Law(title=title, language=language), lines)


def _is_unit(line: str, language: str) -> bool:
    found = recognise(line, language, strict=True)
    return found is not None and found.kind in {"article", "section", "rule"}


def _is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs are parted by empty lines and broken within."""
    full = [line for line in lines if line]
    runs = sum(bool(one and two) for one, two in pairwise(lines))
    return bool(full) and max(map(len, full)) <= 120 and runs > len(full) // 3 and len(full) > 20  # noqa: PLR2004


def _unwrapped(lines: list[str], language: str) -> list[Line]:
    """Paragraphs: a line goes on with the next unless it is short, or the next begins something."""
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    whole: list[Line] = []
    ended = True
    for line in lines:
        if not line:
            ended = True
            continue
        begins = mark_of(line) is not None or recognise(line, language, strict=True) is not None
        begins = begins or bool(language == "en" and SECTION.match(line))
        if ended or begins or not whole:
            whole.append(Line(line))
        else:
            last = whole[-1]
            split = last.text.endswith("-") and line[:1].islower()
            last.text = f"{last.text[:-1]}{line}" if split else f"{last.text} {line}"
        headed = recognise(whole[-1].text, language, strict=True)
        ended = len(line) < usual * WIDTH and (headed is not None or not line[-1:].isalnum() or not line.islower())
    return whole


def _numbered_sections(lines: list[Line]) -> list[Line]:
    """Common-law drafting: "12. Short title", told from lists by the order of the numbers."""
    expected = 1
    for line in lines:
        match = SECTION.match(line.text)
        number = int(re.match(r"\d+", match[1])[0]) if match else 0  # type: ignore[index]
        if match and number in {expected, expected - 1} and (number == expected or not match[1].isdigit()):
            line.text = f"Section {match[1]}. {line.text[match.start(2) :]}"
            expected = number + 1
    return lines
