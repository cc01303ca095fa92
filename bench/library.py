"""An invented library of any size: provisions in six languages whose words follow Zipf's law, with the field's own terms."""

from __future__ import annotations

import itertools
import random
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from comity.common.languages import CODES
from comity.search.documents import Document
from comity.vocabulary.queries import concepts, measures

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = 30_000
"""Of each language; the most frequent is in almost every text, the last in few of a million."""
LENGTH = 60
TERMS_IN_A_TEXT = 2
A_LAW = 60
"""So many provisions has a law."""
STATES = [f"S{number:02d}" for number in range(100)] + [f"T{number:02d}" for number in range(93)]
REGIONS = ("african", "asia_pacific", "eastern_european", "grulac", "weog")
STATUSES = ("in_force", "in_force", "in_force", "in_force", "partly", "draft", "repealed", "not_known")
SYLLABLES = {
    "en": ["ba", "con", "der", "ex", "for", "gen", "hol", "ing", "ment", "pre", "re", "tion", "ver", "ward"],
    "fr": ["au", "bon", "ce", "droit", "eur", "fic", "ge", "ment", "par", "que", "re", "tion", "ver", "vie"],
    "es": ["al", "ción", "de", "es", "go", "idad", "la", "mente", "no", "per", "ra", "so", "to", "vi"],
    "ru": ["во", "го", "да", "ение", "за", "ко", "ли", "мо", "на", "ость", "про", "ра", "ство", "те"],  # noqa: RUF001
    "ar": ["ال", "بت", "تج", "حك", "دو", "را", "سل", "عد", "قا", "كت", "لم", "من", "نظ", "ية"],
}
HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]


class Words(NamedTuple):
    """The words of a language, the most frequent first, and how much each counts so far."""

    words: list[str]
    weights: list[float]
    terms: list[str]


def words_of(code: str, chance: random.Random) -> Words:
    """Invented words of a language, and its terms of the field."""
    parts = HAN if code == "zh" else SYLLABLES[code]
    made: dict[str, None] = {}
    while len(made) < WORDS:
        made["".join(chance.choices(parts, k=chance.randint(2, 3 if code == "zh" else 4)))] = None
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(WORDS)))
    return Words(list(made), weights, [concept.names[code] for concept in concepts().values()])


def provisions(count: int) -> Iterator[Document]:
    """So many provisions, the same every time."""
    chance = random.Random(7)  # noqa: S311  # nothing secret
    languages = {code: words_of(code, chance) for code in CODES}
    codes = list(measures())
    for number in range(count):
        law, unit = divmod(number, A_LAW)
        code = CODES[law % len(CODES)]
        named = languages[code]
        yield Document(
            kind="law",
            key=f"law-{law}",
            part=f"{code} art_{unit}",
            address=f"law/law-{law}/?at=art_{unit}#art_{unit}",
            titles={code: f"{unit + 1}. {_text(named, chance, 3, 1)}"},
            texts={code: _text(named, chance, LENGTH, TERMS_IN_A_TEXT)},
            within={code: f"{named.words[law % WORDS]} {named.terms[law % len(named.terms)]}"},
            states=(STATES[law % len(STATES)],),
            regions=(REGIONS[law % len(REGIONS)],),
            articles=(f"{chance.randint(15, 60)}({chance.randint(1, 12)})",) if number % 5 == 0 else (),
            measures=(chance.choice(codes),) if number % 7 == 0 else (),
            status=STATUSES[law % len(STATUSES)],
            on=date(1960 + law % 66, 1 + law % 12, 1 + law % 28),
            weight=0.6 + (law % 8) / 10,
        )


def _text(named: Words, chance: random.Random, length: int, terms: int) -> str:
    said = chance.choices(named.words, cum_weights=named.weights, k=length)
    for _each in range(terms):
        said[chance.randrange(length)] = named.terms[int(len(named.terms) * chance.random() ** 3)]
    return " ".join(said) + "."


def questions(count: int) -> list[str]:
    """What is asked: terms of the field, terms with words, words, articles; in six languages, the same every time."""
    chance = random.Random(7)  # noqa: S311  # the library's own words
    languages = {code: words_of(code, chance) for code in CODES}
    asked = []
    for number in range(count):
        named = languages[CODES[number % len(CODES)]]
        term = named.terms[int(len(named.terms) * chance.random() ** 2)]
        words = chance.choices(named.words[20:], k=2)
        frequent = named.words[chance.randrange(40)]
        article = f"{chance.randint(15, 60)}({chance.randint(1, 12)})"
        asked.append(
            (term, f"{term} {frequent}", " ".join(words), f"{frequent} {words[0]}", f"{article} {frequent}")[number % 5]
        )
    return asked
