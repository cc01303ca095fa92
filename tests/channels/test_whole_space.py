"""Properties of the finder over every ordered pair of member States and every need: the whole space, no sample."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from comity.channels.facts import Facts, Question
from comity.channels.queries import load_facts
from comity.channels.rules.answer import answer
from comity.channels.rules.needs import NEEDS
from comity.channels.rules.world import World
from comity.common.known import Known
from comity.networks.models import BELONGING, Membership

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.django_db, pytest.mark.whole]
DAY = date(2026, 11, 23)
MEMBER_STATES = 193


@pytest.fixture
def facts() -> Facts:
    found = load_facts()
    assert len(_members(found)) == MEMBER_STATES
    return found


def _members(facts: Facts) -> list[str]:
    return [iso3 for iso3, state in facts.states.items() if state.kind == "un_member"]


def _questions(facts: Facts) -> Iterator[Question]:
    """Every pair and every need, urgent every other time: each pair and each need is asked both ways."""
    for number, (origin, partner) in enumerate(permutations(_members(facts), 2)):
        for at, need in enumerate(NEEDS):
            yield Question(origin, partner, need, "investigation", (number + at) % 2 == 0, "", DAY)


def _belongs() -> set[tuple[str, str]]:
    """Who belongs to what, straight from the records: what the finder says must agree with this."""
    rows = Membership.objects.filter(role__in=BELONGING)
    return {(each.network_id, each.jurisdiction_id) for each in rows if each.known_at(DAY) is Known.YES}


def test_every_question_has_an_answer_that_keeps_the_rules(facts: Facts) -> None:
    world, belongs = World(facts, DAY), _belongs()
    asked = 0
    for question in _questions(facts):
        channels = answer(world, question).channels
        asked += 1
        assert [each.kind for each in channels].count("formal") == 1, question
        for each in channels:
            says_none = {note.code for note in (*each.reasons, *each.warnings)} & {
                "no_formal_basis",
                "no_treaty_needed",
            }
            assert each.bases or says_none, (question, each)
            if each.route == "interpol":
                assert question.urgent, question
            if each.route in {"network", "preservation", "interpol"}:
                assert (each.target, question.origin) in belongs, (question, each)
                assert (each.target, question.partner) in belongs, (question, each)
    assert asked == MEMBER_STATES * (MEMBER_STATES - 1) * len(NEEDS)


def test_the_same_facts_give_the_same_answer_in_any_order(facts: Facts) -> None:
    forward, backward = World(facts, DAY), World(facts, DAY)
    needs = sorted(NEEDS)
    pairs = list(permutations(_members(facts), 2))
    questions = [
        Question(origin, partner, needs[number % len(needs)], "investigation", urgent=True, offence="", day=DAY)
        for number, (origin, partner) in enumerate(pairs)
    ]
    first = [answer(forward, each) for each in questions]
    second = [answer(backward, each) for each in reversed(questions)]
    assert first == second[::-1]


def test_a_state_that_leaves_a_treaty_loses_that_basis_from_the_day_on(facts: Facts) -> None:
    before, checked = DAY - timedelta(days=1), 0
    known = World(facts, DAY)
    members = _members(facts)
    for treaty in sorted({row.treaty for rows in facts.scopes.values() for row in rows}):
        bound = [each for each in members if _bound(known, each, treaty)]
        if len(bound) < 2:
            continue
        leaver = bound[0]
        then, now = (World(_leaving(facts, leaver, treaty), day) for day in (before, DAY))
        for partner in bound[1:]:
            for need in NEEDS:
                earlier = _treaties(then, leaver, partner, need, before)
                later = _treaties(now, leaver, partner, need, DAY)
                assert treaty not in later, (leaver, partner, need, treaty)
                assert earlier - {treaty} <= later | _made_room(facts, treaty), (leaver, partner, need, treaty)
                checked += treaty in earlier
    assert checked > 1000


def _bound(world: World, iso3: str, treaty: str) -> bool:
    standing = world.standings(iso3).get(treaty)
    return standing is not None and standing.known is Known.YES and world.in_force(treaty)


def _leaving(facts: Facts, iso3: str, treaty: str) -> Facts:
    rows = tuple(
        each._replace(period=each.period._replace(valid_to=DAY)) if each.treaty == treaty else each
        for each in facts.participations[iso3]
    )
    return facts._replace(participations=facts.participations | {iso3: rows})


def _treaties(world: World, origin: str, partner: str, need: str, day: date) -> set[str]:
    question = Question(origin, partner, need, "investigation", urgent=False, offence="", day=day)
    return {basis.treaty for each in answer(world, question).channels for basis in each.bases}


def _made_room(facts: Facts, treaty: str) -> set[str]:
    """Treaties whose place depends on the one that was left: extradition without a leading treaty (44(5)-(6))."""
    leads = any(row.treaty == treaty and row.role == "leads" for row in facts.scopes["extradition"])
    return {"UNCAC", "UNTOC"} if leads else set()
