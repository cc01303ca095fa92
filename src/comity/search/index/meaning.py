"""What a text or a question is about: concepts of the vocabulary whose labels it contains, in whatever language."""

import re
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from comity.common.languages import CODES
from comity.search.analysis import Said, form, split, stems, stems_of_each
from comity.search.analysis.words import WITHOUT_SPACES
from comity.vocabulary.queries import Concept, concepts

Label = tuple[str, ...]
"""The stems of a label, in order."""
PAIRED = re.compile(f"[{WITHOUT_SPACES}]+")
MOST_OTHERS = 3
"""How many further labels of a concept widen a question, in each language: the first say it best."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Which concepts, or States, are called how, by language, and the longest name."""

    by_words: dict[str, dict[Label, frozenset[str]]]
    first: dict[str, frozenset[str]]
    """The words that labels begin with."""
    longest: int


@lru_cache(maxsize=1)
def labels() -> Labels:
    """Every label of the vocabulary, as the stems of its language."""
    called: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for concept in concepts().values():
        for code, others in concept.others.items():
            called[code] += [(label, concept.id) for label in (*_preferred(concept, code), *others)]
    found: dict[str, dict[Label, frozenset[str]]] = {}
    for code, said in called.items():
        named = found.setdefault(code, {})
        for words, (_label, concept_id) in zip(stems_of_each((each[0] for each in said), code), said, strict=True):
            named[tuple(words)] = named.get(tuple(words), frozenset()) | {concept_id}
    return labelled(found)


def labelled(found: dict[str, dict[Label, frozenset[str]]]) -> Labels:
    """Labels by language, ready to be looked for in questions."""
    first = {code: frozenset(label[0] for label in named if label) for code, named in found.items()}
    return Labels(found, first, max(len(words) for named in found.values() for words in named))


@lru_cache(maxsize=2048)
def ways_to_say(concept: str) -> tuple[Label, ...]:
    """How a concept is said in any language, its preferred labels first."""
    asked = concepts()[concept]
    ways: dict[Label, None] = {}
    for chosen in (_preferred, _others):
        for code in asked.others:
            for label in chosen(asked, code):
                ways[without_last(tuple(stems(label, code)))] = None
    return tuple(ways)


def _preferred(concept: Concept, code: str) -> tuple[str, ...]:
    return (concept.names[code],) if code in concept.names else ()


def _others(concept: Concept, code: str) -> tuple[str, ...]:
    return concept.others[code][:MOST_OTHERS]


def without_last(label: Label) -> Label:
    """In a script of pairs the last character alone adds nothing to a phrase."""
    return label[:-1] if len(label) > 1 and in_pairs(label[-2]) and label[-2][1] == label[-1] else label


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, dict[str, dict[int, dict[Label, frozenset[str]]]]]:
    """Of each language the labels by their first stem and their length."""
    found: dict[str, dict[str, dict[int, dict[Label, frozenset[str]]]]] = {}
    for code, named in labels().by_words.items():
        first = found.setdefault(code, {})
        for label, said in named.items():
            if wanted := without_last(label):
                alike = first.setdefault(wanted[0], {}).setdefault(len(wanted), {})
                alike[wanted] = alike.get(wanted, frozenset()) | said
    return found


def learn() -> None:
    """Have at hand what texts are indexed with, before the first change: it takes a process a second."""
    _beginnings()


def concepts_in(words: list[str], language: str) -> list[str]:
    """The concepts that a text names, as often as it names them: stems of its language in order."""
    first = _beginnings().get(language)
    if not first:
        return []
    found: list[str] = []
    for at, word in enumerate(words):
        for length, alike in first.get(word, {}).items():
            found += alike.get(tuple(words[at : at + length]), ())
    return found


def concepts_meant(title: list[str], language: str) -> list[str]:
    """The concepts that a title is, rather than mentions: those whose label is at least half of its words."""
    words = [word for word in title if len(word) > 1 and not any(map(str.isdecimal, word))]
    named = labels().by_words.get(language, {})
    shortest = max(1, (len(words) + 1) // 2)
    parts = (words[at : at + size] for size in range(shortest, len(words) + 1) for at in range(len(words) - size + 1))
    return [concept for part in parts for concept in named.get(tuple(part), ())]


@lru_cache(maxsize=1)
def digest() -> str:
    """Changes with the vocabulary: what was indexed with another one is indexed anew."""
    told = repr(sorted((concept.id, concept.names, concept.others) for concept in concepts().values()))
    return f"{zlib.crc32(told.encode()):08x}"


def concepts_at(said: Said, start: int) -> tuple[int, frozenset[str]]:
    """The longest label that a question says from ``start`` on: how many words it takes, and the concepts it names."""
    return longest_at(said, start, labels())


def longest_at(said: Said, start: int, known: Labels) -> tuple[int, frozenset[str]]:
    """The longest of these labels that a question says from ``start`` on: how many words, and what it names."""
    best: tuple[int, frozenset[str]] = (0, frozenset())
    for code in known.by_words:
        here = said.stems(code)[start : start + known.longest]
        if here[0] not in known.first[code]:
            continue
        for length in range(len(here), max(best[0], 1) - 1, -1):
            taken, named = _named(here, length, known.by_words[code])
            if named:
                best = (taken, best[1] | named if taken == best[0] else named)
                break
    return best


def _named(here: list[str], length: int, named: dict[Label, frozenset[str]]) -> tuple[int, frozenset[str]]:
    """What so many words name. In a script of pairs a label may end inside a run; the pair that leads on is taken."""
    if said := named.get(tuple(here[:length])):
        return length, said
    last = here[length - 1]
    if length < len(here) and in_pairs(last) and here[length].startswith(last[1]):
        return length + 1, named.get((*here[:length], last[1]), frozenset())
    return 0, frozenset()


def in_pairs(word: str) -> bool:
    """Whether it is a pair of a script without spaces."""
    return len(word) == len("引渡") and not word.isascii() and PAIRED.fullmatch(word) is not None


def named_like(beginning: str, code: str, most: int) -> list[str]:
    """Names of concepts, in the reader's language, of which a word begins so."""
    wanted = " ".join(form(beginning).split())
    sought = wanted if PAIRED.match(wanted) else f" {wanted}"
    found = [(place, len(label), label) for formed, label in _formed(code) if (place := formed.find(sought)) >= 0]
    return list(dict.fromkeys(label for _place, _length, label in sorted(found)))[:most] if wanted else []


@lru_cache(maxsize=len(CODES))
def _formed(code: str) -> list[tuple[str, str]]:
    """The labels of a language in their one form, and as they are."""
    return [
        (f" {form(label)}", label)
        for concept in concepts().values()
        for label in (concept.names[code], *concept.others[code])
    ]


@lru_cache(maxsize=1)
def known_words() -> dict[str, Counter[str]]:
    """Every word of every label by language, in its one form, and how many labels have it."""
    return {code: Counter(word for formed, _label in _formed(code) for word in {*split(formed)}) for code in CODES}
