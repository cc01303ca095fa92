# sentences of fifteen languages
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
    "fi": Said(
        "{} §",
        "Laki varojen palauttamisesta",
        "Laki kansainvälisestä oikeusavusta",
        {
            "Kansainvälisestä oikeusavusta annetun lain (2/1999) 4 ja 6 §:ssä säädetään.": [
                *[("4", "other sec_4"), ("6 §:ssä", "other sec_6")],
            ],
            "Siten kuin kansainvälisestä oikeusavusta annetun lain 12 §:n 1 momentissa säädetään.": [
                ("12 §:n 1 momentissa", "other sec_12"),
            ],
            "Kansainvälisestä oikeusavusta annetun lain (3/1999) 4 §:ssä säädetään.": [],
            "Rikosasioiden ja kansainvälisestä oikeusavusta annetun lain 4 §:ssä säädetään.": [],
            "Tämän lain 3 §:ssä säädetään.": [("3 §:ssä", "own sec_3")],
        },
    ),
    "sv": Said(
        "{} §",
        "Lag om återtagande",
        "Lag om internationell rättshjälp",
        {
            "Enligt 4 och 6 § i lagen om internationell rättshjälp (2/1999).": [
                *[("4", "other sec_4"), ("6 §", "other sec_6")],
            ],
            "Enligt 4 § lagen (1999:2) om internationell rättshjälp.": [("4 §", "other sec_4")],
            "Enligt 4 § i lagen om internationell rättshjälp i brottmål.": [],
            "Enligt 4 § i lagen om internationell rättshjälp (2/2004).": [],
            "Enligt 3 § i denna lag.": [("3 §", "own sec_3")],
        },
    ),
    "no": Said(
        "§ {}",
        "Lov om inndragning (inndragningsloven)",
        "Lov om gjensidig bistand (bistandsloven)",
        {
            "Det følger av bistandsloven §§ 4 og 6.": [("§§ 4", "other sec_4"), ("6", "other sec_6")],
            "Etter bistandsloven § 12 første ledd kan det.": [("§ 12 første ledd", "other sec_12")],
            "Etter den militære bistandsloven § 4 kan det.": [],
            "Etter straffeloven § 4 kan det.": [],
            "Etter § 3 i denne lov kan det.": [("§ 3", "own sec_3")],
        },
    ),
    "cs": Said(
        "§ {}",
        "Zákon o vracení majetku",
        "Zákon o mezinárodní spolupráci",
        {
            "Podle § 4 a 6 zákona č. 2/1999 Sb., o mezinárodní spolupráci, lze.": [
                *[("§ 4", "other sec_4"), ("6", "other sec_6")],
            ],
            "Podle § 12 odst. 1 zákona o mezinárodní spolupráci.": [("§ 12 odst. 1", "other sec_12")],
            "Podle § 4 zákona o mezinárodní spolupráci soudní.": [],
            "Podle § 4 zákona č. 3/1999 Sb. lze.": [],
            "Podle § 3 tohoto zákona.": [("§ 3", "own sec_3")],
        },
    ),
    "sk": Said(
        "§ {}",
        "Zákon o vrátení majetku",
        "Zákon o medzinárodnej spolupráci",
        {
            "Podľa § 4 alebo § 6 zákona č. 2/1999 Z. z. možno.": [("§ 6", "other sec_6")],
            "Podľa § 12 ods. 1 zákona o medzinárodnej spolupráci.": [("§ 12 ods. 1", "other sec_12")],
            "Podľa § 4 zákona č. 2/2004 Z. z. možno.": [],
            "Podľa § 3 tohto zákona.": [("§ 3", "own sec_3")],
        },
    ),
    "el": Said(
        "Άρθρο {}",
        "Νόμος περί ανάκτησης",
        "Νόμος περί συνδρομής",
        {
            "Κατά τα άρθρα 4 και 6 του ν. 2/1999 μπορεί.": [
                ("άρθρα 4", "other art_άρθρο4"),
                ("6", "other art_άρθρο6"),
            ],
            "Κατά το άρθρο 4 του ν. 3/1999 μπορεί.": [],
            "Κατά το άρθρο 4 του Ποινικού Κώδικα μπορεί.": [],
            "Κατά το άρθρο 3 του παρόντος νόμου μπορεί.": [("άρθρο 3", "own art_άρθρο3")],
        },
    ),
    "nl": Said(
        "Artikel {}",
        "Wet terugvordering vermogen",
        "Wet internationale rechtshulp",
        {
            "Op grond van de artikelen 4 en 6 van de Wet internationale rechtshulp.": [
                *[("artikelen 4", "other art_4"), ("6", "other art_6")],
            ],
            "Op grond van artikel 4 van de Wet internationale rechtshulp strafzaken.": [],
            "Op grond van artikel 4 van het Wetboek van Strafrecht.": [],
            "Op grond van artikel 3 van deze wet.": [("artikel 3", "own art_3")],
        },
    ),
    "ca": Said(
        "Article {}",
        "Llei de recuperació d'actius",
        "Llei d'assistència judicial",
        {
            "Segons els articles 4 i 6 de la Llei d’assistència judicial, pot.": [
                *[("articles 4", "other art_4"), ("6", "other art_6")],
            ],
            "Segons l'article 4 de la Llei 2/1999, pot.": [("article 4", "other art_4")],
            "Segons l'article 4 de la Llei d'assistència judicial militar, pot.": [],
            "Segons l'article 3 d'aquesta llei, pot.": [("article 3", "own art_3")],
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
