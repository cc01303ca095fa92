"""What is judged: an item, whose name holds from one import to the next, whatever the language of its text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WITHIN = "__"
"""Between an eId and that of what it stands in."""


class Name(NamedTuple):
    """A document of the search, by what its record is called and which part of it this is."""

    kind: str
    key: str
    part: str = ""

    @property
    def language(self) -> str:
        """Of a provision, the language of its wording."""
        return self.part.partition(" ")[0]

    @property
    def eid(self) -> str:
        """Of a provision, where it stands in its law."""
        return self.part.partition(" ")[2]


def items(names: Iterable[Name]) -> dict[Name, str]:
    """For each document its item: ``authority:ken-eacc``, ``law:ca-act-1999-e-23-01/sec_44``.

    A provision is called by the end of its eId, with as much of what it stands in as tells it from the others of
    that wording: chapters are called otherwise in each language, sections are not.
    """
    known = list(names)
    told = Counter((each.key, each.language, end) for each in known if each.part for end in _ends(each.eid))
    return {each: _item(each, told) for each in known}


def _ends(eid: str) -> list[str]:
    """The eId's ends, the shortest first."""
    parts = eid.split(WITHIN)
    return [WITHIN.join(parts[at:]) for at in reversed(range(len(parts)))]


def _item(name: Name, told: Counter[tuple[str, str, str]]) -> str:
    record = f"{name.kind}:{name.key}"
    if not name.part:
        return record
    ends = _ends(name.eid)
    shortest = next((end for end in ends if told[name.key, name.language, end] == 1), ends[-1])
    return f"{record}/{shortest}"


def question_name(need: str, code: str) -> str:
    """What a need's question in a language is called among the answers."""
    return f"{need} {code}"
