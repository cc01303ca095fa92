# letters of several scripts
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
from comity.law.queries.grammar import GRAMMARS
from comity.law.queries.references import Line, References
from tests.law.references import CERTAIN, CHAINS, OF_OTHERS, UNCERTAIN

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


CHAPTERS = [("1luku", 1), ("1luku", 2), ("2luku", 1), ("2luku", 2), ("2luku", 3), ("3aluku", 1)]


@pytest.mark.parametrize(("language", "kind", "text", "links"), CHAINS)
def test_every_number_of_a_chain_is_a_link(
    language: str, kind: str, text: str, links: list[tuple[str, int | str]]
) -> None:
    expected = [(words, f"{KINDS[kind]}_{number}") for words, number in links]
    assert found(written(linker(language, kind), text)[0]) == expected


@pytest.mark.parametrize(("language", "kind", "text"), OF_OTHERS)
def test_no_number_of_a_chain_of_another_law_is_one(language: str, kind: str, text: str) -> None:
    assert not found(written(linker(language, kind), text)[0])


def test_a_chapter_before_a_number_is_where_it_is_looked_for() -> None:
    rows = [Line(kind="section", number=f"{each} §", eid=f"chp_{chapter}__sec_{each}") for chapter, each in CHAPTERS]
    links = References(work("fi-act-9", "Laki avusta", language="fi"), "fi", rows, [])
    assert not found(written(links, "3 luvun 1 §:ssä")[0])
    assert found(written(links, "2 luvun 1 ja 2 §:ssä")[0]) == [
        ("2 luvun 1", "chp_2luku__sec_1"),
        ("2 §:ssä", "chp_2luku__sec_2"),
    ]
    assert found(written(links, "3 a luvun 1 §:ssä")[0]) == [("3 a luvun 1 §:ssä", "chp_3aluku__sec_1")]
    assert not found(written(links, "tarkoitettu 1 §:ssä")[0])
    assert not found(written(links, "1 luvun 3 §:ssä")[0])
    assert found(written(links, "tarkoitettu 3 §:ssä")[0]) == [("3 §:ssä", "chp_2luku__sec_3")]


@pytest.mark.whole
@pytest.mark.parametrize(
    ("language", "pieces"),
    [
        ("fi", ("5 §:n 1 momentin 1, 2 ja 3 kohdassa, ", "1, 2 ja ", "lain (1/1990) ", "1 a ", "3 luvun ", "  1")),
        ("sv", ("5 § 1 mom. och ", "1, 2 och ", "lagen ", "3 kap. ", "5 § första stycket 2 ", "a b c ", "  1")),
        ("no", ("§ 5 første ledd, ", "§§ 1, 2 og ", "loven ", "lov om ", "bokstav a, b og ", " §", "1-")),
        ("cs", ("§ 5 odst. 1 písm. a), b) a ", "zákona ", "odst. 1, 2 a ", "a b c ", "§ ", "„")),
        ("sk", ("§ 5 ods. 1 písm. a), b) a ", "zákona ", "ods. 1, 2 a ", "a b c ", "§ ", "„")),
        ("nl", ("artikel 5, eerste en tweede lid, ", "artikelen 1, 2 en ", "onderdeel a, b, ", "artikel ", "eerste, ")),
        ("el", ("άρθρα 5 παρ. 1, 2 και ", "άρθρο ", "ν. 1/1990 ", "(α) (β) ", "«", "περ. α και ")),
        ("ca", ("articles 5, 6 i ", "article ", "llei ", "de la ")),
        ("de", ("§ 5 Abs. 1 Satz 2, ", "§§ 1, 2 und ", "Satz 1, 2 und ", "Gesetz ", "a, b und ")),
    ],
)
def test_a_long_line_of_each_language_is_read_in_time(language: str, pieces: tuple[str, ...]) -> None:
    links = linker(language)
    started = time.process_time()
    for piece in pieces:
        links(piece * 10_000)
    assert time.process_time() - started < 5 * len(pieces)


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
    st.text("sectionartkel 0123456789§().,:–第条<>&\"'的法άρθοč", max_size=60),
    st.sampled_from(sorted(GRAMMARS)),
)
def test_no_word_is_lost_or_escapes(text: str, language: str) -> None:
    html = written(linker(language), text)[0]
    assert re.sub(r"</?a[^>]*>", "", html) == str(escape(text))
