"""States are reminded of their fiches, and confirm what is due."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Actor
from comity.accounts.models import Officer
from comity.audit.models import Entry
from comity.authorities.queries import today
from comity.fiches.actions import remind
from comity.fiches.models import Confirmation, Edition, Fiche, Reminder
from comity.vocabulary.queries import measures
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db
HUB = Actor(name="tests")
PAGE = "/en/fiches/to-confirm/"
MINISTRY = "xar-ministry-of-justice"


@pytest.fixture(autouse=True)
def _nobody_yet(demo: None) -> None:  # noqa: ARG001
    """All fiches are fresh, and the invented officers are gone: who is asked is the test's own."""
    Fiche.objects.update(confirmed_on=today() + timedelta(days=4000))
    Officer.objects.update(is_active=False)


@pytest.fixture
def manager() -> Client:
    return signed_in(an_officer("manager", authority=MINISTRY))


def due(measure: str, on: date, state: str = "XAR") -> Fiche:
    """A fiche that is due on a day."""
    fiche, new = Fiche.objects.update_or_create(
        jurisdiction_id=state, measure=measure, defaults={"confirmed_on": on - timedelta(days=365)}
    )
    if new:
        Edition.objects.create(fiche=fiche, number=1, valid_from=fiche.confirmed_on, values={"possible": "possible"})
    return fiche


def shown(client: Client, control: str = "button") -> list[str]:
    """What the page offers to confirm, with buttons or ticks."""
    page = client.get(PAGE).content.decode()
    return re.findall(rf'<{control}[^>]* name="fiche"\s+value="([^"]+)"', page)


def test_one_mail_a_step_for_everybody_who_may_confirm(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    """However many fiches are due and however often the job runs; nothing of what they are about."""
    day = today()
    for place, code in enumerate([*measures()][:5]):
        due(code, day + timedelta(days=place))
    asked = [an_officer("manager", authority=MINISTRY), an_officer("focal_point", state="XAR")]
    asked.append(an_officer("manager", authority="xar-integrity-commission"))
    an_officer("case_officer", authority=MINISTRY)
    an_officer("focal_point", state="XVE")
    went = []
    for late in (-31, -30, -30, -29, -14, -3, 0, 0, 1, 5, 14, 13, 40):
        with django_capture_on_commit_callbacks(execute=True):
            if remind(actor=HUB, day=day + timedelta(days=late)):
                went.append(late)
    assert went == [-30, -14, -3, 0, 14, 40], "the step of the 28th day was missed: it is made up for once"
    assert sorted(each.to[0] for each in mail.outbox) == sorted(each.email for each in asked * len(went))
    assert mail.outbox[0].body.split("\n\n")[1].strip().endswith(PAGE)
    assert "measure" not in mail.outbox[0].body
    assert Entry.objects.filter(action="fiches.remind", subject="XAR").count() == len(went)


def test_confirming_one_is_not_answered_with_a_mail_about_the_next(manager: Client) -> None:
    """The mail was about all that the page lists; the next one comes when the next step of what is left does."""
    day = today()
    due("preservation", day)
    due("freezing", day + timedelta(days=2))
    assert remind(actor=HUB, day=day) == 1
    assert manager.post(PAGE, {"fiche": shown(manager)[0]}).status_code == 302
    assert remind(actor=HUB, day=day) == 0
    assert remind(actor=HUB, day=day + timedelta(days=1)) == 0
    assert remind(actor=HUB, day=day + timedelta(days=2)) == 1


def test_where_nobody_may_confirm_nobody_is_asked_until_somebody_may() -> None:
    due("freezing", today())
    assert remind(actor=HUB, day=today()) == 0
    an_officer("focal_point", state="XAR")
    assert remind(actor=HUB, day=today()) == 1


def test_the_daily_job_does_it() -> None:
    due("freezing", today())
    an_officer("focal_point", state="XAR")
    for _ in range(2):
        call_command("daily")
    assert Reminder.objects.count() == 1


def test_one_is_confirmed_with_a_click(manager: Client) -> None:
    """The longest overdue first; the others stay."""
    soon, late = due("freezing", today() + timedelta(days=20)), due("preservation", today() - timedelta(days=9))
    assert [each.split()[0] for each in shown(manager)] == ["preservation", "freezing"]
    assert "Fiches to confirm" in manager.get("/en/desk/").content.decode()
    answer = manager.post(PAGE, {"fiche": shown(manager)[0]}, follow=True)
    assert "Saved." in answer.content.decode()
    late.refresh_from_db()
    soon.refresh_from_db()
    assert late.confirmed_on == today()
    assert soon.confirmed_on < today()
    assert [each.split()[0] for each in shown(manager)] == ["freezing"]
    manager.post(PAGE, {"fiche": shown(manager)})
    assert "Nothing waits" in manager.get(PAGE).content.decode()
    assert "Fiches to confirm</a></th>" not in manager.get("/en/desk/").content.decode()


def test_all_that_are_ticked_are_confirmed(manager: Client) -> None:
    for code in ("freezing", "preservation", "service"):
        due(code, today())
    Confirmation.objects.all().delete()
    manager.post(PAGE, {"fiche": [each for each in shown(manager, "input") if "service" not in each]})
    assert Confirmation.objects.count() == 2
    assert manager.post(PAGE, {}).status_code == 302, "nothing ticked, nothing done"
    assert Confirmation.objects.count() == 2
    assert Entry.objects.filter(action="fiches.confirm").count() == 2


def test_what_changed_meanwhile_confirms_nothing(manager: Client) -> None:
    """All that was ticked or nothing: so that the word of the page is true."""
    for code in ("freezing", "preservation"):
        due(code, today())
    seen = shown(manager)
    fiche = Fiche.objects.get(jurisdiction="XAR", measure="freezing")
    Edition.objects.create(fiche=fiche, number=99, valid_from=today(), values={})
    before = Confirmation.objects.count()
    assert "Nothing was written" in manager.post(PAGE, {"fiche": seen}, follow=True).content.decode()
    manager.post(PAGE, {"fiche": ["nonsense", "\x00", "preservation 1 2"]})
    assert Confirmation.objects.count() == before


def test_only_fiches_of_the_own_state(manager: Client) -> None:
    """Another's is neither listed nor confirmed; who only writes or reads has no such page."""
    fiche = due("preservation", today(), "XVE")
    assert shown(manager) == []
    manager.post(PAGE, {"fiche": f"preservation {fiche.editions.first().number}"})  # type: ignore[union-attr]
    fiche.refresh_from_db()
    assert fiche.confirmed_on < today()
    for role in ("case_officer", "reader"):
        assert signed_in(an_officer(role, authority=MINISTRY)).get(PAGE).status_code == 403


@pytest.mark.whole
@pytest.mark.parametrize("address", [PAGE, "/en/desk/"])
def test_queries_do_not_grow(manager: Client, address: str) -> None:
    due("freezing", today())
    manager.get(address)
    with CaptureQueriesContext(connection) as few:
        manager.get(address)
    for code in measures():
        due(code, today())
    with CaptureQueriesContext(connection) as many:
        manager.get(address)
    assert len(many) == len(few)
