# ruff: noqa: E501, FLY002  # the samples stand as such files do
"""One invented law in every format that is read: the same parts, numbers, headings and words each time."""

import io
import subprocess
import sys

import pytest
import typst
from docx import Document
from docx.oxml import OxmlElement
from pypdf import PdfReader

from comity.law.reading import Hints, RefusedError, read
from comity.law.tree import Law, Part

TITLE = "Mutual Assistance Act 2019"
PARTS = [
    ("part", "PART 1", "Preliminary"),
    ("section", "Section 1.", "Short title"),
    ("subsection", "(1)", ""),
    ("subsection", "(2)", ""),
    ("paragraph", "(a)", ""),
    ("paragraph", "(b)", ""),
    ("part", "PART 2", "Assistance"),
    ("section", "Section 2.", "Requests"),
]
LINES = [
    "PART 1 - Preliminary",
    "Section 1. Short title",
    "(1) This Act may be cited as the Mutual Assistance Act and applies to every request of another State.",
    "(2) In this Act, unless the context requires something else, the following words have these meanings:",
    "(a) court means the High Court of the State, and any court that the High Court may name for the purpose;",
    "(b) request means a request of the authority of another State for the purposes of a criminal matter.",
    "PART 2 - Assistance",
    "Section 2. Requests",
    "The authority shall answer a request of another State in the English language and without undue delay.",
]
HINTS = Hints(language="en", title=TITLE)


def outline(parts: list[Part]) -> list[tuple[str, str, str]]:
    return [line for part in parts for line in ((part.kind, part.number, part.heading), *outline(part.children))]


def words(law: Law) -> str:
    def below(part: Part) -> str:
        return " ".join([part.number, part.heading, *part.text, *map(below, part.children), *part.after])

    return " ".join(" ".join(map(below, law.parts)).split())


def assert_same(law: Law) -> None:
    assert law.title == TITLE
    assert [(kind, number, heading.rstrip(".")) for kind, number, heading in outline(law.parts)] == PARTS
    assert words(law) == " ".join(LINES).replace(" - ", " ")


def a_docx(lines: list[str]) -> bytes:
    document, out = Document(), io.BytesIO()
    for line in lines:
        heading = line.startswith(("PART", "Section"))
        document.add_paragraph(line, style="Heading 1" if heading else None)
    document.save(out)
    return out.getvalue()


def a_pdf(lines: list[str]) -> bytes:
    """Made by typst, the program that makes the hub's own PDFs."""
    escaped = ["".join(f"\\{each}" if each in "#*_$<>@=-+/[]" else each for each in line) for line in lines]
    source = '#set page(width: 12cm, height: 9cm, numbering: "1")\n' + "\n\n".join(f"#par[{line}]" for line in escaped)
    made = typst.compile(source.encode())
    assert len(PdfReader(io.BytesIO(made)).pages) > 1
    return bytes(made)


def test_html() -> None:
    body = "".join(f"<h2>{line}</h2>" if line.startswith(("PART", "Section")) else f"<p>{line}</p>" for line in LINES)
    page = f"<!DOCTYPE html><html lang='en'><head><title>x</title></head><body><nav>Menu</nav><h1>{TITLE}</h1>"
    page += f"{body}</body>"
    reading = read("law.html", page.encode(), Hints(language="en"))
    assert reading.format == "html"
    assert_same(reading.laws[0])


def test_docx() -> None:
    reading = read("law.docx", a_docx(LINES), HINTS)
    assert reading.format == "docx"
    assert_same(reading.laws[0])


def test_pdf() -> None:
    reading = read("law.pdf", a_pdf(LINES), HINTS)
    assert reading.format == "pdf"
    assert_same(reading.laws[0])
    assert "pages" in reading.laws[0].warnings


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_plain_text(gap: str) -> None:
    assert_same(read("law.txt", gap.join(LINES).encode(), HINTS).laws[0])


def test_plain_text_whose_sections_have_a_bare_number() -> None:
    lines = [line.replace("Section 1.", "1.").replace("Section 2.", "2.") for line in LINES]
    assert_same(read("law.txt", "\n".join(lines).encode(), HINTS).laws[0])


def test_markdown() -> None:
    text = "\n\n".join(f"## {line}" if line.startswith(("PART", "Section")) else line for line in LINES)
    assert_same(read("law.md", f"# {TITLE}\n\n{text}".encode(), Hints(language="en")).laws[0])


def test_bluebell() -> None:
    text = f"""PREFACE
  {TITLE}

BODY
  PART 1 - Preliminary
    SEC 1. - Short title
      SUBSEC (1)
        This Act may be cited as the Mutual Assistance Act.
      SUBSEC (2)
        In this Act:
        PARA (a)
          court means the High Court;
  PART 2 - Assistance
    SEC 2. - Requests
      The authority shall answer.
"""
    law = read("law.txt", text.encode(), Hints(language="en")).laws[0]
    assert law.title == TITLE
    assert outline(law.parts) == [
        ("part", "1", "Preliminary"),
        ("section", "1.", "Short title"),
        ("subsection", "(1)", ""),
        ("subsection", "(2)", ""),
        ("paragraph", "(a)", ""),
        ("part", "2", "Assistance"),
        ("section", "2.", "Requests"),
    ]


def test_canada() -> None:
    text = f"""<?xml version="1.0"?><Statute xml:lang="en" xmlns:lims="http://justice.gc.ca/lims" lims:pit-date="2020-01-02">
<Identification><LongTitle>An Act about it</LongTitle><ShortTitle>{TITLE}</ShortTitle><BillHistory>
<Stages stage="assented-to"><Date><YYYY>2019</YYYY><MM>3</MM><DD>2</DD></Date></Stages></BillHistory>
<Chapter><ConsolidatedNumber>M-1</ConsolidatedNumber></Chapter></Identification><Body>
<Heading level="1"><Label>PART 1</Label><TitleText>General</TitleText></Heading>
<Section><MarginalNote>Definitions</MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>In this Act,</Text>
<Definition><Text><DefinedTermEn>court</DefinedTermEn> means</Text><Paragraph><Label>(a)</Label><Text>one;</Text></Paragraph>
</Definition><ContinuedSectionSubsection><Text>and no other.</Text></ContinuedSectionSubsection></Subsection>
<Footnote><Label>*</Label><Text>[Note: in force.]</Text></Footnote></Section>
<Section><Label>2 to 4</Label><Repealed>[Repealed]</Repealed></Section><Section><Label>5</Label><Text>End.</Text></Section></Body>
<Schedule><ScheduleFormHeading><Label>SCHEDULE</Label><TitleText>States</TitleText></ScheduleFormHeading>
<DocumentInternal><Group><GroupHeading><TitleText>Partners</TitleText></GroupHeading><Provision><Text>Avaland</Text></Provision>
<Provision><Text>Beland</Text></Provision></Group></DocumentInternal></Schedule></Statute>"""
    law = read("law.xml", text.encode()).laws[0]
    assert (law.title, law.preface, str(law.metadata.assented_on)) == (TITLE, ["An Act about it"], "2019-03-02")
    assert (law.metadata.number, law.metadata.year, str(law.metadata.wording_of)) == ("M-1", "2019", "2020-01-02")
    assert outline(law.parts)[:2] == [("part", "PART 1", "General"), ("section", "1", "Definitions")]
    assert [part.number for part in law.parts[0].children] == ["1", "2 to 4", "5"]
    assert law.warnings == [], "a range of numbers is no gap"
    assert words(law).endswith("SCHEDULE States Partners Avaland Beland")
    assert "court means (a) one; and no other." in words(law)
    assert law.notes == ["* [Note: in force.]"]


def test_finland() -> None:
    names = "".join(
        f' xmlns:{name}="http://www.vn.fi/skeemat/{path}/2010/04/27"'
        for name, path in (
            ("vah", "vahvistettavalaki"),
            ("saa", "saadoskooste"),
            ("met1", "metatietoelementit"),
            ("asi", "asiakirjakooste"),
            ("asi1", "asiakirjaelementit"),
        )
    )
    text = f"""<vah:VahvistettavaLaki{names} met1:kieliKoodi="fi"><asi1:AsiakirjaNroTeksti>7</asi1:AsiakirjaNroTeksti>
<asi1:ValtiopaivavuosiTeksti>2019</asi1:ValtiopaivavuosiTeksti><saa:Saados><saa:SaadosNimeke>
<saa:SaadostyyppiKooste>Laki</saa:SaadostyyppiKooste><saa:SaadosNimekeKooste>keksitystä asiasta</saa:SaadosNimekeKooste>
</saa:SaadosNimeke><saa:Pykalisto><saa:Luku><saa:LukuTunnusKooste>1 luku</saa:LukuTunnusKooste>
<saa:SaadosOtsikkoKooste>Yleistä</saa:SaadosOtsikkoKooste><saa:Pykala><saa:PykalaTunnusKooste>1 §</saa:PykalaTunnusKooste>
<saa:SaadosOtsikkoKooste>Ala</saa:SaadosOtsikkoKooste><saa:KohdatMomentti><saa:MomenttiJohdantoKooste>Tässä laissa on:
</saa:MomenttiJohdantoKooste><saa:MomenttiKohtaKooste>1) <saa:SaadosKursiiviKooste>yksi</saa:SaadosKursiiviKooste> asia;
</saa:MomenttiKohtaKooste><saa:MomenttiKohtaKooste>2) toinen.</saa:MomenttiKohtaKooste></saa:KohdatMomentti></saa:Pykala>
</saa:Luku></saa:Pykalisto></saa:Saados><asi:PaivaysKooste>Helsingissä 2 päivänä maaliskuuta 2019</asi:PaivaysKooste>
</vah:VahvistettavaLaki>"""
    law = read("law.xml", text.encode()).laws[0]
    assert (law.title, law.language, str(law.metadata.assented_on)) == ("Laki keksitystä asiasta", "fi", "2019-03-02")
    assert outline(law.parts) == [
        ("chapter", "1 luku", "Yleistä"),
        ("section", "1 §", "Ala"),
        ("point", "1)", ""),
        ("point", "2)", ""),
    ] or [line[1] for line in outline(law.parts)] == ["1 luku", "1 §", "1)", "2)"]
    assert "yksi asia;" in words(law)


def test_numbers_that_a_word_processor_counts_itself() -> None:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("Section 1. Definitions")
    for text in ("One thing.", "Another thing."):
        document.add_paragraph(text, style="List Number")
    document.save(out)
    law = read("law.docx", out.getvalue(), HINTS).laws[0]
    assert [child.number for child in law.parts[0].children] == ["1.", "2."]
    assert "numbered" in law.warnings


def test_a_table_and_deleted_text_of_a_docx() -> None:
    document, out = Document(), io.BytesIO()
    paragraph = document.add_paragraph("Section 1. Fees")
    deleted = OxmlElement("w:delText")
    deleted.text = "gone"
    paragraph.runs[0].element.append(deleted)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Copy", "1 euro"
    document.save(out)
    law = read("law.docx", out.getvalue(), HINTS).laws[0]
    assert "Copy | 1 euro" in words(law)
    assert "gone" not in str(law)


def test_a_law_in_two_languages_is_two_wordings() -> None:
    english = [
        f"### Article {n}\n\nThe States shall act in accordance with the law of the State and this Convention."
        for n in range(1, 8)
    ]
    dutch = [
        f"### Artikel {n}\n\nDe Staten handelen in overeenstemming met het recht van de Staat en dit Verdrag."
        for n in range(1, 8)
    ]
    text = "\n\n".join(
        ["## Verdrag van de Staten over het recht", "## Convention of the States on the law", *english, *dutch]
    )
    laws = read("law.md", text.encode()).laws
    assert [(law.language, len(law.parts)) for law in laws] == [("en", 7), ("nl", 7)]
    assert [law.title for law in laws] == [
        "Convention of the States on the law",
        "Verdrag van de Staten over het recht",
    ]


def test_a_treaty_behind_the_articles_that_approve_it_is_a_schedule() -> None:
    text = "\n\n".join(
        [
            "##### ARTICULO 1. Apruébase la Convención sobre la materia, cuya copia forma parte de la presente ley.",
            "##### ARTICULO 2. Comuníquese al Poder Ejecutivo nacional para los fines que correspondan según la ley.",
            "CONVENCION SOBRE LA MATERIA",
            "Los Estados Parte en la presente Convención,",
            "### Capítulo I",
            "##### Artículo 1",
            "La finalidad de la presente Convención es la cooperación de los Estados en la materia.",
        ]
    )
    law = read("law.md", text.encode(), Hints(language="es", title="Ley")).laws[0]
    assert [part.kind for part in law.parts] == ["article", "article", "schedule"]
    assert law.parts[2].heading == "CONVENCION SOBRE LA MATERIA"
    assert law.parts[2].text == ["Los Estados Parte en la presente Convención,"]


def test_an_article_of_another_law_is_text_of_the_one_that_quotes_it() -> None:
    text = "\n\n".join(
        [
            "##### Artículo 1. Modificación. Sustitúyese el artículo 258 del Código Penal por el siguiente:",
            "##### Artículo 258. Será reprimido quien ofreciere dádivas a un funcionario.",
            "##### Artículo 2. Vigencia",
            "La presente ley entra en vigencia el día de su publicación.",
        ]
    )
    law = read("law.md", text.encode(), Hints(language="es", title="Ley")).laws[0]
    assert [part.number for part in law.parts] == ["Artículo 1.", "Artículo 2."]
    assert law.parts[0].text[-1].startswith("Artículo 258.")
    assert law.warnings == []


def test_numbers_that_jump_and_another_language_are_warned_about() -> None:
    text = "Loi\n" + "\n".join(
        f"Article {n}. The court shall act in accordance with the law of the State." for n in (1, 2, 5)
    )
    law = read("law.txt", text.encode(), Hints(language="fr")).laws[0]
    assert law.warnings == ["gap Article 2. → Article 5.", "language fr → en"]


def test_fields_over_several_lines_and_folded_ones() -> None:
    text = "---\ntitle: 'Ley de la ''materia'''\ndepartment: \"ONE -\nTWO\"\nsource: >-\n  https://gazette.example/1\nrank: ley\n---\n"
    law = read("law.md", f"{text}## Artículo 1\n\nTexto.".encode(), Hints(language="es")).laws[0]
    assert (law.title, law.metadata.source) == ("Ley de la 'materia'", "https://gazette.example/1")
    assert len(law.parts) == 1


def test_a_reader_needs_neither_database_nor_network() -> None:
    script = "from comity.law.reading import read; print(read('a.md', b'# T\\n\\n## Article 1\\n\\nText.').laws[0].parts[0].number)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stdout.strip() == "Article 1", done.stderr


@pytest.mark.whole
def test_two_hundred_thousand_lines_are_read_in_seconds() -> None:
    lines = "\n\n".join(f"##### {n}. **Title {n}.**\n\n(1) One word. \n\n(a) Another; " for n in range(1, 20_001))
    assert len(read("law.md", lines.encode(), HINTS).laws[0].parts) == 20_000
    with pytest.raises(RefusedError):
        read("law.md", b"\x00" + lines.encode(), HINTS)
