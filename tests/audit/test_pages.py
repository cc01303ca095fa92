"""The pages of the trail: whole for auditors, one's own for each officer, the signed heads for everybody."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.access.actor import Actor, Role
from comity.audit.actions import record, sign_head, witness
from comity.audit.models import Entry
from comity.audit.queries import Place, verify_lines
from comity.authorities.actions.demo import load_demo
from tests.lasting import lasting
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.test import Client

    from comity.accounts.models import Officer

pytestmark = pytest.mark.django_db
TRAIL, OWN, HEADS = "/en/audit/", "/en/audit/mine/", "/en/audit/heads/"
AUTHORITY = "xar-ministry-of-justice"


@pytest.fixture
def auditor() -> Client:
    return signed_in(an_officer(Role.AUDITOR))


demo = lasting(load_demo)


@pytest.fixture
def alice() -> Officer:
    return an_officer(Role.MANAGER, authority=AUTHORITY)


def acts_of(officer: Officer, number: int, action: str = "tests.act") -> None:
    actor = Actor(officer=officer.pk, name=officer.name, authority=AUTHORITY, address="192.0.2.7")
    for turn in range(number):
        record(actor=actor, action=action, subject=f"thing {turn}", about=99, told=turn)


def shown(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_auditor_sees_every_act_with_all_its_parts(auditor: Client, alice: Officer) -> None:
    acts_of(alice, 1)
    text = shown(auditor, TRAIL)
    for part in (alice.name, AUTHORITY, "tests.act", "thing 0", "192.0.2.7", "told"):
        assert part in text


FILTERS: dict[str, tuple[dict[str, str], int]] = {
    "who": ({"who": "Bob"}, 1),
    "authority": ({"authority": AUTHORITY}, 2),
    "act": ({"action": "tests.other"}, 1),
    "subject": ({"subject": "thing 1"}, 1),
    "outcome": ({"outcome": "denied"}, 1),
    "since tomorrow": ({"since": str(date.today() + timedelta(days=1))}, 0),  # noqa: DTZ011
    "until the first of all days": ({"until": "0001-01-01"}, 0),
    "two at once": ({"authority": AUTHORITY, "subject": "thing 0"}, 1),
    "nobody of this name": ({"who": "Bo"}, 0),
}


@pytest.mark.parametrize("which", FILTERS)
def test_a_filter_shows_what_fits_and_nothing_else(auditor: Client, alice: Officer, which: str) -> None:
    asked, right = FILTERS[which]
    Entry.objects.all().delete()
    acts_of(alice, 2)
    record(actor="Bob", action="tests.other")
    witness(actor=Actor(officer=5, name="Eve"), action="tests.act", denied=True)
    before = Entry.objects.count()
    text = shown(auditor, TRAIL, **asked)
    assert text.count("<time ") == right
    assert Entry.objects.count() == before + 1, "reading is a row as well"
    assert Entry.objects.get(action="audit.read").details == {"filters": asked}


def test_a_filter_that_is_not_understood_is_said_beside_its_field(auditor: Client) -> None:
    text = shown(auditor, TRAIL, since="yesterday", outcome="perhaps")
    assert 'id="id_since_error"' in text
    assert 'id="id_outcome_error"' in text


def test_nothing_found_says_what_to_do(auditor: Client) -> None:
    text = shown(auditor, TRAIL, who="nobody at all")
    assert "No row found" in text
    assert "Show all" in text


def _pages(client: Client, address: str, key: str) -> list[list[str]]:
    """The subjects of each page of the API, by following ``older``."""
    pages, before = [], ""
    while True:
        said = client.get(address, {"action": key, "before": before} if key else {"before": before}).json()
        pages.append([each["subject"] for each in said["items"]])
        before = said["older"]
        if not before:
            return pages


def test_pages_follow_each_other_without_a_gap_or_a_repetition(auditor: Client, alice: Officer) -> None:
    acts_of(alice, 120)
    Entry.objects.filter(action="tests.act").update(at=timezone.now())  # all at the same moment
    pages = _pages(auditor, "/api/v1/audit/entries", "tests.act")
    assert [len(each) for each in pages] == [50, 50, 20]
    assert [subject for each in pages for subject in each] == [f"thing {turn}" for turn in reversed(range(120))]


@pytest.mark.parametrize(
    "place", ["", "x", "-", "2026-01-01", "2026-01-01T00:00:00-x", "9" * 400, "0001-01-01-" + "9" * 90]
)
def test_a_place_that_is_none_is_the_beginning_or_holds_nothing(auditor: Client, place: str) -> None:
    assert auditor.get(TRAIL, {"before": place}).status_code == 200


def test_a_place_reads_as_it_is_written() -> None:
    place = Place(timezone.now(), 12)
    assert Place.read(str(place)) == place


@pytest.mark.whole
def test_a_page_costs_the_same_however_long_the_trail_is(auditor: Client, alice: Officer) -> None:
    costs = []
    shown(auditor, TRAIL)  # notes the use of the session, once a minute
    for _ in range(2):
        acts_of(alice, 60)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            shown(auditor, TRAIL)
        costs.append(len(asked))
    assert costs[0] == costs[1]


def test_an_officer_sees_own_acts_and_acts_on_own_data_and_nothing_else(
    alice: Officer, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    bob = Actor(officer=alice.pk + 1000, name="Bob", address="198.51.100.9")
    acts_of(alice, 1)
    record(actor=bob, action="accounts.end", subject="Alice", about=alice.pk, why="a reason")
    record(actor=bob, action="tests.secret", subject="somebody else")
    client = signed_in(alice)
    with as_web():
        text = shown(client, OWN)
        said = client.get("/api/v1/audit/mine").json()["items"]
    assert "tests.act" in text
    assert "accounts.end" in text
    assert "tests.secret" not in text
    assert "198.51.100.9" not in text, "where a colleague sat is the colleague's"
    assert {each["action"]: (each["address"], each["details"]) for each in said} == {
        "tests.act": ("192.0.2.7", {"told": 0}),
        "accounts.end": (None, None),
    }


def test_row_level_security_hides_the_trail_where_the_code_forgets_to(
    alice: Officer, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    from comity.access.scope import seen_by, seen_by_the_hub  # noqa: PLC0415

    acts_of(alice, 3)
    record(actor="Bob", action="tests.secret")
    actor = Actor(officer=alice.pk, name="Alice", roles=frozenset({Role.MANAGER}))
    for other in (Role.SECRETARIAT, Role.FOCAL_POINT, Role.NETWORK_SECRETARIAT):
        with as_web(), seen_by(Actor(officer=0, name="x", roles=frozenset({other}))):
            assert Entry.objects.count() == 0
    with as_web():
        assert Entry.objects.count() == 0
        with seen_by(actor):
            assert set(Entry.objects.values_list("officer", flat=True)) == {alice.pk}
        with seen_by(Actor(officer=0, name="x", roles=frozenset({Role.AUDITOR}))):
            assert Entry.objects.filter(action="tests.secret").exists()
        with seen_by_the_hub():
            assert Entry.objects.filter(action="tests.secret").exists()


def test_whoever_may_not_read_a_row_may_still_add_it(as_web: Callable[[], AbstractContextManager[None]]) -> None:
    with as_web():
        record(actor=Actor(officer=3, name="not in yet"), action="tests.act")
        assert not Entry.objects.filter(action="tests.act").exists()
    assert Entry.objects.filter(action="tests.act").exists()


def test_the_export_is_verified_as_it_is_and_is_itself_on_record(
    auditor: Client, alice: Officer, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    acts_of(alice, 3)
    with as_web():
        answer = auditor.get("/en/audit/export/")
        assert answer["Content-Disposition"] == 'attachment; filename="comity-trail.jsonl"'
        lines = b"".join(answer.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert verify_lines(lines) == (len(lines), [])
    assert json.loads(json.loads(lines[-1])["text"])[6] == "audit.export"
    part = auditor.get("/en/audit/export/", {"since": len(lines) - 1})
    numbers = [json.loads(each)["number"] for each in b"".join(part.streaming_content).decode().splitlines()]  # type: ignore[attr-defined]
    assert numbers == [len(lines), len(lines) + 1]


def test_the_signed_heads_are_there_for_everybody(client: Client) -> None:
    assert "No head has been signed yet" in shown(client, HEADS)
    sign_head(actor="tests", day=date(2026, 1, 2))
    text = shown(client, HEADS)
    head = client.get("/api/v1/audit/heads").json()
    assert "2026-01-02" in text
    assert head["heads"][0]["hash"] in text
    assert head["public_key"].splitlines()[1] in text


@pytest.mark.parametrize("language", ["ar", "zh", "fr", "ru", "es"])
def test_the_pages_stand_in_every_language(auditor: Client, language: str) -> None:
    for address in (TRAIL, OWN, HEADS):
        assert auditor.get(address.replace("/en/", f"/{language}/")).status_code == 200
