"""Items: drafts, submissions of States, publishing, files and their counts, citations, feed, collections."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.audit.models import Entry
from comity.knowledge.actions.files import MOST_BYTES
from comity.knowledge.models import Collection, Download, File, Item
from comity.knowledge.queries.themes import THEMES
from comity.vocabulary.queries import concepts
from tests.knowledge.worlds import GUIDE, PDF, PNG

if TYPE_CHECKING:
    from pathlib import Path

    from tests.knowledge.worlds import World

ATOM = "{http://www.w3.org/2005/Atom}"


def test_what_the_secretariat_publishes_everybody_reads(world: World) -> None:
    item = world.drafted()
    assert item.pk == "a-guide-to-asking"
    assert world.status(f"{item.pk}/") == 404
    assert "A guide to asking" not in world.get("")
    world.post("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    assert "A guide to asking" in world.get("")
    page = world.get(f"{item.pk}/", language="fr")
    assert "Un guide pour demander" in page
    assert "How one asks." in page, "where there is no translation, the English text"
    acts = Entry.objects.filter(subject=f"item:{item.pk}", outcome="done").values_list("action", flat=True)
    assert {"knowledge.start_item", "knowledge.add_file", "knowledge.publish_item"} == set(acts)


FILTERS = {
    "q=GUIDE": True,
    "q=demander": True,
    "q=guide+nothing": False,
    "kind=publication": True,
    "kind=module": False,
    "theme=asset-recovery": True,
    "theme=extradition": False,
    "article=46": True,
    "article=14": True,
    "article=4": False,
    "language=en": True,
    "language=ru": False,
    "year=2025": True,
    "state=KEN": False,
    "kind=x&year=2025": True,
    "page=99": True,
}


def test_the_list_is_filtered(world: World, subtests: pytest.Subtests) -> None:
    world.published()
    for query, found in FILTERS.items():
        with subtests.test(query=query):
            assert ("A guide to asking" in world.get(f"?{query}")) is found


def test_a_state_submits_and_the_secretariat_publishes(world: World) -> None:
    item = world.drafted("focal", name_en="A report on article 9")
    assert (item.state_id, item.from_state, item.status) == ("XQA", True, "draft")
    assert world.status(f"{item.pk}/", "secretariat") == 404, "a State's draft is the State's"
    assert world.status(f"{item.pk}/", "mission") == 200
    world.post("mission", f"{item.pk}/hand-in/")
    assert "A report on article 9" in world.get("work/", "secretariat")
    world.post("secretariat", f"{item.pk}/decide/", {"text": "Add the year."})
    assert "Add the year." in world.get(f"{item.pk}/", "focal")
    assert world.status(f"{item.pk}/", "secretariat") == 404
    world.post("focal", f"{item.pk}/edit/", GUIDE | {"kind": "submission", "name_en": "A report of 2025"})
    world.post("focal", f"{item.pk}/hand-in/")
    assert "This step is not possible now." in world.post("focal", f"{item.pk}/edit/", GUIDE)
    world.post("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    assert "A report of 2025" in world.get("?state=XQA")


def test_another_states_draft_does_not_exist(world: World, subtests: pytest.Subtests) -> None:
    item = world.drafted("focal")
    browser = world.browser("other focal")
    for door in ("", "edit/", "files/", "hand-in/", "withdraw/", "files/1/"):
        with subtests.test(door=door):
            assert browser.get(f"/en/knowledge/{item.pk}/{door}").status_code == 404
            assert browser.post(f"/en/knowledge/{item.pk}/{door}", GUIDE).status_code == 404
    assert world.browser("manager").post(f"/en/knowledge/{item.pk}/edit/", GUIDE).status_code == 403


def test_a_form_sets_nothing_but_what_it_asks(world: World) -> None:
    world.post("focal", "new/", GUIDE)
    assert not Item.objects.exists(), "a publication is the secretariat's"
    item = world.drafted("focal", state="XQB", status="published", valid_from="2020-01-01", from_state="")
    assert (item.state_id, item.status, item.valid_from, item.from_state) == ("XQA", "draft", None, True)


def test_what_is_wrong_is_said_beside_its_field(world: World) -> None:
    wrong = {"name_en": "", "name_fr": "", "published_on": "31.3.2026", "articles": "99", "related": "nothing"}
    page = world.post("secretariat", "new/", GUIDE | wrong | {"edition_of": "nowhere", "kind": "x"})
    for said in (
        *("At least one name is needed.", "Write the date as year-month-day", "is no article of the Convention"),
        *("There is nothing at “nothing”.", "There is nothing at “nowhere”.", "Choose from the list."),
    ):
        assert said in page, said
    assert 'id="id_articles_error"' in page
    assert not Item.objects.exists()


def test_nothing_is_published_without_a_file_and_a_date(world: World) -> None:
    world.post("secretariat", "new/", GUIDE | {"published_on": ""})
    item = Item.objects.get()
    assert "Something is missing." in world.post("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    assert world.status(f"{item.pk}/") == 404


def test_a_file_comes_back_as_a_file_and_is_counted_without_persons(world: World) -> None:
    item = world.published()
    file = File.objects.get()
    at = f"/en/knowledge/{item.pk}/files/{file.pk}/"
    for _time in range(3):
        answer = world.browser().get(at)
        assert b"".join(answer) == PNG
    assert answer["Content-Disposition"] == 'attachment; filename="a.png"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    for close in getattr(world.browser().head(at), "_resource_closers", ()):  # ``close()`` would close the database
        close()
    count = Download.objects.get()
    assert (count.number, count.month) == (3, timezone.localdate().replace(day=1))
    assert {each.name for each in Download._meta.get_fields()} == {"id", "file", "month", "number"}  # noqa: SLF001
    assert "3 downloads" in world.get(f"{item.pk}/")
    assert world.browser().get(f"/api/v1/knowledge/{item.pk}").json()["files"][0]["downloads"] == 3


def _zip(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">]><l>&a;</l>'


REFUSED = {
    "page.pdf": b"<script>alert(1)</script> %PDF- %%EOF",
    "run.exe": b"MZ" + b"\0" * 100,
    "data.xml": BOMB,
    "picture.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "plain.zip": _zip(a=b"x"),
    "broken.docx": b"PK\x03\x04 and no more",
    "macros.docx": _zip(**{"[Content_Types].xml": b"", "word/document.xml": b"", "word/vbaProject.bin": b"x"}),
    "empty.pdf": b"",
}


def test_other_kinds_of_file_are_refused(world: World, kept_apart: Path, subtests: pytest.Subtests) -> None:
    world.post("secretariat", "new/", GUIDE)
    for name, content in REFUSED.items():
        with subtests.test(name=name):
            page = world.attach("secretariat", Item.objects.get(), name, content)
            assert "Hand in a PDF" in page
            assert not File.objects.exists()
            assert not list(kept_apart.rglob("*"))


@pytest.mark.whole
def test_a_file_that_unpacks_to_too_much_or_holds_entities_is_never_opened(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.post("secretariat", "new/", GUIDE)
    item = Item.objects.get()

    def opened(*_args: object, **_kwargs: object) -> None:
        raise AssertionError

    word = {"[Content_Types].xml": b"", "word/document.xml": BOMB}
    large = _zip(**word, **{"word/media.bin": b"\0" * (120 * 1024**2)})
    kept = _zip(**word)
    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    assert "Hand in a PDF" in world.attach("secretariat", item, "large.docx", large)
    world.attach("secretariat", item, "entities.docx", kept)
    assert File.objects.get().name == "entities.docx", "kept as it is, never read"


def test_a_file_that_is_too_large_is_refused_beside_its_field(world: World) -> None:
    world.post("secretariat", "new/", GUIDE)
    page = world.attach("secretariat", Item.objects.get(), "a.pdf", PDF + b"\0" * MOST_BYTES + b"%%EOF")
    assert "The file is too large: 10.0 MB, at most 10 MB." in page
    assert 'id="id_file_error"' in page
    assert not File.objects.exists()


def test_marks_that_turn_a_text_are_named_and_not_obeyed(world: World) -> None:
    item = world.published(name_en="annual\u202efdp.exe", authors="A\u2066B", series_en="S\u202e")
    pages = [world.get(""), world.get(f"{item.pk}/"), world.get("feed.xml")]
    pages += [world.get(f"{item.pk}/citation.{each}") for each in ("bib", "ris")]
    for page in pages:
        assert "\u202e" not in page
        assert "\u2066" not in page
        assert "[U+202E]" in page


def test_an_item_is_cited_for_readers_and_programs(world: World) -> None:
    item = world.published(name_en="Costs & {gains}: 100 %")
    at = f"http://testserver/en/knowledge/{item.pk}/"
    assert "Costs &amp; {gains}: 100 % [online]. The Secretariat, 3 February 2025 [viewed " in world.get(f"{item.pk}/")
    assert f'Available from: <a href="{at}">' in world.get(f"{item.pk}/")
    bib = world.get(f"{item.pk}/citation.bib")
    assert r"title = {Costs \& \{gains\}: 100 \%}" in bib
    assert "author = {{Ada Example} and {Office of Examples}}" in bib
    ris = world.get(f"{item.pk}/citation.ris")
    assert "AU  - Ada Example\r\nAU  - Office of Examples\r\n" in ris
    assert ris.endswith("ER  - \r\n")
    assert world.status(f"{item.pk}/citation.exe") == 404


def test_editions_series_and_relations_stand_beside_an_item(world: World) -> None:
    first = world.published(series_en="Guides")
    second = world.published(name_en="The guide, again", edition_of=first.pk, number="2", series_en="Guides")
    case = world.published(name_en="A case", related=f"https://hub.example/en/knowledge/{first.pk}/")
    page = world.get(f"{first.pk}/")
    assert "There is a newer edition" in page
    assert "The guide, again" in page
    assert "A case" in page, "a relation is shown at both ends"
    assert "A guide to asking" in world.get(f"{case.pk}/")
    assert "There is a newer edition" not in world.get(f"{second.pk}/")
    assert "A case" not in world.get("?series=Guides")


def test_the_feed_follows_the_filters(world: World) -> None:
    world.published()
    feed = ET.fromstring(world.get("feed.xml?kind=publication"))  # noqa: S314  # our own
    assert [each.findtext(f"{ATOM}title") for each in feed.iter(f"{ATOM}entry")] == ["A guide to asking"]
    assert not list(ET.fromstring(world.get("feed.xml?kind=module")).iter(f"{ATOM}entry"))  # noqa: S314


def test_what_is_withdrawn_says_so_and_is_counted_for_the_days_before(world: World) -> None:
    item = world.published()
    file = File.objects.get()
    Item.objects.update(valid_from=date(2025, 3, 1))
    assert "Withdraw" in world.get(f"{item.pk}/withdraw/", "secretariat")
    world.post("secretariat", f"{item.pk}/withdraw/")
    page = world.get(f"{item.pk}/")
    assert "Withdrawn" in page
    assert "How one asks." not in page
    assert world.status(f"{item.pk}/files/{file.pk}/") == 404
    assert item.pk not in world.get("")
    yesterday = timezone.localdate() - timedelta(days=1)
    browser = world.browser()
    assert browser.get(f"/api/v1/knowledge?as_of={yesterday}").json()["kinds"]["publication"] == 1
    assert browser.get("/api/v1/knowledge").json()["kinds"]["publication"] == 0
    assert browser.get(f"/api/v1/knowledge/{item.pk}").status_code == 404


def test_a_collection_keeps_its_order(world: World) -> None:
    one, two = world.published(), world.published(name_en="Another")
    wrong = world.post("secretariat", "collections/new/", {"name_en": "", "items": "nowhere"})
    assert "There is nothing at “nowhere”." in wrong
    world.post("secretariat", "collections/new/", {"name_en": "First things", "items": f"{two.pk}\n{one.pk}\n{two.pk}"})
    page = world.get("collections/first-things/")
    assert page.index("Another") < page.index("A guide to asking")
    world.post("secretariat", "collections/first-things/edit/", {"name_en": "First things", "items": one.pk})
    assert "Another" not in world.get("collections/first-things/")
    assert "First things" in world.get(f"{one.pk}/")
    assert Collection.objects.get().pk == "first-things"


@pytest.mark.whole
def test_the_number_of_queries_does_not_grow_with_the_rows(world: World) -> None:
    browser = world.browser("secretariat")

    def queries() -> dict[str, int]:
        asked = {}
        for path in ("", "feed.xml", "practices/", "collections/", "work/"):
            with CaptureQueriesContext(connection) as captured:
                assert browser.get(f"/en/knowledge/{path}").status_code == 200
            asked[path] = len(captured)
        return asked

    def some(number: int) -> None:
        for each in range(number):
            world.published(name_en=f"Guide {each} of {number}")
            world.drafted(name_en=f"Draft {each} of {number}")
            practice = world.told(title=f"Practice {each} of {number}")
            world.step(practice, "submit", "offer", "approve", "publish")

    some(1)
    queries()
    few = queries()
    some(3)
    queries()  # the process renews its copies of what changed
    assert queries() == few


def test_every_theme_on_offer_is_a_concept() -> None:
    assert set(THEMES) <= concepts().keys()


def test_the_page_of_a_state_and_the_desk_lead_here(world: World) -> None:
    item = world.drafted("focal", name_en="A report on article 9")
    assert "A report on article 9" in world.browser("focal").get("/en/desk/").content.decode()
    assert "A report on article 9" not in world.browser("secretariat").get("/en/desk/").content.decode()
    world.post("focal", f"{item.pk}/hand-in/")
    assert "A report on article 9" in world.browser("secretariat").get("/en/desk/").content.decode()
    assert "A report on article 9" not in world.browser("focal").get("/en/desk/").content.decode()
    world.post("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    world.step(world.told(), "submit", "offer", "approve", "publish")
    page = world.browser().get("/en/states/XQA/").content.decode()
    assert "A report on article 9" in page
    assert "A call before the request" in page


@pytest.mark.parametrize("query", ["theme=%00", "series=%00", "article=%00", "q=%00", "state=%00", "kind=%00"])
def test_what_no_column_can_hold_is_not_understood(world: World, query: str) -> None:
    assert world.browser().get(f"/api/v1/knowledge?{query}").status_code in {200, 422}
    assert world.status(f"?{query}") == 200
    assert world.browser().get("/api/v1/knowledge/%00").status_code == 404
