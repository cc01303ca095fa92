"""Merging two hands' changes, and reading an entry as at a day: against what is computed naively."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.authorities.models import Authority, Edition
from comity.authorities.queries.editions import editions_at, turn_back
from comity.authorities.queries.values import CONTENT, apply, merge, values_of

FIELDS = ("unit", "telephone", "means", "name_en", "original")
value = st.sampled_from(["", "a", "b", "c"])
state = st.fixed_dictionaries(dict.fromkeys(FIELDS, value))


@given(state, state, state)
def test_no_edit_is_lost_silently(base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]) -> None:
    merged = merge(base, mine, theirs)
    for name in FIELDS:
        touched = {side[name] for side in (mine, theirs) if side[name] != base[name]}
        if len(touched) > 1:
            assert name in merged.conflicts
        else:
            assert name not in merged.conflicts
            assert merged.values[name] == (touched.pop() if touched else base[name])


@given(state, state, state)
def test_the_order_of_hands_does_not_matter(base: dict[str, str], one: dict[str, str], two: dict[str, str]) -> None:
    there, back = merge(base, one, two), merge(base, two, one)
    assert set(there.conflicts) == set(back.conflicts)
    settled = [name for name in FIELDS if name not in there.conflicts]
    assert [there.values[name] for name in settled] == [back.values[name] for name in settled]


@given(state, state, state, st.booleans())
def test_a_choice_settles_every_conflict(
    base: dict[str, str],
    mine: dict[str, str],
    theirs: dict[str, str],
    take_mine: bool,  # noqa: FBT001  # drawn by the test
) -> None:
    unsettled = merge(base, mine, theirs).conflicts
    side = mine if take_mine else theirs
    merged = merge(base, mine, theirs, dict.fromkeys(unsettled, side))
    assert not merged.conflicts
    assert all(merged.values[name] == side[name] for name in unsettled)


def an_entry(**fields: Any) -> Authority:  # noqa: ANN401
    usual = {
        "slug": "ken-test",
        "jurisdiction_id": "KEN",
        "kind": "other",
        "names": {"en": "Test", "sw": "Jaribio"},
        "original_language": "sw",
        "source": "s",
        "seen_on": date(2020, 1, 1),
        "verified": "yes",
    }
    return Authority(**(usual | fields))


@pytest.mark.parametrize(
    ("names", "own"),
    [
        ({"en": "Test", "sw": "Jaribio"}, "sw"),
        ({"en": "Test", "ar": "اختبار"}, "ar"),
        ({"und": "Ofisi"}, "und"),
        ({"en": "Test"}, ""),
        ({"en": "Test", "de": "Amt", "sw": "Jaribio"}, "sw"),
    ],
)
def test_values_are_the_whole_entry(names: dict[str, str], own: str) -> None:
    before = an_entry(names=names, original_language=own, means=["post"], telephone="1")
    after = an_entry(names=dict(names), original_language=own)
    apply(values_of(before), after)
    assert values_of(after) == values_of(before)
    assert (after.names, after.original_language, after.means) == (names, own, ["post"])
    assert set(CONTENT) < set(values_of(after))


@pytest.mark.whole
@pytest.mark.django_db
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3)), max_size=6), st.integers(-5, 40))
def test_as_at_a_day_is_what_a_naive_walk_finds(steps: list[tuple[int, int]], asked: int) -> None:
    begun = date(2024, 1, 1)
    entry = an_entry(slug="ken-walk", seen_on=begun)
    Authority.objects.filter(slug="ken-walk").delete()
    entry.save()
    told = [(begun, "")]
    for step, word in steps:
        told.append((max(begun + timedelta(step), told[-1][0]), f"unit {word}"))
    for number, (since, unit) in enumerate(told, 1):
        values = values_of(entry) | {"unit": unit}
        Edition.objects.create(authority=entry, number=number, valid_from=since, door="import", values=values)
    day = begun + timedelta(asked)
    expected = told[0][1]
    for since, unit in told:
        if since <= day:
            expected = unit
    turn_back(entry, editions_at([entry.slug], day).get(entry.slug), day)
    assert entry.unit == expected
