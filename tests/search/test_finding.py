"""What is found: across languages and scripts, by phrase and article, in which order, and shown how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.utils.translation import override

from comity.search.documents import Document
from comity.search.queries import Question, finding, search, suggest
from comity.search.queries.asking import take_apart
from comity.search.queries.engine import needs_of
from tests.search.conftest import a_law, indexed

if TYPE_CHECKING:
    from pathlib import Path

    from comity.search.index.reading import Opened

SIX = {"en", "fr", "es", "ru", "zh", "ar"}


def keys(library: Opened, text: str, **filters: str) -> list[str]:
    return [each.shown.key for each in search(Question(text=text, filters=filters), index=library).results]


@pytest.mark.parametrize("word", ["extradition", "引渡", "تسليم المجرمين", "выдача", "extradición", "EXTRADICION"])
def test_a_concept_is_found_in_every_language(library: Opened, word: str) -> None:
    assert set(keys(library, word)) >= SIX


def test_own_words_come_before_those_of_other_languages(library: Opened) -> None:
    assert keys(library, "extradition act")[0] == "en"
    assert keys(library, "引渡法")[0] == "zh"
    assert keys(library, "قانون تسليم المجرمين")[0] == "ar"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("反贪污条例", "zh-hant"),
        ("反貪污條例", "zh-hant"),
        ("沒收", "zh-hant"),
        ("貪", "zh-hant"),
        ("قَانُون تسليــم", "ar"),
        ("cestina facade", "reeves"),
        ("strasse", "reeves"),
        ("zazolc", "reeves"),
        ("ελληνικη", "reeves"),
        ("преступление", "ru"),
        ("réclamée", "fr"),
        ("extradicion tratados", "es"),
    ],
)
def test_scripts_and_diacritics_do_not_part_what_belongs_together(library: Opened, typed: str, key: str) -> None:
    assert key in keys(library, typed)


def test_a_phrase_in_quotes_stands_as_it_is(library: Opened) -> None:
    assert keys(library, '"bank records act"') == ["bank"]
    assert keys(library, '"records bank"') == []
    assert keys(library, "“引渡请求”") == ["zh"]
    assert keys(library, "«请求引渡»")[0] == "zh"  # marks around a name, not a phrase


def test_an_article_finds_what_is_tagged_so_and_nothing_beside_it(library: Opened) -> None:
    assert keys(library, "46(8)") == ["bank"]
    assert set(keys(library, "article 46")) == {"bank", "other-46"}
    assert keys(library, "art. 44 al. 4")[0] == "es"
    assert "es" in keys(library, "第44条")
    assert keys(library, "article 12") == ["penal"]


def test_law_in_force_comes_first(library: Opened) -> None:
    assert keys(library, "bribery") == ["new", "old"]


def test_of_very_many_results_the_best_are_those_that_say_it_in_their_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [
        a_law(
            f"{at}",
            "en",
            "Extradition Act" if at % 4 == 0 else "Criminal Procedure Act",
            "Of extradition.",
        )
        for at in range(1600)
    ]
    library = indexed(tmp_path, many)
    exact = search(Question(text="extradition"), index=library)
    monkeypatch.setattr(finding, "EXACT_UP_TO", 100)
    monkeypatch.setattr(finding, "DEEPEST", 400)
    roughly = search(Question(text="extradition", offset=40), index=library)
    assert (exact.count, exact.about) == (1600, False)
    assert roughly.about
    assert not roughly.loose
    assert roughly.count == pytest.approx(1600, rel=0.5)
    assert {each.title for each in roughly.results} == {"<mark>Extradition</mark> Act"}
    assert [each.shown.key for each in search(Question(text="extradition"), index=library).results] == [
        each.shown.key for each in exact.results
    ]
    monkeypatch.setattr(finding, "DEEPEST", 401)  # too few titles to be sure of so many
    assert search(Question(text="extradition"), index=library).count == 1600


def test_facets_count_and_narrow(library: Opened) -> None:
    found = search(Question(text="bribery"), index=library)
    assert {each.value: each.count for each in found.facets["status"]} == {"in_force": 1, "repealed": 1}
    assert keys(library, "bribery", status="repealed") == ["old"]
    assert keys(library, "extradition", language="zh") == ["zh"]
    assert keys(library, "bribery", year="2020") == ["new"]
    assert keys(library, "extradition", article="44", language="ru") == ["ru"]


def test_the_newest_first(library: Opened) -> None:
    found = search(Question(text="act", sort="newest"), index=library)
    days = [each.shown.on for each in found.results if each.shown.on]
    assert days == sorted(days, reverse=True)
    assert len(days) >= 2


def test_a_snippet_shows_the_hit_and_nothing_is_markup_but_the_marks(library: Opened) -> None:
    found = search(Question(text="bank secrecy"), index=library).results[0]
    assert "<mark>Bank secrecy</mark>" in str(found.snippet)
    zh = search(Question(text="extradition", filters={"language": "zh"}), index=library).results[0]
    assert "<mark>引渡</mark>请求" in str(zh.snippet)
    assert "<mark>引渡</mark>" in str(zh.title)


def test_what_is_spelt_wrong_is_offered_right(library: Opened) -> None:
    assert search(Question(text="extradiction"), index=library).spelt == "extradition"
    assert search(Question(text="brybery"), index=library).spelt == "bribery"
    with override("en"):  # of words that are as near, the one that more labels have
        assert search(Question(text="extradtion"), index=library).spelt == "extradition"
        assert search(Question(text="freze"), index=library).spelt.startswith("freez")
    assert search(Question(text="extradition"), index=library).spelt == ""


def test_some_of_the_words_are_better_than_nothing(library: Opened) -> None:
    found = search(Question(text="bribery unicorns"), index=library)
    assert found.loose
    assert {each.shown.key for each in found.results} == {"new", "old"}


def test_what_has_all_parts_comes_before_what_has_some(tmp_path: Path) -> None:
    books = (
        a_law("one", "en", "Extradition of persons", "Extradition, extradition and again extradition."),
        a_law("both", "en", "Piracy Act", "Of ships. Of crews. Whoever takes part may be extradited."),
        a_law("word", "en", "Of piracy"),
    )
    found = search(Question(text="extradition piracy"), index=indexed(tmp_path, books))
    assert [each.shown.key for each in found.results] == ["both", "one", "word"]
    assert (found.complete, found.count, found.loose) == (1, 3, True)
    whole = search(Question(text="extradition"), index=indexed(tmp_path, books))
    assert (whole.complete, whole.loose) == (whole.count, False)


@pytest.mark.parametrize(
    ("asked", "needs"),
    [
        ("extradition", ["ALL", "ANY"]),
        ("unicorns", ["ALL"]),
        ("extradition in another State", ["ALL", "ANY"]),
        ("unicorns ships", ["ALL", "ANY"]),
        ("extradition bribery", ["ALL", "ANY"]),
        ("extradition unicorns", ["ALL", "CORE", "ANY"]),
    ],
)
def test_nothing_is_asked_twice(asked: str, needs: list[str]) -> None:
    assert [each.name for each in needs_of(take_apart(asked))] == needs


@pytest.mark.parametrize(
    "asked", ["extradition act of Canada", "加拿大引渡法", "قانون تسليم المجرمين كندا", "выдача Канада"]
)
def test_a_state_named_in_any_language_leads_to_what_is_its(tmp_path: Path, asked: str) -> None:
    books = (
        a_law("other", "fr", "Loi sur l'extradition", "L'extradition vers le Canada.", states=("FRA",)),
        a_law("own", "en", "Extradition Act", "Who may be extradited.", states=("CAN",)),
        a_law("more", "en", "Evidence Act", "Of witnesses.", states=("CAN",)),
    )
    found = search(Question(text=asked), index=indexed(tmp_path, books)).results
    assert found[0].shown.key == "own"
    assert found[-1].shown.key == "more"


@pytest.mark.parametrize(
    ("said", "iso3"),
    [
        ("Turkey", "TUR"),
        ("the UK", "GBR"),
        ("South Korea", "KOR"),
        ("Tanzania", "TZA"),
        ("Russie", "RUS"),
        ("Laos", "LAO"),
    ],
)
def test_states_are_known_by_the_names_people_use(said: str, iso3: str) -> None:
    """As well as by those of the United Nations."""
    assert {state for unit in take_apart(f"extradition from {said}").units for state in unit.states} == {iso3}


def test_what_is_another_states_does_not_answer_for_the_one_named(tmp_path: Path) -> None:
    own = [a_law(f"own{number}", "en", "Evidence Act", states=("CAN",)) for number in range(10)]
    other = a_law("other", "fr", "Loi sur l'extradition", states=("FRA",))
    found = keys(indexed(tmp_path, [*own, other]), "extradition unicorns Canada")
    assert len(found) == 10
    assert "other" not in found


def test_a_word_for_a_kind_of_result_brings_that_kind_first(tmp_path: Path) -> None:
    told = "A network of experts on extradition."
    books = (
        a_law("law", "en", "Extradition networks", told),
        replace(a_law("net", "en", "Extradition experts", told), kind="network"),
    )
    assert keys(indexed(tmp_path, books), "réseau extradition") == ["net", "law"]
    assert keys(indexed(tmp_path, books), "extradition law")[0] == "law"


def test_what_stands_in_every_question_need_not_stand_in_a_result(tmp_path: Path) -> None:
    books = (
        a_law("said", "en", "Freezing of property", "At the request of another State."),
        a_law("meant", "en", "Freezing of property", "By an order of the court."),
    )
    found = search(
        Question(text="freezing of property at the request of another State"), index=indexed(tmp_path, books)
    )
    assert [each.shown.key for each in found.results] == ["said", "meant"]
    assert found.complete == 2


def test_a_title_that_is_just_that_comes_before_one_that_mentions_it(tmp_path: Path) -> None:
    books = (
        a_law("mentions", "en", "Amendment of the rules on dual criminality in the Customs Act", "Dual criminality."),
        a_law("is", "en", "5. Dual criminality", "Dual criminality."),
    )
    assert keys(indexed(tmp_path, books), "double incrimination") == ["is", "mentions"]


def test_where_little_is_found_what_is_near_in_the_vocabulary_follows(tmp_path: Path) -> None:
    books = (
        a_law("near", "en", "Asset tracing", "Of goods."),
        a_law("asked", "en", "CARIN", "A network."),
        a_law("far", "en", "Customs", "Of customs."),
    )
    library = indexed(tmp_path, books)
    found = search(Question(text="CARIN"), index=library)
    assert [each.shown.key for each in found.results] == ["asked", "near"]
    assert (found.complete, found.count) == (1, 2)
    assert search(Question(text="CARIN", sort="newest"), index=library).count == 1


@pytest.mark.parametrize("asked", ["rule of speciality", "règle de la spécialité", "特定原则", "Spezialität"])
def test_laws_in_other_languages_are_found_by_what_they_are_about(tmp_path: Path, asked: str) -> None:
    books = (
        a_law("de", "de", "§ 11 Spezialität", "Die Auslieferung ist nur zulässig, wenn ..."),
        a_law("cs", "cs", "§ 85 Zásada speciality", "Ustanovení o zásadě speciality."),
        a_law("fi", "fi", "Tullilaki", "Tullista."),
    )
    assert set(keys(indexed(tmp_path, books), asked)) == {"de", "cs"}


def test_czech_words_are_found_whatever_their_ends(tmp_path: Path) -> None:
    books = (a_law("cs", "cs", "§ 90", "Výjimky z oboustranné trestnosti."), a_law("en", "en", "Oboust", "oboust"))
    assert keys(indexed(tmp_path, books), "dual criminality") == ["cs"]
    assert keys(indexed(tmp_path, books), "oboustranná trestnost") == ["cs"]


def test_a_paragraph_is_looked_for_in_its_article_too(tmp_path: Path) -> None:
    printed = a_law("printed", "de", "Artikel 46 Rechtshilfe", "Jeder Vertragsstaat")
    other = a_law("other", "de", "Artikel 47", "46 Staaten")
    assert keys(indexed(tmp_path, (printed, other)), "article 46(9)") == ["printed"]


@pytest.mark.parametrize("asked", ["UNTOC 18(8)", "article 18(8) of UNTOC", "Palermo Convention art. 18(8)"])
def test_an_article_of_the_other_convention_is_not_taken_for_ours(tmp_path: Path, asked: str) -> None:
    """Both have an article 18, about other things."""
    books = (
        a_law("theirs", "en", "Section 1", "Nothing of it here.", articles=("untoc 18(8)",)),
        a_law("ours", "en", "Section 2", "Nothing of it here.", articles=("18",)),
    )
    assert keys(indexed(tmp_path, books), asked) == ["theirs"]


def test_what_a_state_joined_is_found_by_the_filter_and_not_by_its_name(tmp_path: Path) -> None:
    """A treaty with a hundred parties does not answer a question about one of them."""
    books = (
        Document(kind="treaty", key="t", address="treaties/T/", titles={"en": "Pact"}, states=("KEN", "CHE")),
        a_law("own", "en", "Act", states=("KEN",)),
    )
    index = indexed(tmp_path, books)
    assert keys(index, "Kenya") == ["own"]
    found = search(Question(text="pact", filters={"state": "KEN"}), index=index)
    assert [each.shown.key for each in found.results] == ["t"]


@pytest.mark.parametrize(
    "asked",
    [
        "He was punished abroad already for the same thing, so may we put him before a judge a second time?",
        "Il a déjà été jugé et puni ailleurs pour les mêmes faits, peut-on le juger une deuxième fois ?",
        "他在国外已经因为同一件事受过审判和处罚,还能再审一次吗?",
        "سبق أن حوكم وعوقب في الخارج على نفس الأفعال، فهل نحاكمه مرة ثانية؟",
    ],
)
def test_a_sentence_in_everyday_words_finds_what_it_is_about(tmp_path: Path, asked: str) -> None:
    """None of its words names the rule; what it mentions in passing is not what it is about."""
    books = (
        a_law("rule", "en", "Ne bis in idem", "Nobody shall be prosecuted twice."),
        a_law("judges", "en", "Appointment of judges", "A judge is appointed abroad a second time."),
        a_law("other", "en", "Customs Act", "Goods of the same kind."),
    )
    assert keys(indexed(tmp_path, books), asked)[0] == "rule"


def test_a_concept_finds_what_is_tagged_with_its_article(tmp_path: Path) -> None:
    books = (
        a_law("tagged", "en", "Section 9", "Nothing of it here.", articles=("46(28)",)),
        a_law("no", "en", "Other"),
    )
    assert keys(indexed(tmp_path, books), "costs") == ["tagged"]


def test_typing_offers_concepts_and_names(library: Opened) -> None:
    with override("en"):
        offered = [each.text for each in suggest("extrad", index=library)]
    assert "extradition" in offered
    assert "Extradition Act" in offered
    with override("zh"):
        assert "引渡" in [each.text for each in suggest("引", index=library)]
    assert "law/bank/" in [each.address for each in suggest("bank rec", index=library)]
    assert suggest("", index=library) == []


GARBAGE = {
    "nothing": "",
    "spaces": " \t\n",
    "a zero byte": "bri\0bery",
    "half a surrogate pair": "\ud800bribery",
    "ten thousand letters": "x" * 10_000,
    "ten thousand words": "bribery " * 1_300,
    "the syntax of a query": 'title:bribery AND (NOT "x" OR [a TO b]) ^2 ~3 *:* {1} \\',
    "open quotes": '"bribery « „ “',
    "patterns": ".* [a-z]+ (?i) $^ x{1,9999}",
    "a change of direction": "\u202ebribery\u2066",
    "marks alone": "\u0301\u0651\u200d",
    "every script": "brибery 引é渡 फ़ौजदारी ประเทศไทย 한국어 ひらがな",
    "numbers": "46(((((8) 999999999999999999999999 第0条 article 0",
    "emoji": "⚖️👩‍⚖️",
}


@pytest.mark.parametrize("typed", GARBAGE.values(), ids=GARBAGE)
def test_whatever_is_typed_is_answered(library: Opened, typed: str) -> None:
    search(Question(text=typed), index=library)
    search(
        Question(text=typed, filters={"state": typed, "kind": typed.replace("\ud800", "")}, sort="newest"),
        index=library,
    )
    suggest(typed, index=library)
