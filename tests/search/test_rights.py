"""What one may not read is nowhere: not in results, counts, facets, snippets, spelling or suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comity.access.actor import NOBODY, Actor, Role
from comity.search.queries import Question, search, suggest

if TYPE_CHECKING:
    from comity.search.index.reading import Opened

OFFICER = Actor(officer=1, roles=frozenset({Role.READER}), authority="xve-attorney-general", state="XVE")
OWN = Actor(officer=2, roles=frozenset({Role.FOCAL_POINT}), state="XAR")
SECRETARIAT = Actor(officer=3, roles=frozenset({Role.SECRETARIAT}))


@pytest.mark.parametrize(
    ("word", "actor", "seen"),
    [
        ("zanzibar", NOBODY, False),
        ("zanzibar", OFFICER, True),
        ("quetzal", NOBODY, False),
        ("quetzal", OFFICER, False),
        ("quetzal", OWN, True),
        ("quetzal", SECRETARIAT, True),
    ],
)
def test_only_whom_it_is_for(library: Opened, word: str, actor: Actor, seen: bool) -> None:  # noqa: FBT001
    found = search(Question(text=word), actor, index=library)
    assert (found.count, len(found.results), bool(found.facets)) == ((1, 1, True) if seen else (0, 0, False))
    assert bool(suggest(word[:4], actor, index=library)) is seen
    misspelt = search(Question(text=f"{word[:-2]}{word[-1]}{word[-2]}"), actor, index=library)
    assert misspelt.spelt == (word if seen else "")


def test_counts_and_facets_of_everything_leave_it_out(library: Opened) -> None:
    nobody, own = (search(Question(), actor, index=library) for actor in (NOBODY, OWN))
    assert own.count == nobody.count + 2
    assert {each.value for each in nobody.facets.get("state", [])} == set()
    assert {each.value for each in own.facets["state"]} == {"TZA", "XAR"}


def test_a_filter_opens_nothing(library: Opened) -> None:
    assert search(Question(filters={"state": "XAR"}), OFFICER, index=library).count == 0
