"""A secretariat configures its network by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from comity.networks import actions
from comity.networks.forms.configuring import Row, after
from comity.networks.models import Component
from tests.networks.worlds import World

pytestmark = pytest.mark.django_db
AT = "/en/networks/lantern/configure/"
GENERAL: dict[str, Any] = {
    "name_en": "The new name",
    "name_ar": "الاسم الجديد",
    "charter": "1. Help.",
    "charter_link": "https://lantern.example/charter",
    "takes_applications": "1",
    "target_working_days": "15",
    "confirm_every_days": "180",
    "weekend": ["4", "5"],
}


def rows(*typed: dict[str, Any], do: str = "save") -> dict[str, Any]:
    sent = {f"row-{number}-{name}": value for number, row in enumerate(typed) for name, value in row.items()}
    return sent | {"rows": str(len(typed)), "do": do}


def test_the_general_part() -> None:
    world = World()
    staff = world.browser("staff")
    assert staff.post(AT, GENERAL).status_code == 302
    world.network.refresh_from_db()
    assert (world.network.target_working_days, world.network.weekend) == (15, [4, 5])
    assert "The new name" in Client().get("/en/networks/lantern/").content.decode()
    assert "الاسم الجديد" in Client().get("/ar/networks/lantern/").content.decode()
    assert "The new name" in Client().get("/fr/networks/lantern/").content.decode(), "falls back"
    for wrong in (
        {"target_working_days": "0"},
        {"confirm_every_days": "x"},
        {"charter_link": "javascript:alert(1)"},
        {"weekend": [str(day) for day in range(7)]},
    ):
        answer = staff.post(AT, GENERAL | wrong)
        assert answer.status_code == 422
        assert answer.content.decode().count('class="error"') == 1, wrong


def test_another_networks_staff_and_everybody_else_stay_out() -> None:
    world = World()
    expected = {"staff": 200, "other staff": 404, "manager": 403, "focal": 403, "secretariat": 403}
    for part in ("", "questions/", "kinds/", "checklist/", "components/"):
        for who, status in expected.items():
            assert world.browser(who).get(AT + part).status_code == status, (part, who)
    assert world.browser("staff").get(f"{AT}nonsense/").status_code == 404
    assert world.browser("other staff").post(f"{AT}questions/", rows()).status_code == 404


def test_questions_are_added_moved_removed_and_only_saving_keeps_them() -> None:
    world = World()
    staff, at = world.browser("staff"), f"{AT}questions/"
    first, second = (
        {"id": "a", "label_en": "First?", "kind": "text"},
        {"id": "b", "label_en": "Second?", "kind": "yesno"},
    )
    page = staff.post(at, rows(first, second, do="down-0")).content.decode()
    assert page.index("Second?") < page.index("First?")
    assert "Not saved yet." in page
    page = staff.post(at, rows(first, second, do="add")).content.decode()
    assert 'name="rows" value="3"' in page
    page = staff.post(at, rows(first, second, do="remove-0")).content.decode()
    assert "First?" not in page
    world.network.refresh_from_db()
    assert len(world.network.questions) == 3, "nothing was kept so far"
    choice = {"label_en": "Which?", "label_fr": "Lequel ?", "kind": "choice", "required": "1"}
    wrong = staff.post(at, rows(first, choice | {"options_en": "One"}, {"kind": "text"}))
    assert wrong.status_code == 422
    assert wrong.content.decode().count('class="error"') == 2
    wrong = staff.post(at, rows(choice | {"options_en": "One\nTwo", "options_fr": "Un\nDeux\nTrois"}))
    assert "the same choices in each language" in wrong.content.decode()
    good = choice | {"options_en": "One\n\nTwo ", "options_fr": "Un\nDeux"}
    assert staff.post(at, rows(second, good)).status_code == 302
    world.network.refresh_from_db()
    kept = world.network.questions
    assert [each["label"]["en"] for each in kept] == ["Second?", "Which?"]
    assert kept[1]["options"] == {"en": ["One", "Two"], "fr": ["Un", "Deux"]}
    assert kept[1]["required"] is True
    assert kept[1]["id"]
    form = world.browser("manager")
    case = world.draft()
    page = form.get(f"/fr/networks/applications/{case.pk}/write/questions/").content.decode()
    assert "Lequel ?" in page
    assert "Deux" in page


def test_a_component_to_which_members_belong_stays() -> None:
    world = World()
    staff, at = world.browser("staff"), f"{AT}components/"
    assert staff.post(at, rows({"label_en": "North Coast", "label_es": "Costa norte"})).status_code == 302
    component = Component.objects.get()
    assert component.slug == "north-coast"
    actions.admit(
        actor="tests",
        network=world.network,
        authority=world.authority,
        valid_from=date(2022, 1, 1),
        component=component,
    )
    page = staff.post(at, rows(), follow=True).content.decode()
    assert "Members belong to this component." in page
    assert Component.objects.count() == 1
    renamed = rows({"id": "north-coast", "label_en": "The North"}, {"label_en": "North Coast"})
    assert staff.post(at, renamed).status_code == 302
    assert list(Component.objects.values_list("names__en", flat=True)) == ["The North", "North Coast"]


def test_what_was_answered_stays_when_the_questions_change() -> None:
    world = World()
    case = world.moved("submit")
    world.browser("staff").post(f"{AT}questions/", rows())
    page = world.browser("manager").get(f"/en/networks/applications/{case.pk}/").content.decode()
    assert "Why?" in page
    assert "To help" in page


@given(count=st.integers(0, 6), act=st.from_regex(r"(up|down|remove|add|x)(-[0-9]{1,2})?", fullmatch=True))
def test_no_button_loses_a_row_but_the_one_that_removes(count: int, act: str) -> None:
    before = [Row(id=str(number)) for number in range(count)]
    left = [row.id for row in after(list(before), act)]
    ids = [row.id for row in before]
    if act.startswith("remove-") and int(act[7:]) < count:
        assert left == [each for number, each in enumerate(ids) if number != int(act[7:])]
    elif act.startswith("add"):
        assert left == [*ids, ""]
    else:
        assert sorted(left) == sorted(ids)
