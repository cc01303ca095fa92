"""An application from the first page to the register, by everybody who has a part in it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from comity.access.actor import endorsed_in, networks_of
from comity.audit.models import Entry
from comity.networks import actions
from comity.networks.models import Admission, Application, ContactOfficer, Membership, Status
from tests.networks.worlds import World

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(autouse=True)
def kept_apart(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def begun(world: World, who: str = "manager") -> Application:
    answer = world.browser(who).post("/en/networks/lantern/apply/")
    assert answer.status_code == 302, answer.content.decode()
    return Application.objects.latest("pk")


def test_from_the_first_page_to_the_register(
    world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    manager, focal, staff = (world.browser(who) for who in ("manager", "focal", "staff"))
    assert "Apply to the network" in manager.get("/en/networks/lantern/apply/").content.decode()
    case = begun(world)
    at = f"/en/networks/applications/{case.pk}/"
    steps = {
        "who": {"variety": "member"},
        "mandate": {"mandate": "Act 7 of 2011"},
        "contacts": {
            "c0-name": "Ada",
            "c0-email": "ada@office.example",
            "c0-languages": ["en", "fr"],
            "c0-specialities": ["mla"],
            "c1-name": "",
            "c1-email": "",
        },
        "questions": {"q_why": "To help", "q_power": "1"},
        "undertaking": {"undertaken": "1", "undertaken_by": "The head of the office"},
    }
    for step, values in steps.items():
        assert manager.get(f"{at}write/{step}/").status_code == 200
        assert "Required" in manager.get(at).content.decode()
        assert manager.post(f"{at}write/{step}/", values).status_code == 302, step
    upload = SimpleUploadedFile("mandate.pdf", PDF)
    assert manager.post(f"{at}documents/", {"file": upload}).status_code == 302
    assert focal.get(at).status_code == 404, "a draft is its writer's alone"
    assert staff.get(at).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert manager.post(f"{at}submit/").status_code == 302
    told = {each for message in mail.outbox for each in message.to}
    assert told == {world.officers["focal"].email, world.officers["staff"].email}
    assert all("Ada" not in message.body and "office.example" not in message.body for message in mail.outbox)

    page = focal.get(f"{at}endorse/").content.decode()
    assert "Act 7 of 2011" in page
    assert "Investigation" in page
    assert focal.post(f"{at}endorse/", {"do": "endorse"}).status_code == 302
    assert staff.post(f"{at}review/", {"do": "begin"}).status_code == 302
    assert staff.post(f"{at}review/", {"do": "ask", "text": "Since when?"}).status_code == 302
    page = manager.get(at).content.decode()
    assert "Since when?" in page
    assert "Stands still" in page
    assert manager.post(f"{at}answer/", {"text": "Since 2011."}).status_code == 302
    page = staff.get(f"{at}review/").content.decode()
    assert "Since 2011." in page
    assert "20 working days left" in page
    today = timezone.localdate()
    decision = {"valid_from": today.isoformat(), "reasons": "All is well."}
    assert "still open" in staff.post(f"{at}admit/", decision, follow=True).content.decode()
    assert Application.objects.get(pk=case.pk).status == Status.IN_REVIEW, "nothing is half done"
    staff.post(f"{at}review/", {"do": "check", "done": ["law"]})
    assert staff.post(f"{at}admit/", decision).status_code == 302

    assert networks_of("xqa-office") == {"lantern"}
    admission = Admission.objects.get(application=case)
    assert admission.valid_from == today
    assert Membership.objects.get(admission=admission).jurisdiction_id == "XQA"
    assert ContactOfficer.objects.get(network="lantern", authority="xqa-office").email == "ada@office.example"
    assert "Authority xqa-office" in Client().get("/en/networks/lantern/register/").content.decode()
    assert "ada@office.example" in manager.get("/en/networks/lantern/contacts/").content.decode()
    acts = set(Entry.objects.filter(subject=f"application:{case.pk}").values_list("action", flat=True))
    assert {"networks.submit_application", "networks.endorse_application", "networks.admit_application"} <= acts


def test_leaving_loses_nothing_and_errors_stand_beside_their_field(world: World) -> None:
    manager = world.browser("manager")
    case = begun(world)
    at = f"/en/networks/applications/{case.pk}/"
    answer = manager.post(f"{at}write/contacts/", {"c0-name": "Ada", "c0-email": "no address"})
    assert answer.status_code == 422
    assert "no address" in answer.content.decode()
    assert 'id="id_c0-email_error"' in answer.content.decode()
    manager.post(f"{at}write/mandate/", {"mandate": "Half a sent", "do": "leave"})
    assert "Half a sent" in manager.get(f"{at}write/mandate/").content.decode()
    said = manager.post(f"{at}submit/", follow=True).content.decode()
    assert "Something is missing." in said
    assert Application.objects.get(pk=case.pk).status == Status.DRAFT
    again = manager.get("/en/networks/lantern/apply/").content.decode()
    assert "is open already" in again
    manager.post("/en/networks/lantern/apply/")
    assert Application.objects.filter(authority="xqa-office").count() == 1


def test_nobody_else_finds_it(world: World) -> None:
    case = world.moved("submit")
    at = f"/en/networks/applications/{case.pk}/"
    for who in ("sister", "stranger", "other focal", "other staff"):
        assert world.browser(who).get(at).status_code == 404, who
        assert f"applications/{case.pk}/" not in world.browser(who).get("/en/networks/applications/").content.decode()
    for who in ("case", "mission", "secretariat", "auditor"):
        assert world.browser(who).get(at).status_code == 403, who
    assert Client().get(at).status_code == 302
    for who, status in (("manager", 403), ("staff", 403), ("focal", 200), ("other focal", 404)):
        assert world.browser(who).get(f"{at}endorse/").status_code == status, who
    for who, status in (("manager", 403), ("focal", 403), ("staff", 200), ("other staff", 404)):
        assert world.browser(who).get(f"{at}review/").status_code == status, who
    for who, status in (("focal", 404), ("staff", 404), ("manager", 200)):
        assert world.browser(who).get(f"{at}withdraw/").status_code == status, who


def test_the_state_declines_and_the_applicant_hands_in_again(world: World) -> None:
    case = world.moved("submit")
    at = f"/en/networks/applications/{case.pk}/"
    focal, manager = world.browser("focal"), world.browser("manager")
    assert focal.post(f"{at}endorse/", {"do": "decline", "text": ""}).status_code == 422
    assert focal.post(f"{at}endorse/", {"do": "decline", "text": "Not competent."}).status_code == 302
    assert "Not competent." in manager.get(at).content.decode()
    manager.post(f"{at}write/mandate/", {"mandate": "Act 8"})
    manager.post(f"{at}submit/")
    assert Application.objects.get(pk=case.pk).status == Status.SUBMITTED


def test_a_note_verbale_endorses_too(world: World) -> None:
    case = world.moved("submit")
    at = f"/en/networks/applications/{case.pk}/note/"
    staff = world.browser("staff")
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    assert staff.post(at, {"reference": "NV/7", "dated": tomorrow}).status_code == 422
    note = {"reference": "NV/7", "dated": timezone.localdate().isoformat(), "file": SimpleUploadedFile("n.pdf", PDF)}
    assert staff.post(at, note).status_code == 302
    case.refresh_from_db()
    assert (case.status, case.endorsed_reference) == (Status.ENDORSED, "NV/7")
    assert case.documents.count() == 1


@pytest.mark.parametrize("endorsed_here", [True, False], ids=["in the hub", "by note verbale"])
def test_who_brings_the_first_manager_depends_on_who_vouched_for_the_body(world: World, *, endorsed_here: bool) -> None:
    case = world.moved("submit")
    if endorsed_here:
        actions.move(actor="tests", application=case, act="endorse")
    else:
        actions.record_note(actor="tests", application=case, reference="NV/7", dated=timezone.localdate())
    actions.move(actor="tests", application=case, act="begin")
    actions.check(actor="tests", application=case, done=[each["id"] for each in case.network.checklist])
    actions.admit_application(actor="tests", application=case, valid_from=timezone.localdate(), reasons="Welcome.")
    assert networks_of("xqa-office") == {"lantern"}
    assert endorsed_in("xqa-office") == ({"lantern"} if endorsed_here else frozenset())


def test_a_refusal_has_reasons_and_a_new_application_may_follow(world: World) -> None:
    case = world.moved("submit", "endorse", "begin")
    at = f"/en/networks/applications/{case.pk}/"
    staff = world.browser("staff")
    assert staff.post(f"{at}review/", {"do": "refuse", "text": " "}).status_code == 422
    assert staff.post(f"{at}review/", {"do": "refuse", "text": "No law yet."}).status_code == 302
    assert "No law yet." in world.browser("manager").get(at).content.decode()
    assert begun(world).pk != case.pk
    assert networks_of("xqa-office") == frozenset()


def test_a_new_authority_gets_its_entry_when_the_network_admits_it(world: World) -> None:
    focal, staff = world.browser("focal"), world.browser("staff")
    case = begun(world, "focal")
    at = f"/en/networks/applications/{case.pk}/"
    body = {"variety": "member", "authority": "", "name_en": "Bureau of Lamps", "name_fr": "Bureau des lampes"}
    body |= {"kind": "agency", "email": "lamps@bureau.example", "state": "XQB"}
    assert focal.post(f"{at}write/who/", body).status_code == 302
    for part, values in (("mandate", {"mandate": "Act 1"}), ("undertaking", {"undertaken_by": "The head"})):
        actions.save_part(actor="tests", application=case, part=part, values=values)
    actions.save_part(actor="tests", application=case, part="questions", values={"answers": {"why": "x", "power": "0"}})
    contacts = {"contacts": [{"name": "Lou", "email": "lou@bureau.example"}]}
    actions.save_part(actor="tests", application=case, part="contacts", values=contacts)
    focal.post(f"{at}submit/")
    focal.post(f"{at}endorse/", {"do": "endorse"})
    staff.post(f"{at}review/", {"do": "begin"})
    staff.post(f"{at}review/", {"do": "check", "done": "law"})
    staff.post(f"{at}admit/", {"valid_from": "2026-01-05", "reasons": "Welcome."})
    case.refresh_from_db()
    assert case.authority is not None
    assert (case.authority.slug, case.authority.jurisdiction_id) == ("xqa-bureau-of-lamps", "XQA")
    assert case.authority.names == {"en": "Bureau of Lamps", "fr": "Bureau des lampes"}
    assert Client().get("/en/directory/xqa-bureau-of-lamps/").status_code == 200


def test_the_secretariat_enters_an_observer_from_paper(world: World) -> None:
    staff = world.browser("staff")
    case = begun(world, "staff")
    at = f"/en/networks/applications/{case.pk}/"
    staff.post(f"{at}write/who/", {"variety": "observer", "name_en": "Institute of Ledgers"})
    for step, values in (
        ("mandate", {"mandate": "Statutes"}),
        ("questions", {"q_why": "x", "q_power": "0"}),
        ("undertaking", {"undertaken": "1", "undertaken_by": "Chair"}),
    ):
        assert staff.post(f"{at}write/{step}/", values).status_code == 302
    staff.post(f"{at}submit/")
    staff.post(f"{at}review/", {"do": "begin"})
    staff.post(f"{at}review/", {"do": "check", "done": "law"})
    staff.post(f"{at}admit/", {"valid_from": "2026-01-05", "reasons": "Welcome."})
    assert Admission.objects.get(application=case).organisation == {"en": "Institute of Ledgers"}
    page = Client().get("/en/networks/lantern/register/").content.decode()
    assert "Institute of Ledgers" in page


def test_invented_authorities_never_enter_a_real_network(world: World) -> None:
    world.network.origin = "reference"
    world.network.save()
    answer = world.browser("manager").post("/en/networks/lantern/apply/", follow=True)
    assert "Invented authorities belong to invented networks only." in answer.content.decode()
    assert not Application.objects.exists()
