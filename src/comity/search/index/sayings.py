"""What a question in everyday words is probably about: the concepts that people speak of in such words.

Somebody who asks whether "a court has cleared him already" names no concept, and no law says it so. Each concept has
sayings (``vocabulary.queries.sayings``); a question is compared with those of its own language, word by word, and
words that many concepts share count little.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from math import log
from typing import NamedTuple

from comity.common.languages import CODES
from comity.search.analysis import Said, stems_of_each
from comity.vocabulary.queries import concepts, sayings

Guess = tuple[str, float]
"""A concept, and how surely the question is about it: 0 to 1."""
SATURATED = 1.2
"""How soon a word that a concept's sayings repeat stops counting."""
LONGER = 0.5
"""How much less a word counts for a concept of which more is said."""


class Spoken(NamedTuple):
    """How the concepts are spoken of in one language: by word, how much it says for which."""

    weights: dict[str, list[tuple[str, float]]]
    rarity: dict[str, float]


@lru_cache(maxsize=len(CODES))
def spoken(code: str) -> Spoken:
    """The sayings and labels of a language, weighed."""
    bags = _bags(code)
    counted = Counter(word for bag in bags.values() for word in bag)
    rarity = {word: log(1 + len(bags) / count) for word, count in counted.items()}
    usual = sum(sum(bag.values()) for bag in bags.values()) / len(bags)
    weights: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for concept, bag in bags.items():
        length = 1 - LONGER + LONGER * sum(bag.values()) / usual
        for word, count in bag.items():
            weights[word].append((concept, count / (count + SATURATED * length)))
    return Spoken(dict(weights), rarity)


def _bags(code: str) -> dict[str, Counter[str]]:
    said: list[tuple[str, str]] = []
    for concept in concepts().values():
        texts = (concept.names[code], *concept.others[code], *sayings().get((concept.id, code), ()))
        said += [(concept.id, text) for text in texts]
    bags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (concept_id, _text), words in zip(said, stems_of_each((text for _id, text in said), code), strict=True):
        bags[concept_id].update(set(words))
    return bags


def guesses(said: Said, carries_nothing: Iterable[str], most: int) -> list[Guess]:
    """The concepts that a question is most probably about, the surest first."""
    nothing = {*carries_nothing}
    best: list[Guess] = []
    explained = 0.0
    for code in CODES:
        known = spoken(code)
        words = {stem for stem, word in zip(said.stems(code), said.words, strict=True) if word not in nothing}
        share = sum(known.rarity.get(word, 0.0) for word in words)
        if share > explained:
            explained, best = share, _scored(known, words)
    return best[:most]


def _scored(known: Spoken, words: set[str]) -> list[Guess]:
    scores: Counter[str] = Counter()
    for word in words:
        for concept, weight in known.weights.get(word, ()):
            scores[concept] += weight * known.rarity[word]
    whole = sum(known.rarity.get(word, max(known.rarity.values())) for word in words)
    return [(concept, score / whole) for concept, score in scores.most_common(20)] if whole else []
