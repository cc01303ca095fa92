"""What differs between two wordings of a law: provision by provision, word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, Protocol

Kind = Literal["added", "removed", "changed"]
# A word, or a sign; each Chinese character is a word of its own.
_TOKENS = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|\s+|[^\w\s]")
LONGEST = 6000
"""Words of a provision that are compared one by one; a longer one is shown old and new as a whole."""


class Row(Protocol):
    """What is compared: a provision."""

    eid: str
    number: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: in both wordings, in the old only, or in the new only."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A provision that differs; its pieces joined without the added are the old text, without the removed the new."""

    eid: str
    kind: Kind
    pieces: tuple[Piece, ...]


def _whole(row: Row) -> str:
    label = " ".join(each for each in (row.number, row.heading) if each)
    return ("\n" if row.heading else " ").join(each for each in (label, row.text) if each)


def differences(old: Iterable[Row], new: Iterable[Row]) -> list[Difference]:
    """The provisions that differ, in the order of the new wording; what was removed comes where it stood."""
    before, after = {each.eid: _whole(each) for each in old}, {each.eid: _whole(each) for each in new}
    found = []
    for eid in _in_order(list(before), list(after)):
        if eid not in after:
            found.append(Difference(eid, "removed", (Piece("removed", before[eid]),)))
        elif eid not in before:
            found.append(Difference(eid, "added", (Piece("added", after[eid]),)))
        elif before[eid] != after[eid]:
            found.append(Difference(eid, "changed", tuple(words_between(before[eid], after[eid]))))
    return found


def _in_order(before: list[str], after: list[str]) -> Iterable[str]:
    """Every eId once: those of the new wording in their order, each removed one after the one it followed."""
    kept, last = set(after), ""
    following: dict[str, list[str]] = {}
    for eid in before:
        if eid in kept:
            last = eid
        else:
            following.setdefault(last, []).append(eid)
    yield from following.get("", [])
    for eid in after:
        yield eid
        yield from following.get(eid, [])


def words_between(old: str, new: str) -> Iterable[Piece]:
    """The runs of words that lead from one text to another."""
    first, second = _TOKENS.findall(old), _TOKENS.findall(new)
    if len(first) + len(second) > 2 * LONGEST:
        yield Piece("removed", old)
        yield Piece("added", new)
        return
    for word, begin, end, start, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if word == "equal":
            yield Piece("same", "".join(first[begin:end]))
            continue
        if end > begin:
            yield Piece("removed", "".join(first[begin:end]))
        if stop > start:
            yield Piece("added", "".join(second[start:stop]))
