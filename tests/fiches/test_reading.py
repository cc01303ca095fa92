"""What everybody reads, over HTTP."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from comity.access.scope import seen_by_the_hub
from comity.authorities.queries import today
from comity.fiches.actions import load_demo
from comity.fiches.models import Edition, Fiche
from comity.vocabulary.queries import measure_groups, measures

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
PRESERVATION = "/en/fiches/XAR/preservation/"


def text_of(client: Client, address: str) -> str:
    """The page at an address that must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_about_forty_measures_in_ten_groups() -> None:
    """The issue's numbers."""
    assert len(measure_groups()) == 10
    assert 38 <= len(measures()) <= 48


def test_a_fiche_says_everything_in_words(client: Client) -> None:
    """Choices in words, authorities as links, languages by name, nothing for what is not answered."""
    page = text_of(client, PRESERVATION)
    for said in ("Possible", "90", "English · French", "Can be renewed", "Integrity Commission of Arcadia"):
        assert said in page
    assert 'href="/en/directory/xar-integrity-commission/"' in page
    assert "Not known" in page
    assert "Providers may be asked directly" not in page, "a question of another measure"


def test_answers_are_said_in_the_readers_language(client: Client) -> None:
    """A text keeps the language that it is written in."""
    page = text_of(client, "/ar/fiches/XVE/preservation/")
    assert '<bdi lang="es" dir="auto">Si una autoridad judicial' in page
    assert "الإسبانية" in page


def test_history_as_at_any_day(client: Client) -> None:
    """An earlier day shows what was said then, and links back."""
    assert ">60<" in text_of(client, f"{PRESERVATION}?as_of=2024-06-01").replace("\n", "")
    assert "Nothing on record" in text_of(client, f"{PRESERVATION}?as_of=2020-01-01")
    page = text_of(client, PRESERVATION)
    assert "Version 2" in page
    assert "Version 1" in page
    assert "electronic evidence, in force since 1 March 2025" in page


def test_a_wrong_day_is_said(client: Client) -> None:
    """And the page speaks of today."""
    assert "Write the date as year-month-day" in text_of(client, f"{PRESERVATION}?as_of=2024-02-31")


def test_who_wrote_is_for_officers(client: Client) -> None:
    """Names of persons are not public."""
    edition = Edition.objects.filter(fiche__jurisdiction="XAR", fiche__measure="preservation").first()
    assert edition
    assert edition.by not in text_of(client, PRESERVATION)


def test_a_stale_fiche_says_so_wherever_it_is_read(client: Client) -> None:
    """On its page, its State's, its measure's, in a comparison, on the page of the State."""
    for address in (
        "/en/fiches/XVE/traffic-data/",
        "/en/fiches/XVE/",
        "/en/fiches/measures/traffic-data/",
        "/en/fiches/compare/?a=XAR&b=XVE",
        "/en/fiches/compare/?a=XAR&b=XVE&measure=traffic-data",
        "/en/states/XVE/",
    ):
        page = text_of(client, address)
        assert "too long ago" in page or "more than a year ago" in page, address


def test_a_fiche_is_stale_after_a_year() -> None:
    """On the day itself it is not."""
    fiche = Fiche.objects.get(jurisdiction="XAR", measure="preservation")
    from comity.fiches.queries import sheet_at  # noqa: PLC0415

    for days, stale in ((365, False), (366, True)):
        Fiche.objects.filter(pk=fiche.pk).update(confirmed_on=today() - timedelta(days=days))
        sheet = sheet_at("XAR", "preservation", today())
        assert sheet
        assert sheet.stale is stale


def test_silence_is_not_no(client: Client) -> None:
    """A State that says nothing is not one that cannot."""
    assert "That does not mean that it is not possible" in text_of(client, "/en/fiches/KEN/preservation/")
    assert "Not possible" not in text_of(client, "/en/fiches/KEN/preservation/")


def test_two_states_measure_by_measure(client: Client) -> None:
    """Where both answer and differ, it says so; silence differs from nothing."""
    page = text_of(client, "/en/fiches/compare/?a=XAR&b=XVE")
    assert page.count('class="differs"') == 2 * 2, "preservation, undercover: and no other"
    one = text_of(client, "/en/fiches/compare/?a=XAR&b=XVE&measure=preservation")
    assert ">90<" in one.replace(" ", "") or "90" in one
    assert "differs" in one
    assert client.get("/en/fiches/compare/?a=XAR&b=XVE&measure=nothing").status_code == 404


def test_pick_a_measure_or_a_state(client: Client) -> None:
    """The form leads to the page."""
    for asked, where in (
        ("state=xar", "/en/fiches/XAR/"),
        ("measure=freezing", "/en/fiches/measures/freezing/"),
        ("state=XAR&measure=freezing", "/en/fiches/XAR/freezing/"),
    ):
        answer = client.get(f"/en/fiches/?{asked}")
        assert (answer.status_code, answer["Location"]) == (302, where)
    assert client.get("/en/fiches/xar/").status_code == 301


def test_what_does_not_exist(client: Client) -> None:
    """A code that is none."""
    for address in ("XXX/", "XXX/freezing/", "XAR/nothing/", "measures/nothing/"):
        assert client.get(f"/en/fiches/{address}").status_code == 404


@pytest.mark.whole
@pytest.mark.parametrize("address", ["", "XAR/", "measures/preservation/", "compare/?a=XAR&b=XVE"])
def test_queries_do_not_grow(client: Client, address: str) -> None:
    """However many fiches there are."""
    client.get(f"/en/fiches/{address}")
    with CaptureQueriesContext(connection) as few:
        client.get(f"/en/fiches/{address}")
    for state in ("KEN", "CHE", "XAR", "XVE"):
        for code in measures():
            fiche, _new = Fiche.objects.get_or_create(
                jurisdiction_id=state, measure=code, defaults={"confirmed_on": today()}
            )
            Edition.objects.get_or_create(
                fiche=fiche,
                number=1,
                defaults={"valid_from": today(), "values": {"receives": ["xar-ministry-of-justice"]}},
            )
    client.get(f"/en/fiches/{address}")
    with CaptureQueriesContext(connection) as many:
        client.get(f"/en/fiches/{address}")
    assert len(many) == len(few)


def test_the_demonstration_loads_once() -> None:
    """What is there is left alone."""
    with seen_by_the_hub():
        assert load_demo(actor="tests") == 0


@pytest.mark.usefixtures("_fonts")
@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_the_guide_in_six_languages(client: Client, language: str) -> None:
    """Measures by name in that language; texts translated where the State did so, else as they are written."""
    answer = client.get(f"/en/fiches/XVE/guide.pdf?lang={language}")
    assert answer["Content-Type"] == "application/pdf"
    document = PdfReader(BytesIO(answer.content))
    text = " ".join(each.extract_text() for each in document.pages)
    letters = "".join(text.split())
    assert ("oftherequestingStateasksforit" if language == "en" else "delEstadorequirentelopide") in letters
    assert str(document.root_object["/Lang"]) == language
    if language != "ar":  # extracted, its letters come in the order of their shapes
        assert "".join(measures()["preservation"].names[language].split()) in letters


def test_the_footnote_of_a_territory_is_printed(client: Client) -> None:
    """With its mark at the name."""
    answer = client.get("/en/fiches/XKX/guide.pdf?lang=en")
    text = " ".join(PdfReader(BytesIO(answer.content)).pages[0].extract_text().split())
    assert "Kosovo *" in text
    assert "resolution 1244" in text
    assert "Nothing on record" in text
