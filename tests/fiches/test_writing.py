"""From an officer's words to an edition, over HTTP, for everybody who may and may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from comity.audit.models import Entry
from comity.fiches.models import Confirmation, Draft, Edition, Fiche
from comity.law.models import Expression, Provision, Work
from tests.fiches.officers import EDIT, FICHE, form_of, published, written
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_from_a_draft_to_the_public(client: Client, writer: Client, focal_point: Client) -> None:
    """Nobody else sees it before the focal point publishes it; then it is confirmed and on the trail."""
    said: dict[str, Any] = {
        "possible": "possible",
        "language": "fr",
        "documents": "Deux exemplaires.",
        "receives": ["xar-ministry-of-justice"],
    }
    draft = written(writer, **said)
    assert "Deux exemplaires" not in client.get(FICHE).content.decode()
    assert focal_point.get(f"/en/fiches/drafts/{draft.pk}/").status_code == 404, "not handed in yet"
    assert writer.post(f"/en/fiches/drafts/{draft.pk}/hand-in/").status_code == 302
    assert "Fiches" in focal_point.get("/en/desk/").content.decode()
    assert "Deux exemplaires." in focal_point.get(f"/en/fiches/drafts/{draft.pk}/").content.decode()
    focal_point.post(f"/en/fiches/drafts/{draft.pk}/decide/", {"decision": "publish"})
    page = client.get(FICHE).content.decode()
    assert '<bdi lang="fr" dir="auto">Deux exemplaires.' in page
    edition = Edition.objects.get(fiche__jurisdiction="XAR", fiche__measure="service")
    assert (edition.number, edition.values["possible"]) == (1, "possible")
    assert Confirmation.objects.filter(edition=edition).count() == 1
    acts = set(Entry.objects.filter(subject="XAR service").values_list("action", flat=True))
    assert {"fiches.draft", "fiches.hand_in", "fiches.publish"} <= acts


def test_a_change_makes_the_next_edition(writer: Client, focal_point: Client) -> None:
    """The edition before stays as it was."""
    published(writer, focal_point, possible="possible")
    draft = published(
        writer, focal_point, possible="conditions", language="en", conditions="A treaty.", reason="New law"
    )
    assert draft.edition
    assert draft.edition.number == 2
    assert draft.edition.changed == ["language", "possible", "conditions"]
    assert draft.edition.reason == "New law"
    first = Edition.objects.get(fiche=draft.edition.fiche, number=1)
    assert first.values["possible"] == "possible"


def test_returned_with_the_reason(writer: Client, focal_point: Client) -> None:
    """Without a reason it is not; the writers change it and hand it in again."""
    draft = written(writer, possible="possible")
    writer.post(f"/en/fiches/drafts/{draft.pk}/hand-in/")
    decide = f"/en/fiches/drafts/{draft.pk}/decide/"
    assert focal_point.post(decide, {"decision": "return"}).status_code == 422
    assert focal_point.post(decide, {"decision": "return", "answer": "Which law?"}).status_code == 302
    assert "Which law?" in writer.get(EDIT).content.decode()
    again = written(writer, other="See the act.", language="en")
    assert again.pk == draft.pk
    assert writer.post(f"/en/fiches/drafts/{draft.pk}/hand-in/").status_code == 302
    draft.refresh_from_db()
    assert (draft.status, draft.answer) == (Draft.Status.SUBMITTED, "")


def test_what_is_handed_in_stands(writer: Client, focal_point: Client) -> None:
    """Nobody changes it any more; taking it back lets the next one begin."""
    draft = written(writer, possible="possible")
    sent = form_of(writer, EDIT)
    writer.post(f"/en/fiches/drafts/{draft.pk}/hand-in/")
    assert writer.post(EDIT, sent | {"possible": "impossible"})["Location"].endswith(f"/drafts/{draft.pk}/")
    assert writer.post(f"/en/fiches/drafts/{draft.pk}/withdraw/").status_code == 302
    focal_point.post(f"/en/fiches/drafts/{draft.pk}/decide/", {"decision": "publish"})
    assert not Fiche.objects.filter(jurisdiction="XAR", measure="service").exists(), "it was withdrawn first"
    assert written(writer, possible="possible").pk != draft.pk


def test_two_at_once_lose_nothing(writer: Client, colleague: Client) -> None:
    """Both forms were opened before either was saved; different answers of both are in the draft."""
    one, two = form_of(writer, EDIT), form_of(colleague, EDIT)
    assert writer.post(EDIT, one | {"documents": "A form.", "language": "en"}).status_code == 302
    assert colleague.post(EDIT, two | {"deadlines": "Ten days.", "language": "en"}).status_code == 302
    draft = Draft.objects.get(measure="service")
    assert (draft.values["documents"], draft.values["deadlines"]) == ("A form.", "Ten days.")


def test_the_same_answer_by_two_is_to_be_chosen(writer: Client, colleague: Client) -> None:
    """Nothing is written until somebody chose; then everything else comes along."""
    one, two = form_of(writer, EDIT), form_of(colleague, EDIT)
    writer.post(EDIT, one | {"documents": "A form.", "language": "en"})
    mine = two | {"documents": "Two forms.", "deadlines": "Ten days.", "language": "en"}
    answer = colleague.post(EDIT, mine)
    assert answer.status_code == 409
    assert "A form." in answer.content.decode()
    assert Draft.objects.get(measure="service").values["documents"] == "A form."
    assert colleague.post(EDIT, mine | {"take_documents": "mine"}).status_code == 302
    values = Draft.objects.get(measure="service").values
    assert (values["documents"], values["deadlines"]) == ("Two forms.", "Ten days.")


def test_a_text_needs_its_language(writer: Client) -> None:
    """Else nobody could know how to read it aloud, or turn it."""
    answer = writer.post(EDIT, form_of(writer, EDIT) | {"documents": "A form.", "language": ""})
    assert answer.status_code == 422
    assert not Draft.objects.filter(measure="service").exists()


def test_only_authorities_of_the_state(writer: Client) -> None:
    """Another State's authority is none of the choices, whatever a browser sends."""
    answer = writer.post(EDIT, form_of(writer, EDIT) | {"receives": ["xve-attorney-general"]})
    assert answer.status_code == 422


def _law(state: str) -> None:
    work = Work.objects.create(
        slug=f"{state.lower()}-act",
        uri=f"/akn/{state.lower()}/act/2020/1",
        jurisdiction_id=state,
        kind="act",
        titles={"en": f"Assistance Act of {state}"},
        source="tests",
        verified="yes",
    )
    wording = Expression.objects.create(
        work=work, language="en", title="Act", document="<akomaNtoso/>", source="", source_format="", source_digest=""
    )
    Provision.objects.create(
        expression=wording, eid="sec_7", position=0, depth=0, kind="section", number="7", heading="Summonses"
    )


def test_a_provision_is_looked_for_without_script(client: Client, writer: Client, focal_point: Client) -> None:
    """Looking saves nothing and keeps what was written; only the State's own laws are found."""
    _law("XAR")
    _law("XVE")
    sent = form_of(writer, EDIT) | {"documents": "A form.", "words": "summons", "do": "find"}
    page = writer.post(EDIT, sent).content.decode()
    assert "Assistance Act of XAR" in page
    assert "Assistance Act of XVE" not in page
    assert ">A form.</textarea>" in page
    assert not Draft.objects.filter(measure="service").exists()
    assert writer.post(EDIT, form_of(writer, EDIT) | {"law": ["xve-act|sec_7"]}).status_code == 422
    published(writer, focal_point, law=["xar-act|sec_7"])
    said = client.get(FICHE).content.decode()
    assert "7 Summonses" in said
    assert "Assistance Act of XAR" in said


def test_confirmed_as_it_was_shown(client: Client, focal_point: Client, writer: Client) -> None:
    """By the focal point or a manager of the State; a case officer writes only."""
    confirm = "/en/fiches/XVE/traffic-data/confirm/"
    spoken_for = signed_in(an_officer("focal_point", state="XVE"))
    assert spoken_for.post(confirm, {"edition": "7"}).status_code == 302
    assert "more than a year ago" in client.get("/en/fiches/XVE/traffic-data/").content.decode()
    spoken_for.post(confirm, {"edition": "1"})
    assert "more than a year ago" not in client.get("/en/fiches/XVE/traffic-data/").content.decode()
    assert focal_point.post(confirm, {"edition": "1"}).status_code == 404
    assert writer.post("/en/fiches/XAR/freezing/confirm/", {"edition": "1"}).status_code == 403


def test_another_states_fiche_is_not_there_to_write(writer: Client) -> None:
    """Nor are its drafts."""
    assert writer.get("/en/fiches/XVE/service/edit/").status_code == 404
    abroad = signed_in(an_officer("manager", authority="xve-attorney-general"))
    draft = written(writer, possible="possible")
    assert abroad.get(f"/en/fiches/drafts/{draft.pk}/").status_code == 404
