"""Entry points: by article, by State, by measure, by theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.law.library import EARLY, LATE, a_law, a_tag, a_wording, a_work
from tests.law.pages import rows_at, text_of

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


def test_an_article_shows_all_below_it_and_a_paragraph_only_itself(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    a_law("letters", "CHE", "46(3)(f)")
    whole, narrow = text_of(client, "/en/law/articles/46/"), text_of(client, "/en/law/articles/46-8/")
    assert "The secrecy Act" in whole
    assert "The letters Act" in whole
    assert "The secrecy Act" in narrow
    assert "The letters Act" not in narrow
    assert "The letters Act" in text_of(client, "/en/law/articles/46-3-f/")
    assert "The letters Act" in text_of(client, "/en/law/articles/46-3/")


def test_one_address_for_an_article(client: Client) -> None:
    assert client.get("/en/law/articles/46(8)/").headers["Location"] == "/en/law/articles/46-8/"
    for wrong in ("72", "0", "46-31", "46-x-1", "15-2", "nothing", "46-3-f-i-a"):
        text_of(client, f"/en/law/articles/{wrong}/", 404)


def test_an_article_is_not_the_one_whose_number_begins_alike(client: Client) -> None:
    a_law("four", "KEN", "4")
    assert "The four Act" not in text_of(client, "/en/law/articles/46/")


def test_nothing_on_record_is_said_and_is_no_no(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    page = text_of(client, "/en/law/articles/46-8/")
    assert "Nothing on record" in page
    assert "Switzerland" in page
    rows = rows_at(client, "/en/law/articles/46-8/table.csv")
    assert {row["coverage"] for row in rows if row["state"] == "CHE"} == {"Nothing on record"}
    assert len([row for row in rows if row["state"] == "KEN"]) == 1


def test_a_group_narrows_table_and_silence(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    a_law("letters", "CHE", "46(8)")
    rows = rows_at(client, "/en/law/articles/46-8/table.csv?group=african")
    assert "KEN" in {row["state"] for row in rows}
    assert "CHE" not in {row["state"] for row in rows}


def test_the_text_is_that_of_the_day(client: Client) -> None:
    work = a_work("secrecy", in_force=EARLY)
    a_wording(work, {"sec_1": "The old words."}, since=EARLY)
    a_wording(work, {"sec_1": "The new words.", "sec_2": "Quite new."}, since=LATE)
    a_tag(work, "sec_1", "uncac", "46(8)")
    a_tag(work, "sec_2", "uncac", "40")
    assert "The old words." in text_of(client, "/en/law/articles/46-8/?as_of=2019-12-31")
    assert "The new words." in text_of(client, "/en/law/articles/46-8/?as_of=2020-01-01")
    assert "The secrecy Act" not in text_of(client, "/en/law/articles/40/?as_of=2019-12-31"), "there was no section 2"
    assert "Quite new." in text_of(client, "/en/law/articles/40/?as_of=2020-01-01")


def test_the_readers_language_comes_first_and_any_other_when_it_lacks_the_provision(client: Client) -> None:
    work = a_work("secrecy")
    a_wording(work, {"sec_1": "English words.", "sec_2": "Only in English."})
    a_wording(work, {"sec_1": "Des mots."}, language="fr")
    a_tag(work, "sec_1", "uncac", "46(8)")
    a_tag(work, "sec_2", "uncac", "40")
    assert "Des mots." in text_of(client, "/fr/law/articles/46-8/")
    assert "English words." in text_of(client, "/ru/law/articles/46-8/")
    assert "Only in English." in text_of(client, "/fr/law/articles/40/")


def test_what_lies_below_a_provision_is_part_of_it(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    assert "And what lies below." in text_of(client, "/en/law/articles/46-8/")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"reviewed": LATE}, "Reviewed"),
        ({}, "Not reviewed"),
        ({"draft": True}, "Only a bill"),
        ({"repealed": LATE, "reviewed": EARLY}, "Repealed"),
        ({"in_force": LATE.replace(year=2999)}, "Not in force yet"),
    ],
)
def test_the_overview_of_a_state_says_how_far_each_article_is_covered(
    client: Client, facts: dict[str, object], said: str
) -> None:
    a_law("secrecy", "KEN", "46(8)", **facts)
    rows = rows_at(client, "/en/law/articles/46/table.csv")
    assert [row["coverage"] for row in rows if row["state"] == "KEN"] == [said]
    page = text_of(client, "/en/law/states/KEN/")
    cell = page.split('<span class="cite">46</span>')[1].split("</td>")[0]
    assert said in cell
    assert page.count("</td>") == 55
    assert "54" in page.split('class="mark-of nothing"')[1].split("</li>")[0], "nothing on record about the others"


def test_the_strongest_provision_counts(client: Client) -> None:
    a_law("bill", "KEN", "46(8)", draft=True)
    a_law("secrecy", "KEN", "46(9)", reviewed=LATE)
    cell = text_of(client, "/en/law/states/KEN/").split('<span class="cite">46</span>')[1].split("</td>")[0]
    assert "Reviewed" in cell


def test_an_offence_covers_its_article(client: Client) -> None:
    work = a_work("bribery")
    a_wording(work, {"sec_1": "Whoever bribes."})
    a_tag(work, "sec_1", "offence", "15")
    assert "Whoever bribes." in text_of(client, "/en/law/articles/15/")
    cell = text_of(client, "/en/law/states/KEN/").split('<span class="cite">15</span>')[1].split("</td>")[0]
    assert "Not reviewed" in cell


def test_a_measure_shows_who_has_it(client: Client) -> None:
    work = a_work("banks")
    a_wording(work, {"sec_1": "Banks hand out."})
    a_tag(work, "sec_1", "measure", "bank-records")
    assert "Banks hand out." in text_of(client, "/en/law/measures/bank-records/")
    assert "1 State" in text_of(client, "/en/law/measures/")
    assert [row["state"] for row in rows_at(client, "/en/law/measures/bank-records/table.csv") if row["law"]] == ["KEN"]
    text_of(client, "/en/law/measures/nothing/", 404)


def test_laws_and_fiches_of_a_measure_lead_to_each_other(client: Client) -> None:
    assert 'href="/en/fiches/measures/bank-records/"' in text_of(client, "/en/law/measures/bank-records/")
    assert 'href="/en/law/measures/bank-records/"' in text_of(client, "/en/fiches/measures/bank-records/")


def test_untoc_has_pages_of_its_own(client: Client) -> None:
    work = a_law("secrecy", "KEN", "40")
    a_tag(work, "sec_1", "untoc", "18(8)")
    page = text_of(client, "/en/law/articles/untoc/18/")
    assert "The secrecy Act" in page
    assert 'href="/en/law/articles/untoc/18-8/"' in page
    assert "UNTOC, art. 18" in page.split("<h1>")[1].split("</h1>")[0]
    assert "The secrecy Act" not in text_of(client, "/en/law/articles/46/"), "another treaty"
    assert "The secrecy Act" not in text_of(client, "/en/law/articles/untoc/15/")
    rows = rows_at(client, "/en/law/articles/untoc/18-8/table.csv")
    assert [row["tags"] for row in rows if row["state"] == "KEN"] == ["UNTOC, art. 18(8)"]
    assert client.get("/en/law/articles/untoc/18(8)/").headers["Location"] == "/en/law/articles/untoc/18-8/"
    for wrong in ("42", "0", "nothing"):
        text_of(client, f"/en/law/articles/untoc/{wrong}/", 404)


def test_the_list_of_articles_offers_both_treaties(client: Client) -> None:
    a_tag(a_law("secrecy", "KEN", "46(8)"), "sec_1", "untoc", "18(8)")
    convention, other = text_of(client, "/en/law/articles/"), text_of(client, "/en/law/articles/untoc/")
    for page, current in ((convention, "/en/law/articles/"), (other, "/en/law/articles/untoc/")):
        assert f'<a href="{current}" aria-current="page">' in page
        assert 'href="/en/law/articles/untoc/"' in page
        assert page.count("1 State<") == 1
    assert "Transnational Organized Crime" in convention
    assert other.count('<span class="art">UNTOC, art. ') == 41
    assert "1 State" in other.split('href="/en/law/articles/untoc/18/"')[1].split("</li>")[0]


def test_a_theme_shows_who_has_it_and_what_lies_below_it(client: Client) -> None:
    work = a_work("banks")
    a_wording(work, {"sec_1": "Banks tell."})
    a_tag(work, "sec_1", "theme", "bank-secrecy")
    for theme in ("bank-secrecy", "money-laundering-control"):
        assert "Banks tell." in text_of(client, f"/en/law/themes/{theme}/")
    assert "Banks tell." not in text_of(client, "/en/law/themes/bribery/")
    text_of(client, "/en/law/themes/nothing/", 404)
    page = text_of(client, "/en/law/themes/")
    assert "1 State" in page.split('href="/en/law/themes/bank-secrecy/"')[1].split("</li>")[0]
    assert "themes/bribery/" not in page, "only what is on record"
    assert [row["state"] for row in rows_at(client, "/en/law/themes/bank-secrecy/table.csv") if row["law"]] == ["KEN"]
    assert 'href="/en/law/themes/bank-secrecy/"' in text_of(client, "/en/vocabulary/bank-secrecy/")


def test_the_api_answers_for_both_treaties_and_for_themes(client: Client) -> None:
    work = a_law("secrecy", "KEN", "46(8)")
    a_tag(work, "sec_1", "untoc", "18(8)")
    a_tag(work, "sec_1", "theme", "bank-secrecy")
    for address in ("untoc/18", "themes/bank-secrecy"):
        assert [each["state"] for each in client.get(f"/api/v1/law/{address}").json()["states"]] == ["KEN"]
    for address in ("untoc/42", "themes/nothing"):
        assert client.get(f"/api/v1/law/{address}").status_code == 404


def test_a_table_of_another_kind_is_not_made(client: Client) -> None:
    for address in ("articles/46", "articles/untoc/18", "states/KEN", "measures/bank-records", "themes/bribery"):
        text_of(client, f"/en/law/{address}/table.exe", 404)


@pytest.mark.whole
@pytest.mark.parametrize(
    "address",
    [
        *("articles/", "articles/46/", "states/", "states/KEN/", "measures/", "measures/bank-records/"),
        *("articles/untoc/", "articles/untoc/18/", "themes/", "themes/bank-secrecy/"),
        *("compare/?state=KEN&state=CHE&article=46", "articles/46/table.csv"),
        *(f"compare/{each}?state=KEN&state=CHE&subject=untoc&article=18" for each in ("", "table.csv")),
        *(f"compare/{each}?state=KEN&state=CHE&subject=measure&measure=bank-records" for each in ("", "table.csv")),
    ],
)
def test_more_rows_take_no_more_queries(client: Client, settings: Settings, address: str) -> None:
    settings.FACTS_MAX_AGE = 60  # headings of articles come from a copy that is asked for its age, not a row at a time

    def fill(number: int) -> None:
        for each in range(number):
            for state in ("KEN", "CHE", "FRA"):
                work = a_law(f"law-{state.lower()}-{number}-{each}", state, "46(8)")
                for scheme, code in (("measure", "bank-records"), ("untoc", "18(8)"), ("theme", "bank-secrecy")):
                    a_tag(work, "sec_1", scheme, code)

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/law/{address}").status_code == 200
        return len(captured)

    fill(1)
    count()
    few = count()
    fill(6)
    assert count() == few
