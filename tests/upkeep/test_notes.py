"""Notes verbales: written, printed, deposited; and nobody else's."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from docx import Document
from docx.oxml.ns import qn

from comity.access.actor import Role
from comity.access.scope import seen_by
from comity.accounts.queries.actors import actor_of_officer
from comity.audit.models import Entry
from comity.authorities.models import Authority, Designation, Notification
from comity.authorities.queries import today
from comity.common.claims import holds_at
from comity.common.languages import CODES
from comity.config.reference import load_reference
from comity.jurisdictions.models import Jurisdiction
from comity.upkeep.models import Note, Scan
from comity.upkeep.notes.missions import full_name
from comity.upkeep.notes.word import word_file
from comity.upkeep.notes.writing import paragraphs
from tests.conftest import ROOT
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

PDF = b"%PDF-1.7\nan invented scan\n%%EOF\n"
COMMON = {"mission": "The Permanent Mission of Arcadia", "place": "Vienna", "dated": "2026-03-03"}
CONTENTS: dict[str, dict[str, Any]] = {
    "46(14)": {"languages": ["en", "fr"]},
    "44(6)": {"answer": "not_required"},
    "6(3)": {"authority": "xar-integrity-commission", "earlier": "adds"},
    "46(13)": {"authority": "", "name": "Office of Tests", "address": "1 Long Street", "earlier": "replaces"},
}


@pytest.fixture
def mission(entries: list[Authority]) -> Client:  # noqa: ARG001
    return signed_in(an_officer(Role.MISSION, state="XAR"))


def begun(client: Client, article: str, language: str = "en", **changes: object) -> Note:
    answer = client.post(
        f"/en/upkeep/notes/new/?article={article}&language={language}", COMMON | CONTENTS[article] | changes
    )
    assert answer.status_code == 302, answer.content.decode()
    return Note.objects.latest("pk")


def deposited(client: Client, note: Note, on: date, **files: object) -> Note:
    client.post(f"/en/upkeep/notes/{note.pk}/move/", {"move": "prepare"})
    answer = client.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": on.isoformat(), **files})
    assert answer.status_code == 302, answer.content.decode()
    note.refresh_from_db()
    return note


@pytest.mark.parametrize("language", sorted(CODES))
@pytest.mark.parametrize("article", sorted(CONTENTS))
def test_every_note_is_a_word_file_in_every_language(article: str, language: str) -> None:
    content = COMMON | CONTENTS[article] | {"name": "Office", "reference": "12/2026", "further": "One.\n\nTwo."}
    written = paragraphs(article, language, content)
    assert not [each for each in written if "{" in each.text]
    document = Document(io.BytesIO(word_file(written, language, "note")))
    assert [each.text for each in document.paragraphs] == [each.text for each in written]
    bidi = [each._p.get_or_add_pPr().find(qn("w:bidi")) is not None for each in document.paragraphs]  # noqa: SLF001
    assert all(bidi) if language == "ar" else not any(bidi)
    rtl = {bool(run.font.rtl) for each in document.paragraphs for run in each.runs}
    assert rtl == {language == "ar"}


@pytest.mark.parametrize(
    ("state", "language", "name"),
    [
        (
            "the Republic of Kenya",
            "en",
            "The Permanent Mission of the Republic of Kenya to the United Nations (Vienna)",
        ),
        ("le Royaume d'Espagne", "fr", "La Mission permanente du Royaume d'Espagne auprès"),
        ("les États-Unis d'Amérique", "fr", "La Mission permanente des États-Unis d'Amérique auprès"),
        ("l'Ukraine", "fr", "La Mission permanente de l'Ukraine auprès"),
        ("el Reino de España", "es", "La Misión Permanente del Reino de España ante"),
        ("la República de Kenya", "es", "La Misión Permanente de la República de Kenya ante"),
        ("Французская Республика", "ru", "Постоянное представительство Французской Республики при"),
        ("Республика Маршалловы Острова", "ru", "Постоянное представительство Республики Маршалловы Острова при"),
        ("Мексиканские Соединенные Штаты", "ru", "Постоянное представительство Мексиканских Соединенных Штатов при"),
        (
            "Иорданское Хашимитское Королевство",
            "ru",
            "Постоянное представительство Иорданского Хашимитского Королевства",
        ),
        ("الاتحاد الروسي", "ar", "البعثة الدائمة للاتحاد الروسي لدى"),
        ("جمهورية كينيا", "ar", "البعثة الدائمة لجمهورية كينيا لدى"),
        ("肯尼亚共和国", "zh", "肯尼亚共和国常驻联合国"),
    ],
)
def test_the_mission_is_called_as_the_language_has_it(state: str, language: str, name: str) -> None:
    assert full_name(state, language).startswith(name)


@pytest.mark.django_db
def test_a_state_may_accept_its_own_language() -> None:
    mission = signed_in(an_officer(Role.MISSION, state="KEN"))
    assert begun(mission, "46(14)", languages=["sw"]).content["languages"] == ["sw"]


@pytest.mark.django_db
def test_languages_from_the_form_to_the_record(mission: Client) -> None:
    earlier = Notification.objects.get(jurisdiction="XAR", topic="languages")
    page = mission.get("/en/upkeep/notes/new/?article=46(14)&language=ar").content.decode()
    assert "البعثة الدائمة" in page, "the mission's name is proposed in the language of the note"
    note = begun(mission, "46(14)", "ar")
    shown = mission.get(f"/en/upkeep/notes/{note.pk}/").content.decode()
    assert 'lang="ar" dir="rtl"' in shown
    assert "الإنكليزية" in shown
    word = mission.get(f"/en/upkeep/notes/{note.pk}/word/")
    assert word.headers["Content-Disposition"].endswith('.docx"')
    assert any("اتفاقية الأمم المتحدة" in each.text for each in Document(io.BytesIO(word.content)).paragraphs)

    day = today() - timedelta(days=10)
    scan = io.BytesIO(PDF)
    scan.name = "note\u202e.pdf"
    deposited(mission, note, day, scan=scan)
    earlier.refresh_from_db()
    assert earlier.valid_to == day
    made = Notification.objects.get(jurisdiction="XAR", topic="languages", valid_from=day)
    assert (made.languages, made.basis, made.article) == (["en", "fr"], "notification", "46(14)")
    assert made.source.startswith("note verbale of ")
    assert bytes(Scan.objects.get(note=note).content) == PDF
    got = mission.get(f"/en/upkeep/notes/{note.pk}/scan/")
    assert got.content == PDF
    assert got.headers["Content-Disposition"].startswith("attachment")
    assert Entry.objects.filter(action="upkeep.deposit_note", subject=f"note:{note.pk}").count() == 1


@pytest.mark.django_db
def test_a_central_authority_described_in_the_note_enters_the_directory(mission: Client) -> None:
    day = today() - timedelta(days=1)
    before = Designation.objects.filter(
        holds_at(today()), authority__jurisdiction="XAR", category="mla", treaty="UNCAC"
    )
    assert before.exists()
    deposited(mission, begun(mission, "46(13)"), day)
    held = Designation.objects.get(holds_at(today()), authority__jurisdiction="XAR", category="mla", treaty="UNCAC")
    assert held.authority.names == {"en": "Office of Tests"}
    assert (held.article, held.basis, held.valid_from) == ("46(13)", "notification", day)


@pytest.mark.django_db
def test_a_further_authority_leaves_the_others_designated(mission: Client) -> None:
    def count() -> int:
        held = Designation.objects.filter(holds_at(today()), authority__jurisdiction="XAR", treaty="UNCAC")
        return held.filter(category="prevention").values("authority").distinct().count()

    before = count()
    deposited(mission, begun(mission, "6(3)", authority="xar-tests-bureau"), today())
    assert count() == before + 1


@pytest.mark.django_db
def test_reference_data_does_not_undo_what_was_deposited() -> None:
    client = signed_in(an_officer(Role.MISSION, state="ALB"))
    earlier = Notification.objects.get(jurisdiction="ALB", treaty="UNCAC", topic="extradition_basis")
    deposited(client, begun(client, "44(6)"), today())
    load_reference(actor="tests", directory=ROOT / "data")
    earlier.refresh_from_db()
    assert earlier.valid_to == today()
    answers = Notification.objects.filter(holds_at(today()), jurisdiction="ALB", treaty="UNCAC", topic=earlier.topic)
    assert [each.answer for each in answers] == ["not_required"]


@pytest.mark.django_db
def test_faults_are_said_beside_the_field_and_nothing_is_lost(mission: Client) -> None:
    bad = COMMON | {"authority": "", "name": "Office\x07 of Tests", "address": "", "earlier": "first", "email": "no"}
    answer = mission.post("/en/upkeep/notes/new/?article=46(13)&language=en", bad)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_address_error"' in text
    assert 'id="id_email_error"' in text
    assert 'value="Office' in text
    assert not Note.objects.exists()
    note = begun(mission, "46(14)")
    for day in (today() + timedelta(days=1), date(2003, 1, 1)):
        mission.post(f"/en/upkeep/notes/{note.pk}/move/", {"move": "prepare"})
        refused = mission.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": day.isoformat()})
        assert refused.status_code == 422
    fake = io.BytesIO(b"MZ not a document")
    fake.name = "note.pdf"
    refused = mission.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": today().isoformat(), "scan": fake})
    assert "not a PDF" in refused.content.decode()


@pytest.mark.django_db
def test_a_deposited_note_is_final_and_nothing_is_done_twice(mission: Client) -> None:
    note = begun(mission, "46(14)")
    assert mission.get(f"/en/upkeep/notes/{note.pk}/deposit/").status_code == 302, "a draft is not deposited"
    mission.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": today().isoformat()})
    note.refresh_from_db()
    assert note.status == "draft"
    deposited(mission, note, today())
    mission.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": "2020-01-01"})
    mission.post(f"/en/upkeep/notes/{note.pk}/move/", {"move": "reopen"})
    mission.post(f"/en/upkeep/notes/{note.pk}/edit/", COMMON | {"languages": ["ru"]})
    mission.post(f"/en/upkeep/notes/{note.pk}/discard/")
    note.refresh_from_db()
    assert (note.status, note.deposited_on, note.content["languages"]) == ("deposited", today(), ["en", "fr"])
    draft = begun(mission, "46(14)")
    mission.post(f"/en/upkeep/notes/{draft.pk}/discard/")
    assert not Note.objects.filter(pk=draft.pk).exists()
    assert Entry.objects.filter(action="upkeep.discard_note").count() == 1


@pytest.mark.django_db
def test_what_binds_the_state_takes_a_new_sign(entries: list[Authority]) -> None:  # noqa: ARG001
    late = signed_in(an_officer(Role.MISSION, state="XAR"), ago=600)
    note = begun(late, "46(14)")
    late.post(f"/en/upkeep/notes/{note.pk}/move/", {"move": "prepare"})
    answer = late.post(f"/en/upkeep/notes/{note.pk}/deposit/", {"on": "2026-01-05"})
    assert "/sign-in/again/" in answer.headers["Location"]
    note.refresh_from_db()
    assert note.status == "prepared"


def test_another_states_note_does_not_exist(mission: Client) -> None:
    note = begun(mission, "46(14)")
    stranger = signed_in(an_officer(Role.MISSION, state="XVE"))
    for address in ("", "word/", "edit/", "discard/", "deposit/", "scan/"):
        assert stranger.get(f"/en/upkeep/notes/{note.pk}/{address}").status_code == 404
    assert stranger.post(f"/en/upkeep/notes/{note.pk}/move/", {"move": "prepare"}).status_code == 404
    assert f"/notes/{note.pk}/" not in stranger.get("/en/upkeep/notes/").content.decode()
    point = signed_in(an_officer(Role.FOCAL_POINT, state="XAR"))
    assert point.get(f"/en/upkeep/notes/{note.pk}/").status_code == 200
    assert point.get(f"/en/upkeep/notes/{note.pk}/edit/").status_code == 403
    desk = signed_in(an_officer(Role.SECRETARIAT))
    assert f"/notes/{note.pk}/" in desk.get("/en/upkeep/notes/").content.decode()
    assert signed_in(an_officer(Role.MANAGER, authority="xar-tests-bureau")).get("/en/upkeep/notes/").status_code == 403


@pytest.mark.django_db
def test_the_database_shows_a_note_to_its_state_only(mission: Client) -> None:
    note = begun(mission, "46(14)")
    Scan.objects.create(note=note, name="x.pdf", content=PDF)

    def counts() -> tuple[int, int]:
        return Note.objects.count(), Scan.objects.count()

    own = actor_of_officer(an_officer(Role.FOCAL_POINT, state="XAR"))
    other = actor_of_officer(an_officer(Role.MISSION, state="XVE"))
    manager = actor_of_officer(an_officer(Role.MANAGER, authority="xar-tests-bureau"))
    desk = actor_of_officer(an_officer(Role.SECRETARIAT))
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO comity_web")
        cursor.execute("SET LOCAL ROLE comity_web")
    assert counts() == (0, 0), "nobody in particular"
    for actor, seen in ((own, 1), (other, 0), (manager, 0), (desk, 1)):
        with seen_by(actor):
            assert counts() == (seen, seen)
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


@pytest.mark.django_db
def test_the_list_asks_as_many_questions_for_many_notes(mission: Client) -> None:
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            mission.get("/en/upkeep/notes/")
        return len(queries)

    begun(mission, "46(14)")
    asked()
    first = asked()
    state = Jurisdiction.objects.get(iso3="XAR")
    Note.objects.bulk_create(Note(jurisdiction=state, article="46(14)", language="en") for _ in range(40))
    assert asked() == first
