"""From the lines of a document to the tree: shared by Markdown, HTML, DOCX, PDF and plain text."""

import re
from dataclasses import dataclass

from comity.law.reading.lists import divide, mark_of
from comity.law.reading.numbers import Found, counted, is_reference, last_counted, recognise, recognise_bare
from comity.law.reading.words import ARTICLE, plain
from comity.law.tree import Law, Part

GROUP, LEVELS = 70, 6
LOOSE = 8
"""So many words at most has a heading that ends in a full stop, unless its print says that it is one."""
LONG_HEADING = 30
SENTENCE_END = re.compile(r"[.;:,!?…»”\"')\]–—。；：]\s*$")
NOTE_MARKS = re.compile(r"^(?:\[\d+\]\s*)+$")
RUN_IN = re.compile(r"^\(([^()]{3,300})\)\s*[.\-–—]{1,3}\s*(?=\S)")
FIRST_SENTENCE = re.compile(r"^(.{3,90}?[^\d\W])\.\s*[-–—]?\s+(?=[A-ZÀ-Þ])")
NUMBER_ONLY = re.compile(r"^(?:\S+\s+)?\S*\d\S*(?:\s\S{1,3})?$")
"""A heading such as "Artículo 6": what follows is its text, even if it begins with a small letter."""


@dataclass(slots=True)
class Line:
    """A paragraph of the source; ``level`` 1 to 6 where it is a heading, 0 where not."""

    text: str
    level: int = 0
    bold: bool = False


class Assembler:
    """Takes lines in order; ``law.parts`` grows."""

    def __init__(self, law: Law, lines: list[Line]) -> None:
        self.law = law
        self.lines = joined(lines)
        self.stack: list[tuple[int, Part]] = []
        self.previous: Part | None = None
        for line in self.lines:
            if line.level and is_reference(line.text, law.language):
                line.level = 0
        found = [recognise(line.text, law.language) for line in self.lines if line.level]
        self.headed = {each.word for each in found if each}
        self.numbered = any(found) or self._has_plain_units()

    def _has_plain_units(self) -> bool:
        return any(recognise(line.text, self.law.language, strict=True) for line in self.lines if not line.level)

    def assemble(self) -> Law:
        """The whole law."""
        for index, line in enumerate(self.lines):
            following = self.lines[index + 1] if index + 1 < len(self.lines) else None
            found = self._recognise(line)
            if found and not self._is_quoted(found):
                self._begin(found, line, following)
            elif line.level and not found:
                self._heading(line)
            else:
                self._text(line, following)
        _part_annex(self.law)
        for part in self.law.parts:
            _divide_all(part, self.law.language)
        return self.law

    def _recognise(self, line: Line) -> Found | None:
        if line.level:
            found = recognise(line.text, self.law.language)
            return found or (recognise_bare(line.text, self.law.language) if self._bare_allowed() else None)
        found = recognise(line.text, self.law.language, strict=True)
        return found if found and found.word not in self.headed else None

    def _is_quoted(self, found: Found) -> bool:
        """An article of another law, behind "is replaced by the following:", whose number doesn't follow here."""
        unit = next((part for rank, part in reversed(self.stack) if rank >= ARTICLE), None)
        if found.rank < ARTICLE or unit is None or not (unit.text or [unit.heading])[-1].rstrip(" «“\"'").endswith(":"):
            return False
        new, last = counted(found.number), last_counted(unit.number)
        return new is not None and last is not None and new not in {last, last + 1}

    def _bare_allowed(self) -> bool:
        return self.law.language == "en" or self.numbered

    def _begin(self, found: Found, line: Line, following: Line | None) -> None:
        part = Part(found.kind, number=found.number)
        self._place(found.rank, part)
        if not found.rest:
            return
        if NOTE_MARKS.match(found.rest) or _is_heading(found, line, following):
            part.heading = found.rest
            return
        sentence = FIRST_SENTENCE.match(found.rest)
        if sentence and len(sentence[1].split()) <= LOOSE + 4:
            part.heading = sentence[1] + "."
            part.text.append(found.rest[sentence.end() :])
        else:
            part.text.append(found.rest)

    def _place(self, rank: int, part: Part) -> None:
        while self.stack and (self.stack[-1][0] >= rank or _is_closed(self.stack[-1][1], rank)):
            self.stack.pop()
        (self.stack[-1][1].children if self.stack else self.law.parts).append(part)
        self.stack.append((rank, part))
        self.previous = part

    def _heading(self, line: Line) -> None:
        """A heading without a number: of the part just begun, or over the parts that follow."""
        if not self.stack:
            if self.numbered:
                if line.text != self.law.title:
                    self.law.preface.append(line.text)
            elif line.text != self.law.title:
                self._place(line.level, Part("hcontainer", heading=line.text))
            return
        part = self.stack[-1][1]
        if part.number and _bare(part):
            part.heading = f"{line.text} {part.heading}".strip()
            self._leave_group(part)
            return
        rank = GROUP + line.level if self.numbered else line.level
        self._place(rank, Part("hcontainer", heading=line.text))

    def _leave_group(self, unit: Part) -> None:
        """A group whose first unit has no heading of its own ends where a unit has one."""
        if len(self.stack) < 2 or self.stack[-1][0] < ARTICLE:  # noqa: PLR2004  # a unit and its group
            return
        rank, group = self.stack[-2]
        if not GROUP <= rank < ARTICLE or group.number or group.children[0] is unit or group.children[0].heading:
            return
        group.children.remove(unit)
        own = self.stack.pop()
        self.stack.pop()
        self._place(own[0], unit)

    def _text(self, line: Line, following: Line | None) -> None:
        if not self.stack:
            self.law.preface.append(line.text)
            return
        rank, part = self.stack[-1]
        if _bare(part) and part.number and self._is_heading_below(rank, line, following):
            part.heading = f"{line.text} {part.heading}".strip()
            if rank >= ARTICLE:
                self._leave_group(part)
            return
        text = line.text
        if rank >= ARTICLE and not part.text and not part.children:
            text = _without_own_number(text, part.number)
            run_in = RUN_IN.match(text)
            if run_in and not part.heading:
                part.heading = f"{run_in[1]} {part.heading}".strip()
                text = text[run_in.end() :]
        part.text.append(text)

    def _is_heading_below(self, rank: int, line: Line, following: Line | None) -> bool:
        words = len(line.text.split())
        if mark_of(line.text) or words > LONG_HEADING:
            return False
        if line.bold:
            return True
        if rank >= ARTICLE:
            return False
        begins = following is not None and (following.level > 0 or self._recognise(following) is not None)
        return begins or line.text.isupper() or (words <= LOOSE + 4 and not SENTENCE_END.search(line.text))


def _part_annex(law: Law) -> None:
    """A treaty printed behind the articles that approve it: its numbers begin anew, so it is a schedule."""
    direct = [index for index, part in enumerate(law.parts) if part.kind == "article"]
    for index in range(1, len(law.parts)):
        first = next(iter(units_of([law.parts[index]])), None)
        if first is None or counted(first.number) != 1 or not direct or direct[0] >= index:
            continue
        if first.kind == law.parts[direct[0]].kind and law.parts[index].kind != "schedule":
            before = next(iter(reversed(units_of(law.parts[:index]))))
            heading, texts = _annexed_text(before)
            law.parts[index:] = [Part("schedule", heading=heading, text=texts, children=law.parts[index:])]
            return


def _annexed_text(unit: Part) -> tuple[str, list[str]]:
    """Heading and preamble of the annex, which were read as the end of the unit before."""
    start = next((place for place, text in enumerate(unit.text) if place and _is_title(text)), len(unit.text))
    end = start
    while end < len(unit.text) and _is_title(unit.text[end]):
        end += 1
    heading, texts = " ".join(unit.text[start:end]), unit.text[end:]
    del unit.text[start:]
    return heading, texts


def _is_title(text: str) -> bool:
    return text.isupper() and 1 < len(text.split()) <= LOOSE + 4 and text[0].isalpha() and not SENTENCE_END.search(text)


def _is_closed(part: Part, rank: int) -> bool:
    """A preliminary title holds articles; the chapters behind it aren't its own."""
    return rank < ARTICLE and "prelim" in plain(part.number) and any(each.number for each in part.children)


def _bare(part: Part) -> bool:
    return not part.text and not part.children and (not part.heading or bool(NOTE_MARKS.match(part.heading)))


def _is_heading(found: Found, line: Line, following: Line | None) -> bool:
    """Whether the rest of a numbered line is its heading, not the beginning of its text."""
    rest = found.rest
    if line.bold and line.level:
        return True
    if following and not following.level and not mark_of(following.text):
        first = following.text[:1]
        if first.islower() or (first.isdigit() and not SENTENCE_END.search(rest)):
            return False
    if len(rest.split()) > LONG_HEADING:
        return False
    short = len(rest.split()) <= LOOSE
    if line.level:
        return short or not rest.rstrip().endswith((".", ":"))
    return (found.rank < ARTICLE and len(rest.split()) <= LONG_HEADING) or (short and not SENTENCE_END.search(rest))


def _without_own_number(text: str, number: str) -> str:
    """The number is printed again at the beginning of the text: "1.—(1) In this Act"."""
    digits = re.escape(number.strip(". "))
    return re.sub(rf"^{digits}\.?\s*[.—–-]{{1,2}}\s*", "", text) if digits else text


def _divide_all(part: Part, language: str) -> None:
    for child in part.children:
        _divide_all(child, language)
    divide(part, language)


def joined(lines: list[Line]) -> list[Line]:
    """Lines that are the middle of a sentence are put together again."""
    whole: list[Line] = []
    for line in lines:
        last = whole[-1] if whole else None
        if last and not line.level and _continues(last, line):
            last.text = f"{last.text[:-1] if last.text.endswith('‐') else last.text + ' '}{line.text}"
        else:
            whole.append(Line(line.text, line.level, line.bold))
    return whole


def _continues(last: Line, line: Line) -> bool:
    before, after = last.text, line.text
    if last.bold != line.bold or SENTENCE_END.search(before) or mark_of(after):
        return False
    if last.level:
        return after[:1].islower() and not NUMBER_ONLY.match(before)
    return after[:1].islower() or (after[:1].isdigit() and before[-1:].islower())


def check_numbers(law: Law) -> None:
    """Warn where the numbers of units jump: the source, or our reading of it, lacks one."""
    last: dict[str, tuple[int, str]] = {}
    for unit in units_of([part for part in law.parts if part.kind != "schedule"]):
        number = counted(unit.number)
        if number is None:
            continue
        before = last.get(unit.kind)
        if before and number > before[0] + 1:
            law.warnings.append(f"gap {before[1]} → {unit.number}")
        last[unit.kind] = last_counted(unit.number) or number, unit.number


def units_of(parts: list[Part]) -> list[Part]:
    """The articles, sections and rules below, in order; not those within them."""
    found: list[Part] = []
    for part in parts:
        if part.kind in {"article", "section", "rule"}:
            found.append(part)
        if part.kind != "section":
            found += units_of(part.children)
    return found


def assemble(law: Law, lines: list[Line]) -> Law:
    """The law with its parts, from its lines."""
    kept = [line for line in lines if line.text]
    Assembler(law, kept).assemble()
    check_numbers(law)
    return law


__all__ = ["Line", "assemble", "check_numbers", "units_of"]
