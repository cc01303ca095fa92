"""Spelling help, and what a question may go on to be: from names that the reader may see."""

from collections import Counter, defaultdict
from functools import lru_cache

import tantivy

from comity.common.languages import CODES, current
from comity.search.analysis import form, split
from comity.search.analysis.stems import OFFICIAL, stems_of
from comity.search.documents import unpacked
from comity.search.index.folder import engine
from comity.search.index.meaning import known_words
from comity.search.index.sayings import spoken
from comity.search.queries.asking import Asked
from comity.search.queries.names import names_like, visible_term

SHORTEST = 4
"""Shorter words have too many neighbours."""
FAR = 8
"""From this length on a word may differ by two letters."""
LOOKED_AT = 20
OF_THE_FIELD, OWN_LANGUAGE = 1_000_000, 2_000_000
"""How often the vocabulary's words are taken to be there."""


def better_spelt(searcher: tantivy.Searcher, asked: Asked, readers: frozenset[str]) -> str:
    """The question with its unknown words spelt as a word here is; empty when nothing is better."""
    changed = False
    words = []
    for word in asked.words:
        better = "" if _known(searcher, word, readers) else _nearest(searcher, word, readers)
        changed = changed or bool(better)
        words.append(better or word)
    return " ".join(words) if changed else ""


def _known(searcher: tantivy.Searcher, word: str, readers: frozenset[str]) -> bool:
    return len(word) < SHORTEST or _is_spoken(word) or _visible(searcher, word, readers)


def _is_spoken(word: str) -> bool:
    """Whether it is a word of the vocabulary, or of every day, which no text here may have."""
    return any(stems_of([word], code)[0] in spoken(code).rarity for code in CODES)


def _visible(searcher: tantivy.Searcher, word: str, readers: frozenset[str]) -> bool:
    """Whether a text that the reader may see has the word, as a language of this house writes it."""
    stems = {word, *(stems_of([word], code)[0] for code in OFFICIAL)}
    terms = [visible_term("text", each, readers) for each in sorted(stems)]
    with engine():
        return any(searcher.search(each, 1, count=False).hits for each in terms)


def _nearest(searcher: tantivy.Searcher, word: str, readers: frozenset[str]) -> str:
    """The word that differs least; of those the vocabulary's, the reader's language first; then the most frequent."""
    most = 2 if len(word) >= FAR else 1
    counts = _in_names(searcher, word, most, readers)
    own = current()
    for code, known in _by_beginning().items():
        weight = OWN_LANGUAGE if code == own else OF_THE_FIELD
        like = (each for each in known.get(word[0], ()) if _alike(word, each, most))
        counts |= {each: max(weight + known_words()[code][each], counts.get(each, 0)) for each in like}
    near = [(distance_between(word, each, most), -count, each) for each, count in counts.items()]
    return next((each for distance, _count, each in sorted(near) if distance <= most), "")


@lru_cache(maxsize=1)
def _by_beginning() -> dict[str, dict[str, list[str]]]:
    """The vocabulary's words by their language and first letter: somebody may type many that it does not know."""
    found: dict[str, dict[str, list[str]]] = {code: defaultdict(list) for code in known_words()}
    for code, words in known_words().items():
        for word in words:
            found[code][word[0]].append(word)
    return found


def _alike(word: str, other: str, most: int) -> bool:
    """Whether it is worth a closer look."""
    return word[0] == other[0] and abs(len(word) - len(other)) <= most and len({*word} ^ {*other}) <= 2 * most


def _in_names(searcher: tantivy.Searcher, word: str, most: int, readers: frozenset[str]) -> Counter[str]:
    """Words like it, in names that the reader may see."""
    like = names_like(word, most, readers)
    with engine():
        hits = searcher.search(like, LOOKED_AT, count=False).hits
        titles = [title for _score, at in hits for title in unpacked(searcher.doc(at)["shown"][0]).titles.values()]
    return Counter(each for title in titles for each in {*split(form(title))} if _alike(word, each, most))


def distance_between(one: str, other: str, most: int) -> int:
    """How many letters are missing, added, wrong or swapped; ``most + 1`` for whatever is more than ``most``."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        now = [at]
        for place, theirs in enumerate(other, 1):
            cost = min(row[place] + 1, now[place - 1] + 1, row[place - 1] + (letter != theirs))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == theirs:
                cost = min(cost, before[place - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return row[-1]
