"""The numbers that a word processor counts itself: they aren't in the text of a DOCX, only the rule is."""

import re
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
PLACE = re.compile(r"%(\d)")
LETTERS = 26


class Counters:
    """Counts the paragraphs of a document's automatic lists, in order."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401  # the library's own type is not exported
        self.used = False
        self._rules: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {each.get(qn("w:abstractNumId")): each for each in root.iterfind(qn("w:abstractNum"))}
        for num in root.iterfind(qn("w:num")):
            reference = num.find(qn("w:abstractNumId"))
            rule = abstract.get(reference.get(qn("w:val"))) if reference is not None else None
            if rule is not None:
                self._rules[num.get(qn("w:numId"))] = _levels(rule)

    def next_of(self, paragraph: Paragraph) -> str:
        """The number that stands before the paragraph; empty where none does."""
        name, level = _place(paragraph)
        rule = self._rules.get(name, {}).get(level)
        if not rule:
            return ""
        form, pattern, start = rule
        self._counts[name, level] = self._counts.get((name, level), start - 1) + 1
        for key in [key for key in self._counts if key[0] == name and key[1] > level]:
            del self._counts[key]
        if form == "bullet":
            return "•"
        self.used = True
        return PLACE.sub(lambda match: self._printed(name, int(match[1]) - 1), pattern)

    def _printed(self, name: str, level: int) -> str:
        form, _pattern, start = self._rules[name].get(level, ("decimal", "", 1))
        return _number(self._counts.get((name, level), start), form)


def _levels(rule: Any) -> dict[int, tuple[str, str, int]]:  # noqa: ANN401
    levels = {}
    for level in rule.iterfind(qn("w:lvl")):
        form, text, start = (level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
        levels[int(level.get(qn("w:ilvl")))] = (
            form.get(qn("w:val")) if form is not None else "decimal",
            text.get(qn("w:val")) if text is not None else "",
            int(start.get(qn("w:val"))) if start is not None else 1,
        )
    return levels


def _place(paragraph: Paragraph) -> tuple[str, int]:
    own = paragraph._p.pPr  # noqa: SLF001  # the library has no reader of numbering
    style = paragraph.style.element.pPr if paragraph.style is not None else None
    for properties in (own, style):
        numbers: Any = properties.numPr if properties is not None else None
        if numbers is not None and numbers.numId is not None:
            return str(numbers.numId.val), numbers.ilvl.val if numbers.ilvl is not None else 0
    return "", 0


def _number(value: int, form: str) -> str:
    if form.endswith("Letter"):
        letters = chr(ord("a") + (value - 1) % LETTERS) * ((value - 1) // LETTERS + 1)
        return letters.upper() if form.startswith("upper") else letters
    if form.endswith("Roman"):
        rest, printed = value, ""
        for worth, sign in ROMAN:
            printed += sign * (rest // worth)
            rest %= worth
        return printed.upper() if form.startswith("upper") else printed
    return str(value)
