"""The compendium: an authority tells, the secretariat edits, the authority approves, everybody reads just that."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from comity.audit.models import Entry
from comity.knowledge.models import Practice, Stage
from tests.knowledge.worlds import TOLD, WHOLE_WAY

if TYPE_CHECKING:
    from tests.knowledge.worlds import World


def test_an_authority_tells_a_practice_and_sees_it_published(world: World) -> None:
    practice = world.told()
    at = f"practices/{practice.pk}/"
    assert world.status(at) == 404
    assert "A call before the request" in world.get(f"{at}work/", "case officer")
    world.step(practice, "submit")
    edited = {"title": "A call first", "scope": "Every offence.", "purpose": "To learn what is needed."}
    world.post("secretariat", f"{at}edit/?language=en", edited)
    world.post("secretariat", f"{at}edit/?language=fr", {"title": "D'abord un appel"})
    world.step(practice, "offer")
    assert "Every offence." in world.get(f"{at}work/", "manager")
    assert world.status(at) == 404, "not before it is approved"
    world.step(practice, "approve", "publish")
    page = world.get(at)
    assert "A call first" in page
    assert "A call before the request" not in page, "the authority's own words stay with it"
    assert "D&#39;abord un appel" in world.get(at, language="fr")
    assert "A call first" in world.get("practices/")
    assert "A call first" in world.get("practices/?theme=informal-cooperation&state=XQA")
    assert "A call first" not in world.get("practices/?theme=extradition")
    acts = set(Entry.objects.filter(subject=f"practice:{practice.pk}", outcome="done").values_list("action", flat=True))
    assert {f"knowledge.{each}_practice" for each in (*WHOLE_WAY, "start", "save", "edit")} <= acts


@pytest.mark.parametrize("who", ["sister", "stranger", "secretariat"])
def test_a_draft_is_its_authoritys_alone(world: World, who: str) -> None:
    practice = world.told()
    assert world.status(f"practices/{practice.pk}/work/", who) == 404
    assert practice.pk not in world.get("practices/work/", who)
    assert practice.pk in world.get("practices/work/", "manager")


def test_anothers_practice_does_not_exist(world: World, subtests: pytest.Subtests) -> None:
    practice = world.step(world.told(), "submit", "offer")
    for who, door in itertools.product(("sister", "stranger"), ("work", "write", "hand-in", "decide", "withdraw")):
        with subtests.test(who=who, door=door):
            browser = world.browser(who)
            assert browser.get(f"/en/knowledge/practices/{practice.pk}/{door}/").status_code == 404
            assert browser.post(f"/en/knowledge/practices/{practice.pk}/{door}/", TOLD).status_code == 404


def test_only_a_manager_approves_and_only_the_text_that_was_shown(world: World) -> None:
    practice = world.step(world.told(), "submit", "offer")
    at = f"/en/knowledge/practices/{practice.pk}/decide/"
    for who in ("case officer", "secretariat"):
        assert world.browser(who).post(at, {"do": "approve", "seen": "x"}).status_code == 403
    page = world.browser("manager").post(at, {"do": "approve", "seen": "x"}, follow=True)
    assert "changed meanwhile" in page.content.decode()
    assert Practice.objects.get(pk=practice.pk).stage == Stage.EDITED
    assert "This step is not possible now." in world.post(
        "secretariat", f"practices/{practice.pk}/forward/", {"do": "publish"}
    )


def test_what_is_not_approved_goes_back_with_reasons(world: World) -> None:
    practice = world.step(world.told(), "submit", "offer")
    page = world.post("manager", f"practices/{practice.pk}/decide/", {"do": "decline", "text": ""})
    assert "This is needed." in page
    world.post("manager", f"practices/{practice.pk}/decide/", {"do": "decline", "text": "The case is still open."})
    assert "The case is still open." in world.get(f"practices/{practice.pk}/work/", "secretariat")
    assert Practice.objects.get(pk=practice.pk).stage == Stage.SUBMITTED


def test_a_published_text_stays_until_the_next_one_is_approved(world: World) -> None:
    practice = world.step(world.told(), *WHOLE_WAY)
    at = f"practices/{practice.pk}/"
    world.post("secretariat", f"{at}edit/?language=en", {"title": "A better title"})
    world.step(practice, "offer")
    assert "A better title" not in world.get(at)
    world.step(practice, "approve", "publish")
    assert "A better title" in world.get(at)


def test_the_compendium_is_counted_as_at_a_day(world: World) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    for number in range(2):
        world.step(world.told(title=f"Practice {number}"), *WHOLE_WAY)
    Practice.objects.update(valid_from=date(2025, 1, 1))
    last = Practice.objects.latest("made_at")
    world.step(last, "withdraw")
    api = world.browser().get(f"/api/v1/practices?as_of={yesterday}").json()
    assert (api["practices"], api["authorities"], api["states"]) == (2, 1, 1)
    assert world.browser().get("/api/v1/practices").json()["practices"] == 1
    assert world.browser().get("/api/v1/practices?as_of=2024-12-31").json()["authorities"] == 0
    assert "Authorities: 1 · States: 1 · 1 January 2025" in world.get("practices/?as_of=2025-01-01")
    assert "Authorities: 0 · States: 0 · " in world.get("practices/?as_of=2024-12-31")
    page = world.get(f"practices/{last.pk}/")
    assert "Withdrawn" in page
    assert "All offences." not in page


def test_what_is_missing_is_said_beside_its_field_and_before_it_is_handed_in(world: World) -> None:
    page = world.post("case officer", "practices/new/", TOLD | {"title": "", "articles": "46(8) 99 x", "themes": ["y"]})
    assert "This is needed." in page
    assert "“99” is no article of the Convention." in page
    assert "Choose from the list." in page
    assert not Practice.objects.exists()
    practice = world.told(scope="")
    assert "Something is missing." in world.get(f"practices/{practice.pk}/work/", "case officer")
    assert world.step(practice, "submit").stage == Stage.DRAFT


def test_a_form_sets_nothing_but_what_it_asks(world: World) -> None:
    practice = world.told(
        stage="published", authority="xqb-office", state="XQB", valid_from="2020-01-01", texts='{"en": {"title": "x"}}'
    )
    assert (practice.stage, practice.authority_id, practice.state_id) == ("draft", "xqa-office", "XQA")
    assert (practice.valid_from, practice.texts) == (None, {})


def test_marks_that_turn_a_text_are_named_and_not_obeyed(world: World) -> None:
    practice = world.step(world.told(title="safe\u202eexe.fdp", scope="a\u2066b"), *WHOLE_WAY)
    for page in (
        world.get(f"practices/{practice.pk}/"),
        world.get("practices/"),
        world.get("practices/work/", "manager"),
    ):
        assert "\u202e" not in page
        assert "\u2066" not in page
        assert "[U+202E]" in page
