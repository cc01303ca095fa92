"""Direct lines, designations, the story of a body, and who sees which field: over HTTP and in the database."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.fields import FIELDS, MEMBERS
from comity.access.scope import seen_by
from comity.audit.models import Entry
from comity.authorities.actions import load_demo, load_reference
from comity.authorities.models import Authority, Designation, DirectLine, Edition, Event, Proposal
from comity.networks.models import Admission, Suspension
from tests.conftest import ROOT
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.conf import LazySettings
    from django.test import Client

    AsWeb = Callable[[], AbstractContextManager[None]]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
SLUG, OTHER, ABROAD = "xar-ministry-of-justice", "xar-integrity-commission", "xve-attorney-general"
ENTRY = f"/en/directory/{SLUG}/"
LINES = f"{ENTRY}lines/"
PERSON = "Tomasine Arkwright"
TODAY = timezone.now().date()


def admit(*slugs: str, network: str = "globe", since: date = date(2020, 1, 1)) -> list[Admission]:
    return [Admission.objects.create(network_id=network, authority_id=slug, valid_from=since) for slug in slugs]


@pytest.mark.parametrize(
    ("roles", "whose", "answer"),
    [
        (("manager",), {"authority": SLUG}, 200),
        (("reader",), {"authority": SLUG}, 200),
        (("case_officer",), {"authority": OTHER}, 403),
        (("manager",), {"authority": ABROAD}, 403),
        (("focal_point",), {"state": "XAR"}, 200),
        (("focal_point",), {"state": "XVE"}, 404),
        (("mission",), {"state": "XAR"}, 403),
        (("secretariat",), {}, 200),
        (("network_secretariat",), {"network": "globe"}, 403),
        (("auditor",), {}, 403),
    ],
)
def test_who_reads_direct_lines(roles: tuple[str, ...], whose: dict[str, str], answer: int) -> None:
    expected = 404 if answer == 403 and whose.get("authority") else answer
    read = signed_in(an_officer(*roles, **whose)).get(LINES)
    assert read.status_code == expected
    assert (PERSON in read.content.decode()) is (answer == 200)
    assert Entry.objects.filter(action="authorities.read_lines", subject=SLUG).exists() is (answer == 200)


def test_members_of_a_shared_network_read_them_while_neither_is_suspended() -> None:
    ours, theirs = admit(SLUG, ABROAD)
    colleague = signed_in(an_officer("case_officer", authority=ABROAD))
    assert PERSON in colleague.get(LINES).content.decode()
    assert LINES in colleague.get(ENTRY).content.decode()
    elsewhere = signed_in(an_officer("case_officer", authority="xno-prosecutor-general"))
    admit("xno-prosecutor-general", network="carin")
    assert elsewhere.get(LINES).status_code == 404
    for admission in (ours, theirs):
        paused = Suspension.objects.create(admission=admission, valid_from=date(2021, 1, 1), reason="r")
        assert colleague.get(LINES).status_code == 404
        paused.delete()
    Admission.objects.filter(pk=theirs.pk).update(valid_to=TODAY)
    assert colleague.get(LINES).status_code == 404


def test_lines_are_nowhere_in_public(client: Client) -> None:
    public = [
        *(
            ENTRY,
            f"{ENTRY}history/",
            "/en/directory/?state=XAR",
            "/en/directory/export/csv/?state=XAR",
            "/en/states/XAR/",
        ),
        *(f"/api/v1/authorities/{SLUG}", f"/api/v1/authorities/{SLUG}/history", "/api/v1/authorities?jurisdiction=XAR"),
        *("/en/directory/?q=Arkwright", "/en/figures/"),
    ]
    for address in public:
        text = client.get(address).content.decode()
        assert PERSON not in text, address
        assert "+999 20 555 01 11" not in text, address
    assert "Tomasine" in signed_in(an_officer("reader", authority=ABROAD)).get(f"{ENTRY}history/").content.decode()


def test_a_manager_keeps_the_lines_and_nobody_else() -> None:
    manager = signed_in(an_officer("manager", authority=SLUG))
    add = f"{LINES}add/"
    wrong = manager.post(add, {"function": "Desk", "languages": "english", "person": "Kept"})
    assert wrong.status_code == 422
    assert "Kept" in wrong.content.decode()
    assert "Give a telephone number" in manager.post(add, {"function": "Desk"}).content.decode()
    said = {"function": "Desk", "telephone": "+1", "languages": "en; fr", "authority": ABROAD, "id": "1"}
    assert manager.post(add, said)["Location"] == LINES
    line = DirectLine.objects.get(function="Desk")
    assert (line.authority_id, line.languages) == (SLUG, ["en", "fr"])
    address = f"/en/directory/lines/{line.pk}/"
    assert 'value="en; fr"' in manager.get(address).content.decode()
    assert manager.post(address, said | {"function": "Front desk"}).status_code == 302
    stranger = signed_in(an_officer("manager", authority=ABROAD))
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, {"remove": "yes"}).status_code == 404
    assert signed_in(an_officer("reader", authority=SLUG)).get(address).status_code == 403
    assert "Remove this line for good?" in manager.post(address, {"remove": "ask"}).content.decode()
    assert DirectLine.objects.filter(pk=line.pk).exists()
    manager.post(address, {"remove": "yes"})
    assert not DirectLine.objects.filter(pk=line.pk).exists()
    details = str(list(Entry.objects.filter(subject=SLUG).values_list("details", flat=True)))
    assert "desk" not in details.lower()


SUSPENDED_MEMBER = Actor(officer=9, roles=frozenset({"reader"}), authority=ABROAD)
READERS: list[tuple[Actor, bool, bool]] = [
    (Actor(officer=9, roles=frozenset({"manager"}), authority=SLUG, state="XAR"), True, True),
    (Actor(officer=9, roles=frozenset({"manager"}), authority=OTHER, state="XAR"), False, False),
    (Actor(officer=9, roles=frozenset({"reader"}), authority=ABROAD, networks=frozenset({"globe"})), True, False),
    (Actor(officer=9, roles=frozenset({"reader"}), authority=ABROAD, networks=frozenset({"carin"})), False, False),
    (SUSPENDED_MEMBER, False, False),
    (Actor(officer=9, roles=frozenset({"focal_point"}), state="XAR"), True, True),
    (Actor(officer=9, roles=frozenset({"focal_point"}), state="XVE"), False, False),
    (Actor(officer=9, roles=frozenset({"secretariat"})), True, True),
    (Actor(), False, False),
]


@pytest.mark.parametrize(("actor", "lines", "proposals"), READERS)
def test_the_database_itself_hides_lines_and_proposals(
    as_web: AsWeb,
    actor: Actor,
    lines: bool,  # noqa: FBT001  # a parameter of the test
    proposals: bool,  # noqa: FBT001
) -> None:
    admit(SLUG, ABROAD)
    base = Edition.objects.filter(authority=SLUG).first()
    assert base
    handed_in = Proposal.objects.create(authority_id=SLUG, based_on=base, author="A", status="submitted")
    draft = Proposal.objects.create(authority_id=SLUG, based_on=base, author="A")
    with as_web(), seen_by(actor):
        assert DirectLine.objects.filter(authority=SLUG).exists() is lines
        assert Proposal.objects.filter(pk=handed_in.pk).exists() is proposals
        may_draft = actor.authority == SLUG or "secretariat" in actor.roles
        assert Proposal.objects.filter(pk=draft.pk).exists() is may_draft
        assert bool(Proposal.objects.filter(pk=handed_in.pk).update(answer="x")) is proposals
        assert bool(DirectLine.objects.filter(authority=SLUG).update(hours="x")) is may_draft
        if may_draft:
            assert not Proposal.objects.filter(pk=draft.pk).delete()[0], "no policy deletes a proposal"
        else:
            with pytest.raises(DatabaseError), transaction.atomic():
                DirectLine.objects.create(authority_id=SLUG, function="Forged")


def test_the_whole_path_as_the_web_role(as_web: AsWeb) -> None:
    manager = signed_in(an_officer("manager", authority=ABROAD))
    focal_point = signed_in(an_officer("focal_point", state="XVE"))
    waiting = Proposal.objects.get(authority=ABROAD)
    page = f"/en/directory/proposals/{waiting.pk}/"
    with as_web():
        assert "Inés Maravilla" in manager.get(f"/en/directory/{ABROAD}/lines/").content.decode()
        assert focal_point.get(page).status_code == 200
        assert focal_point.post(f"{page}decide/", {"decision": "approve"}).status_code == 302
        assert (
            manager.post(f"/en/directory/{ABROAD}/lines/add/", {"function": "D", "telephone": "1"}).status_code == 302
        )
    waiting.refresh_from_db()
    assert waiting.status == "published"
    assert Authority.objects.get(pk=ABROAD).languages == ["es", "en", "fr"]


@pytest.mark.parametrize("place", ["page", "api", "list", "export", "history"])
def test_a_field_that_is_not_public_is_hidden_alike_everywhere(
    client: Client, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setitem(FIELDS, "telephone", MEMBERS)
    address = {
        "page": ENTRY,
        "api": f"/api/v1/authorities/{SLUG}",
        "list": "/api/v1/authorities?jurisdiction=XAR",
        "export": "/en/directory/export/csv/?state=XAR",
        "history": f"/api/v1/authorities/{SLUG}/history",
    }[place]
    assert "+999 20 555 01 00" not in client.get(address).content.decode()
    assert "+999 20 555 01 00" in signed_in(an_officer("reader", authority=SLUG)).get(address).content.decode()


def begun(**changes: str) -> dict[str, str]:
    return {
        "category": "asset_recovery",
        "treaty": "UNCAC",
        "article": "55",
        "basis": "notification",
        "valid_from": TODAY.isoformat(),
        "source": "Note verbale 12/2026",
    } | changes


@pytest.mark.parametrize(
    ("roles", "whose", "answer"),
    [
        (("focal_point",), {"state": "XAR"}, 200),
        (("focal_point",), {"state": "XVE"}, 404),
        (("manager",), {"authority": SLUG}, 403),
        (("secretariat",), {}, 200),
    ],
)
def test_a_designation_begins_and_ends_on_a_date(roles: tuple[str, ...], whose: dict[str, str], answer: int) -> None:
    address = f"{ENTRY}designations/"
    officer = an_officer(*roles, **whose)
    client = signed_in(officer)
    assert client.get(address).status_code == answer
    assert client.post(address, begun()).status_code == (302 if answer == 200 else answer)
    made = Designation.objects.filter(authority=SLUG, category="asset_recovery").first()
    held = Designation.objects.filter(authority=SLUG, category="mla").get()
    end = f"/en/directory/designations/{held.pk}/end/"
    day = TODAY + timedelta(days=5)
    assert client.post(end, {"valid_to": day.isoformat()}).status_code == (302 if answer == 200 else answer)
    held.refresh_from_db()
    if answer != 200:
        assert made is None
        assert held.valid_to is None
        return
    assert made is not None
    assert (made.valid_from, made.source, made.by_officers) == (TODAY, "Note verbale 12/2026", True)
    assert held.valid_to == day
    assert "on record already" in client.post(address, begun()).content.decode()
    assert "not after the beginning" in client.post(end, {"valid_to": "2014-03-01"}).content.decode()
    slow = signed_in(officer, ago=3600)
    assert slow.get(address).status_code == 302, "a factor must be shown anew"


def test_what_officers_changed_survives_a_load_of_reference_data() -> None:
    held = Designation.objects.filter(authority__jurisdiction="KEN", authority__origin="reference").first()
    assert held is not None
    slug = held.authority_id
    secretariat = signed_in(an_officer("secretariat"))
    secretariat.post(f"/en/directory/designations/{held.pk}/end/", {"valid_to": TODAY.isoformat()})
    Edition.objects.create(
        authority_id=slug, number=9, valid_from=TODAY, door="secretariat", values={}, changed=["unit", "name_en"]
    )
    Authority.objects.filter(pk=slug).update(unit="Changed", names={"en": "New"}, telephone="dropped")
    load_reference(ROOT / "data")
    entry = Authority.objects.get(pk=slug)
    held.refresh_from_db()
    assert (entry.unit, entry.names, held.valid_to) == ("Changed", {"en": "New"}, TODAY)
    assert entry.telephone != "dropped"


def happening(**said: str) -> dict[str, str]:
    return {"kind": "merged", "on": TODAY.isoformat(), "successor": OTHER, "takes_over": "1", "note": "Act 7"} | said


def test_a_merged_body_keeps_its_address_and_leads_to_its_successor(client: Client) -> None:
    secretariat = signed_in(an_officer("secretariat"))
    address = f"{ENTRY}story/"
    asked = secretariat.post(address, happening())
    assert "cannot be taken back" in asked.content.decode()
    assert not Event.objects.filter(authority=SLUG).exists(), "only shown"
    assert secretariat.post(address, happening(sure="yes")).status_code == 302
    text = client.get(ENTRY).content.decode()
    assert "Merged into another body" in text
    assert f'href="/en/directory/{OTHER}/"' in text
    assert SLUG in client.get(f"/en/directory/{OTHER}/").content.decode()
    assert not Designation.objects.filter(authority=SLUG, valid_to__isnull=True).exists()
    assert set(Designation.objects.filter(authority=OTHER, valid_from=TODAY).values_list("category", flat=True)) == {
        "civil",
        "extradition",
        "mla",
    }
    listed = client.get("/api/v1/authorities?jurisdiction=XAR").json()["items"]
    assert SLUG not in {each["slug"] for each in listed}
    before = client.get(f"/api/v1/authorities?jurisdiction=XAR&as_of={TODAY - timedelta(days=1)}").json()["items"]
    assert SLUG in {each["slug"] for each in before}
    offered = client.get("/api/v1/channels?from=XVE&to=XAR&need=bank-records").content.decode()
    assert SLUG not in offered
    assert OTHER in offered
    assert "Merged into" not in client.get(f"{ENTRY}?as_of=2020-01-01").content.decode().split("<aside")[0][:9000]
    story = client.get(f"/api/v1/authorities/{SLUG}").json()["story"]
    assert story == [{"kind": "merged", "on": TODAY.isoformat(), "successor": OTHER, "note": "Act 7"}]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"successor": ""}, "Name the body that takes its place."),
        ({"successor": SLUG}, "No authority found"),
        ({"successor": "xzz-nobody"}, "No authority found"),
        ({"kind": "renamed", "successor": ""}, "At least one name is needed."),
        ({"on": "2014-03-01"}, "end it first"),
        ({"on": "soon"}, "Write the date"),
    ],
)
def test_a_story_that_does_not_fit_is_refused(said: dict[str, str], message: str) -> None:
    answer = signed_in(an_officer("secretariat")).post(f"{ENTRY}story/", happening(sure="yes", **said))
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not Event.objects.filter(authority=SLUG).exists()


def test_a_renamed_body_has_its_new_name_from_the_day_and_its_designations_go_on(client: Client) -> None:
    secretariat = signed_in(an_officer("secretariat"))
    said = {"kind": "renamed", "successor": "", "takes_over": "", "name_en": "Justice Department", "sure": "yes"}
    assert secretariat.post(f"{ENTRY}story/", happening(**said)).status_code == 302
    assert '<h1><bdi lang="en" dir="auto">Justice Department' in client.get(ENTRY).content.decode()
    yesterday = client.get(f"{ENTRY}?as_of={TODAY - timedelta(days=1)}").content.decode()
    assert "Ministry of Justice of Arcadia</bdi></h1>" in yesterday
    assert Designation.objects.filter(authority=SLUG, valid_to__isnull=True).count() == 3
    later = TODAY + timedelta(days=3)
    again = happening(**(said | {"name_en": "Justice Office", "on": later.isoformat()}))
    assert secretariat.post(f"{ENTRY}story/", again).status_code == 302
    assert "Justice Office" not in client.get(ENTRY).content.decode()
    assert Proposal.objects.get(authority=SLUG).status == "scheduled"


def test_an_ended_body_without_designations_leaves_the_list(client: Client) -> None:
    Designation.objects.filter(authority=SLUG).delete()
    Event.objects.create(authority_id=SLUG, kind="ended", on=TODAY, by="x")
    for day, listed in ((TODAY, False), (TODAY - timedelta(days=1), True)):
        found = client.get(f"/api/v1/authorities?jurisdiction=XAR&as_of={day}").json()["items"]
        assert (SLUG in {each["slug"] for each in found}) is listed


def test_the_page_of_a_past_day_and_of_a_version(client: Client) -> None:
    old = client.get(f"{ENTRY}?as_of=2016-01-01").content.decode()
    assert "Treaties Office" in old
    assert "International Cooperation Division" not in old
    assert "Treaties Office" in client.get(f"{ENTRY}history/1/").content.decode()
    assert "Treaties Office" not in client.get(f"{ENTRY}?as_of=2022-01-01").content.decode()
    assert client.get(f"{ENTRY}history/99/").status_code == 404
    early = client.get(f"{ENTRY}?as_of=2001-01-01").content.decode()
    assert "The oldest version on record." in early
    assert client.get(f"/api/v1/authorities/{SLUG}?as_of=2016-01-01").json()["unit"] == "Treaties Office"
    assert "Treaties Office" in client.get("/en/directory/export/csv/?state=XAR&as_of=2016-01-01").content.decode()
    history = client.get(f"/api/v1/authorities/{SLUG}/history").json()["items"]
    assert [each["number"] for each in history] == [3, 2, 1]
    assert client.get("/api/v1/authorities/nowhere/history").status_code == 404
    assert client.get("/en/directory/nowhere/history/").status_code == 404


def test_an_entry_says_who_keeps_it(client: Client) -> None:
    assert "No owner yet" in client.get(ENTRY).content.decode()
    an_officer("manager", authority=SLUG)
    assert "Kept by the authority itself" in client.get(ENTRY).content.decode()


def test_the_demonstration_has_a_story_and_is_loaded_once(settings: LazySettings) -> None:
    settings.DEMO = True
    assert load_demo(actor="tests") == 0
    assert Edition.objects.filter(authority=SLUG).count() == 3
    assert Proposal.objects.get(status="submitted").authority_id == ABROAD
    merged = Event.objects.get()
    assert (merged.kind, merged.successor_id) == ("merged", "xno-prosecutor-general")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('comity.all', true)")
        assert cursor.fetchone()[0] in {"", None}


def test_addresses_that_are_none() -> None:
    officer: Any = signed_in(an_officer("manager", authority=SLUG))
    for address in ("/en/directory/proposals/99999999999999999999/", "/en/directory/lines/99999999/"):
        assert officer.get(address).status_code == 404
