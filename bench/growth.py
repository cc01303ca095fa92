"""What the finder costs with a thousand and with a hundred thousand authorities."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bench import inside
from bench.hub import prepare, serving
from bench.questions import TWENTY, shuffled
from bench.report import Section, number, verdict
from bench.timing import MS, Times, alternate, milliseconds
from comity.channels.facts import Facts, Question
from comity.channels.rules.answer import answer
from comity.channels.rules.world import World

if TYPE_CHECKING:
    from pathlib import Path

    from bench.hub import Reader
    from bench.questions import Asked

SMALL, LARGE = 1_000, 100_000
GOAL = 1.2
ROUNDS = 250
WARM_UP = 150
BATCH = 50
BATCHES = 60
DONE = (
    "The real data, filled up with invented authorities to a thousand and to a hundred thousand. The same questions go to"
    " both in turn, none twice, so that no kept page helps; they are about twenty States that have at least three"
    " authorities of every category at both sizes, so that the answers are equally full. *Rules alone*: the pure functions,"
    " without page or HTTP."
)
HEADING = ("", f"{SMALL:,}", f"{LARGE:,}", "ratio", "goal", "")


def measure(var: Path) -> Section:
    """Fill two hubs and ask both."""
    hubs = var / "small", var / "large"
    costs, known = [], []
    for hub, size in zip(hubs, (SMALL, LARGE), strict=True):
        prepare(hub)
        inside.fill(hub, size)
        facts, loaded = inside.facts(hub)
        known.append(facts)
        costs.append(loaded)
    unasked = shuffled(TWENTY, seed=2)
    with serving(hubs[0]) as few, serving(hubs[1]) as many:
        pages = _over_http(few, many, unasked)
    rules = _rules_alone(known[0], known[1], unasked)
    few_cost, many_cost = costs
    rows = [
        _compared("page, new question, ms", *pages),
        _compared("rules alone, µs an answer", *rules),
        ["loading the facts, s", number(few_cost.seconds), number(many_cost.seconds), "", "", ""],
        ["the facts in memory, MB", number(few_cost.held_mb), number(many_cost.held_mb), "", "", ""],
    ]
    each = (many_cost.held_mb - few_cost.held_mb) * 1024 / (many_cost.authorities - few_cost.authorities)
    took = (many_cost.seconds - few_cost.seconds) * MS / (many_cost.authorities - few_cost.authorities) * 1000
    note = (
        "How it grows: an answer does not depend on the size of the directory. Loading does, in a straight line: each"
        f" authority adds {number(took)} µs and {number(each)} kB to each process. A process loads the facts when it"
        " starts and, while others go on with its old copy, when the records changed."
    )
    return Section("The finder as the directory grows", DONE, HEADING, rows, [note])


def _compared(name: str, few: Times, many: Times) -> list[str]:
    ratio = many.median / few.median
    return [name, number(few.median), number(many.median), number(ratio), f"≤ {GOAL}", verdict(ratio, GOAL)]


def _over_http(few: Reader, many: Reader, unasked: list[Asked]) -> tuple[Times, Times]:
    for question in unasked[:WARM_UP]:
        few.get(question.page)
        many.get(question.page)
    asked = unasked[WARM_UP : WARM_UP + ROUNDS]
    few_times, many_times = alternate(
        len(asked), lambda turn: few.get(asked[turn].page).ms, lambda turn: many.get(asked[turn].page).ms
    )
    return few_times, many_times


def _rules_alone(few: Facts, many: Facts, unasked: list[Asked]) -> tuple[Times, Times]:
    day = datetime.now(UTC).date()
    questions = [
        Question(*each, "investigation", urgent=bool(turn % 2), offence="", day=day)
        for turn, each in enumerate(unasked)
    ]
    worlds = World(few, day), World(many, day)
    for world in worlds:
        _answer(world, questions)

    def taken(world: World, turn: int) -> float:
        batch = questions[turn * BATCH : (turn + 1) * BATCH]
        return milliseconds(lambda: _answer(world, batch)) * 1000 / BATCH

    first, second = alternate(BATCHES, lambda turn: taken(worlds[0], turn), lambda turn: taken(worlds[1], turn))
    return first, second


def _answer(world: World, questions: list[Question]) -> None:
    for question in questions:
        answer(world, question)
