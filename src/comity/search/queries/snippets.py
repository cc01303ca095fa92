"""The piece of a text that shows the hit, marked; made from the text as written, so that nothing of it is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from comity.search.analysis import spans
from comity.search.analysis.stems import stems_of
from comity.search.queries.asking import Asked

LENGTH = 240
READ = 20_000
BEFORE = 60
OPEN, CLOSE = Markup("<mark>"), Markup("</mark>")


@dataclass(frozen=True, slots=True)
class Terms:
    """What to mark: single stems, and sequences of stems by their first."""

    single: frozenset[str]
    sequences: dict[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=512)
def terms_of(asked: Asked) -> Terms:
    """What a question's words and their other ways look like in a text."""
    single = {stem for unit in asked.units for stems in unit.words for stem in stems}
    sequences: dict[str, list[tuple[str, ...]]] = {}
    for unit in asked.units:
        for way in unit.ways:
            if len(way) == 1:
                single.add(way[0])
            else:
                sequences.setdefault(way[0], []).append(way)
    return Terms(frozenset(single), {first: tuple(ways) for first, ways in sequences.items()})


def marked(text: str, language: str, asked: Asked) -> Markup:
    """The whole text with its hits marked."""
    return _with_marks(text, _hits(text, language, terms_of(asked)), 0, len(text))


def snippet(text: str, language: str, asked: Asked) -> tuple[Markup, int]:
    """The piece with the most different hits, and how many those are."""
    text = text[:READ]
    hits = _hits(text, language, terms_of(asked))
    best, start = 0, 0
    for at, (begins, _ends, _stem) in enumerate(hits):
        inside = {stem for one, _end, stem in hits[at : at + 40] if one < begins + LENGTH - BEFORE}
        if len(inside) > best:
            best, start = len(inside), begins
    begin = _word_edge(text, max(0, start - BEFORE)) if start > BEFORE else 0
    end = min(len(text), begin + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", begin + LENGTH // 2, end), begin + LENGTH // 2)
    piece = _with_marks(text, hits, begin, end)
    return Markup("").join(("… " if begin else "", piece, " …" if end < len(text) else "")), best


def _word_edge(text: str, place: int) -> int:
    space = text.find(" ", place, place + BEFORE)
    return space + 1 if space >= 0 else place


def _hits(text: str, language: str, terms: Terms) -> list[tuple[int, int, str]]:
    words = list(spans(text))
    stems = [_stem(word[0], language) for word in words]
    single, sequences = terms.single, terms.sequences
    hits = []
    for at, stem in enumerate(stems):
        formed, start, end = words[at]
        if stem in single or formed in single:
            hits.append((start, end, stem))
        if stem in sequences:
            followed = (way for way in sequences[stem] if tuple(stems[at : at + len(way)]) == way)
            hits += [(start, words[at + len(way) - 1][2], " ".join(way)) for way in followed]
    return sorted(hits)


@lru_cache(maxsize=1 << 16)
def _stem(word: str, language: str) -> str:
    return stems_of([word], language)[0]


def _with_marks(text: str, hits: list[tuple[int, int, str]], begin: int, end: int) -> Markup:
    pieces: list[Markup] = []
    last = begin
    for start, stop in _joined(text, hits):
        if stop <= begin or start >= end:
            continue
        pieces += (escape(text[last : max(start, last)]), OPEN, escape(text[max(start, last) : min(stop, end)]), CLOSE)
        last = min(stop, end)
    return Markup("").join([*pieces, escape(text[last:end])])


def _joined(text: str, hits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """The places of hits; those that overlap, or have only a space between them, as one."""
    begun: tuple[int, int] | None = None
    for start, stop, _said in hits:
        if begun and not text[begun[1] : start].strip():
            begun = begun[0], max(begun[1], stop)
        else:
            if begun:
                yield begun
            begun = start, stop
    if begun:
        yield begun
