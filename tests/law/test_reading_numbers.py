"""Numbers and headings of many languages, and the order of what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.law.reading import Hints, read
from comity.law.reading.choosing import texts_of
from comity.law.reading.lists import divide
from comity.law.reading.numbers import recognise
from comity.law.tree import Part

LINES = [
    ("en", "PART 2A Office of the Commissioner", "part", "PART 2A", "Office of the Commissioner"),
    ("en", "Section 12. Short title", "section", "Section 12.", "Short title"),
    ("en", "Article 46 – Mutual legal assistance", "article", "Article 46", "Mutual legal assistance"),
    ("en", "CHAPTER IV", "chapter", "CHAPTER IV", ""),
    ("en", "FIRST SCHEDULE", "schedule", "FIRST SCHEDULE", ""),
    ("fr", "Art. 1er. Champ d'application", "article", "Art. 1er.", "Champ d'application"),
    ("fr", "Chapitre premier - De la corruption", "chapter", "Chapitre premier", "De la corruption"),
    ("fr", "Section 2", "division", "Section 2", ""),
    ("es", "ARTICULO 3º — Objeto", "article", "ARTICULO 3º", "Objeto"),
    ("es", "Artículo 12 bis.- Extinción", "article", "Artículo 12 bis.", "Extinción"),
    ("es", "Artículo 11-BIS", "article", "Artículo 11-BIS", ""),
    ("es", "TÍTULO PRELIMINAR", "title", "TÍTULO PRELIMINAR", ""),
    ("ca", "Article 5. Àmbit", "article", "Article 5.", "Àmbit"),
    ("de", "§ 9a Auslieferung", "section", "§ 9a", "Auslieferung"),
    ("de", "Erster Teil - Anwendungsbereich", "part", "Erster Teil", "Anwendungsbereich"),
    ("de", "2. Abschnitt: Ausschluss", "division", "2. Abschnitt", "Ausschluss"),
    ("de", "§§ 44 und 45 (weggefallen)", "section", "§§ 44 und 45", "(weggefallen)"),
    ("fi", "3 a §", "section", "3 a §", ""),
    ("fi", "1 luku Yleisiä säännöksiä", "chapter", "1 luku", "Yleisiä säännöksiä"),
    ("sv", "2 kap. Rättslig hjälp", "chapter", "2 kap.", "Rättslig hjälp"),
    ("no", "§ 23 a.", "section", "§ 23 a.", ""),
    ("no", "Kap. II. Behandling av saker", "chapter", "Kap. II.", "Behandling av saker"),
    ("cs", "ČÁST PRVNÍ", "part", "ČÁST PRVNÍ", ""),
    ("cs", "HLAVA II", "chapter", "HLAVA II", ""),
    ("sk", "Čl. I", "article", "Čl. I", ""),
    ("el", "ΚΕΦΑΛΑΙΟ Α", "chapter", "ΚΕΦΑΛΑΙΟ Α", ""),
    ("el", "Άρθρο 5", "article", "Άρθρο 5", ""),
    ("nl", "HOOFDSTUK I", "chapter", "HOOFDSTUK I", ""),
    ("ar", "المادة ٥: تسليم المجرمين", "article", "المادة ٥", "تسليم المجرمين"),
    ("ar", "الباب الأول", "title", "الباب الأول", ""),
    ("ar", "الفصل الثاني - التعاون الدولي", "chapter", "الفصل الثاني", "التعاون الدولي"),
    ("ru", "Статья 12.1. Конфискация", "article", "Статья 12.1.", "Конфискация"),
    ("ru", "Глава IV. Сотрудничество", "chapter", "Глава IV.", "Сотрудничество"),
    ("zh", "第四十六条 司法协助", "article", "第四十六条", "司法协助"),
    ("zh", "第二章 国际合作", "chapter", "第二章", "国际合作"),
]


@pytest.mark.parametrize(("language", "line", "kind", "number", "heading"), LINES)
def test_the_beginning_of_a_division_is_recognised(
    language: str, line: str, kind: str, number: str, heading: str
) -> None:
    found = recognise(line, language)
    assert found
    assert (found.kind, found.number, found.rest) == (kind, number, heading)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "artículo 175 del Código Penal y sus normas"),
        ("es", "Artículo 175 del Código Penal, en lo pertinente"),
        ("en", "section 12 applies to it as well"),
        ("en", "Part of the property is returned"),
        ("en", "20. Rule of specialty"),
        ("no", "Det samme gjelder etter § 3"),
        ("ru", "статья 5 настоящего Закона применяется"),
    ],
)
def test_a_sentence_that_speaks_of_a_division_begins_none(language: str, line: str) -> None:
    assert recognise(line, language, strict=True) is None


def outline(part: Part) -> list[tuple[str, str]]:
    return [pair for child in part.children for pair in ((child.kind, child.number), *outline(child))]


def test_paragraphs_points_and_subparagraphs() -> None:
    unit = Part(
        "article", text=["1. States shall:", "(a) Assist;", "(h) Refuse:", "(i) where it harms;", "(ii) or not;"]
    )
    unit.text[2:3] = [f"({letter}) Act;" for letter in "bcdefg"] + ["(h) Refuse:"]
    unit.text += ["(i) Tell.", "2. A State may refuse."]
    divide(unit, "en")
    assert [child.number for child in unit.children] == ["1.", "2."]
    points = unit.children[0].children
    assert [point.number for point in points] == [f"({letter})" for letter in "abcdefghi"]
    assert [child.number for child in points[7].children] == ["(i)", "(ii)"]


def test_a_second_list_under_another_definition_is_not_the_first_one_going_on() -> None:
    unit = Part(
        "section", text=["(1) In this Act—", "“court” means—", "(a) one,", "(b) two;", "“judge” means—", "(a) x,"]
    )
    divide(unit, "en")
    subsection = unit.children[0]
    assert [child.number for child in subsection.children] == ["(a)", "(b)", ""]
    assert subsection.children[2].text == ["“judge” means—"]
    assert [child.number for child in subsection.children[2].children] == ["(a)"]


def test_a_list_that_goes_on_behind_a_second_line_stays_behind_it() -> None:
    unit = Part("section", text=["1. Head;", "(1) one;", "Between;", "(1) again;", "Then;", "(2) two;"])
    divide(unit, "en")
    assert "".join(texts_of_part(unit)) == "1.Head;(1)one;Between;(1)again;Then;(2)two;"


MARKS = st.sampled_from(
    ["", "(1) ", "(2) ", "(2A) ", "(a) ", "(b) ", "(i) ", "(ii) ", "1. ", "2) ", "a) ", "- ", "• ", "1° "]
)
WORDS = st.text(alphabet=st.characters(categories=["L"], exclude_characters="FC"), min_size=3, max_size=8)


@given(
    st.lists(st.tuples(MARKS, WORDS, st.sampled_from([";", ":", "."])), max_size=25),
    st.sampled_from(["en", "es", "de"]),
)
def test_dividing_loses_and_moves_nothing(lines: list[tuple[str, str, str]], language: str) -> None:
    """Whatever the marks, the words stand in the same order as before."""
    texts = [f"{mark}{words}{end}" for mark, words, end in lines]
    unit = Part("section", text=list(texts))
    divide(unit, language)
    read_ = "".join(texts_of_part(unit)).replace(" ", "")
    assert read_ == "".join(texts).replace(" ", "")


def texts_of_part(part: Part) -> list[str]:
    inner = [piece for child in part.children for piece in texts_of_part(child)]
    return [part.number, part.heading, *part.text, *inner, *part.after]


@given(
    st.lists(
        st.tuples(st.sampled_from(["## PART {n} ", "##### {n}. **", "", "(1) ", "### "]), WORDS),
        min_size=1,
        max_size=30,
    )
)
def test_a_document_keeps_every_word_in_its_order(blocks: list[tuple[str, str]]) -> None:
    text = "\n\n".join(
        f"{start.format(n=number)}{words}{'**' if start.endswith('**') else ''}"
        for number, (start, words) in enumerate(blocks, 1)
    )
    laws = read("law.md", text.encode(), Hints(language="en", title="The title")).laws
    read_ = "".join("".join(texts_of(law)) for law in laws).replace(" ", "")
    assert read_ == text.replace("#", "").replace("*", "").replace("\n", "").replace(" ", "")
