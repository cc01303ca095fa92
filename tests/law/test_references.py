# letters of six scripts
"""A reference becomes a link where its meaning is certain, and stays text everywhere else."""

from __future__ import annotations

import re
import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from comity.law.akn.runs import Runs
from comity.law.queries.references import Line, References

KINDS = {"section": "sec", "article": "art"}


def work(slug: str, title: str, number: str = "", year: str = "", language: str = "en") -> Any:  # noqa: ANN401
    return SimpleNamespace(slug=slug, titles={language: title}, number=number, year=year, kind="act")


def linker(language: str, kind: str = "section", twice: tuple[str, ...] = ()) -> References:
    """A law of units 1 to 20, section 5 with subsections, beside other laws that the database has no wording of."""
    numbers = [str(each) for each in range(1, 21)] + ["12A", *twice]
    rows = [Line(kind=kind, number=each, eid=f"{KINDS[kind]}_{each}") for each in numbers]
    rows += [Line(kind="subsection", number=f"({each})", eid=f"sec_5__subsec_{each}") for each in (1, 2)]
    rows.append(Line(kind=kind, number="30", eid="att_1__sec_30"))
    others = [
        work("xa-act-1", "Prevention of Corruption Act", "3", "2004"),
        work("xa-act-2", "Penal Code"),
        work("xa-act-3", "Companies Registration Act"),
        work("xa-act-4", "Companies Registration Act"),
    ]
    return References(work("xa-act-9", "Mutual Assistance Act"), language, rows, others)


def written(links: References, *runs: str) -> list[str]:
    """The runs of one block with their links."""
    marks = Runs(links("".join(runs)))
    return [str(marks.take(each)) for each in runs]


def found(html: str) -> list[tuple[str, str]]:
    """What became links: the words, and where they lead."""
    return [(words, address.split("#")[-1]) for address, words in re.findall(r'<a href="([^"]+)">([^<]+)</a>', html)]


CERTAIN = [
    ("en", "section", "as in section 12.", [("section 12", "sec_12")]),
    ("en", "section", "under Section 12A or s. 3,", [("Section 12A", "sec_12A"), ("s. 3", "sec_3")]),
    ("en", "section", "section 5(2) applies", [("section 5(2)", "sec_5__subsec_2")]),
    ("en", "section", "section 5(9) applies", [("section 5(9)", "sec_5")]),
    ("en", "section", "section 4 of this Act", [("section 4", "sec_4")]),
    ("en", "section", "sections 4 and 6 of this Act", [("sections 4", "sec_4"), ("6", "sec_6")]),
    ("de", "section", "nach § 3 Abs. 2 gilt", [("§ 3 Abs. 2", "sec_3")]),
    ("de", "article", "Art. 5 Abs. 2 ist anzuwenden", [("Art. 5 Abs. 2", "art_5")]),
    ("es", "article", "conforme al artículo 8.", [("artículo 8", "art_8")]),
    ("fr", "article", "en vertu de l’article 7 de la présente loi", [("article 7", "art_7")]),
    ("ru", "article", "в соответствии со статьёй 5 настоящего Закона", [("статьёй 5", "art_5")]),
    ("zh", "article", "依照第十条的规定", [("第十条", "art_10")]),
    ("zh", "article", "本法第三条第二款", [("第三条第二款", "art_3")]),
    ("ar", "article", "وفقا للمادة ٥ من هذا القانون", [("للمادة ٥", "art_5")]),
    ("ar", "article", "المادة 5", [("المادة 5", "art_5")]),
    ("ar", "article", "المادة الخامسة من هذا القانون", [("المادة الخامسة", "art_5")]),
    ("ar", "article", "المادتان الأولى والثانية عشرة", [("المادتان الأولى", "art_1"), ("الثانية عشرة", "art_12")]),
]
UNCERTAIN = [
    ("en", "section", "section 12 of the Banking Act"),
    ("en", "section", "sections 12 and 14 of the Banking Act"),
    ("en", "section", "section 12(1), (2) and (3) of the principal Act"),
    ("en", "section", "the Banking Act, section 12"),
    ("en", "section", "the Banking Act 1998 (section 12)"),
    ("en", "section", "article 46 of the Convention"),
    ("en", "section", "In section 12, substitute the word"),
    ("en", "section", "section 12 is amended"),
    ("en", "section", "section 99"),
    ("en", "section", "section 30"),
    ("en", "section", "subsection 4, intersection 5, section 12.5"),
    ("en", "section", "Article 5"),
    ("de", "section", "§ 3 StGB"),
    ("de", "section", "§ 3 des Strafgesetzbuchs"),
    ("es", "article", "artículo 8 de la Constitución"),
    ("es", "article", "artículos 8 y 9 del Código Penal"),
    ("fr", "article", "l’article 7 du code pénal"),
    ("fr", "article", "les articles 7 et 8 de la loi no 12"),
    ("ru", "article", "статья 5 Федерального закона"),
    ("ru", "article", "статьи 5 и 6 Уголовного кодекса"),
    ("ru", "article", "статьёй 5 закона"),
    ("zh", "article", "刑法第十条"),
    ("zh", "article", "《刑法》第十条"),
    ("ar", "article", "المادة 5 من القانون الجنائي"),
    ("ar", "article", "المادة 5 مكرر"),
    ("ar", "article", "المادة الخامسة مكررا"),
    ("ar", "article", "المادة الخامسة والعشرون"),
    ("ar", "article", "المادة الخامسة بعد المائة"),
    ("xx", "section", "section 12"),
]


CHAINS = [
    ("en", "section", "sections 4, 5(2) and 6", [("sections 4", 4), ("5(2)", "5__subsec_2"), ("6", 6)]),
    ("en", "section", "sections 12 to 14 inclusive", [("sections 12", 12), ("14", 14)]),
    ("en", "section", "sections 14-16", [("sections 14", 14), ("16", 16)]),
    ("en", "section", "section 14-1", []),
    ("en", "section", "sections 5(1) and (2)", [("sections 5(1)", "5__subsec_1"), ("(2)", "5__subsec_2")]),
    ("en", "section", "section 4 or, as it may be, s. 6", [("section 4", 4), ("s. 6", 6)]),
    ("en", "section", "section 4 and 6 days after", [("section 4", 4)]),
    ("en", "section", "section 4, 6 lines below", [("section 4", 4)]),
    ("en", "section", "sections 3 and 4 of this Act and section 5 of the Banking Act", [("sections 3", 3), ("4", 4)]),
    ("en", "section", "section 3 of the Mutual Assistance Act", [("section 3", 3)]),
    ("fr", "article", "Les articles 3 et 5 s’appliquent.", [("articles 3", 3), ("5", 5)]),
    ("fr", "article", "articles 12, 14 à 16 de la présente loi", [("articles 12", 12), ("14", 14), ("16", 16)]),
    ("fr", "article", "l’article 1er et l’article 2", [("article 1er", 1), ("article 2", 2)]),
    ("fr", "article", "l’article 5, 12 personnes et 3 témoins", [("article 5", 5)]),
    ("es", "article", "Los artículos 3 y 5 se aplican", [("artículos 3", 3), ("5", 5)]),
    ("es", "article", "artículos 12, 14 a 16 de esta Ley", [("artículos 12", 12), ("14", 14), ("16", 16)]),
    ("ru", "article", "статьи 5 и 7", [("статьи 5", 5), ("7", 7)]),
    ("ru", "article", "статьями 12, 14–16 настоящего Закона", [("статьями 12", 12), ("14", 14), ("16", 16)]),
    ("ru", "article", "статей 5 и 7 дней", [("статей 5", 5)]),
    ("zh", "article", "依照第五条和第七条的规定", [("第五条", 5), ("第七条", 7)]),
    ("zh", "article", "第十二条、第十四条至第十六条", [("第十二条", 12), ("第十四条", 14), ("第十六条", 16)]),
    ("zh", "article", "第五、七条", [("第五", 5), ("七条", 7)]),
    ("ar", "article", "المادتان 4 و6", [("المادتان 4", 4), ("6", 6)]),
    ("ar", "article", "المواد 12 و14 إلى 16 من هذا القانون", [("المواد 12", 12), ("14", 14), ("16", 16)]),
    ("ar", "article", "المادة 5 و7 أيام", [("المادة 5", 5)]),
]
OF_OTHERS = [
    ("en", "section", "section 4, 5 or 6, as the case may be, of the Banking Act"),
    ("en", "section", "section 12 (1) of the Banking Act"),
    ("en", "section", "the Banking Act, section 4 and section 6"),
    ("en", "section", "section 3 and paragraph 2 of section 4 of the Banking Act"),
    ("en", "section", "section 3 of the Mutual Assistance Act Regulations"),
    ("en", "section", "section 3 of the Mutual Assistance Act 1931"),
    ("fr", "article", "articles 12, 14 à 16 du code de procédure pénale"),
    ("es", "article", "el artículo 3 y el artículo 5 de la Ley de Bancos"),
    ("ru", "article", "пункт 1 статьи 5 и пункт 2 статьи 7 Федерального закона"),
    ("zh", "article", "刑法第三条第二款、第三款和第五条"),
    ("ar", "article", "المادتان 4 و6 من القانون الجنائي"),
]


@pytest.mark.parametrize(("language", "kind", "text", "links"), CHAINS)
def test_every_number_of_a_chain_is_a_link(
    language: str, kind: str, text: str, links: list[tuple[str, int | str]]
) -> None:
    expected = [(words, f"{KINDS[kind]}_{number}") for words, number in links]
    assert found(written(linker(language, kind), text)[0]) == expected


@pytest.mark.parametrize(("language", "kind", "text"), OF_OTHERS)
def test_no_number_of_a_chain_of_another_law_is_one(language: str, kind: str, text: str) -> None:
    assert not found(written(linker(language, kind), text)[0])


@pytest.mark.whole
def test_one_long_line_is_read_in_time() -> None:
    links = linker("en")
    started = time.process_time()
    for piece in ("sections 4, 5 and 6 of the Banking Act and ", "Prevention of Corruption Act, ", "s.1.", " 5(1),"):
        links("sections 4" + piece * 10_000)
    assert time.process_time() - started < 20  # a quadratic reading takes minutes


@pytest.mark.parametrize(("language", "kind", "text", "links"), CERTAIN)
def test_a_certain_reference_is_a_link(language: str, kind: str, text: str, links: list[tuple[str, str]]) -> None:
    assert found(written(linker(language, kind), text)[0]) == links


@pytest.mark.parametrize(("language", "kind", "text"), UNCERTAIN)
def test_an_uncertain_one_stays_text(language: str, kind: str, text: str) -> None:
    assert not found(written(linker(language, kind), text)[0])


def test_a_number_that_is_given_twice_leads_nowhere() -> None:
    assert not found(written(linker("en", twice=("12",)), "see section 12")[0])


def test_what_stands_around_counts_across_markup() -> None:
    links = linker("en")
    assert not found(written(links, "section 12 of the ", "Banking Act")[0])
    assert not found(written(links, "the Banking Act, ", "section 12")[1])
    assert not found(written(links, "section 12", " of the Banking Act")[0])
    assert found(written(links, "see ", "section 12", " and the rest")[1])
    assert not any(map(found, written(links, "section ", "12", ".")))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("under the Prevention of Corruption Act 2004,", "xa-act-1"),
        ("Act No. 3 of 2004 applies", "xa-act-1"),
        ("the Companies Registration Act", ""),
        ("the Penal Code", ""),
        ("the Anti-Prevention of Corruption Actors", ""),
    ],
)
def test_another_law_is_a_link_where_one_alone_is_called_so(text: str, slug: str) -> None:
    addresses = [each.address for each in linker("en")(text)]
    assert addresses == ([reverse("law:page", args=(slug,))] if slug else [])


@given(
    st.text("sectionart 0123456789§().,第条<>&\"'的法", max_size=60),
    st.sampled_from(["en", "de", "zh", "fr", "es", "ru", "ar"]),
)
def test_no_word_is_lost_or_escapes(text: str, language: str) -> None:
    html = written(linker(language), text)[0]
    assert re.sub(r"</?a[^>]*>", "", html) == str(escape(text))
