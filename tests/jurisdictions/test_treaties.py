"""The treaties, their participants, and the articles of the Convention."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from comity.common.languages import CODES
from comity.jurisdictions.models import Statement, Treaty
from comity.jurisdictions.queries.depositaries import address_of

pytestmark = pytest.mark.django_db


def states_under(client: Client, treaty: str, status: str, day: str) -> list[str]:
    """Who stands so to the treaty, as its page shows it."""
    html = client.get(f"/en/treaties/{treaty}/?as_of={day}").content.decode()
    table = re.search(rf'<h3 id="{status}">.*?</table>', html, re.DOTALL)
    return re.findall(r'<th scope="row"><span class="state"><a href="/en/states/(\w+)/', table[0]) if table else []


def test_participants_are_as_at_the_date(client: Client) -> None:
    assert "BLR" in states_under(client, "ETS191", "party", "2024-04-30")
    assert "BLR" in states_under(client, "ETS191", "not_party", "2024-05-01")
    assert "BTN" in states_under(client, "UNCAC", "party", "2023-09-26")
    assert "BTN" in states_under(client, "UNCAC", "not_party", "2023-09-27")
    assert "BTN" in states_under(client, "UNCAC", "party", "2023-10-27")


def test_counts_are_those_of_the_rows(client: Client) -> None:
    listed = client.get("/en/treaties/?as_of=2010-01-01").content.decode()
    row = re.findall(r'treaties/UNCAC/">.*?</tr>', listed, re.DOTALL)[0]
    numbers = [int(number) for number in re.findall(r'class="num">(\d+)<', row)]
    statuses = ("party", "signatory", "not_known")
    assert numbers == [len(states_under(client, "UNCAC", status, "2010-01-01")) for status in statuses]
    assert numbers[0] > 100


def test_states_of_which_nothing_is_on_record_are_counted_as_not_known(client: Client) -> None:
    html = client.get("/en/treaties/ARABCAC/").content.decode()
    silent = re.findall(r"Of (\d+) more States nothing is on record: not known", html)
    assert silent == [str(197 - html.count('<th scope="row"><span class="state">'))]
    assert "nothing is on record" not in client.get("/en/treaties/UNCAC/").content.decode()


def test_treaty_without_any_record_says_no_data(client: Client) -> None:
    assert "Nothing on record" in client.get("/en/treaties/ETS209/").content.decode()
    row = re.findall(r'treaties/ETS209/">.*?</tr>', client.get("/en/treaties/").content.decode(), re.DOTALL)[0]
    assert "No data" in row


def test_title_in_another_language_says_so(client: Client) -> None:
    french = client.get("/fr/treaties/ETS209/").content.decode()
    assert '<bdi lang="en" dir="auto">Third Additional Protocol' in french
    assert "(anglais)" in french
    assert "(anglais)" not in client.get("/fr/treaties/UNCAC/").content.decode()


@pytest.mark.parametrize("code", CODES)
def test_what_is_said_of_a_treaty_is_in_the_readers_language(client: Client, code: str) -> None:
    html = client.get(f"/{code}/treaties/UNCYBER/").content.decode()
    found = Treaty.objects.get(code="UNCYBER")
    for texts in (found.depositary, found.open_to, found.notes):
        assert len(set(texts.values())) == len(CODES)
        assert f'<bdi lang="{code}" dir="auto">{texts[code]}</bdi>' in html
    told = client.get("/api/v1/treaties/UNCYBER").json()
    assert (told["open_to"], told["open_to_texts"]) == (found.open_to["en"], found.open_to)


def test_what_nobody_translated_is_marked_as_english(client: Client) -> None:
    Treaty.objects.filter(code="UNCAC").update(notes={"en": "Signed in a hall."}, open_to={})
    html = client.get("/ru/treaties/UNCAC/").content.decode()
    assert '<bdi lang="en" dir="auto">Signed in a hall.</bdi>' in html
    assert "<dt>Открыт для</dt>" not in html


def test_treaty_page_says_what_it_serves_and_what_replaces_it(client: Client) -> None:
    html = client.get("/en/treaties/ETS030/").content.decode()
    row = re.findall(r'<th scope="row">Evidence</th>.*?</tr>', html, re.DOTALL)[0]
    assert "Leads before the Convention" in row
    assert "replaced by European Investigation Order where that binds both" in row


@pytest.mark.parametrize("address", ["treaties/NONE/", "treaties/%00/", "treaties/ETS 030/"])
def test_unknown_treaty_is_not_found(client: Client, address: str) -> None:
    assert client.get(f"/en/{address}").status_code == 404


def test_treaty_has_one_address(client: Client) -> None:
    assert client.get("/en/treaties/uncac/")["Location"] == "/en/treaties/UNCAC/"


def test_convention_has_an_anchor_for_each_article(client: Client) -> None:
    html = client.get("/en/convention/").content.decode()
    assert re.findall(r'<li id="art-(\d+)"', html) == [str(number) for number in range(1, 72)]
    assert "Mutual legal assistance" in re.findall(r'<li id="art-46".*?</li>', html, re.DOTALL)[0]


def test_heading_that_was_not_verified_says_so(client: Client) -> None:
    arabic = client.get("/ar/convention/").content.decode()
    assert arabic.count("warn-text") == 69
    assert "warn-text" not in client.get("/en/convention/").content.decode()


def test_what_states_notified_stands_on_the_page_of_the_treaty(client: Client) -> None:
    html = client.get("/en/treaties/UNCAC/").content.decode()
    section = html.split('<section id="notifications">')[1].split("</section>")[0]
    own = [row for row in section.split("<tr>") if "/en/states/ALB/" in row]
    assert any("Albanian" in row and "46(14)" in row for row in own)
    none = client.get("/en/treaties/ARABCAC/").content.decode()
    assert "Nothing on record" in none.split('<section id="notifications">')[1]


def rows_of(html: str, state: str) -> list[str]:
    """The reservations and declarations of a State on the page of a treaty."""
    section = re.findall(r'<section id="statements">.*?</section>', html, re.DOTALL)[0]
    return [row for row in section.split("<tr>") if f"/en/states/{state}/" in row]


def test_reservations_and_declarations_stand_on_the_page_of_the_treaty(client: Client) -> None:
    html = client.get("/en/treaties/UNCAC/").content.decode()
    (reserved,) = rows_of(html, "SAU")
    for words in ("Reservation", "44(6)", "is not considered the legal basis", "treaties.un.org"):
        assert words in reserved
    (declared,) = rows_of(html, "USA")
    assert "Declaration" in declared
    assert "will not apply article 44(5)" in declared
    assert rows_of(html, "ALB") == [], "a mere answer is a notification"
    (nameless,) = rows_of(client.get("/en/treaties/ETS182/").content.decode(), "AZE")
    assert "Not known" in nameless, "no source names the article"


def test_no_reservation_on_record_is_no_no(client: Client) -> None:
    section = client.get("/en/treaties/ARABCAC/").content.decode().split('<section id="statements">')[1]
    assert "Nothing on record" in section.split("</section>")[0]
    assert "does not mean that there is none" in section.split("</section>")[0]


def test_a_remark_about_the_source_is_neither(client: Client) -> None:
    html = client.get("/en/treaties/AUCPCC/").content.decode()
    assert "not ratified as at July 2017" in html
    assert "as at July 2017" not in html.split('<section id="statements">')[1].split("</section>")[0]


def test_a_reservation_that_was_withdrawn_stands_until_then(client: Client) -> None:
    held = {
        "treaty_id": "UNCAC",
        "jurisdiction_id": "KEN",
        "kind": "reservation",
        "article": "66(2)",
        "text": "Not 66.",
    }
    days = {"valid_from": "2010-01-01", "seen_on": "2012-01-01", "valid_to": "2015-01-01"}
    Statement.objects.create(**held, **days, source="tests", verified="yes")
    for day, stands in (("2009-12-31", False), ("2010-01-01", True), ("2014-12-31", True), ("2015-01-01", False)):
        found = rows_of(client.get(f"/en/treaties/UNCAC/?as_of={day}").content.decode(), "KEN")
        assert any("Not 66." in row for row in found) is stands


@pytest.mark.whole
@pytest.mark.parametrize("address", ["/en/treaties/UNCAC/", "/en/states/KEN/"])
def test_more_statements_take_no_more_queries(count_queries: Callable[[str], int], address: str) -> None:
    count_queries(address)
    few = count_queries(address)
    for state, treaty in (("KEN", "UNCAC"), ("KEN", "UNTOC"), ("CHE", "UNCAC"), ("FRA", "UNCAC")):
        Statement.objects.create(
            treaty_id=treaty,
            jurisdiction_id=state,
            kind="declaration",
            article="66",
            text="Something.",
            seen_on="2020-01-01",
            source="tests",
            verified="yes",
        )
    count_queries(address)
    assert count_queries(address) == few


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("MTDSG XVIII-14; UNTS vol. 2349 p. 41", "mtdsg_no=XVIII-14&chapter=18"),
        ("MTDSG VI-19", "mtdsg_no=VI-19&chapter=6"),
        ("CETS No. 198", "treatynum=198"),
        ("CELEX 32014L0041", "uri=CELEX:32014L0041"),
        ("OAS Treaty B-58", "treaties/b-58.html"),
        ("A/P.1/8/94", ""),
    ],
)
def test_the_page_of_a_treaty_at_its_depositary(reference: str, address: str) -> None:
    """Told by the reference that the depositary itself uses; for others the site on record is all there is."""
    found = address_of(reference)
    assert found.endswith(address)
    assert bool(found) is bool(address)


def test_a_treaty_leads_to_its_depositary(client: Client) -> None:
    """To the treaty's own page there."""
    assert "mtdsg_no=XVIII-14&amp;chapter=18" in client.get("/en/treaties/UNCAC/").content.decode()
