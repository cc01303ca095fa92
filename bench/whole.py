"""Every pair of States and every need, answered in one process."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from itertools import permutations
from typing import TYPE_CHECKING

from bench import inside
from bench.questions import members
from bench.report import Section, number, verdict
from comity.channels.facts import Question
from comity.channels.rules.answer import answer
from comity.channels.rules.needs import NEEDS
from comity.channels.rules.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

GOAL = 60.0
MICRO = 1_000_000
DONE = (
    "193 times 192 ordered pairs of member States and all 21 needs: the rules alone, one process, one core, from facts just"
    " loaded. The floor asks the same questions and works out nothing."
)
HEADING = ("", "answers", "seconds", "a second", "µs each", "goal, s", "")


def measure(var: Path) -> Section:
    """Answer everything once."""
    facts, _ = inside.facts(var)
    day = datetime.now(UTC).date()
    world = World(facts, day)
    count, seconds = _timed(lambda question: answer(world, question), day)
    _, floor = _timed(lambda question: question, day)
    rows = [
        ["rules", *_figures(count, seconds), f"≤ {GOAL:.0f}", verdict(seconds, GOAL)],
        ["floor", *_figures(count, floor), "", ""],
    ]
    return Section("The whole space", DONE, HEADING, rows)


def _figures(count: int, seconds: float) -> list[str]:
    return [number(count), number(seconds), number(count / seconds), number(seconds / count * MICRO)]


def _timed(act: Callable[[Question], object], day: date) -> tuple[int, float]:
    count = 0
    start = time.perf_counter()
    for question in _every_question(day):
        act(question)
        count += 1
    return count, time.perf_counter() - start


def _every_question(day: date) -> Iterator[Question]:
    for origin, partner in permutations(members(), 2):
        for need in NEEDS:
            yield Question(origin, partner, need, "investigation", urgent=False, offence="", day=day)
