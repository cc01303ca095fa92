"""The search: a question and who asks, to results, facets and counts."""

import logging
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import tantivy
from markupsafe import Markup

from comity.access.actor import NOBODY, Actor
from comity.common.languages import current
from comity.search.documents import Shown, unpacked
from comity.search.index.folder import StumbledError, engine
from comity.search.index.reading import Opened, here
from comity.search.index.schema import BUCKETS, FACETS, schema
from comity.search.queries.asking import Asked, take_apart
from comity.search.queries.engine import Need, at_most, needs_of, query_for, roughly, titled
from comity.search.queries.rights import readers_of
from comity.search.queries.snippets import marked, snippet
from comity.search.queries.spelling import better_spelt

LOG = logging.getLogger(__name__)
PER_PAGE = 20
DEEPEST = 1000
"""Whoever looks further than this many results is better served by a filter."""
EXACT_UP_TO = 100_000
"""More results than this are counted in one of ``BUCKETS`` equal parts, and said to be about so many."""
MOST_VALUES = {"state": 300, "year": 200, "article": 80, "measure": 60, "language": 60}
FEW = 10
"""Fewer results than this with all parts of a question, and others that have some of them are added."""
RELEVANCE, NEWEST = "relevance", "newest"
COUNTING = ThreadPoolExecutor(thread_name_prefix="facets")
"""The engine counts facets on another core while the texts of the results are marked here."""
Occur, Query = tantivy.Occur, tantivy.Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a reader asks: words, one value a facet, an order, a page."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = RELEVANCE
    offset: int = 0
    limit: int = PER_PAGE


@dataclass(frozen=True, slots=True)
class Result:
    """One result, as shown to this reader for this question."""

    shown: Shown
    title: Markup
    title_language: str
    within: str
    within_language: str
    snippet: Markup
    snippet_language: str
    score: float


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet and how many results have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """What was found."""

    results: list[Result]
    count: int
    facets: dict[str, list[Value]]
    about: bool = False
    """Whether counts are estimates."""
    complete: int = 0
    """How many of them have all parts of the question; they come first, and the others have some or are near."""
    spelt: str = ""
    """What was probably meant, where something is spelt as nothing here is."""

    @property
    def loose(self) -> bool:
        """Whether some of the results have not all parts of the question."""
        return self.complete < self.count


def search(question: Question, reader: Actor = NOBODY, *, index: Opened | None = None, facets: bool = True) -> Results:
    """Answer a question with what its reader may see, in results, counts and facets alike.

    Raises:
        BrokenError: there is no index to ask.
    """
    with (index or here()).asked() as searcher:
        return _answer(searcher, question, reader, facets=facets)
    return Results([], 0, {})


def _answer(searcher: tantivy.Searcher, question: Question, reader: Actor, *, facets: bool) -> Results:
    asked, readers = take_apart(question.text), readers_of(reader)
    early = _early(searcher, asked, question, readers) if facets else None
    best = _best(searcher, asked, question, readers) if early else None
    need, found, complete = best or _found(searcher, asked, question, readers)
    many = found.at_least or found.total > EXACT_UP_TO
    rough = many and need is Need.ALL
    counting = early if rough else None
    if facets and found.total and not counting:
        filters = question.filters
        ask = roughly(asked, filters, readers) if rough else query_for(asked, filters, readers, need, ranked=False)
        counting = COUNTING.submit(_facets, searcher, ask, about=many)
    own = current()
    with engine():
        shown = [(score, unpacked(searcher.doc(address)["shown"][0])) for score, address in found.hits]
    results = [_result(each, asked, own, score if isinstance(score, float) else 0.0) for score, each in shown]
    spelt = "" if complete else better_spelt(searcher, asked, readers)
    counted, about = _waited_for(counting) if counting else ({}, False)
    count = found.total
    if found.at_least:
        complete = count = max(count, sum(each.count for each in counted.get("kind", [])))
    return Results(results, count, counted, about or found.at_least, complete, spelt)


Counted = tuple[dict[str, list[Value]], bool]
"""Facets, and whether their counts are estimates."""
Counting = Future[Counted]


class Found(NamedTuple):
    """What the engine found."""

    total: int
    hits: list[tuple[Any, tantivy.DocAddress]]
    at_least: bool = False
    """Whether there are more, as only titles were looked through."""


def _waited_for(counting: Counting) -> Counted:
    """The facets; none where the engine stumbles over them, as what was found is found all the same."""
    try:
        return counting.result()
    except StumbledError:
        LOG.exception("the search stumbled over facets")
        return {}, False


def _best(
    searcher: tantivy.Searcher, asked: Asked, question: Question, readers: frozenset[str]
) -> tuple[Need, Found, int] | None:
    """The best where there may be very many: those that say in their titles what is asked.

    None where they are fewer than anybody leafs through, or the order is by day.
    """
    if question.sort == NEWEST:
        return None
    found = _ask(searcher, titled(asked, readers), question)
    return (Need.ALL, found._replace(at_least=True), found.total) if found.total >= DEEPEST else None


def _found(
    searcher: tantivy.Searcher, asked: Asked, question: Question, readers: frozenset[str]
) -> tuple[Need, Found, int]:
    """What has all parts of the question; where that is little, what has its core, any word or is near, after it."""
    found, complete = Found(0, []), 0
    for need in needs_of(asked, near=question.sort != NEWEST):
        found = _ask(searcher, query_for(asked, question.filters, readers, need), question)
        complete = found.total if need is Need.ALL else complete
        if found.total >= (1 if question.sort == NEWEST else FEW):
            break
    return need, found, complete


def _ask(searcher: tantivy.Searcher, query: tantivy.Query, question: Question) -> Found:
    offset = max(0, min(question.offset, DEEPEST - question.limit))
    order: dict[str, Any] = {"order_by_field": "day"} if question.sort == NEWEST else {"weight_by_field": "weight"}
    with engine():
        found = searcher.search(query, question.limit, offset=offset, **order)
    return Found(found.count, found.hits)  # type: ignore[attr-defined]  # the library's description leaves it out


def _early(searcher: tantivy.Searcher, asked: Asked, question: Question, readers: frozenset[str]) -> Counting | None:
    """Facets counted while results are still looked for: where there may be so many that they are estimates."""
    with engine():
        if question.filters or at_most(searcher, asked) <= EXACT_UP_TO:
            return None
    return COUNTING.submit(_facets, searcher, roughly(asked, {}, readers), about=True)


def _facets(searcher: tantivy.Searcher, query: tantivy.Query, *, about: bool) -> Counted:
    if about:
        part = Query.const_score_query(Query.term_query(schema(), "bucket", "0", "basic"), 0.0)
        query = Query.boolean_query([(Occur.Must, part), (Occur.Must, query)])
    asked = {name: {"terms": {"field": name, "size": MOST_VALUES.get(name, 20)}} for name in FACETS}
    with engine():
        told = searcher.aggregate(query, asked)
    times = BUCKETS if about else 1
    return {
        name: [Value(str(each["key"]), int(each["doc_count"]) * times) for each in told[name]["buckets"]]
        for name in FACETS
    }, about


def _result(shown: Shown, asked: Asked, own: str, score: float) -> Result:
    """As a reader is shown it whose language is ``own``."""
    language = _chosen(shown.titles, asked, own)
    title = marked(shown.titles.get(language, ""), language, asked)
    piece, piece_language = _piece(shown, asked, own)
    around = language if language in shown.within else _chosen(shown.within, asked, own)
    return Result(shown, title, language, shown.within.get(around, ""), around, piece, piece_language, score)


def _chosen(texts: Mapping[str, str], asked: Asked, own: str) -> str:
    """In which language a text is shown: the reader's, else the one with the hit, else English, else any."""
    if own in texts or not texts:
        return own
    if len(texts) == 1:
        return next(iter(texts))
    by_hits = {code: str(marked(text, code, asked)).count("<mark>") for code, text in texts.items()}
    return max(texts, key=lambda code: (by_hits[code], code == "en"))


def _piece(shown: Shown, asked: Asked, own: str) -> tuple[Markup, str]:
    """The piece of its text that shows the hit: where the title has it all already, the beginning."""
    best: tuple[int, bool, Markup, str] = (-1, False, Markup(""), "")
    for code, text in shown.texts.items():
        piece, hits = snippet(text, code, asked)
        if (hits, code == own) > best[:2]:
            best = (hits, code == own, piece, code)
    return best[2], best[3]
