"""The freshness board, and reminders."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Actor, Role
from comity.accounts.models import Post
from comity.authorities.models import Authority, Event
from comity.authorities.queries import today
from comity.upkeep.actions import remind
from comity.upkeep.models import Reminder
from comity.upkeep.queries import board
from tests.people import an_officer, signed_in
from tests.upkeep.conftest import confirmed

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db
HUB = Actor(name="tests")
ROW = re.compile(r'<th scope="row"><a href="/en/directory/(xar-[\w-]+|x[\w-]+)/">')


@pytest.fixture
def secretariat() -> Client:
    return signed_in(an_officer(Role.SECRETARIAT))


def test_worst_first_and_filters(entries: list[Authority], secretariat: Client) -> None:
    day = today()
    first, second, third = entries[:3]
    confirmed(first, day - timedelta(days=400))
    confirmed(second, None)
    confirmed(third, day - timedelta(days=800))
    text = secretariat.get("/en/upkeep/board/?state=" + first.jurisdiction_id).content.decode()
    found = ROW.findall(text)
    ordered = [slug for slug in found if slug in {first.slug, second.slug, third.slug}]
    assert ordered == [second.slug, third.slug, first.slug]
    never = ROW.findall(secretariat.get("/en/upkeep/board/?only=never&state=XAR").content.decode())
    assert never == [second.slug, entries[3].slug]
    stale = ROW.findall(secretariat.get("/en/upkeep/board/?only=stale&state=XAR").content.decode())
    assert set(stale) == {first.slug, third.slug}
    an_officer(Role.MANAGER, authority=first.slug)
    unowned = ROW.findall(secretariat.get("/en/upkeep/board/?only=unowned&state=XAR").content.decode())
    assert first.slug not in unowned
    assert second.slug in unowned


def test_the_numbers_of_the_board(entries: list[Authority]) -> None:
    day = today()
    for each, age in zip(entries, (10, 365, 366, 400), strict=False):
        confirmed(each, day - timedelta(days=age))
    found = [line for line in board.lines(day) if line.slug in {each.slug for each in entries[:4]}]
    assert board.summary(found) == board.Summary(entries=4, fresh=2, age=366, unowned=4)


def test_the_board_asks_as_many_questions_for_many_entries_as_for_few(secretariat: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert secretariat.get("/en/upkeep/board/").status_code == 200
        return len(queries)

    asked()  # the session notes its first use
    first = asked()
    Authority.objects.bulk_create(
        Authority(
            slug=f"che-made-{number}",
            jurisdiction_id="CHE",
            kind="other",
            names={"en": f"Made {number}"},
            source="tests",
            verified="yes",
            seen_on=today(),
        )
        for number in range(300)
    )
    asked()  # the process renews its copies of what changed
    assert asked() == first


def test_the_board_as_a_file(entries: list[Authority], secretariat: Client) -> None:
    odd = entries[0]
    odd.names = {"en": "=1+1"}
    confirmed(odd, today())
    answer = secretariat.get("/en/upkeep/board/export.csv?state=XAR")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == board.COLUMNS
    row = next(row for row in rows if row["authority"] == odd.slug)
    assert row["name"] == "'=1+1"
    assert row["age_days"] == "0"
    assert {row["state"] for row in rows} == {"XAR"}


@pytest.mark.parametrize("role", [Role.MANAGER, Role.FOCAL_POINT, Role.AUDITOR])
def test_the_board_is_for_the_secretariat(entries: list[Authority], role: Role) -> None:
    scope = {"authority": entries[0].slug} if role == Role.MANAGER else {"state": "XAR"}
    client = signed_in(an_officer(role, **scope))
    for address in ("/en/upkeep/board/", "/en/upkeep/board/export.csv"):
        assert client.get(address).status_code == 403
    assert client.post(f"/en/upkeep/{entries[0].slug}/remind/").status_code == 403


def test_the_daily_job_reminds_each_owner_once_a_step(
    entries: list[Authority], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    day = today()
    owned, unowned = entries[:2]
    for each in (owned, unowned):
        confirmed(each, day - timedelta(days=365))
    manager = an_officer(Role.MANAGER, authority=owned.slug)
    an_officer(Role.READER, authority=owned.slug)
    for late in (-30, -30, -20, -14, 0, 0, 3, 5, 40, 39, 0):
        with django_capture_on_commit_callbacks(execute=True):
            remind(actor=HUB, day=day + timedelta(days=late))
    sent = Reminder.objects.filter(authority=owned).order_by("id").values_list("step", flat=True)
    assert list(sent) == [-30, -14, 0, 28]
    assert not Reminder.objects.filter(authority=unowned).exists(), "its owner, once there is one, is reminded"
    assert [message.to for message in mail.outbox] == [[manager.email]] * 4
    assert f"/en/upkeep/{owned.slug}/" in mail.outbox[0].body
    assert owned.name.text not in mail.outbox[0].body, "a mail says where, and no more"


def test_the_first_owner_of_an_entry_never_confirmed_has_thirty_days(entries: list[Authority]) -> None:
    day = today()
    confirmed(entries[0], None)
    officer = an_officer(Role.MANAGER, authority=entries[0].slug)
    Post.objects.filter(officer=officer).update(since=f"{day - timedelta(days=30)} 10:00Z")
    assert remind(actor=HUB, day=day) == 1
    assert Reminder.objects.get().step == 0


def test_reminding_by_hand(
    entries: list[Authority],
    secretariat: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    owned, unowned = entries[:2]
    an_officer(Role.MANAGER, authority=owned.slug)
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            answer = secretariat.post(f"/en/upkeep/{owned.slug}/remind/", {"query": "state=XAR"})
        assert answer.headers["Location"] == "/en/upkeep/board/?state=XAR"
    assert len(mail.outbox) == 1
    answer = secretariat.post(f"/en/upkeep/{unowned.slug}/remind/", follow=True)
    assert "Nobody manages this entry" in answer.content.decode()
    assert secretariat.post("/en/upkeep/xar-nobody/remind/").status_code == 404
    assert secretariat.get(f"/en/upkeep/{owned.slug}/remind/").status_code == 405


def test_a_body_that_is_no_more_is_not_asked_about(entries: list[Authority]) -> None:
    ended, moved, other = entries[:3]
    for each in (ended, moved):
        an_officer(Role.MANAGER, authority=each.slug)
        confirmed(each, today() - timedelta(days=365))
    same = {"on": today(), "by": "tests"}
    Event.objects.create(authority=ended, kind=Event.Kind.MERGED, successor=other, **same)
    Event.objects.create(authority=moved, kind=Event.Kind.MOVED, **same)
    shown = {line.slug for line in board.lines(today())}
    assert ended.slug not in shown
    assert moved.slug in shown
    assert remind(actor=HUB, day=today()) == 1
    client = signed_in(ended.officers.get())
    assert client.get(f"/en/upkeep/{ended.slug}/").status_code == 200, "its manager still finds it"
