"""The finder's page and API against an empty view that answers as many bytes on the same server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.hub import Reader, serving
from bench.questions import KNOWN, Asked, members, shuffled
from bench.report import Section, number, verdict
from bench.timing import Times, alternate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

GOAL = 1.5
ROUNDS = 300
WARM_UP = 60
DONE = (
    "One process of `comity serve`, one connection that stays open. Each request is followed by one to an empty view that"
    " answers the same number of bytes through the same middleware. *Repeated*: the same question again, whose answer is"
    " kept. *New*: a question that was never asked before."
)
HEADING = ("asked", "floor, ms", "p95", "finder, ms", "p95", "ratio", "goal", "")


def measure(var: Path) -> Section:
    """Ask known and new questions, as page and in the API."""
    unasked = shuffled(members(), seed=1)
    with serving(var) as reader:
        for question in unasked[:WARM_UP]:
            reader.get(question.page)
            reader.get(question.api)
        new = unasked[WARM_UP : WARM_UP + ROUNDS]
        known = [KNOWN] * ROUNDS
        rows = [
            _row("page, repeated", *_against_floor(reader, known, lambda asked: asked.page)),
            _row("page, new", *_against_floor(reader, new, lambda asked: asked.page)),
            _row("API, repeated", *_against_floor(reader, known, lambda asked: asked.api)),
            _row("API, new", *_against_floor(reader, new, lambda asked: asked.api)),
        ]
    return Section("The finder over HTTP", DONE, HEADING, rows)


def _against_floor(reader: Reader, questions: Sequence[Asked], address: Callable[[Asked], str]) -> tuple[Times, Times]:
    sizes = [0] * len(questions)

    def finder(turn: int) -> float:
        reply = reader.get(address(questions[turn]))
        sizes[turn] = len(reply.body)
        return reply.ms

    def floor(turn: int) -> float:
        return reader.get(f"/floor/{sizes[turn]}/").ms

    times, floors = alternate(len(questions), finder, floor)
    return times, floors


def _row(name: str, times: Times, floors: Times) -> list[str]:
    ratio = times.median / floors.median
    measured = (floors.median, floors.p95, times.median, times.p95, ratio)
    return [name, *map(number, measured), f"≤ {GOAL}", verdict(ratio, GOAL)]
