"""Slides are taken in as Word files are, and found by what they say; the notes of the speaker are not."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from comity.knowledge.models import File, Item
from comity.law.reading import RefusedError, read
from comity.law.reading.slides import read_slides
from comity.search.index.folder import Folder
from comity.search.index.following import Follower
from tests.knowledge.test_texts import UNSEARCHED, found
from tests.knowledge.worlds import GUIDE
from tests.search.test_index import catch_up

if TYPE_CHECKING:
    from pathlib import Path

    from tests.knowledge.worlds import World

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
KIND = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
BREAK = "</a:t></a:r><a:br/><a:r><a:t>"
BOMB = '<!DOCTYPE l [<!ENTITY a "quixotania">]><l>&a;</l>'


def a_slide(*paragraphs: str) -> str:
    """Each paragraph in two runs, as editors part them, "|" where a line breaks, and the number of the slide."""
    told = "".join(
        f"<a:p><a:r><a:t>{text[:3]}</a:t></a:r><a:r><a:t>{text[3:].replace('|', BREAK)}</a:t></a:r></a:p>"
        for text in paragraphs
    )
    number = '<a:p><a:fld type="slidenum"><a:t>4711</a:t></a:fld></a:p>'
    return (
        f"<p:sld {P} {A}><p:cSld><p:spTree><p:sp><p:txBody>{told}{number}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    """The parts as one file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, content in parts.items():
            packing.writestr(name, content)
    return file.getvalue()


def parts_of(*slides: str) -> dict[str, str | bytes]:
    """A presentation whose slides are shown in the reverse of the order in which they are numbered."""
    numbers = range(1, len(slides) + 1)
    shown = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in reversed(numbers))
    related = "".join(f'<Relationship Id="rId{n}" Type="slide" Target="slides/slide{n}.xml"/>' for n in numbers)
    return {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {P} {R}><p:sldIdLst>{shown}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<Relationships {RELATIONS}>{related}</Relationships>",
        "ppt/notesSlides/notesSlide1.xml": a_slide("What only the speaker sees"),
        **{f"ppt/slides/slide{n}.xml": slide for n, slide in zip(numbers, slides, strict=True)},
    }


ALSO = "<p:sp><a:p><a:r><a:t>A new drawing</a:t></a:r></a:p></p:sp>"
MIXED = 'xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"'
TWICE = (
    f"<p:sld {P} {A} {MIXED}><m:AlternateContent><m:Choice>{ALSO}</m:Choice><m:Fallback>{ALSO}</m:Fallback>"
    "</m:AlternateContent></p:sld>"
)
SOUND = parts_of(a_slide("How quixotania answers", "反腐败 中文"), a_slide("A title|first"))


def drafted(world: World) -> Item:
    world.post("secretariat", "new/", GUIDE)
    return Item.objects.get()


def test_slides_are_taken_in_and_read_in_their_order(world: World) -> None:
    item = drafted(world)
    content = packed(SOUND)
    page = world.attach("secretariat", item, "Talk.PPTX", content)
    assert UNSEARCHED not in page
    assert "slides (PPTX)" in page
    assert ".pptx" in page
    kept = File.objects.get()
    assert (kept.name, kept.content_type) == ("Talk.pptx", KIND)
    assert kept.text == "A title first\nHow quixotania answers\n反腐败 中文"
    answer = world.browser("secretariat").get(f"/en/knowledge/{item.pk}/files/{kept.pk}/")
    assert answer["Content-Disposition"] == 'attachment; filename="Talk.pptx"'
    assert answer["Content-Type"] == KIND
    assert b"".join(answer) == content


@pytest.mark.whole
def test_an_item_is_found_by_the_words_of_its_slides(world: World, search_index: Path) -> None:
    item = drafted(world)
    world.attach("secretariat", item, "talk.pptx", packed(SOUND))
    world.send("secretariat", f"{item.pk}/decide/", {"do": "publish"})
    catch_up(Follower(Folder(search_index)))
    assert found(world, "quixotania") == [f"/en/knowledge/{item.pk}/"]
    assert not found(world, "speaker")


REFUSED: dict[str, dict[str, str | bytes]] = {
    "macros": SOUND | {"ppt/vbaProject.bin": b"x"},
    "two kinds at once": SOUND | {"word/document.xml": "<w/>"},
    "no list of kinds": {name: part for name, part in SOUND.items() if name != "[Content_Types].xml"},
    "a table": {"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"},
}


@pytest.mark.parametrize("parts", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_plain_presentation_is_refused(world: World, parts: dict[str, str | bytes]) -> None:
    page = world.attach("secretariat", drafted(world), "talk.pptx", packed(parts))
    assert "Hand in a PDF, a Word file (DOCX), slides (PPTX) or a picture (PNG, JPEG)." in page
    assert not File.objects.exists()


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 and no more", packed(SOUND)[:-40], b"%PDF-1.7 slides", b"\xd0\xcf\x11\xe0 of before"]
)
def test_what_is_damaged_or_of_another_kind_is_refused(world: World, content: bytes) -> None:
    assert "Hand in a PDF" in world.attach("secretariat", drafted(world), "talk.pptx", content)
    assert not File.objects.exists()


@pytest.mark.whole
def test_slides_that_unpack_to_too_much_are_refused(world: World) -> None:
    bomb = packed(SOUND | {"ppt/media/film.bin": b"\0" * (120 * 1024**2)})
    assert "Hand in a PDF" in world.attach("secretariat", drafted(world), "talk.pptx", bomb)
    assert not File.objects.exists()


UNREAD: dict[str, dict[str, str | bytes]] = {
    "entities": SOUND | {"ppt/slides/slide1.xml": BOMB},
    "damage": SOUND | {"ppt/slides/slide1.xml": "<p:sld"},
    "no order": {name: part for name, part in SOUND.items() if not name.endswith(".rels")},
    "no slides": parts_of(),
    "slides elsewhere": {name: part for name, part in SOUND.items() if not name.startswith("ppt/slides/")},
}


@pytest.mark.parametrize("parts", UNREAD.values(), ids=UNREAD.keys())
def test_slides_that_cannot_be_read_are_kept_and_that_is_said(world: World, parts: dict[str, str | bytes]) -> None:
    assert UNSEARCHED in world.attach("secretariat", drafted(world), "talk.pptx", packed(parts))
    assert File.objects.get().text == ""


def test_a_slide_that_is_listed_often_is_read_once(world: World) -> None:
    listed = '<p:sldId r:id="rId1"/>' * 9 + '<p:sldId r:id="rId7"/>'
    often = f"<p:presentation {P} {R}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
    world.attach("secretariat", drafted(world), "talk.pptx", packed(SOUND | {"ppt/presentation.xml": often}))
    assert File.objects.get().text == "How quixotania answers\n反腐败 中文"


def test_slides_are_no_law() -> None:
    with pytest.raises(RefusedError) as error:
        read("law.pptx", packed(SOUND))
    assert error.value.said.code == "kind"


def test_what_stands_in_for_a_new_drawing_is_read_once() -> None:
    assert read_slides(packed(parts_of(TWICE))) == ["A new drawing"]
