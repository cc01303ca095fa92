"""The pages: results, table, feed, suggestions, saved searches."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Role
from comity.access.scope import seen_by_the_hub
from comity.jurisdictions.models import Treaty
from comity.search.actions import tell_what_is_new
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from comity.search.models import SavedSearch
from comity.search.queries import Question, search
from comity.upkeep.tasks import HUB
from tests.people import an_officer, signed_in
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("code", ["en", "ar", "zh", "fr", "ru", "es"])
def test_the_page_answers_in_every_language(client: Client, code: str) -> None:
    page = client.get(f"/{code}/search/?q=引渡").content.decode()
    assert f'href="/{code}/convention/#art-44"' in page
    assert "<mark>" in page


def test_facets_are_links_and_chips_take_them_away(client: Client) -> None:
    page = client.get("/en/search/?q=extradition").content.decode()
    assert "?q=extradition&amp;kind=authority" in page
    narrowed = client.get("/en/search/?q=extradition&kind=authority").content.decode()
    assert 'href="?q=extradition"' in narrowed
    assert "convention/#art-44" not in narrowed


def test_a_name_of_a_state_keeps_its_footnote(client: Client) -> None:
    page = client.get("/en/search/?q=Kosovo").content.decode()
    assert 'href="#note-1"' in page
    assert "1244" in page


def test_a_treaty_says_how_many_states_it_is_of(client: Client) -> None:
    found = search(Question(text="UNCAC", filters={"kind": "treaty"})).results[0]
    page = client.get("/en/search/?q=UNCAC&kind=treaty").content.decode()
    above = page.partition('<p class="kicker">')[2].partition("</p>")[0]
    assert "EUE" in found.shown.states, "a party by article 67 and no State"
    assert f"Treaty · {len(found.shown.states) - 1} States and territories" in " ".join(above.split())
    assert "Zambia" not in above
    assert ">Zambia</a>" in page, "the facet names it"


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("UNCAC", "treaties/UNCAC/"),
        ("ets 024", "treaties/ETS024/"),
        ("ken", "states/KEN/"),
        ("CARIN", "networks/carin/"),
    ],
)
def test_what_has_the_question_for_its_code_comes_first(code: str, address: str) -> None:
    assert search(Question(text=code)).results[0].shown.address == address


def test_no_link_of_a_facet_holds_another(client: Client) -> None:
    page = client.get("/en/search/?q=UNCAC&kind=treaty").content.decode()
    assert 'rel="nofollow">European Union</a><sup><a' in page


def test_results_as_a_table_and_as_a_feed(client: Client) -> None:
    answer = client.get("/en/search/results.csv?q=extradition&kind=treaty")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {"European Convention on Extradition"} <= {row["title"] for row in rows}
    assert all(row["kind"] == "treaty" for row in rows)
    feed = ET.fromstring(client.get("/fr/search/feed.xml?q=extradition&kind=treaty").content)  # noqa: S314  # our own
    addresses = [link.get("href", "") for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")]
    with_it_all = search(Question(text="extradition", filters={"kind": "treaty"})).complete
    assert len(addresses) == with_it_all > 1, "what is only near is no news"
    first = {row["address"].rpartition("/en/")[2] for row in rows[:with_it_all]}
    assert {each.rpartition("/fr/")[2] for each in addresses} == first, "in the table it follows"


def test_pages_go_on_and_end_somewhere(client: Client) -> None:
    first, second = (client.get(f"/en/search/?kind=authority&page={number}").content for number in (1, 2))
    assert first != second
    for odd in ("0", "-3", "999999", "x", "9" * 400):
        assert client.get(f"/en/search/?kind=authority&page={odd}").status_code == 200


def test_the_number_of_queries_does_not_grow(client: Client) -> None:
    client.get("/en/search/?q=extradition")
    counts = []
    for question in ("q=extradition", "q=&kind=state", "q=ministry+of+justice", "q=zzzz"):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(f"/en/search/?{question}")
        counts.append(len(asked))
    assert max(counts) <= 2


def test_suggestions_may_be_kept_by_caches_only_for_nobody(client: Client) -> None:
    answer = client.get("/en/search/suggest/?q=ken")
    assert "Kenya" in [each["text"] for each in answer.json()["suggestions"]]
    assert "max-age" in answer["Cache-Control"]
    officer = signed_in(an_officer(Role.SECRETARIAT))
    assert "no-store" in officer.get("/en/search/suggest/?q=ken")["Cache-Control"]


def test_the_api_gives_what_the_page_shows(client: Client) -> None:
    told = client.get("/api/v1/search", {"q": "تسليم المجرمين", "lang": "fr", "kind": "article"}).json()
    assert told["results"][0]["address"] == "/fr/convention/#art-44"
    assert told["facets"]["article"] == [{"value": "44", "count": 1}]
    offered = client.get("/api/v1/suggest", {"q": "ken", "lang": "en"}).json()
    assert "/en/states/KEN/" in [each["address"] for each in offered]


def test_an_officer_saves_a_search_and_is_told_what_is_new(
    search_index: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    officer = an_officer(Role.SECRETARIAT)
    browser = signed_in(officer)
    browser.post("/en/search/saved/", {"q": "Quixotania", "kind": "treaty", "page": "3", "unknown": "x"})
    browser.post("/en/search/saved/", {"q": "Quixotania", "kind": "treaty"})
    saved = SavedSearch.objects.get(officer=officer)
    assert saved.query == "q=Quixotania&kind=treaty"
    Treaty.objects.create(code="QUIX", short_name="Quixotania Treaty", titles={"en": "Treaty of Quixotania"})
    catch_up(Follower(Folder(search_index)))
    for day in (1, 2):
        with seen_by_the_hub(), django_capture_on_commit_callbacks(execute=True):
            tell_what_is_new(actor=HUB, day=date(2026, 11, day))
    assert [each.to for each in mail.outbox] == [[officer.email]], "told once"
    assert "Quixotania" not in mail.outbox[0].body
    assert "/en/search/saved/" in mail.outbox[0].body
    assert "1 new" in browser.get("/en/search/saved/").content.decode()
    assert browser.get(f"/en/search/saved/{saved.pk}/")["Location"].endswith("/en/search/?q=Quixotania&kind=treaty")
    assert "1 new" not in browser.get("/en/search/saved/").content.decode()
    other = signed_in(an_officer(Role.SECRETARIAT))
    assert other.get(f"/en/search/saved/{saved.pk}/").status_code == 404
    assert other.post(f"/en/search/saved/{saved.pk}/remove/").status_code == 404
    browser.post(f"/en/search/saved/{saved.pk}/remove/")
    assert not SavedSearch.objects.exists()
