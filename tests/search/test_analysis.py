"""One form of every text."""

from __future__ import annotations

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.search.analysis import Said, form, spans, split, stems
from comity.search.queries.asking import take_apart

SAME = {
    "diacritics": ("Extradición ÉTAT Žižek", "extradicion etat zizek"),
    "width and ligatures": ("ＵＮＣＡＣ ﬁle", "uncac file"),
    "German and Turkish": ("Straße Işık", "strasse isik"),
    "vowel signs": ("اِسْتِرْدَادُ", "استرداد"),
    "forms of alef, ya and ta": ("إسترداد أموال المحكمة على", "استرداد اموال المحكمه علي"),
    "tatweel": ("الفســـاد", "الفساد"),
    "Persian keyboards": ("کشف اموالی", "كشف اموالي"),
    "Arabic digits": ("المادة ٤٦", "الماده 46"),
    "yo": ("учёт", "учет"),
    "traditional characters": ("引渡條約 貪污 財產", "引渡条约 贪污 财产"),
    "final sigma": ("ΝΟΜΟΣ νόμος", "νομοσ νομοσ"),
    "decomposed letters": ("e\u0301tat", "état"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_what_readers_take_for_the_same_is_the_same(one: str, other: str) -> None:
    assert form(one) == form(other)


@given(st.text())
def test_the_form_of_a_form_is_itself(text: str) -> None:
    assert form(form(text)) == form(text)


@given(st.text(), st.text())
def test_a_text_has_the_words_of_its_parts(one: str, other: str) -> None:
    assert split(f"{form(one)} {form(other)}") == split(form(one)) + split(form(other))


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_places_lie_in_the_text_in_order(text: str) -> None:
    found = list(spans(text))
    assert all(0 <= start < end <= len(text) for _word, start, end in found)
    assert found == sorted(found, key=itemgetter(1))


@given(st.text(alphabet="abcdeéèñçАбвгёابةأ引渡條約 '.,()12"))
def test_places_name_the_words_that_are_searched(text: str) -> None:
    assert [word for word, _start, _end in spans(text)] == split(form(text))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "extradited", "extradition"),
        ("fr", "confisquées", "confisqué"),
        ("es", "investigaciones", "investigacion"),
        ("ru", "преступлений", "преступления"),
        ("ar", "المجرمين", "مجرم"),
        ("pt", "investigações", "investigação"),
        ("de", "Auslieferungen", "Auslieferung"),
    ],
)
def test_forms_of_a_word_meet_in_its_stem(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language)
    assert stems(one, language)[0] in Said([form(other)]).possible(0)


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("Federal Office of Justice, Switzerland", "CHE"),
        ("Office fédéral de la justice Suisse", "CHE"),
        ("ведомство юстиции Швейцарии", "CHE"),
        ("瑞士联邦司法局", "CHE"),
        ("المكتب الاتحادي للعدل في سويسرا", "CHE"),
        ("Cote d’Ivoire", "CIV"),
        ("the law of the United States of America", "USA"),
        ("Guinea-Bissau", "GNB"),
        ("Демократической Республике Конго", "COD"),
        ("запрос из Дании", "DNK"),
        ("запрос Катара", "QAT"),
        ("another State", ""),
        ("can a person be extradited", ""),
        ("غسل مال", ""),
        ("дано согласие одного и того же лица", ""),
        ("Conference of the States Parties", ""),
    ],
)
def test_a_state_is_understood_in_any_language(typed: str, state: str) -> None:
    assert [each for unit in take_apart(typed).units for each in unit.states] == ([state] if state else [])


@given(st.text(max_size=600))
def test_whatever_is_typed_is_a_question(text: str) -> None:
    asked = take_apart(text)
    assert len(asked.units) <= 60


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("46(8)", "46(8)"),
        ("article 46", "46"),
        ("Art. 46 al. 8", "46(8)"),
        ("artículo 46, párr. 3", "46(3)"),
        ("статья 46 пункт 8", "46(8)"),
        ("第46条", "46"),
        ("第四十六条", ""),
        ("第 46 條 第 8 款", "46(8)"),
        ("المادة ٤٦", "46"),
        ("46 (3) (f)", "46(3)(f)"),
        ("section 46", ""),
        ("article 99", ""),
    ],
)
def test_an_article_is_understood(typed: str, article: str) -> None:
    assert next((unit.article for unit in take_apart(typed).units if unit.article), "") == article
