"""A change from its author to the history, over HTTP, for everybody who may and may not."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.access.actor import Actor
from comity.audit.models import Entry
from comity.authorities.actions import publish, publish_due, set_practice
from comity.authorities.models import Authority, DirectLine, Edition, Event, Proposal, StatePractice
from tests.lasting import lasting
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db
SLUG, OTHER, ABROAD = "xar-ministry-of-justice", "xar-integrity-commission", "xve-attorney-general"
ENTRY = f"/en/directory/{SLUG}/"
PROPOSE = f"{ENTRY}propose/"
FOCAL = Actor(name="Focal", officer=1, roles=frozenset({"focal_point"}), state="XAR")


def _forget_their_years(**_: str) -> None:
    """Keep the invented authorities without what the demonstration tells of them."""
    for model in (Proposal, Edition, Event, DirectLine, StatePractice):
        model._default_manager.all().delete()  # noqa: SLF001  # Django documents it


untold = lasting(_forget_their_years)


@pytest.fixture
def manager() -> Client:
    return signed_in(an_officer("manager", authority=SLUG))


@pytest.fixture
def focal_point() -> Client:
    return signed_in(an_officer("focal_point", state="XAR"))


def form_of(page: HttpResponse | Any) -> dict[str, Any]:  # noqa: ANN401
    """What the page's form would send if nothing were touched."""
    text = re.search(r'<form method="post">(.*?)</form>', page.content.decode(), re.DOTALL)
    assert text, page.content.decode()
    html, sent = text[1], dict[str, Any]()
    for tag in re.findall(r"<input[^>]*>", html):
        found = {name: unescape(value) for name, value in re.findall(r'(\w+)="([^"]*)"', tag)}
        if found.get("type") in {"checkbox", "radio"}:
            if tag.rstrip(">").endswith(" checked"):
                sent.setdefault(found["name"], []).append(found["value"])
        elif found["name"] in sent:
            sent[found["name"]] = [*([held] if isinstance(held := sent[found["name"]], str) else held), found["value"]]
        else:
            sent[found["name"]] = found["value"]
    for name, value in re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>(.*?)</textarea>', html, re.DOTALL):
        sent[name] = unescape(value)
    for name, options in re.findall(r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', html, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = unescape(chosen[1]) if chosen else ""
    return sent


def write(client: Client, address: str = PROPOSE, **changes: Any) -> Any:  # noqa: ANN401
    return client.post(address, form_of(client.get(address)) | changes)


def the_draft(client: Client, **changes: Any) -> Proposal:  # noqa: ANN401
    answer = write(client, **changes)
    assert answer.status_code == 302, answer.content.decode()
    return Proposal.objects.get(pk=int(answer["Location"].strip("/").split("/")[-1]))


def act(client: Client, proposal: Proposal, step: str, **data: str) -> Proposal:
    assert client.post(f"/en/directory/proposals/{proposal.pk}/{step}/", data).status_code == 302
    proposal.refresh_from_db()
    return proposal


def test_without_approval_a_change_is_published_at_once_with_its_history(manager: Client, client: Client) -> None:
    page = manager.get(PROPOSE).content.decode()
    assert "1 Concord Square" in page
    assert 'value="email" checked' in page
    draft = the_draft(manager, telephone="+999 20 777", reason="New exchange")
    assert draft.changes == {"telephone": "+999 20 777"}
    preview = manager.get(f"/en/directory/proposals/{draft.pk}/").content.decode()
    assert preview.index("+999 20 555 01 00") < preview.index("+999 20 777")
    assert Authority.objects.get(pk=SLUG).telephone == "+999 20 555 01 00"
    done = act(manager, draft, "hand-in")
    assert done.status == "published"
    assert "+999 20 777" in client.get(ENTRY).content.decode()
    history = client.get(f"{ENTRY}history/").content.decode()
    assert "Version 2" in history
    assert "New exchange" in history
    assert draft.author not in history, "persons are not public"
    assert draft.author in manager.get(f"{ENTRY}history/").content.decode()
    assert "+999 20 555 01 00" in client.get(f"{ENTRY}history/1/").content.decode()
    trail = Entry.objects.filter(subject=SLUG).values_list("action", flat=True)
    assert {"authorities.draft", "authorities.propose", "authorities.publish"} <= set(trail)
    assert client.get(f"/api/v1/authorities/{SLUG}/history").json()["items"][0]["changed"] == ["telephone"]


def test_nothing_touched_is_nothing_changed(manager: Client) -> None:
    answer = write(manager)
    assert answer.status_code == 422
    assert "Nothing was changed." in answer.content.decode()
    assert not Proposal.objects.filter(authority=SLUG, status="draft").exists()
    draft = the_draft(manager, telephone="+999 20 777")
    assert write(manager, f"/en/directory/proposals/{draft.pk}/edit/", telephone="+999 20 555 01 00").status_code == 302
    draft.refresh_from_db()
    assert draft.changes == {}
    assert act(manager, draft, "hand-in").status == "draft"


def test_the_focal_point_approves_or_refuses(
    manager: Client,
    focal_point: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert focal_point.post("/en/directory/practice/", {"approval": "yes"}).status_code == 302
    draft = the_draft(manager, unit="Central Authority Unit")
    page = f"/en/directory/proposals/{draft.pk}/"
    assert focal_point.get(page).status_code == 404, "a draft is its authority's own"
    with django_capture_on_commit_callbacks(execute=True):
        assert act(manager, draft, "hand-in").status == "submitted"
    assert page[4:] in str(mail.outbox[-1].body)
    assert "Central" not in str(mail.outbox[-1].body)
    assert Authority.objects.get(pk=SLUG).unit != "Central Authority Unit"
    assert page in focal_point.get("/en/directory/proposals/").content.decode()
    assert focal_point.post(f"{page}decide/", {"decision": "refuse", "answer": " "}).status_code == 422
    refused = act(focal_point, draft, "decide", decision="refuse", answer="Not yet decreed")
    assert refused.status == "refused"
    assert "Not yet decreed" in manager.get(page).content.decode()
    again = the_draft(manager, unit="Central Authority Unit")
    act(manager, again, "hand-in")
    assert act(focal_point, again, "decide", decision="approve").status == "published"
    edition = Edition.objects.filter(authority=SLUG).first()
    assert edition is not None
    assert (edition.by, edition.values["unit"]) == (again.author, "Central Authority Unit")
    assert act(focal_point, again, "decide", decision="approve").status == "published", "once only"
    assert Edition.objects.filter(authority=SLUG).count() == 2


@pytest.mark.parametrize(
    ("roles", "whose", "sees"),
    [
        (("manager",), {"authority": SLUG}, 200),
        (("case_officer",), {"authority": SLUG}, 403),
        (("manager",), {"authority": OTHER}, 404),
        (("manager",), {"authority": ABROAD}, 404),
        (("focal_point",), {"state": "XAR"}, 200),
        (("focal_point",), {"state": "XVE"}, 404),
        (("mission",), {"state": "XAR"}, 403),
        (("secretariat",), {}, 200),
        (("auditor",), {}, 403),
        (("network_secretariat",), {"network": "globe"}, 403),
    ],
)
def test_who_sees_a_proposal(manager: Client, roles: tuple[str, ...], whose: dict[str, str], sees: int) -> None:
    set_practice(actor=FOCAL, state="XAR", approval=True)
    draft = act(manager, the_draft(manager, unit="Unit"), "hand-in")
    reader = signed_in(an_officer(*roles, **whose))
    assert reader.get(f"/en/directory/proposals/{draft.pk}/").status_code == sees
    own = whose.get("authority") == SLUG and "manager" in roles
    denied = 404 if "manager" in roles else 403
    for address in (PROPOSE, f"/en/directory/proposals/{draft.pk}/edit/"):
        assert reader.get(address).status_code in ({200, 302} if own else {denied})
    for step in ("hand-in", "withdraw", "settle"):
        answer = reader.post(f"/en/directory/proposals/{draft.pk}/{step}/", {})
        assert answer.status_code == (302 if own else denied)
        Proposal.objects.update(status="submitted")
    mine = whose.get("state") == "XAR" and roles == ("focal_point",)
    expected = 302 if mine else (404 if roles == ("focal_point",) else 403)
    decided = reader.post(f"/en/directory/proposals/{draft.pk}/decide/", {"decision": "approve"})
    assert decided.status_code == expected


def test_nobody_signs_in_first(client: Client) -> None:
    for address in (PROPOSE, "/en/directory/proposals/", "/en/directory/practice/", f"{ENTRY}lines/"):
        assert client.get(address)["Location"].startswith("/en/sign-in/")


def test_a_change_for_a_later_day_waits_for_it(manager: Client) -> None:
    day = timezone.now().date() + timedelta(days=10)
    done = act(manager, the_draft(manager, unit="Later", valid_from=day.isoformat()), "hand-in")
    assert done.status == "scheduled"
    assert publish_due(actor="daily", day=day - timedelta(days=1)) == 0
    assert Authority.objects.get(pk=SLUG).unit != "Later"
    assert publish_due(actor="daily", day=day) == 1
    assert publish_due(actor="daily", day=day) == 0
    assert Authority.objects.get(pk=SLUG).unit == "Later"
    edition = Edition.objects.get(authority=SLUG, number=2)
    assert (edition.valid_from, edition.by) == (day, done.author)


def test_what_was_published_meanwhile_is_never_overwritten_unseen(manager: Client) -> None:
    mine = the_draft(manager, unit="Mine", telephone="+1", notes="My note")
    authority = Authority.objects.get(pk=SLUG)
    publish(actor="x", authority=authority, changes={"unit": "Theirs", "de_minimis": "none"}, door="secretariat")  # type: ignore[arg-type]
    page = manager.get(f"/en/directory/proposals/{mine.pk}/").content.decode()
    assert "take_unit" in page
    assert "take_telephone" not in page
    assert act(manager, mine, "hand-in").status == "draft"
    assert act(manager, mine, "settle").based_on.number == 1, "nobody has chosen"
    assert act(manager, mine, "settle", take_unit="mine").based_on.number == 2
    act(manager, mine, "hand-in")
    entry = Authority.objects.get(pk=SLUG)
    assert (entry.unit, entry.telephone, entry.notes, entry.de_minimis) == ("Mine", "+1", "My note", "none")


def test_two_who_write_one_draft_at_once(manager: Client) -> None:
    draft = the_draft(manager, unit="First")
    address = f"/en/directory/proposals/{draft.pk}/edit/"
    colleague = signed_in(an_officer("manager", authority=SLUG))
    both_saw = form_of(manager.get(address)), form_of(colleague.get(address))
    assert manager.post(address, both_saw[0] | {"unit": "A", "telephone": "+1"}).status_code == 302
    asked = colleague.post(address, both_saw[1] | {"unit": "B", "notes": "N"})
    assert asked.status_code == 409
    text = asked.content.decode()
    assert "take_unit" in text
    assert "take_notes" not in text
    assert colleague.post(address, form_of(asked) | {"take_unit": "mine"}).status_code == 302
    draft.refresh_from_db()
    assert draft.changes == {"unit": "B", "telephone": "+1", "notes": "N"}


FAULTS = [
    ("kind", "nonsense", "Choose from the list."),
    ("email", "office at example", "valid email"),
    ("website", "javascript:alert(1)", "valid URL"),
    ("office_hours", "always", "is not understood"),
    ("time_zone", "Mars/Olympus", "Choose from the list."),
    ("more_languages", "english", "no ISO 639 language code"),
    ("means", ["pigeon"], "Choose from the list."),
    ("unit", "x" * 301, "at most 300"),
    ("notes", "x" * 10_001, "at most 10000"),
    ("name_en", "Of\u202efice", "cannot be shown"),
    ("name_ar", "\u2066x", "cannot be shown"),
    ("notes", "a\x00b", "Null characters"),
    ("valid_from", "2020-01-01", "lies in the past"),
    ("valid_from", "tomorrow", "Write the date"),
    ("original_language", "sw", "There is no name in this language"),
]


def test_faults_stand_beside_their_field_and_nothing_is_lost(manager: Client, subtests: pytest.Subtests) -> None:
    shown = form_of(manager.get(PROPOSE))
    for field, value, said in FAULTS:
        with subtests.test(field=field, value=value):
            answer = manager.post(PROPOSE, shown | {field: value, "reason": "Kept reason"})
            assert answer.status_code == 422
            text = answer.content.decode()
            beside = re.search(rf'<p class="error" id="id_{field}_error">(.*?)</p>', text)
            assert beside, text
            assert said in unescape(beside[1])
            assert "Kept reason" in text
            assert not Proposal.objects.exists()


def test_malformed_bytes_and_names_that_are_no_fields(manager: Client) -> None:
    draft = the_draft(
        manager, unit="Unit", confirmed_on="2026-01-01", origin="import", jurisdiction="XVE", source="me", slug="x"
    )
    assert draft.changes == {"unit": "Unit"}
    sent = "&".join(f"{name}={value}" for name, value in {"kind": "ministry", "name_en": "%ED%A0%80%FF"}.items())
    answer = manager.post(PROPOSE, sent, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in {302, 422}
    manager.post(f"/en/directory/proposals/{draft.pk}/hand-in/", {"status": "published", "door": "reference"})
    edition = Edition.objects.get(authority=SLUG, number=2)
    assert (edition.door, edition.changed) == ("authority", ["unit"])
    assert Authority.objects.get(pk=SLUG).jurisdiction_id == "XAR"


def test_what_is_on_record_and_wrong_may_stay_until_it_is_touched(manager: Client) -> None:
    Authority.objects.filter(pk=SLUG).update(
        email="a@b.example, c@d.example", website="www.old.example", time_zone="Somewhere", means=["fax"]
    )
    draft = the_draft(manager, unit="Unit")
    assert draft.changes == {"unit": "Unit"}


def test_the_secretariat_corrects_in_place_and_sees_what_moved(client: Client) -> None:
    secretariat = signed_in(an_officer("secretariat"))
    address = f"{ENTRY}correct/"
    seen = form_of(secretariat.get(address))
    assert secretariat.post(address, seen | {"unit": "X", "reason": ""}).status_code == 422
    authority = Authority.objects.get(pk=SLUG)
    publish(actor="x", authority=authority, changes={"unit": "Meanwhile"}, door="authority")  # type: ignore[arg-type]
    asked = secretariat.post(address, seen | {"unit": "X", "telephone": "+2", "reason": "Typing error"})
    assert asked.status_code == 409
    done = secretariat.post(address, form_of(asked) | {"take_unit": "theirs"})
    assert done.status_code == 302
    entry = Authority.objects.get(pk=SLUG)
    assert (entry.unit, entry.telephone) == ("Meanwhile", "+2")
    assert "Secretariat of the directory" in client.get(f"{ENTRY}history/").content.decode()
    assert signed_in(an_officer("manager", authority=SLUG)).get(address).status_code == 403


def scheduled_correction(day: date) -> Proposal:
    """The secretariat's telephone number for a later day."""
    secretariat = signed_in(an_officer("secretariat"))
    seen = form_of(secretariat.get(f"{ENTRY}correct/"))
    changes = {"telephone": "+7", "reason": "Typing error", "valid_from": day.isoformat()}
    assert secretariat.post(f"{ENTRY}correct/", seen | changes).status_code == 302
    return Proposal.objects.get(status="scheduled", door="secretariat")


def test_a_scheduled_correction_is_not_the_managers_to_withdraw(manager: Client) -> None:
    correction = scheduled_correction(timezone.now().date() + timedelta(days=5))
    assert act(manager, correction, "withdraw").status == "scheduled"


def test_a_correction_that_comes_back_is_published_under_the_managers_own_name(manager: Client) -> None:
    day = timezone.now().date() + timedelta(days=5)
    correction = scheduled_correction(day)
    act(manager, the_draft(manager, telephone="+1"), "hand-in")
    publish_due(actor="daily", day=day)
    correction.refresh_from_db()
    assert correction.status == "returned"
    act(manager, correction, "settle", take_telephone="mine")
    act(manager, correction, "hand-in")
    publish_due(actor="daily", day=day)
    edition = Edition.objects.filter(authority=SLUG).latest("number")
    assert edition.values["telephone"] == "+7"
    assert edition.door == "authority"
    correction.refresh_from_db()
    assert edition.officer_id == correction.officer_id == Proposal.objects.latest("pk").officer_id


def test_withdrawn_is_kept_and_closed(manager: Client) -> None:
    draft = the_draft(manager, unit="Unit")
    assert act(manager, draft, "withdraw").status == "withdrawn"
    assert act(manager, draft, "hand-in").status == "withdrawn"
    assert "Withdrawn" in manager.get("/en/directory/proposals/").content.decode()


def test_the_list_takes_a_constant_number_of_queries(manager: Client) -> None:
    base = Edition.objects.create(authority_id=SLUG, number=1, valid_from=timezone.now().date(), door="demo", values={})
    counts = []
    for number in (1, 1, 40):  # the first page of a session does more
        Proposal.objects.bulk_create([Proposal(authority_id=SLUG, based_on=base, author="Ada") for _ in range(number)])
        with CaptureQueriesContext(connection) as queries:
            assert "Ada" in manager.get("/en/directory/proposals/").content.decode()
        counts.append(len(queries))
    assert counts[1] == counts[2]
