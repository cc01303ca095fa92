"""What was typed, taken apart: phrases in quotes, articles, concepts of the field, and words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from comity.search.analysis import Said, form, split
from comity.search.index.meaning import Label, concepts_at, in_pairs, ways_to_say, without_last
from comity.search.index.places import states_at
from comity.search.index.sayings import Guess, guesses
from comity.search.queries.words import general_words, kind_words, stop_words

LONGEST, MOST_WORDS, MOST_CONCEPTS = 400, 24, 4
QUOTED = re.compile(r"[\"“”„「『]([^\"“”„「」『』]+)[\"“”„」』]")
"""Not « », which stand around names in French and Russian and are on few keyboards."""
_PARTS = r"(?:\s*\(\s*\w{1,3}\s*\))*"
_PARAGRAPH = (
    r"(?:[\s,]*(?:al|par|parr|para|paragraph|paragraphe|alinea|parrafo|apartado|§|п|пункт|فقره|الفقره)"
    r"\.?\s*(\d{1,2})\b)?"
)
CITED = (
    re.compile(
        rf"(?<!\w)(?:articles?|articulos?|arts?|ст|статья|статьи|статье|статьей|статьи|الماده|ماده)\.?\s*(\d{{1,3}})({_PARTS}){_PARAGRAPH}"
    ),
    re.compile(rf"第\s*(\d{{1,3}})\s*条({_PARTS})(?:\s*第?\s*(\d{{1,2}})\s*[款项])?"),
    re.compile(r"(?<![\w(])(\d{1,3})((?:\s*\(\w{1,3}\))+)()"),
)
UNTOC = re.compile(
    rf"(?<!\w)(?:untoc|palermo(?:\s+convention)?)\s*,?\s*(?:articles?|art)?\.?\s*(\d{{1,2}})({_PARTS})"
    rf"|(?<!\w)(?:articles?|art)\.?\s*(\d{{1,2}})({_PARTS})\s*,?\s*(?:of\s+(?:the\s+)?)?(?:untoc|palermo(?:\s+convention)?)(?!\w)"
)
"""An article of the Organized Crime Convention, which has the same numbers for other things."""
SENTENCE = 4
"""So many words that say something, and a question is a sentence."""
MOST_GUESSES = 4
LAST_ARTICLE, LAST_OF_UNTOC = 71, 41


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a question that a result should answer: its words, what else says the same, or an article."""

    words: tuple[tuple[str, ...], ...] = ()
    """For each word the stems it may have."""
    concepts: tuple[str, ...] = ()
    """What the words name of the vocabulary."""
    ways: tuple[Label, ...] = ()
    """Other ways to say it, in any language, to be marked where they are found."""
    article: str = ""
    exact: bool = False
    """In quotes: as a phrase, and no other."""
    general: bool = False
    """A word that stands in nearly every question: a result need not have it."""
    states: tuple[str, ...] = ()
    """The States that its words name."""
    kind: str = ""
    """The kind of result that its word asks for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart."""

    text: str
    units: tuple[Unit, ...]
    words: tuple[str, ...]
    """The words in their one form, as typed, without those that carry nothing."""
    guesses: tuple[Guess, ...] = ()
    """What a question in a whole sentence is probably about, without naming it; the surest first."""


def cleaned(text: str) -> str:
    """What was typed, without what no text can hold, and not longer than anybody types."""
    sound = text[:LONGEST].encode("utf-8", "ignore").decode().replace("\0", " ")
    return " ".join(sound.split())


@lru_cache(maxsize=2048)
def take_apart(text: str) -> Asked:
    """The question in its parts. Whatever is typed is a question; there is no syntax to get wrong."""
    rest = cleaned(text)
    units: list[Unit] = []
    units += [Unit(words=words, exact=True) for quoted in QUOTED.findall(rest) if (words := _phrase(quoted))]
    rest = form(QUOTED.sub(" ", rest))
    for found in UNTOC.finditer(rest):
        number, parts = found[1] or found[3], found[2] or found[4] or ""
        if 0 < int(number) <= LAST_OF_UNTOC:
            units.append(Unit(article=f"untoc {int(number)}{_bare(parts)}"))
            rest = rest.replace(found[0], " ", 1)
    for pattern in CITED:
        for found in pattern.finditer(rest):
            if article := _article(*found.groups()):
                units.append(Unit(article=article))
                rest = rest.replace(found[0], " ", 1)
    said = Said(split(rest)[:MOST_WORDS])
    units += _units(said)
    carrying = tuple(word for word in said.words if word not in stop_words())
    plain = not any(unit.states or unit.article or unit.exact or unit.kind for unit in units)
    return Asked(text, tuple(units), carrying, _guessed(said, carrying) if plain else ())


def _guessed(said: Said, words: tuple[str, ...]) -> tuple[Guess, ...]:
    """Of a sentence about a matter; few words say what they mean, and so does who names a State or an article."""
    carrying = {word for word in words if word not in general_words()}
    if len(carrying) < SENTENCE:
        return ()
    return guesses(said, stop_words() | general_words(), MOST_GUESSES)


def _phrase(quoted: str) -> tuple[tuple[str, ...], ...]:
    return _own(Said(split(form(quoted))[:MOST_WORDS]), 0, MOST_WORDS)


def _own(said: Said, start: int, count: int) -> tuple[tuple[str, ...], ...]:
    """For each of so many words the stems it may have."""
    words = without_last(tuple(said.words[start : start + count]))
    return tuple(said.possible(start + at) for at in range(len(words)))


def _article(number: str, parts: str, paragraph: str | None) -> str:
    if not 0 < int(number) <= LAST_ARTICLE:
        return ""
    inner = _bare(parts or "")
    return f"{int(number)}{inner or (f'({paragraph})' if paragraph else '')}"


def _bare(parts: str) -> str:
    return re.sub(r"\s", "", parts)


def _units(said: Said) -> list[Unit]:
    found: list[Unit] = []
    at, told = 0, 0
    while at < len(said.words):
        taken, unit = _unit_at(said, at, widened=told < MOST_CONCEPTS)
        if unit:
            told += bool(unit.concepts)
            found.append(unit)
        at = _behind(said.words, at + taken)
    return found or [Unit(words=(said.possible(at),)) for at in range(len(said.words))]


def _unit_at(said: Said, at: int, *, widened: bool) -> tuple[int, Unit | None]:
    """How many words the next part of a question takes; the part: a State, a kind of result, a concept or a word."""
    taken, named = concepts_at(said, at) if widened else (0, frozenset())
    length, states = states_at(said, at)
    if length > taken and not (length == 1 and said.words[at] in stop_words()):
        return length, Unit(words=_own(said, at, length), states=tuple(sorted(states)))
    if taken <= 1 and (kind := kind_words().get(said.words[at])):
        return 1, Unit(words=_own(said, at, 1), kind=kind, general=True)
    if not named and not _says_something(said, at):
        return 1, None
    ways = tuple(dict.fromkeys(way for concept in sorted(named) for way in ways_to_say(concept)))
    general = not named and said.words[at] in general_words()
    own = _own(said, at, max(taken, 1))
    return max(taken, 1), Unit(words=own, concepts=tuple(sorted(named)), ways=ways, general=general)


def _behind(words: list[str], at: int) -> int:
    """The next word to look at: the end of a run of pairs is none."""
    while 0 < at < len(words) and len(words[at]) == 1 and in_pairs(words[at - 1]) and words[at - 1][1] == words[at]:
        at += 1
    return at


def _says_something(said: Said, at: int) -> bool:
    """Whether a word that names nothing is one to ask for: no stop word, nor a pair across the end of one."""
    words, word = said.words, said.words[at]
    if not in_pairs(word):
        return word not in stop_words()
    across = at + 1 < len(words) and words[at + 1].startswith(word[1]) and bool(concepts_at(said, at + 1)[0])
    return not across and word not in stop_words() and not stop_words().intersection(word)
