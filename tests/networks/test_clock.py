"""The target time in working days, against counting day by day; and the steps of an application in any order."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.networks import actions
from comity.networks.models import CLOSED, MOVES, WAITING_FOR_APPLICANT, Application, Status, Turn
from comity.networks.queries.applications import clock_of, turns_of
from comity.networks.queries.clock import clock
from tests.networks.worlds import World

START = date(2026, 1, 1)
RUNS = frozenset(Status) - CLOSED - WAITING_FOR_APPLICANT
weekends = st.sampled_from([(5, 6), (4, 5), (6,), ()])


@st.composite
def histories(draw: st.DrawFn) -> list[Turn]:
    """A random walk through the state machine, each step on the day of the last one or later."""
    status, day, turns = Status.DRAFT, START, []
    for _step in range(draw(st.integers(0, 12))):
        possible = sorted(act for act, (froms, _to) in MOVES.items() if status in froms)
        if not possible:
            break
        act = draw(st.sampled_from(possible))
        day += timedelta(days=draw(st.integers(0, 25)))
        status = MOVES[act][1]
        turns.append(Turn(act=act, status=status, on=day))
    return turns


def counted(turns: list[Turn], weekend: tuple[int, ...], until: date) -> int:
    """Day by day: a working day counts when the applicant was not waited for as it began."""
    used, day = 0, START
    while day < until:
        day += timedelta(days=1)
        before = [turn for turn in turns if turn.on < day]
        if before and before[-1].status in RUNS and day.weekday() not in weekend:
            used += 1
    return used


@settings(max_examples=300)
@given(turns=histories(), weekend=weekends, days=st.integers(0, 320), target=st.integers(1, 30))
def test_the_clock_counts_as_one_counts_by_hand(
    turns: list[Turn], weekend: tuple[int, ...], days: int, target: int
) -> None:
    day = START + timedelta(days=days)
    found = clock(turns, target=target, weekend=weekend, day=day)
    past = [turn for turn in turns if turn.on <= day]
    if not any(turn.act == "submit" for turn in past):
        assert found is None
        return
    assert found is not None
    used = counted(turns, weekend, day)
    assert (found.used, found.left) == (used, target - used)
    assert found.paused == (past[-1].status in WAITING_FOR_APPLICANT)
    assert (found.due is None) == (past[-1].status not in RUNS)
    if found.due is not None:
        kept = past if found.due > day else turns
        assert counted(kept, weekend, found.due) == target, "on that day exactly so many are over"
        assert counted(kept, weekend, found.due - timedelta(days=1)) == target - 1


def test_a_week_by_hand() -> None:
    monday = date(2026, 3, 2)
    turns = [Turn(act="submit", status=Status.SUBMITTED, on=monday)]
    found = clock(turns, target=5, weekend=(5, 6), day=monday)
    assert found is not None
    assert found.due == date(2026, 3, 9), "Tuesday to Friday, then Monday"
    found = clock(turns, target=5, weekend=(4, 5), day=monday)
    assert found is not None
    assert found.due == date(2026, 3, 9), "where Friday and Saturday are free, Sunday counts"


@pytest.mark.whole
@pytest.mark.django_db
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    acts=st.lists(st.sampled_from(sorted(MOVES)), max_size=10),
    gaps=st.lists(st.integers(-1, 9), min_size=10, max_size=10),
)
def test_no_order_of_acts_leads_to_an_impossible_state(acts: list[str], gaps: list[int]) -> None:
    world = World() if not Application.objects.exists() else None
    case = _fresh(world)
    day, status = START, Status.DRAFT
    for act, gap in zip(acts, gaps, strict=False):
        wanted = day + timedelta(days=gap)
        possible = status in MOVES[act][0] and (wanted >= day or not case.turns.exists())
        before = clock_of(case, turns_of(case), day)
        try:
            actions.move(actor="tests", application=case, act=act, text="x", on=wanted)
        except actions.ImpossibleError:
            assert not possible
            case.refresh_from_db()
            assert case.status == status, "what is refused changes nothing"
            continue
        assert possible
        case.refresh_from_db()
        if before and before.paused:
            later = clock_of(case, turns_of(case), max(wanted, day))
            assert later is not None
            assert later.used == before.used, "it does not run while the applicant is waited for"
        day, status = max(day, wanted), Status(case.status)
        assert status == MOVES[act][1]
    steps = list(case.turns.values_list("act", "status"))
    assert all(MOVES[act][1] == reached for act, reached in steps)
    for (_act, reached), (following, _status) in pairwise(steps):
        assert reached in MOVES[following][0]


def _fresh(world: World | None) -> Application:
    """A whole draft; the database of the test keeps what earlier examples left."""
    if world is not None:
        return world.whole()
    Application.objects.exclude(status__in=[*CLOSED]).update(status=Status.WITHDRAWN)
    last = Application.objects.latest("pk")
    return Application.objects.create(
        network=last.network, authority=last.authority, state=last.state, mandate="x", status=Status.DRAFT
    )
