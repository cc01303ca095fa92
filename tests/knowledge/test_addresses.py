"""An address says what is there in the letters of the title, and stays; programs are given it encoded."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from django.core import mail

from comity.knowledge.actions import start_item
from comity.knowledge.models import Collection, File, Item
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from tests.knowledge.worlds import GUIDE, PNG, a_file
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django import DjangoCaptureOnCommitCallbacks

    from tests.knowledge.worlds import World

NO_ENGLISH: dict[str, str] = {"name_en": "", "name_fr": ""}
TITLES = {
    "name_ar": ("قضية اليخت: تجميد في ساعة", "قضية-اليخت-تجميد-في-ساعة"),
    "name_zh": ("请求之前先询问：指南（第二版）", "请求之前先询问指南第二版"),  # noqa: RUF001  # as Chinese writes
    "name_ru": ("Спросить до запроса", "спросить-до-запроса"),
    "name_fr": ("Où l'on écrit d'abord", "ou-lon-ecrit-dabord"),
    "name_es": ("Antes de la solicitud", "antes-de-la-solicitud"),
}
CHINESE = NO_ENGLISH | {"name_zh": TITLES["name_zh"][0]}
SLUG = TITLES["name_zh"][1]
AT = f"knowledge/{quote(SLUG)}/"


@pytest.mark.parametrize("field", TITLES)
def test_an_address_is_in_the_letters_of_the_title(world: World, field: str) -> None:
    title, slug = TITLES[field]
    item = world.published(**NO_ENGLISH | {field: title})
    assert item.pk == slug
    assert world.status(f"{quote(slug)}/") == 200
    assert f'href="/en/knowledge/{quote(slug)}/"' in world.get("")


def test_the_english_title_goes_first_and_what_has_no_letters_gets_a_name_of_its_own(world: World) -> None:
    assert world.drafted(name_zh=TITLES["name_zh"][0]).pk == "a-guide-to-asking"
    assert re.fullmatch("publication-[0-9a-f]{8}", world.drafted(**NO_ENGLISH, name_zh="？！").pk)  # noqa: RUF001
    first, second = world.drafted(**CHINESE), world.drafted(**CHINESE)
    assert first.pk == SLUG
    assert re.fullmatch(f"{SLUG}-[0-9a-f]{{8}}", second.pk)
    assert len(world.drafted(**NO_ENGLISH, name_ar="طلب" * 90).pk) == 60


def test_an_address_of_before_stays(world: World) -> None:
    titles = {"zh": TITLES["name_zh"][0]}
    old = start_item(actor="tests", values={"kind": "publication", "titles": titles}, slug="publication-0a1b2c3d")
    world.send("secretariat", f"{old.pk}/edit/", {**GUIDE, **CHINESE})
    world.send("secretariat", f"{old.pk}/files/", {"language": "zh", "file": a_file("a.png", PNG)})
    world.send("secretariat", f"{old.pk}/decide/", {"do": "publish"})
    assert TITLES["name_zh"][0] in world.get("publication-0a1b2c3d/")


def test_every_door_of_such_an_item_opens(world: World) -> None:
    item = world.published(**CHINESE)
    browser = world.browser()
    page = world.get(f"{SLUG}/")
    assert (
        f'<a href="http://testserver/en/{AT}"><bdi dir="ltr">http://testserver/en/knowledge/{SLUG}/</bdi></a>' in page
    )
    assert f'href="/ar/{AT}"' in page
    for file_format, said in (
        ("bib", f"url = {{http://testserver/en/{AT}}}"),
        ("ris", f"UR  - http://testserver/en/{AT}"),
    ):
        answer = browser.get(f"/en/{AT}citation.{file_format}")
        assert said in answer.content.decode()
        named = answer["Content-Disposition"]
        assert named == f"attachment; filename*=utf-8''{quote(SLUG)}.{file_format}"
    feed = ET.fromstring(world.get("feed.xml"))  # noqa: S314  # our own
    links = [each.get("href") for each in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert f"http://testserver/en/{AT}" in links
    api = browser.get(f"/api/v1/knowledge/{quote(SLUG)}").json()
    file = File.objects.get()
    assert (api["slug"], api["files"][0]["address"]) == (SLUG, f"/en/{AT}files/{file.pk}/")
    assert b"".join(browser.get(api["files"][0]["address"])) == PNG
    world.send("secretariat", f"{SLUG}/edit/", {**GUIDE, **CHINESE})
    world.send("secretariat", f"{SLUG}/files/{file.pk}/remove/")
    world.send("secretariat", f"{SLUG}/withdraw/")
    assert Item.objects.get(pk=item.pk).status == "withdrawn"


def test_such_an_address_is_pasted_encoded_or_as_it_is_read(world: World) -> None:
    world.published(**CHINESE)
    for pasted in (f"https://hub.example/zh/{AT}", f"https://hub.example/zh/knowledge/{SLUG}/", SLUG):
        item = world.drafted(name_en="A second guide", related=pasted, edition_of=pasted)
        assert (item.related, item.edition_of_id) == ([SLUG], SLUG)
    wrong = world.post("secretariat", "new/", GUIDE | {"related": "a%00b", "edition_of": "%00 one two"})
    assert "There is nothing at “ab”." in wrong
    assert "There is nothing at “one two”." in wrong


def test_a_collection_is_at_such_an_address_too(world: World) -> None:
    world.published(**CHINESE)
    world.post("secretariat", "collections/new/", {"name_zh": "首次请求之前", "items": SLUG})
    assert Collection.objects.get().pk == "首次请求之前"
    assert TITLES["name_zh"][0] in world.get("collections/首次请求之前/")
    assert world.status("collections/首次请求之前/edit/", "secretariat") == 200
    assert "首次请求之前" in world.get(f"{SLUG}/")


def test_a_mail_leads_to_it(world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    item = world.drafted("focal", **CHINESE)
    with django_capture_on_commit_callbacks(execute=True):
        world.send("focal", f"{item.pk}/hand-in/")
    assert mail.outbox
    assert all(f"/en/{AT}\n" in each.body for each in mail.outbox)


@pytest.mark.whole
def test_the_search_leads_to_it(world: World, search_index: Path) -> None:
    world.published(**CHINESE)
    catch_up(Follower(Folder(search_index)))
    answer = world.browser().get("/api/v1/search", {"q": "询问", "lang": "zh", "kind": "item"}).json()
    assert [each["address"] for each in answer["results"]] == [f"/zh/{AT}"]
    assert world.browser().get(answer["results"][0]["address"]).status_code == 200


@pytest.mark.parametrize("path", ["a%00b/", "collections/a%00b/", "a%2Fb/", "%ff%fe/", "a.b/", "%E2%80%AEabc/"])
def test_what_is_no_address_is_not_found(world: World, path: str) -> None:
    assert world.status(path) == 404
