"""Whoever has to act next is told that something waits, and where; the compendium has a feed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from django.core import mail

from tests.knowledge.worlds import WHOLE_WAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

    from tests.knowledge.worlds import World

ATOM = "{http://www.w3.org/2005/Atom}"
Told = list[tuple[str, str]]


@pytest.fixture
def told(
    world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Callable[[Callable[[], object]], Told]:
    """Who gets a mail when something is done, and the address in it; a mail says no more."""
    names = {officer.email: who for who, officer in world.officers.items()}

    def of(act: Callable[[], object]) -> Told:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        assert {message.subject for message in mail.outbox} <= {"Comity"}
        said = [str(message.body).split("/en/knowledge/") for message in mail.outbox]
        assert all("A call" not in before and "guide" not in before for before, _path in said)
        whom = [names[message.to[0]] for message in mail.outbox]
        return sorted(zip(whom, (path.strip() for _before, path in said), strict=True))

    return of


def test_each_step_of_a_practice_tells_whoever_is_next(
    world: World, told: Callable[[Callable[[], object]], Told]
) -> None:
    practice = world.told()
    work = f"practices/{practice.pk}/work/"
    expected = {"submit": "secretariat", "offer": "manager", "approve": "secretariat"}
    for step, who in expected.items():
        assert told(lambda step=step: world.step(practice, step)) == [(who, work)], step  # type: ignore[misc]
    assert told(lambda: world.step(practice, "publish")) == [("manager", f"practices/{practice.pk}/")]


def test_a_practice_that_is_not_approved_is_the_secretariats_again(
    world: World, told: Callable[[Callable[[], object]], Told]
) -> None:
    practice = world.step(world.told(), "submit", "offer")
    at = f"practices/{practice.pk}/decide/"
    assert told(lambda: world.post("manager", at, {"do": "decline", "text": ""})) == [], "nothing was decided"
    said = {"do": "decline", "text": "The case is open."}
    assert told(lambda: world.post("manager", at, said)) == [("secretariat", f"practices/{practice.pk}/work/")]


@pytest.mark.parametrize("who", ["focal", "mission"])
def test_a_submission_tells_the_secretariat_and_its_answer_the_state(
    world: World, told: Callable[[Callable[[], object]], Told], who: str
) -> None:
    item = world.drafted(who)
    at, theirs = f"{item.pk}/", [("focal", f"{item.pk}/"), ("mission", f"{item.pk}/")]
    assert told(lambda: world.post(who, f"{at}hand-in/")) == [("secretariat", at)]
    assert told(lambda: world.post("secretariat", f"{at}decide/", {"do": "return", "text": "Which year?"})) == theirs
    world.post(who, f"{at}hand-in/")
    assert told(lambda: world.post("secretariat", f"{at}decide/", {"do": "publish"})) == theirs


def test_the_compendium_has_a_feed_that_follows_its_filters(world: World) -> None:
    practice = world.step(world.told(), *WHOLE_WAY)
    world.told(title="Not approved yet")
    page = world.get("practices/?theme=informal-cooperation")
    assert 'type="application/atom+xml" href="/en/knowledge/practices/feed.xml?theme=informal-cooperation"' in page
    feed = ET.fromstring(world.get("practices/feed.xml?theme=informal-cooperation&state=XQA"))  # noqa: S314  # our own
    entries = [*feed.iter(f"{ATOM}entry")]
    assert [each.findtext(f"{ATOM}title") for each in entries] == ["A call before the request"]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"http://testserver/en/knowledge/practices/{practice.pk}/"
    assert entries[0].findtext(f"{ATOM}summary") == "To know what is needed."
    assert entries[0].findtext(f"{ATOM}author/{ATOM}name") == practice.authority.name.text
    for other in ("theme=extradition", "state=XQB", "as_of=2020-01-01"):
        assert "<entry>" not in world.get(f"practices/feed.xml?{other}")
