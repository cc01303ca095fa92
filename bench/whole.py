"""Every pair of States and every need, answered in one process."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

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
    " loaded. The floor asks the same questions and works out nothing. The rules do nothing but compute, so that the goal is"
    " for seconds of the processor; what the clock showed beyond them, other programs took."
)
HEADING = ("", "answers", "s of processor", "s by the clock", "answers/s", "µs each", "goal, s", "")


def measure(var: Path) -> Section:
    """Answer everything once."""
    facts, _ = inside.facts(var)
    day = datetime.now(UTC).date()
    world = World(facts, day)
    taken = _timed(lambda question: answer(world, question), day)
    floor = _timed(lambda question: question, day)
    rows = [
        ["rules", *_figures(taken), f"≤ {GOAL:.0f}", verdict(taken.processor, GOAL)],
        ["floor", *_figures(floor), "", ""],
    ]
    return Section("The whole space", DONE, HEADING, rows)


class Taken(NamedTuple):
    """How many answers, and what they took."""

    answers: int
    processor: float
    clock: float


def _figures(taken: Taken) -> list[str]:
    answers, seconds, clock = taken
    return [*map(number, (answers, seconds, clock, answers / seconds, seconds / answers * MICRO))]


def _timed(act: Callable[[Question], object], day: date) -> Taken:
    count = 0
    clock, processor = time.perf_counter(), time.process_time()
    for question in _every_question(day):
        act(question)
        count += 1
    return Taken(count, time.process_time() - processor, time.perf_counter() - clock)


def _every_question(day: date) -> Iterator[Question]:
    for origin, partner in permutations(members(), 2):
        for need in NEEDS:
            yield Question(origin, partner, need, "investigation", urgent=False, offence="", day=day)
