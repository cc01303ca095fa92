"""What was asked and what was judged: ``topics.csv`` and ``judgements.csv``."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
TOPICS, JUDGEMENTS = HERE / "topics.csv", HERE / "judgements.csv"
HELD_OUT = "held-out"
CODES = ("ar", "en", "es", "fr", "ru", "zh")


class Need(NamedTuple):
    """What somebody wants to know, and how it is asked in each language."""

    name: str
    kind: str
    """``need``, or ``name`` for a name or a reference."""
    held_out: bool
    """Whether nothing was ever tuned on it."""
    sentence: str
    questions: dict[str, str]


def needs() -> list[Need]:
    """All of them, in the order of the file."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        return [
            Need(row["id"], row["kind"], row["set"] == HELD_OUT, row["need"], {code: row[code] for code in CODES})
            for row in csv.DictReader(file)
        ]


def grades() -> dict[str, dict[str, int]]:
    """By need, the grade of every item that was judged."""
    found: dict[str, dict[str, int]] = {}
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["need"], {})[row["item"]] = int(row["grade"])
    return found
