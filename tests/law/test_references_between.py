# sentences of six languages
"""A reference to a provision of another law of the State leads to that provision; what is not certain stays text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db


class Said(NamedTuple):
    """Sentences of a law, and what they link: words → where they lead."""

    word: str
    own: str
    other: str
    sentences: dict[str, list[tuple[str, str]]]


OTHER = "other"
LANGUAGES = {
    "en": Said(
        "Section {}.",
        "Asset Recovery Act",
        "Mutual Assistance Act, 1999",
        {
            "As section 12 of the Mutual Assistance Act 1999 says.": [("section 12", "other sec_12")],
            "Under sections 4, 6 and 8 to 10 of the Mutual Assistance Act, 1999, it may.": [
                *[("sections 4", "other sec_4"), ("6", "other sec_6"), ("8", "other sec_8"), ("10", "other sec_10")],
            ],
            "Section 12 of the Mutual Assistance Act 1999 is amended.": [("Section 12", "other sec_12")],
            "As section 3 of the Mutual Assistance Act 2004 says.": [],
            "As section 3 of the Mutual Assistance Act 1999 Regulations says.": [],
            "As section 3 of the Banking Act says.": [],
            "As section 77 of the Mutual Assistance Act 1999 says.": [],
            "As section 3 of this Act says.": [("section 3", "own sec_3")],
        },
    ),
    "fr": Said(
        "Article {}.",
        "Loi sur le recouvrement",
        "Loi sur l'entraide judiciaire",
        {
            "Selon les articles 3 et 5 de la loi sur l’entraide judiciaire, il peut.": [
                *[("articles 3", "other art_3"), ("5", "other art_5")],
            ],
            "Selon l'article 3 de la loi sur l'entraide judiciaire pénale, il peut.": [],
            "Selon l'article 3 du code pénal, il peut.": [],
            "Selon les articles 3 et 4, il peut.": [("articles 3", "own art_3"), ("4", "own art_4")],
        },
    ),
    "es": Said(
        "Artículo {}.",
        "Ley de Recuperación de Activos",
        "Ley de Asistencia Judicial",
        {
            "Según los artículos 3 y 5 de la Ley de Asistencia Judicial, puede.": [
                *[("artículos 3", "other art_3"), ("5", "other art_5")],
            ],
            "Según el artículo 3 de la Ley de Asistencia Judicial Militar, puede.": [],
            "Según los artículos 2 a 4 de esta Ley, puede.": [("artículos 2", "own art_2"), ("4", "own art_4")],
        },
    ),
    "de": Said(
        "§ {}",
        "Vermögensabschöpfungsgesetz",
        "Gesetz über die internationale Rechtshilfe in Strafsachen",
        {
            "Nach § 3 des Gesetzes über die internationale Rechtshilfe in Strafsachen.": [("§ 3", "other sec_3")],
            "Nach § 3 des Gesetzes über die Rechtshilfe.": [],
            "Nach § 2 dieses Gesetzes.": [("§ 2", "own sec_2")],
        },
    ),
    "ru": Said(
        "Статья {}.",
        "Закон о возвращении активов",
        "Уголовный кодекс Российской Федерации",
        {
            "По статьям 5 и 7 Уголовного кодекса Российской Федерации.": [
                *[("статьям 5", "other art_5"), ("7", "other art_7")],
            ],
            "По статье 5 Уголовного кодекса Украины.": [],
            "По статьям 2 и 3 настоящего Закона.": [("статьям 2", "own art_2"), ("3", "own art_3")],
        },
    ),
    "zh": Said(
        "第{}条",
        "境外追赃条例",
        "中华人民共和国刑法",
        {
            "依照《中华人民共和国刑法》第五条和第七条的规定。": [("第五条", "other art_5"), ("第七条", "other art_7")],
            "依照刑法第五条的规定。": [("第五条", "other art_5")],
            "依照军事刑法第五条的规定。": [],
            "依照本条例第二条、第三条。": [("第二条", "own art_2"), ("第三条", "own art_3")],
        },
    ),
    "ar": Said(
        "المادة {}",
        "قانون استرداد الأموال",
        "قانون المساعدة القانونية",
        {
            "وفقا للمادتين 4 و6 من قانون المساعدة القانونية.": [
                *[("للمادتين 4", "other art_4"), ("6", "other art_6")],
            ],
            "وفقا للمادة 4 من قانون المساعدة القانونية العسكرية.": [],
            "وفقا للمادتين 2 و3 من هذا القانون.": [("للمادتين 2", "own art_2"), ("3", "own art_3")],
        },
    ),
}
CHINESE = ["", *"一二三四五六七八九十", *(f"十{each}" for each in "一二三四五六七八九")]


def numbered(language: str, number: int) -> str:
    return LANGUAGES[language].word.format(CHINESE[number] if language == "zh" else number)


def a_law(language: str, title: str, texts: list[str]) -> str:
    parts = [f"##### {numbered(language, place)}\n\n{text}\n" for place, text in enumerate(texts, start=1)]
    return "\n".join([f"# {title}\n", *parts])


def bring_in(folder: Path, language: str) -> None:
    said = LANGUAGES[language]
    sentences = [*said.sentences, *["—"] * 5][: max(len(said.sentences), 5)]
    laws = {"own": a_law(language, said.own, sentences), "other": a_law(language, said.other, ["—"] * 15)}
    rows = ["file,jurisdiction,language,kind,number,year,title"]
    for number, (name, text) in enumerate(laws.items(), start=1):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        title = said.own if name == "own" else said.other
        rows.append(f'{name}.md,FR,{language},,{number},1999,"{title}"')
    (folder / "manifest.csv").write_text("\n".join(rows), encoding="utf-8")
    call_command("import_law", str(folder))


def links_of(page: str, sentence: str) -> list[tuple[str, str]]:
    """The links in the paragraph that says the sentence."""
    for paragraph in re.findall(r"<p>(.*?)</p>", page, re.DOTALL):
        if unescape(re.sub("<[^>]+>", "", paragraph)) == sentence:
            found = re.findall(r'<a href="[^"]*/fr-act-1999-(\d)/\?at=[^"#]*#([^"]+)">([^<]+)</a>', paragraph)
            return [(unescape(words), f"{['own', OTHER][int(number) - 1]} {eid}") for number, eid, words in found]
    raise AssertionError(sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_worked_out_by_hand(client: Client, tmp_path: Path, language: str) -> None:
    bring_in(tmp_path, language)
    page = client.get(f"/en/law/fr-act-1999-1/?language={language}").content.decode()
    for sentence, links in LANGUAGES[language].sentences.items():
        assert links_of(page, sentence) == links, sentence


def test_a_link_leads_to_a_provision_that_is_there(client: Client, tmp_path: Path) -> None:
    bring_in(tmp_path, "en")
    page = client.get("/en/law/fr-act-1999-1/").content.decode()
    address = next(each for each in re.findall(r'href="([^"]+)"', page) if "1999-2/?at=sec_12" in each)
    assert 'id="sec_12"' in client.get(address).content.decode()


def test_laws_that_are_named_are_looked_up_together(client: Client, tmp_path: Path) -> None:
    bring_in(tmp_path, "en")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/en/law/fr-act-1999-1/")
    looked = [each["sql"] for each in asked if "law_provision" in each["sql"] and "kind" in each["sql"]]
    assert len([each for each in looked if "IN ('section'" in each]) == 1
