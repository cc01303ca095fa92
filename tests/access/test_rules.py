"""What a rule says of anybody and anything: nothing is whose it is not."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from comity.access import rules
from comity.access.actor import AT_AUTHORITY, FOR_STATE, NOBODY, About, Actor, Role
from comity.access.check import allowed
from comity.access.permissions import PERMISSIONS, STEP_UP
from comity.access.table import TABLE

NAMES = st.sampled_from(["", "a", "b", "c"])
ACTORS = st.builds(
    Actor,
    officer=st.none() | st.integers(1, 3),
    roles=st.frozensets(st.sampled_from(Role.values)),
    authority=NAMES,
    state=NAMES,
    network=NAMES,
    networks=st.frozensets(NAMES.filter(bool)),
    fresh=st.booleans(),
)
THINGS = st.builds(About, authority=NAMES, state=NAMES, network=NAMES, officer=st.none() | st.integers(1, 3))
# Those whose right reaches over everything that the permission is about.
EVERYWHERE = {rules.anyone, rules.demo_visitor, rules.officer, rules.secretariat, rules.auditor}


def whose(actor: Actor, thing: About) -> bool:
    """Whether the two have anything in common, role or not."""
    return bool(
        (thing.authority and thing.authority == actor.authority)
        or (thing.state and thing.state == actor.state)
        or (thing.network and (thing.network == actor.network or thing.network in actor.networks))
        or (thing.officer and thing.officer == actor.officer)
    )


@given(actor=ACTORS, thing=THINGS)
def test_no_rule_reaches_a_thing_with_which_the_officer_has_nothing_in_common(actor: Actor, thing: About) -> None:
    assume(not whose(actor, thing))
    held = [rule for by in TABLE.values() for rule in by if rule not in EVERYWHERE and rule.holds(actor, thing)]
    assert held == []


@given(actor=ACTORS, thing=THINGS)
def test_whoever_has_a_right_over_a_thing_has_it_at_all(actor: Actor, thing: About) -> None:
    for permission in TABLE:
        assert not allowed(permission, actor, thing) or allowed(permission, actor)


@given(actor=ACTORS, thing=THINGS, role=st.sampled_from(Role.values))
def test_one_more_role_takes_no_right_away(actor: Actor, thing: About, role: str) -> None:
    more = Actor(
        actor.officer,
        actor.name,
        actor.roles | {role},
        actor.authority,
        actor.state,
        actor.network,
        actor.networks,
        fresh=actor.fresh,
    )
    for permission in TABLE:
        assert allowed(permission, more, thing) or not allowed(permission, actor, thing)


@given(thing=THINGS | st.none())
def test_nobody_has_only_what_everybody_has(thing: About | None) -> None:
    public = {name for name, by in TABLE.items() if rules.anyone in by or rules.demo_visitor in by}
    assert {name for name in TABLE if allowed(name, NOBODY, thing)} == public


@given(actor=ACTORS, thing=THINGS | st.none(), name=st.text())
def test_what_is_not_in_the_table_is_denied(actor: Actor, thing: About | None, name: str) -> None:
    assert name in TABLE or not allowed(name, actor, thing)


def test_an_auditor_reads_the_trail_and_nothing_else() -> None:
    auditor = Actor(officer=1, roles=frozenset({Role.AUDITOR}))
    own = {name for name in TABLE if allowed(name, auditor)} - {name for name in TABLE if allowed(name, NOBODY)}
    of_every_officer = {name for name, by in TABLE.items() if {rules.officer, rules.oneself} & set(by)}
    assert own - of_every_officer == {"audit:trail:read", "audit:trail:export"}


def test_every_kind_of_role_is_of_one_kind() -> None:
    assert not AT_AUTHORITY & FOR_STATE
    assert set(Role.values) >= AT_AUTHORITY | FOR_STATE


def test_what_admits_people_or_changes_factors_takes_a_new_sign() -> None:
    assert set(PERMISSIONS) >= STEP_UP
    assert {
        "accounts:officer:invite",
        "accounts:officer:end",
        "accounts:factor:change",
        "authorities:designation:change",
        "networks:admission:change",
        "audit:trail:export",
    } <= STEP_UP
