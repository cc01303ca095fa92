"""The treaties, their participants, and the articles of the Convention."""

import re

import pytest
from django.test import Client

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
