"""The status of a law and of its provisions on any day agrees with going through its history day by day."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.common.known import Known
from comity.law.models import Expression
from comity.law.queries.differences import differences
from comity.law.queries.time import History, Status, provision_on, status_on, wording_on

if TYPE_CHECKING:
    from collections.abc import Iterable

START = date(2000, 1, 1)
DAYS = 12
day = st.integers(0, DAYS - 1).map(lambda number: START + timedelta(number))


@st.composite
def trees(draw: st.DrawFn) -> dict[str, str]:
    """Provisions, each under one before it or at the top."""
    parents: dict[str, str] = {}
    for number in range(draw(st.integers(1, 9))):
        parents[f"p{number}"] = draw(st.sampled_from(["", *parents]))
    return parents


@st.composite
def histories(draw: st.DrawFn) -> tuple[History, dict[str, str]]:
    """A law with any events, in any order."""
    parents = draw(trees())
    some = st.lists(st.sampled_from(sorted(parents)), max_size=4, unique=True).map(tuple)
    events = st.lists(st.tuples(day, some), max_size=4).map(tuple)
    return (
        History(
            draft=draw(st.integers(0, 9)) == 0,
            made_on=draw(st.none() | day),
            repealed_on=draw(st.none() | day),
            commencements=draw(events),
            repeals=draw(events),
        ),
        parents,
    )


class Naive:
    """The same law, gone through day by day: each event sets a mark on every provision that it reaches."""

    def __init__(self, history: History, parents: dict[str, str]) -> None:
        self.history, self.parents = history, parents
        self.begun: set[str] = set()
        self.ended: set[str] = set()
        self.all_begun = self.all_ended = self.some_part = False

    def below(self, eid: str) -> set[str]:
        """A provision and all below it."""
        return {eid}.union(*(self.below(each) for each, parent in self.parents.items() if parent == eid))

    def live(self, today: date) -> None:
        """Let the events of one day happen."""
        for on, eids in self.history.commencements:
            if on == today:
                self.all_begun |= not eids
                self.begun |= set().union(*map(self.below, eids))
        for on, eids in self.history.repeals:
            if on == today:
                self.some_part |= not eids
                self.ended |= set().union(*map(self.below, eids))
        self.all_ended |= self.history.repealed_on == today

    def complete(self, marked: set[str]) -> bool:
        """Whether every provision is marked; one with provisions below it also by all of those."""
        leaves = set(self.parents) - set(self.parents.values())
        return leaves <= marked

    def status(self, today: date) -> Status:
        """What the law is now."""
        if self.all_ended:
            return Status.REPEALED
        if self.history.draft:
            return Status.DRAFT
        if not self.history.commencements:
            early = self.history.made_on is not None and today < self.history.made_on
            return Status.NOT_YET if early else Status.NOT_KNOWN
        if not self.all_begun and not self.begun:
            return Status.NOT_YET
        if self.complete(self.ended):
            return Status.REPEALED
        return Status.IN_FORCE if self.all_begun or self.complete(self.begun) else Status.PARTLY

    def provision(self, today: date, eid: str) -> Known:
        """Whether a provision is in force now."""
        status = self.status(today)
        if status in {Status.REPEALED, Status.DRAFT, Status.NOT_YET} or eid in self.ended:
            return Known.NO
        if status is Status.NOT_KNOWN:
            return Known.UNKNOWN
        if not self.all_begun and eid not in self.begun:
            return Known.NO
        return Known.UNKNOWN if self.some_part else Known.YES


@given(histories())
def test_every_day_agrees_with_a_naive_recomputation(made: tuple[History, dict[str, str]]) -> None:
    history, parents = made
    naive = Naive(history, parents)
    for number in range(DAYS + 1):
        today = START + timedelta(number)
        naive.live(today)
        assert status_on(history, today, parents) is naive.status(today)
        for eid in parents:
            assert provision_on(history, today, eid, parents) is naive.provision(today, eid)


@given(st.lists(st.none() | day, unique=True, max_size=6), day)
def test_the_wording_is_the_last_that_holds(starts: list[date | None], today: date) -> None:
    expressions = [Expression(language="en", valid_from=start) for start in starts]
    found = wording_on(expressions, "en", today)
    held: Expression | None = next((each for each in expressions if each.valid_from is None), None)
    for number in range((today - START).days + 1):
        held = next((each for each in expressions if each.valid_from == START + timedelta(number)), held)
    assert found is held
    assert wording_on(expressions, "fr", today) is None


WORDS = st.text("ab 第条,.\n", max_size=12)
ROWS = st.dictionaries(st.sampled_from("abcdef"), WORDS, max_size=6)


def rows(texts: dict[str, str]) -> list[SimpleNamespace]:
    return [SimpleNamespace(eid=eid, number="", heading="", text=text) for eid, text in texts.items()]


@given(ROWS, ROWS)
def test_differences_lead_from_the_old_wording_to_the_new(old: dict[str, str], new: dict[str, str]) -> None:
    found = {each.eid: each for each in differences(rows(old), rows(new))}
    assert set(found) == {eid for eid in {*old, *new} if old.get(eid) != new.get(eid)}
    for eid, each in found.items():
        assert joined(each.pieces, "added") == old.get(eid, "")
        assert joined(each.pieces, "removed") == new.get(eid, "")


def joined(pieces: Iterable[object], without: str) -> str:
    return "".join(each.text for each in pieces if each.kind != without)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("five years", "ten years", [("removed", "five"), ("added", "ten"), ("same", " years")]),
        ("五年以下", "十年以下", [("removed", "五"), ("added", "十"), ("same", "年以下")]),
    ],
)
def test_a_change_is_told_word_by_word(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    (found,) = differences(rows({"a": old}), rows({"a": new}))
    assert [(each.kind, each.text) for each in found.pieces] == pieces
