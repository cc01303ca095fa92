"""What mustn't be read isn't: each danger is refused with a word that says which it is."""

import io
import tracemalloc
import zipfile
import zlib
from itertools import count

import pytest
from docx import Document
from pypdf import PdfWriter

from comity.law.reading import LARGEST, Hints, RefusedError, read
from comity.law.reading.packed import unpacked

LIMS = '<Statute xml:lang="en"><Identification><ShortTitle>Act</ShortTitle></Identification><Body>{}</Body></Statute>'
SECTION = "<Section><Label>1</Label><Text>{}</Text></Section>"


def refused(name: str, content: bytes) -> str:
    with pytest.raises(RefusedError) as error:
        read(name, content)
    assert error.value.said.sentence, "a sentence for the reader"
    return error.value.said.code


def a_docx(**parts: str) -> bytes:
    """A small document, with parts put in place of its own."""
    made, out = io.BytesIO(), io.BytesIO()
    document = Document()
    document.add_paragraph("Section 1. Short title.")
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def test_an_entity_that_reaches_outside_is_refused() -> None:
    text = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + LIMS.format(SECTION.format("&x;"))
    assert refused("law.xml", text.encode()) == "entities"
    assert refused("law.xml", text.encode("utf-16")) == "entities"


def test_a_billion_laughs_and_entities_in_a_circle_are_refused() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE s [<!ENTITY l0 "ha">{laughs}]>' + LIMS.format(SECTION.format("&l9;"))
    circle = '<!DOCTYPE s [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + LIMS.format(SECTION.format("&a;"))
    assert refused("law.xml", text.encode()) == "entities"
    assert refused("law.xml", circle.encode()) == "entities"


def test_a_word_in_a_comment_is_no_entity() -> None:
    text = f"<!-- <!DOCTYPE s> -->{LIMS.format(SECTION.format('Text.'))}"
    assert read("law.xml", text.encode()).laws[0].parts[0].text == ["Text."]


@pytest.mark.parametrize("name", ["law.xml", "law.akn"])
def test_absurd_depth_is_refused(name: str) -> None:
    deep = LIMS.format("<Group>" * 100_000 + "</Group>" * 100_000)
    assert refused(name, deep.encode()) == "deep"


def test_a_deep_page_is_read_or_refused_but_never_breaks_the_reader() -> None:
    page = "<html><body>" + "<div>" * 50_000 + "<p>Article 1. Text.</p>"
    try:
        laws = read("law.html", page.encode(), Hints(title="A law")).laws
    except RefusedError:
        return
    assert laws


def test_a_large_file_is_refused_before_it_is_read() -> None:
    assert refused("law.txt", b"a" * (LARGEST + 1)) == "large"


@pytest.mark.whole
def test_a_zip_bomb_is_refused() -> None:
    bomb = a_docx(**{f"word/media/{number}": " " * 40_000_000 for number in range(4)})
    assert len(bomb) < 1_000_000
    assert refused("law.docx", bomb) == "large"


def test_a_part_that_is_longer_than_it_says_is_not_unpacked_to_its_end() -> None:
    """The sizes in the list of parts and before each part are whatever its sender wrote there."""
    long, said = b" " * 64_000_000, b" " * 100
    bomb = a_docx(**{"word/media/picture.png": long.decode()})
    for number, lie in ((len(long), len(said)), (zlib.crc32(long), zlib.crc32(said))):
        bomb = bomb.replace(number.to_bytes(4, "little"), lie.to_bytes(4, "little"))
    tracemalloc.start()
    try:
        assert unpacked(bomb, "word/document.xml")["word/media/picture.png"] == said
        assert read("law.docx", bomb).laws
        assert tracemalloc.get_traced_memory()[1] < len(long) / 4
    finally:
        tracemalloc.stop()


def test_a_packing_that_cannot_be_unpacked_only_so_far_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refused("law.docx", content.getvalue()) == "damaged"


def test_entities_within_a_docx_are_refused() -> None:
    body = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
    assert refused("law.docx", a_docx(**{"word/document.xml": body})) == "entities"


def test_a_zip_that_is_no_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "text")
    assert refused("law.docx", out.getvalue()) == "kind"
    assert refused("law.docx", out.getvalue()[:40]) == "damaged"


def test_a_scan_and_a_locked_pdf_are_refused() -> None:
    scan, locked = PdfWriter(), PdfWriter()
    for writer in (scan, locked):
        writer.add_blank_page(200, 200)
    locked.encrypt("secret")
    files = [io.BytesIO(), io.BytesIO()]
    for writer, file in zip((scan, locked), files, strict=True):
        writer.write(file)
    assert refused("law.pdf", files[0].getvalue()) == "scanned"
    assert refused("law.pdf", files[1].getvalue()) == "locked"
    assert refused("law.pdf", b"%PDF-1.7 and nothing else") == "damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Artículo 1. Ámbito".encode("latin-1"), "encoding"),
        (b"Section 1. Short\x00title", "encoding"),
        ("Section 1".encode("utf-16-le"), "encoding"),
        (b"\xff\xfe\x00", "encoding"),
        (b"  \n ", "empty"),
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kind"),
        (b"\x89PNG\r\n\x1a\n\x00", "encoding"),
        (b"<?xml version='1.0'?><other/>", "kind"),
        (b"<?xml version='1.0'?><other>", "broken"),
    ],
)
def test_what_is_no_text_or_no_law_is_refused(content: bytes, code: str) -> None:
    name = "law.xml" if content.startswith(b"<?xml") else "law.txt"
    assert refused(name, content) == code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_of_unicode_are_understood(encoding: str) -> None:
    law = read("law.txt", "Ley uno\nArtículo 1. Ámbito de la ley.".encode(encoding), Hints(language="es")).laws[0]
    assert law.parts[0].number == "Artículo 1."


def test_a_page_that_says_its_encoding_is_read_in_it() -> None:
    page = (
        '<html><head><meta charset="iso-8859-1"></head><body><h1>Código</h1><p>Artículo 1. El Estado.</p></body></html>'
    )
    law = read("law.html", page.encode("latin-1"), Hints(language="es")).laws[0]
    assert (law.title, law.parts[0].number) == ("Código", "Artículo 1.")


def test_scripts_and_styles_of_a_page_are_not_its_text() -> None:
    page = "<html><body><script>alert(1)</script><style>p{}</style><p>Article 1. Text</p></body></html>"
    law = read("law.html", page.encode(), Hints(title="A law", language="en")).laws[0]
    assert "alert" not in str(law)
    assert "p{}" not in str(law)


def test_garbage_is_refused_or_read_but_never_breaks_the_reader() -> None:
    seeds = count(1)
    starts = [b"%PDF-1.4\n", b"PK\x03\x04", b"<?xml version='1.0'?>", b"---\n", b"<html>", b"# ", b"{\\rtf1 "]
    for start in starts:
        for _ in range(20):
            seed = next(seeds)
            junk = bytes((seed * 31 + place * place * 7) % 256 for place in range(300))
            try:
                read("law", start + junk, Hints(title="A law"))
            except RefusedError:
                continue
