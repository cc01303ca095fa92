# letters of six scripts
"""A reference becomes a link where its meaning is certain, and stays text everywhere else."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from comity.law.queries.references import References, references_for

KINDS = {"section": "sec", "article": "art"}


def work(slug: str, title: str, number: str = "", year: str = "") -> Any:  # noqa: ANN401
    return SimpleNamespace(slug=slug, titles={"en": title}, number=number, year=year, kind="act")


def linker(language: str, kind: str = "section", twice: tuple[str, ...] = ()) -> References:
    """A law of units 1 to 20, section 5 with subsections, beside two other laws."""
    numbers = [str(each) for each in range(1, 21)] + ["12A", *twice]
    rows = [SimpleNamespace(kind=kind, number=each, eid=f"{KINDS[kind]}_{each}") for each in numbers]
    rows += [SimpleNamespace(kind="subsection", number=f"({each})", eid=f"sec_5__subsec_{each}") for each in (1, 2)]
    rows.append(SimpleNamespace(kind=kind, number="30", eid="att_1__sec_30"))
    others = [
        work("xa-act-1", "Prevention of Corruption Act", "3", "2004"),
        work("xa-act-2", "Penal Code"),
        work("xa-act-3", "Companies Registration Act"),
        work("xa-act-4", "Companies Registration Act"),
    ]
    return references_for(work("xa-act-9", "Mutual Assistance Act"), language, rows, others)  # type: ignore[arg-type]


def found(html: str) -> list[tuple[str, str]]:
    """What became links: the words, and where they lead."""
    return [(words, address.split("#")[-1]) for address, words in re.findall(r'<a href="([^"]+)">([^<]+)</a>', html)]


CERTAIN = [
    ("en", "section", "as in section 12.", [("section 12", "sec_12")]),
    ("en", "section", "under Section 12A or s. 3,", [("Section 12A", "sec_12A"), ("s. 3", "sec_3")]),
    ("en", "section", "section 5(2) applies", [("section 5(2)", "sec_5__subsec_2")]),
    ("en", "section", "section 5(9) applies", [("section 5(9)", "sec_5")]),
    ("en", "section", "section 4 of this Act", [("section 4", "sec_4")]),
    ("en", "section", "sections 4 and 6 of this Act", [("sections 4", "sec_4")]),
    ("de", "section", "nach § 3 Abs. 2 gilt", [("§ 3 Abs. 2", "sec_3")]),
    ("de", "article", "Art. 5 Abs. 2 ist anzuwenden", [("Art. 5 Abs. 2", "art_5")]),
    ("es", "article", "conforme al artículo 8.", [("artículo 8", "art_8")]),
    ("fr", "article", "en vertu de l’article 7 de la présente loi", [("article 7", "art_7")]),
    ("ru", "article", "в соответствии со статьёй 5 настоящего Закона", [("статьёй 5", "art_5")]),
    ("zh", "article", "依照第十条的规定", [("第十条", "art_10")]),
    ("zh", "article", "本法第三条第二款", [("第三条第二款", "art_3")]),
    ("ar", "article", "وفقا للمادة ٥ من هذا القانون", [("للمادة ٥", "art_5")]),
    ("ar", "article", "المادة 5", [("المادة 5", "art_5")]),
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
    ("xx", "section", "section 12"),
]


@pytest.mark.parametrize(("language", "kind", "text", "links"), CERTAIN)
def test_a_certain_reference_is_a_link(language: str, kind: str, text: str, links: list[tuple[str, str]]) -> None:
    assert found(linker(language, kind)(text)) == links


@pytest.mark.parametrize(("language", "kind", "text"), UNCERTAIN)
def test_an_uncertain_one_stays_text(language: str, kind: str, text: str) -> None:
    assert not found(linker(language, kind)(text))


def test_a_number_that_is_given_twice_leads_nowhere() -> None:
    assert not found(linker("en", twice=("12",))("see section 12"))


def test_what_stands_around_counts_across_markup() -> None:
    links = linker("en")
    assert not found(links("section 12 of the ", "", "Banking Act"))
    assert not found(links("section 12", "the Banking Act, ", ""))
    assert found(links("section 12", "see ", " and the rest"))


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
    addresses = re.findall(r'href="([^"]+)"', linker("en")(text))
    assert addresses == ([reverse("law:page", args=(slug,))] if slug else [])


@given(
    st.text("sectionart 0123456789§().,第条<>&\"'的法", max_size=60),
    st.sampled_from(["en", "de", "zh", "fr", "es", "ru", "ar"]),
)
def test_no_word_is_lost_or_escapes(text: str, language: str) -> None:
    html = linker(language)(text)
    assert re.sub(r"</?a[^>]*>", "", html) == str(escape(text))
