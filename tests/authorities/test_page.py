"""The page of an authority, and the section on the page of its State."""

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from comity.authorities.actions import load_demo
from comity.authorities.models import Authority, Category, Designation
from comity.jurisdictions.models import Jurisdiction

pytestmark = pytest.mark.django_db
ARCADIA = "/en/directory/xar-ministry-of-justice/"


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("demo")
def test_a_complete_entry_shows_everything(client: Client) -> None:
    text = text_of(client, ARCADIA)
    assert text.count("<h1") == 1
    for fact in (
        "International Cooperation Division",
        "1 Concord Square",
        "+999 20 555 01 00",
        'href="mailto:cooperation@ministry-of-justice.xar.example"',
        'data-zone="Europe/Vienna"',
        "+999 20 555 01 99",
        "English · French · German",
        "Secure platform",
        "article 46(15)",
        "No treaty is needed",
        "judged by conduct",
        "5,000 euros",
        "law.xar.example",
        "1 March 2014",
        "Notification to the depositary",
        "阿卡迪亚司法部",
        "there, open until",
        "Invented for demonstration",
    ):
        assert fact in text
    assert re.search(r"<noscript><div class=\"soft\">\d\d:\d\d there, (open|closed) until", text)
    assert "Not on record" not in text


def test_what_is_not_on_record_is_one_line_a_card_and_never_no(client: Client) -> None:
    Authority.objects.create(
        slug="ken-bare",
        jurisdiction_id="KEN",
        kind="other",
        names={"und": "Ofisi"},
        original_language="und",
        source="s",
        seen_on=date(2026, 1, 1),
        verified="no",
    )
    text = text_of(client, "/en/directory/ken-bare/")
    assert text.count("Not on record:") == 3
    assert "Through INTERPOL when urgent</dt>" not in text
    assert "Never confirmed by the authority" in text
    assert 'class="badge warn">Unverified' in text


@pytest.mark.usefixtures("demo")
def test_a_stale_entry_says_so(client: Client) -> None:
    assert "Confirmed too long ago: call before" in text_of(client, "/en/directory/xve-attorney-general/")
    assert "Confirmed too long ago: call before" not in text_of(client, ARCADIA)


@pytest.mark.usefixtures("demo")
def test_the_languages_say_where_they_come_from(client: Client) -> None:
    Authority.objects.filter(slug="xar-ministry-of-justice").update(languages=[])
    assert "notified by the State" in text_of(client, ARCADIA)


@pytest.mark.usefixtures("demo")
def test_a_script_in_a_fact_is_text_and_a_web_site_is_a_web_address(client: Client) -> None:
    Authority.objects.filter(slug="xar-ministry-of-justice").update(
        notes="<script>alert(1)</script>", website="javascript:alert(1)", law_links=["javascript:alert(2)"]
    )
    text = text_of(client, ARCADIA)
    assert "<script>alert" not in text
    assert 'href="javascript' not in text


@pytest.mark.usefixtures("demo")
def test_the_section_of_a_state(client: Client) -> None:
    text = text_of(client, "/en/states/XVE/")
    section = text[text.index("Competent authorities") :]
    assert section.index("Extradition") < section.index("Asset recovery")
    assert "/en/directory/xve-attorney-general/" in section
    assert "Yes, the Convention serves as the legal basis" in section
    assert "Spanish · English" in section


@pytest.mark.usefixtures("demo")
def test_a_constant_number_of_queries(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for treaty in ("UNTOC", "IACAC", "RIYADH", "HARARE"):
        Designation.objects.create(
            authority_id="xar-ministry-of-justice",
            category=Category.MLA,
            treaty_id=treaty,
            basis="notification",
            source="s",
            seen_on=date(2026, 1, 1),
            verified="yes",
        )
    with django_assert_max_num_queries(14):
        client.get(ARCADIA)


@pytest.mark.usefixtures("demo")
def test_the_demonstration_is_invented_complete_and_loaded_once() -> None:
    invented = Authority.objects.filter(jurisdiction__kind=Jurisdiction.Kind.FICTIONAL)
    assert 8 <= invented.count() <= 12
    assert set(Designation.objects.filter(authority__in=invented).values_list("category", flat=True)) == set(
        Category.values
    )
    for state in Jurisdiction.objects.filter(kind=Jurisdiction.Kind.FICTIONAL):
        assert state.iso3.startswith("X")
        assert len(state.names) == 6
    assert all(len(each.names) == 6 and each.origin == "demo" for each in invented)
    assert load_demo(actor="tests") == 0
