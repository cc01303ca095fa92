"""A publisher and a series are named in six languages, and said where there is no translation as titles are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from comity.knowledge.models import Item
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from tests.knowledge.worlds import GUIDE
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.knowledge.worlds import World

NAMED = {
    "authors": "",
    "publisher_fr": "Le Secrétariat",
    "publisher_ar": "الأمانة",
    "series_en": "Invented guides",
    "series_ar": "أدلة مخترعة",
}


def facts(page: str) -> str:
    """What the page tells about the item, without its mark-up."""
    return " ".join(re.sub("<[^>]+>", " ", page.split("<dl")[1].split("</dl>", maxsplit=1)[0]).split())


def test_names_are_said_in_the_readers_language_and_else_in_english(world: World) -> None:
    item = world.published(**NAMED)
    assert "الأمانة" in facts(world.get(f"{item.pk}/", language="ar"))
    assert "أدلة مخترعة" in facts(world.get(f"{item.pk}/", language="ar"))
    for language, publisher in (("en", "The Secretariat"), ("fr", "Le Secrétariat"), ("ru", "The Secretariat")):
        page = world.get(f"{item.pk}/", language=language)
        assert publisher in facts(page)
        assert "Invented guides" in facts(page)
        assert f"{publisher}, 3 February 2025" in page, "in the citation too"
        assert f"publisher = {{{publisher}}}" in world.get(f"{item.pk}/citation.bib", language=language)
        assert f"PB  - {publisher}\r\n" in world.get(f"{item.pk}/citation.ris", language=language)
        assert f"<name>{publisher}</name>" in world.get("feed.xml", language=language)
    api = world.browser().get(f"/api/v1/knowledge/{item.pk}").json()
    assert api["publishers"] == {"en": "The Secretariat", "fr": "Le Secrétariat", "ar": "الأمانة"}
    assert (api["publisher"], api["series"]) == ("The Secretariat", "Invented guides")
    assert api["series_names"] == {"en": "Invented guides", "ar": "أدلة مخترعة"}


def test_the_form_shows_each_name_again_and_forgets_one_that_is_emptied(world: World) -> None:
    item = world.drafted(**NAMED)
    page = world.get(f"{item.pk}/edit/", "secretariat")
    for field, name in (("publisher_fr", "Le Secrétariat"), ("series_ar", "أدلة مخترعة")):
        assert re.search(f'name="{field}"[^>]*value="{name}"|value="{name}"[^>]*name="{field}"', page), field
    world.send("secretariat", f"{item.pk}/edit/", GUIDE | NAMED | {"series_ar": "", "publisher_fr": " "})
    item.refresh_from_db()
    assert item.series_names == {"en": "Invented guides"}
    assert "fr" not in item.publishers


def test_a_name_that_is_too_long_is_refused_beside_its_field(world: World) -> None:
    page = world.post("secretariat", "new/", GUIDE | {"series_fr": "x" * 301, "publisher_zh": "x" * 301})
    assert 'id="id_series_fr_error"' in page
    assert 'id="id_publisher_zh_error"' in page
    assert not Item.objects.exists()


def test_a_series_holds_together_by_any_of_its_names(world: World) -> None:
    one = world.published(**NAMED)
    world.published(name_en="Another guide", series_en="Invented guides")
    world.published(name_en="A third guide", series_ar="أدلة مخترعة")
    world.published(name_en="Outside of it", series_en="Invented")
    page = world.get(f"{one.pk}/", language="ar")
    assert "Another guide" in page
    assert "A third guide" in page
    assert "Outside of it" not in page
    asked = re.search(r'href="[^"]*\?(series=[^"]+)"', page)
    assert asked
    listed = world.get(f"?{asked[1]}", language="ar")
    assert "Another guide" in listed, "the link asks in the language that most have"
    assert "أدلة مخترعة" in listed.split("<table")[0], "and the list says it in the reader's"
    assert "A third guide" in world.get("?series=أدلة مخترعة")
    assert "Outside of it" not in world.get("?series=Invented guides")
    assert world.browser().get("/api/v1/knowledge", {"series": "أدلة مخترعة"}).json()["count"] == 2
    assert "A guide to asking" in world.get("?q=الأمانة"), "names are among the words that are looked for"


@pytest.mark.whole
def test_a_series_is_searched_in_each_language(world: World, search_index: Path) -> None:
    world.published(**NAMED | {"authors": "Office of Examples", "name_ar": "دليل السؤال"})
    catch_up(Follower(Folder(search_index)))
    for asked, language, within in (
        ("أدلة مخترعة", "ar", "Office of Examples · أدلة مخترعة"),
        ("Invented guides", "en", "Office of Examples · Invented guides"),
    ):
        answer = world.browser().get("/api/v1/search", {"q": asked, "lang": language, "kind": "item"})
        assert [each["within"] for each in answer.json()["results"]] == [within]


@pytest.mark.whole
def test_names_of_before_are_kept(world: World) -> None:
    slugs = [world.drafted(name_en=name, name_fr="Une note", series_en="").pk for name in ("A note", "", "No names")]

    connection.check_constraints()  # a table with checks that are still due can't be altered

    def at(migration: str) -> object:
        executor = MigrationExecutor(connection)
        executor.migrate([("knowledge", migration)])
        return MigrationExecutor(connection).loader.project_state([("knowledge", migration)]).apps

    def rows(items: object, *columns: str) -> Iterable[object]:
        by_slug = {row[0]: row[1:] for row in items.objects.values_list("slug", *columns)}  # type: ignore[attr-defined]
        return [by_slug[slug] for slug in slugs]

    before = at("0004_read_files").get_model("knowledge", "Item")  # type: ignore[attr-defined]
    assert rows(before, "publisher", "series") == [("The Secretariat", "")] * 3
    before.objects.filter(slug=slugs[0]).update(series="Guides")
    before.objects.filter(slug=slugs[2]).update(publisher="")
    at("0005_names_in_six_languages")
    assert rows(Item, "publishers", "series_names") == [
        ({"en": "The Secretariat"}, {"en": "Guides"}),
        ({"fr": "The Secretariat"}, {}),
        ({}, {}),
    ]
