"""What a file says is found as its item is; one that cannot be read is kept all the same."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.db import connection

from comity.knowledge.models import File, Item
from comity.law.reading import apart
from comity.law.reading.apart import MOST_CHARACTERS, text_of
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from tests.knowledge.worlds import GUIDE, PDF, PNG
from tests.law.test_reading_dangers import a_docx
from tests.law.test_reading_formats import a_pdf
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from pathlib import Path

    from tests.knowledge.worlds import World

LINES = ["How requests are written in quixotania, and by whom they are answered, is told in this guide."] * 9
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
UNSEARCHED = "Its text is not searched."


def a_word_file(words: str) -> bytes:
    paragraph = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return a_docx(**{"word/document.xml": BODY.format(paragraph)})


def found(world: World, words: str, who: str = "") -> list[str]:
    answer = world.browser(who).get("/api/v1/search", {"q": words, "lang": "en", "kind": "item"})
    return [each["address"] for each in answer.json()["results"]]


@pytest.mark.whole
@pytest.mark.parametrize(
    ("name", "content"), [("guide.pdf", a_pdf(LINES)), ("guide.docx", a_word_file("Of quixotania and others."))]
)
def test_an_item_is_found_by_the_words_of_its_file(world: World, search_index: Path, name: str, content: bytes) -> None:
    world.post("secretariat", "new/", GUIDE)
    item = Item.objects.get()
    assert UNSEARCHED not in world.attach("secretariat", item, name, content)
    follower = Follower(Folder(search_index))
    catch_up(follower)
    assert not found(world, "quixotania", "secretariat"), "a draft is nobody's to find"
    world.send("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    catch_up(follower)
    assert found(world, "quixotania") == [f"/en/knowledge/{item.pk}/"]
    assert "<mark>quixotania</mark>" in world.browser().get("/en/search/?q=quixotania").content.decode()
    world.send("secretariat", f"{item.pk}/files/{File.objects.get().pk}/remove/")
    catch_up(follower)
    assert not found(world, "quixotania")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("scan.pdf", PDF),
        ("picture.png", PNG),
        ("trap.docx", a_docx(**{"word/document.xml": '<!DOCTYPE l [<!ENTITY a "quixotania">]><l>&a;</l>'})),
    ],
)
def test_a_file_that_cannot_be_read_is_kept_and_said_so(world: World, name: str, content: bytes) -> None:
    world.post("secretariat", "new/", GUIDE)
    assert UNSEARCHED in world.attach("secretariat", Item.objects.get(), name, content)
    assert File.objects.get().text == ""


def test_a_file_for_which_there_is_no_room_is_not_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.knowledge.actions.files.MOST_FILES", 1)
    item = world.drafted()
    monkeypatch.setattr("comity.knowledge.actions.files.text_of", lambda *_: pytest.fail("it was read"))
    assert "There are 1 documents already." in world.attach("secretariat", item, "a.pdf", PDF)


def test_what_is_kept_of_a_text_is_bounded() -> None:
    assert len(text_of("long.txt", b"Words of a long text. " * 30_000)) == MOST_CHARACTERS


def test_a_file_that_takes_too_long_is_left_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.01)
    assert text_of("guide.pdf", a_pdf(LINES)) == ""


@pytest.mark.whole
def test_a_file_that_takes_too_much_is_left_unread() -> None:
    assert text_of("bomb.docx", a_docx(**{"word/document.xml": BODY.format(" " * (300 * 1024**2))})) == ""


@pytest.mark.whole
def test_a_file_of_before_is_read_once(world: World) -> None:
    world.post("secretariat", "new/", GUIDE)
    item = Item.objects.get()
    world.attach("secretariat", item, "guide.pdf", a_pdf(LINES))
    world.attach("secretariat", item, "scan.pdf", PDF)
    File.objects.update(text="")
    read_files = import_module("comity.knowledge.migrations.0004_read_files").read_files
    read_files(apps, SimpleNamespace(connection=connection))
    assert [(each.name, "quixotania" in each.text) for each in File.objects.order_by("pk")] == [
        ("guide.pdf", True),
        ("scan.pdf", False),
    ]
