"""What a question in everyday words is probably about: the concepts that people speak of in such words.

Somebody who asks whether "a court has cleared him already" names no concept, and no law says it so. Each concept has
sayings (``vocabulary.queries.sayings``); a question is compared with those of its own language, word by word, and
words that many concepts share count little.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from heapq import nlargest
from math import log
from operator import itemgetter
from typing import NamedTuple

from comity.common.languages import CODES
from comity.search.analysis import Said, stems_of_each
from comity.search.analysis.stems import SCRIPT_OF
from comity.vocabulary.queries import concepts, sayings

Guess = tuple[str, float]
"""A concept, and how much speaks for it, to be compared with other guesses of the same question."""
SATURATED = 1.2
"""How soon a word that a concept's sayings repeat stops counting."""
LONGER = 0.5
"""How much less a word counts for a concept of which more is said."""


class Spoken(NamedTuple):
    """How the concepts are spoken of in one language: by word how much it says for which, and how rare it is."""

    weights: dict[str, list[Guess]]
    rarity: dict[str, float]


@lru_cache(maxsize=len(CODES))
def spoken(code: str) -> Spoken:
    """The sayings and labels of a language, weighed."""
    bags = _bags(code)
    counted = Counter(word for bag in bags.values() for word in bag)
    rarity = {word: log(1 + len(bags) / count) for word, count in counted.items()}
    usual = sum(bag.total() for bag in bags.values()) / len(bags)
    weights: defaultdict[str, list[Guess]] = defaultdict(list)
    for concept, bag in bags.items():
        length = 1 - LONGER + LONGER * bag.total() / usual
        for word, count in bag.items():
            weights[word].append((concept, count / (count + SATURATED * length)))
    return Spoken(dict(weights), rarity)


def _bags(code: str) -> dict[str, Counter[str]]:
    """By concept the words of all that is said of it, once for each saying or label."""
    said: list[tuple[str, str]] = []
    for concept in concepts().values():
        texts = (concept.names[code], *concept.others[code], *sayings().get((concept.id, code), ()))
        said += [(concept.id, text) for text in texts]
    bags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (concept_id, _text), words in zip(said, stems_of_each((text for _id, text in said), code), strict=True):
        bags[concept_id].update({*words})
    return bags


def guesses(said: Said, carries_nothing: frozenset[str], most: int) -> tuple[Guess, ...]:
    """The concepts that a question is most probably about, the surest first; in the language that knows most of it."""
    weights: dict[str, list[Guess]] = {}
    rarity: dict[str, float] = {}
    for code in (code for code in CODES if SCRIPT_OF.get(code, "") in said.scripts):
        known = spoken(code)
        stems = {stem for stem, word in zip(said.stems(code), said.words, strict=True) if word not in carries_nothing}
        here = {stem: known.rarity[stem] for stem in stems & known.rarity.keys()}
        if sum(here.values()) > sum(rarity.values()):
            weights, rarity = known.weights, here
    scores: defaultdict[str, float] = defaultdict(float)
    for word, rare in rarity.items():
        for concept, weight in weights[word]:
            scores[concept] += weight * rare
    return tuple(nlargest(most, scores.items(), key=itemgetter(1)))
