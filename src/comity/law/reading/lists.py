"""Dividing the text of a unit by its own numbering: (1) … (a) … (i) …, in the order in which it stands."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from comity.law.tree import Kind, Part

RAISED = ("\ue000", "\ue001")
"""Around a raised number at the beginning of a line (Swiss paragraphs)."""
AMENDED = r"(?P<amended>[FC]\d+\[\s*)?"
SHAPES = tuple(
    (shape, re.compile(rf"(?:[-–•*]\s+)?{AMENDED}(?P<mark>{pattern})\s*(?P<rest>.*)$", re.DOTALL))
    for shape, pattern in (
        ("raised", r"\ue000\d+\s?(?:[a-z]|bis|ter)?\ue001"),
        ("(1)", r"\(\s?(?:\d+[a-zA-Z]{0,3}|[ivxl]+|[IVXL]+|[^\W\d_]{1,2})\s?\)"),
        ("1)", r"(?:\d+[a-zA-Z]{0,2}|[ivxl]+|[^\W\d_]{1,2})\s?\)"),
        ("1.", r"(?:\d+[a-z]?|[a-z])\.(?=\s|$)"),
        ("1.1", r"\d+\.\d+\.?(?=\s)"),
        ("1°", r"\d+\s?[°º](?:[.)]|\s?-)?"),
    )
)
DASH = re.compile(r"(?P<mark>[-–—•*])\s+(?P<rest>\S.*)$", re.DOTALL)
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "αβγδεστζηθικλμνξοπρ",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
ABJAD = "ابجدهوزحطيكلمنسعفصقرشت"
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
SKIPPED = 2
"""How many numbers may be missing (repealed) before a mark is taken for something else."""
OPENING = re.compile(r"[:：—–\-]\s*$")
MOST_LEVELS = 6
PAIR = 2
"""«(ca)» was put in behind «(c)»."""


class Value(NamedTuple):
    """What a mark counts as: in figures, letters or Roman numerals."""

    system: str
    number: int
    suffix: str = ""


class Mark(NamedTuple):
    """The mark at the beginning of a line, and the text behind it."""

    shape: str
    printed: str
    values: tuple[Value, ...]
    rest: str


@dataclass(slots=True)
class Level:
    """A list that is open: its parts hang on ``parent``."""

    parent: Part
    shape: str
    value: Value


def mark_of(line: str) -> Mark | None:
    """The mark that the line begins with, if any."""
    for shape, pattern in SHAPES:
        match = pattern.match(line)
        if match and (values := values_of(match["mark"])):
            rest = f"{match['amended'] or ''}{match['rest']}"
            return Mark(shape, match["mark"].strip("".join(RAISED)), values, rest)
    match = DASH.match(line)
    return Mark("-", match["mark"], (Value("dash", 1),), match["rest"]) if match else None


def values_of(printed: str) -> tuple[Value, ...]:
    """What a mark may count as: «(i)» is the ninth letter or Roman one."""
    core = re.sub(r"[^\w.]|_", "", printed).strip(".").translate({ord(each): None for each in "".join(RAISED)})
    number = re.fullmatch(r"(?:\d+\.)*(\d+)\s?([^\W\d_]*)", core)
    if number:
        return (Value("1", int(number[1]), number[2].casefold()),)
    letters = core.casefold().replace("أ", "ا").replace("ς", "σ")
    case = "A" if core.isupper() else "a"
    found = []
    if letters and set(letters) <= set(ROMAN):
        found.append(Value(f"{case}roman", _roman(letters)))
    size = len(letters)
    if letters and set(letters) == {letters[0]}:  # «a», «aa»
        found += [
            Value(f"{case}{alphabet[1]}", alphabet.index(letters[0]) + 1 + len(alphabet) * (size - 1))
            for alphabet in (*ALPHABETS, ABJAD)
            if letters[0] in alphabet
        ]
    found += [
        Value(f"{case}{alphabet[1]}", alphabet.index(letters[0]) + 1, letters[1])
        for alphabet in ALPHABETS
        if size == PAIR and letters[0] in alphabet and case == "a"
    ]
    return tuple(found)


def _roman(letters: str) -> int:
    values = [ROMAN[each] for each in letters]
    return sum(-one if one < next_ else one for one, next_ in zip(values, [*values[1:], 0], strict=True))


def _follows(new: Value, last: Value) -> bool:
    if new.system != last.system:
        return False
    if new.system == "dash":
        return True
    step = new.number - last.number
    return (step == 0 and bool(new.suffix) and new.suffix != last.suffix) or 1 <= step <= 1 + SKIPPED


class Divider:
    """Takes the lines of one unit in order and hangs them on it as parts and text."""

    def __init__(self, unit: Part, language: str) -> None:
        self.unit = unit
        self.language = language
        self.levels: list[Level] = []
        self.last = unit

    def take(self, line: str) -> None:
        """Hang one line where it belongs."""
        mark = mark_of(line)
        while mark and (place := self._place(mark)):
            level, value = place
            self._open(level, mark, value)
            if not mark.rest:
                return
            line = mark.rest
            inner = mark_of(line)
            mark = inner if inner and inner.shape == "(1)" and inner.values[0].number == 1 else None
            if not mark:
                self.last.text.append(line)
                return
        self._flush(line)

    def _place(self, mark: Mark) -> tuple[int, Value] | None:
        """At which level the mark goes on or begins a list, and what it counts as there."""
        first = next((value for value in reversed(mark.values) if value.number == 1), None) or next(
            (value for value in mark.values if value.number == 1), None
        )
        before = (self.last.after or self.last.text or [""])[-1]
        opened = bool(OPENING.search(before)) and self.last is not self.unit
        same = [index for index, level in enumerate(self.levels) if level.shape == mark.shape]
        if first and opened and not any(self.levels[index].value == first for index in same):
            return (len(self.levels), first) if len(self.levels) < MOST_LEVELS else None
        for index in reversed(same):
            for value in mark.values:
                if _follows(value, self.levels[index].value):
                    return index, value
        if not first:
            return None
        again = [index for index in same if self.levels[index].value.system == first.system]
        if again:
            return again[-1], first
        return (len(self.levels), first) if len(self.levels) < MOST_LEVELS else None

    def _open(self, index: int, mark: Mark, value: Value) -> None:
        parent = self.levels[index].parent if index < len(self.levels) else self.last
        begins = index == len(self.levels) or (value.number == 1 and value.system != "dash")
        del self.levels[index:]
        pending, parent.after = parent.after, []
        loose = [Part("hcontainer", text=[text]) for text in pending]
        parent.children += loose
        if loose and begins:
            parent = loose[-1]
        part = Part(self._kind(value), number=mark.printed)
        parent.children.append(part)
        self.levels.append(Level(parent, mark.shape, value))
        self.last = part

    def _flush(self, line: str) -> None:
        """A line without a mark: behind the list of its numbered paragraph, or of the unit."""
        if not self.levels:
            self.unit.text.append(line)
            return
        if self.last is not self.unit and not self.last.text and not self.last.children:
            self.last.text.append(line)  # the mark stood on a line of its own
            return
        outer = self.levels[0]
        paragraph = outer.parent.children[-1]
        owner = paragraph if outer.value.system == "1" else outer.parent
        (owner.after if owner.children else owner.text).append(line)
        # Deeper lists end here; the one below the owner may go on.
        del self.levels[1 if owner is outer.parent else 2 :]
        if owner is paragraph and len(self.levels) > 1:  # behind this line, not behind one that it hung on before
            self.levels[1].parent = owner
        self.last = owner

    def _kind(self, value: Value) -> Kind:
        depth = len(self.levels)
        if value.system == "dash":
            return "indent"
        if self.unit.kind == "section" and self.language == "en":
            names: tuple[Kind, ...] = ("subsection", "paragraph", "subparagraph", "clause", "point", "point")
            return names[depth + (depth == 0 and value.system != "1")]
        inner: tuple[Kind, ...] = ("paragraph", "point", "subparagraph", "clause", "indent", "indent")
        return inner[depth + (depth == 0 and value.system != "1")]


def divide(unit: Part, language: str) -> None:
    """Divide the text that stands before the parts of a unit."""
    lines, unit.text = unit.text, []
    held, unit.children = unit.children, []
    divider = Divider(unit, language)
    for line in lines:
        divider.take(line)
    if held and unit.after:
        unit.children += [Part("hcontainer", text=[text]) for text in unit.after]
        unit.after = []
    unit.children += held
