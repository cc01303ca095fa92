"""The secretariat chooses items by their titles; nothing is kept before it saves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.knowledge.models import Collection

if TYPE_CHECKING:
    from tests.knowledge.worlds import World

NEW = "collections/new/"


def listed(page: str) -> list[str]:
    """The items that the form holds, in order."""
    return re.findall(r'name="items" value="([^"]+)"', page)


def offered(page: str) -> list[str]:
    return re.findall(r'value="add-([^"]+)"', page)


@pytest.fixture
def items(world: World) -> list[str]:
    """The addresses of three items."""
    return [world.published(name_en=f"{name} guide", name_fr="").pk for name in ("First", "Second", "Third")]


def test_items_are_found_by_their_titles_and_added(world: World, items: list[str]) -> None:
    draft = world.drafted(name_en="Unpublished guide")
    told = {"name_en": "What I typed", "find": "GUIDE", "do": "find"}
    page = world.post("secretariat", NEW, told)
    assert set(offered(page)) == set(items), "no draft"
    assert draft.pk not in page
    assert 'value="What I typed"' in page
    assert "Nothing found" in world.post("secretariat", NEW, told | {"find": "examples"}), "titles alone are searched"
    page = world.post("secretariat", NEW, told | {"do": f"add-{items[1]}", "items": items[0]})
    assert listed(page) == [items[0], items[1]]
    assert offered(page) == [items[2]], "what was chosen is not offered again"
    assert 'aria-label="Add · Third guide"' in page
    assert "Not saved yet." in page
    assert re.findall(r'name="do"\s+value="([^"]+)"', page)[0] == "find", "Enter presses the first button"
    assert not Collection.objects.exists()


ORDERS = [
    ("up-{1}", [1, 0, 2]),
    ("up-{0}", [0, 1, 2]),
    ("down-{1}", [0, 2, 1]),
    ("down-{2}", [0, 1, 2]),
    ("remove-{1}", [0, 2]),
    ("add-{1}", [0, 1, 2]),
    ("add-nowhere", [0, 1, 2]),
    ("remove-nowhere", [0, 1, 2]),
    ("unheard of", [0, 1, 2]),
]


def test_a_button_changes_the_order(world: World, items: list[str], subtests: pytest.Subtests) -> None:
    for act, order in ORDERS:
        with subtests.test(act=act):
            page = world.post("secretariat", NEW, {"name_en": "Things", "items": items, "do": act.format(*items)})
            assert listed(page) == [items[each] for each in order]


def test_what_is_saved_keeps_its_order(world: World, items: list[str]) -> None:
    world.send("secretariat", NEW, {"name_en": "Things", "items": [items[2], items[0]], "do": "save"})
    assert listed(world.get("collections/things/edit/", "secretariat")) == [items[2], items[0]]
    assert world.status("collections/things/edit/", "manager") == 403


def test_the_form_asks_the_same_number_of_questions_however_many_items(world: World, items: list[str]) -> None:
    browser = world.browser("secretariat")

    def questions(chosen: list[str]) -> int:
        with CaptureQueriesContext(connection) as asked:
            browser.post(f"/en/knowledge/{NEW}", {"items": chosen, "find": "guide", "do": "find"})
        return len(asked)

    questions(items)
    assert questions(items[:1]) == questions(items)


def test_one_item_too_many_is_said_and_nothing_is_saved(
    world: World, items: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.knowledge.forms.fields.MOST_ITEMS", 2)
    page = world.post("secretariat", NEW, {"name_en": "Things", "items": items, "do": "save"})
    assert "At most 2 items." in page
    assert listed(page) == items
    assert not Collection.objects.exists()
