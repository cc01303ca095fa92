"""What was asked and what was judged: ``topics.csv`` and ``judgements.csv``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
TOPICS, JUDGEMENTS = HERE / "topics.csv", HERE / "judgements.csv"
CODES = ("ar", "en", "es", "fr", "ru", "zh")


class Need(NamedTuple):
    """What somebody wants to know, and how it is asked in each language."""

    name: str
    kind: str
    """``need``, or ``name`` for a name or a reference."""
    sentence: str
    questions: dict[str, str]


def needs() -> list[Need]:
    """All of them, in the order of the file."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        return [
            Need(row["id"], row["kind"], row["need"], {code: row[code] for code in CODES})
            for row in csv.DictReader(file)
        ]


def grades(items: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """By need, the grade of every item that was judged; ``items`` says which item a document of the search is.

    An item may be called as such, or as one of its documents is: ``law fi-act-1970-456 sec_2``. What is called both
    ways has the higher grade.
    """
    found: dict[str, dict[str, int]] = {}
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            of_need, item = found.setdefault(row["need"], {}), items.get(row["item"], row["item"])
            of_need[item] = max(int(row["grade"]), of_need.get(item, 0))
    return found
