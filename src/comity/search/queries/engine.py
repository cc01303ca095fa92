"""A question as the engine's query: what must be there, what makes it better, and what may not be shown."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import product

import tantivy

from comity.search.analysis import stems
from comity.search.index.meaning import PAIRED
from comity.search.index.schema import cites, schema, whole
from comity.search.queries.asking import Asked, Unit, cleaned
from comity.search.queries.rights import hidden_from
from comity.vocabulary.queries import concepts, near_to

ARTICLE = {"en": "article", "es": "artículo", "ru": "статья", "ar": "المادة", "de": "Artikel", "": "artigo"}
Occur, Query = tantivy.Occur, tantivy.Query
Clause = tuple[tantivy.Occur, tantivy.Query]
TITLE, WHOLE_TITLE, ABOUT, MEANT, TAGGED, AS_TEXT = 0.5, 2.5, 4.0, 6.0, 4.0, 1.0
CONCEPT, OWN_WORDS = 2.0, 0.3
"""What is named counts more than the words that it is called by, wherever they stand."""
JOINED = ("treaty", "network")
"""Kinds of results that are many States' at once."""
IN_PASSING = 0.35
"""What the words of a sentence count, which names much in passing."""
GUESSED, GUESSED_TITLE, GUESSED_ARTICLE, LEAST_SURE = 4.0, 6.0, 1.0, 0.65
"""For what a sentence is probably about: in the text, in a title, tagged so; and how much less sure than the surest."""
KIND = 4.0
"""For what is of the kind that the question asks for: an authority, a network, a treaty, a law."""
CODE = 30.0
"""For the treaty, State or network whose code is the question as such."""
NEAR, MOST_NEAR = 0.3, 8
PART = 5.0
"""For each part of a question that a result has, where few have all."""
NAMED = 2.0
"""How often what a question names counts, where few have all of it and what it names is enough."""
COMPLETE = 1000.0
"""More than any score: what has all parts of a question stands before what has some."""
ALL_OF = 2
"""So many parts must all be there; of more, some may be missing."""
MOST_PHRASES = 4
SLOP = 1
CALLED = tuple(stems(word, code)[0] for code, word in ARTICLE.items())
"""The stem of "article" in the languages that write it before its number."""


class Need(Enum):
    """How much of a question a result must have."""

    ALL = "all of its parts; of many, most"
    CORE = "one of its parts that name something: a concept, an article, a State, a phrase in quotes"
    ANY = "any word, or something near in the vocabulary"


def needs_of(asked: Asked, *, near: bool = True) -> tuple[Need, ...]:
    """How much to ask for, from the most on, without what would ask the same again; ``near``: and what is near."""
    if asked.guesses:  # what a sentence names in passing is not what it is about
        return (Need.ALL, Need.ANY)
    asked_for = _asked_for(asked.units)
    core = sum(map(_is_core, asked_for))
    if 0 < core < len(asked_for):
        return tuple(Need)
    return (Need.ALL, Need.ANY) if len(asked.units) > 1 or (near and core) else (Need.ALL,)


def _asked_for(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The parts that a result must have: those that aren't in nearly every question, if there are any."""
    return tuple(unit for unit in units if not unit.general) or units


def _is_core(unit: Unit) -> bool:
    return bool(unit.concepts or unit.article or unit.exact or unit.states)


def query_for(
    asked: Asked, filters: Mapping[str, str], readers: frozenset[str], need: Need = Need.ALL, *, ranked: bool = True
) -> tantivy.Query:
    """What the engine looks for; ``ranked``: the order matters."""
    return _query(asked, _narrowed(filters, readers), need, ranked=ranked)


def titled(asked: Asked, readers: frozenset[str]) -> tantivy.Query:
    """Of what has all parts of a question, what says one in its title: the best is among it."""
    concepts_asked = [concept for unit in asked.units for concept in unit.concepts]
    said = [_named("about", each) for each in concepts_asked] or [
        _word("title", stems) for unit in _asked_for(asked.units) for stems in unit.words
    ]
    return _query(asked, [(Occur.Must, Query.const_score_query(_any(said), 0.0)), *_narrowed({}, readers)], Need.ALL)


def _query(asked: Asked, parts: list[Clause], need: Need, *, ranked: bool = True) -> tantivy.Query:
    if not asked.units:
        return Query.boolean_query([(Occur.Must, Query.all_query()), *parts])
    in_passing = need is Need.ANY and bool(asked.guesses)
    needed = _guessed(asked) if in_passing else _needed(asked.units, need)
    if not ranked:
        return Query.boolean_query([(Occur.Must, needed), *parts])
    better = [(Occur.Should, each) for each in (*_some_parts(asked.units, need), *_coded(asked.text))]
    much = IN_PASSING if in_passing else 1.0
    return Query.boolean_query([(Occur.Must, needed), *parts, *better, *_better(asked.units, much)])


def roughly(asked: Asked, filters: Mapping[str, str], readers: frozenset[str]) -> tantivy.Query:
    """What has all parts of a question, to be counted roughly: of a concept what names it, not its words apart."""
    must = [_named_roughly(each) for each in _asked_for(asked.units)] or [Query.all_query()]
    return Query.boolean_query([(Occur.Must, _all_of(must)), *_narrowed(filters, readers)])


def _narrowed(filters: Mapping[str, str], readers: frozenset[str]) -> list[Clause]:
    """What has the values that were chosen, without what its reader may not see."""
    chosen = (Query.const_score_query(_term(name, cleaned(value)), 0.0) for name, value in filters.items())
    return [(Occur.MustNot, hidden_from(readers)), *((Occur.Must, each) for each in chosen)]


def _named_roughly(unit: Unit) -> tantivy.Query:
    return _any([_named("concept", each) for each in unit.concepts]) if unit.concepts else _unit(unit)


def at_most(searcher: tantivy.Searcher, asked: Asked) -> int:
    """About so many results at most have all parts of a question, as the engine can say without looking for them."""
    known = (_at_most(searcher, each) for each in _asked_for(asked.units))
    return min(known, default=0)


def _at_most(searcher: tantivy.Searcher, unit: Unit) -> int:
    """The larger of what names the unit's concept and what has its words."""
    words = (max(searcher.doc_freq("text", stem) for stem in stems) for stems in unit.words)
    named = (searcher.doc_freq("concept", each) for each in unit.concepts)
    return max(min(words, default=0), *named, 0)


def _guessed(asked: Asked) -> tantivy.Query:
    """What speaks of that which a sentence is probably about, the surer the better; or has any of its words."""
    ways = [Query.boost_query(_unit(each), IN_PASSING) for each in _asked_for(asked.units)]
    surest = asked.guesses[0][1]
    for concept, sure in asked.guesses:
        share = sure / surest
        if share >= LEAST_SURE:
            ways.append(Query.boost_query(_named("about", concept), GUESSED_TITLE * share))
            ways.append(Query.boost_query(_named("concept", concept), GUESSED * share))
            ways += [
                Query.boost_query(_term("cite", article), GUESSED_ARTICLE * share)
                for article in concepts()[concept].articles
            ]
    return _any(ways)


def _required(units: tuple[Unit, ...], need: Need) -> tuple[Unit, ...]:
    """The parts of which a result must have all, or one."""
    asked_for = _asked_for(units)
    if need is not Need.CORE:
        return asked_for
    core = tuple(each for each in asked_for if _is_core(each))
    return tuple(each for each in core if each.states) or core  # of its State, if it names one


def _needed(units: tuple[Unit, ...], need: Need) -> tantivy.Query:
    """What a result must have."""
    required = _required(units, need)
    if need is Need.ALL:
        return _all_of([_unit(each) for each in required])
    if need is Need.CORE:
        return _any([_part(each, NAMED) for each in required])
    part = _part if len(required) > 1 else _unit
    return _any([part(each) for each in required] + _near(units))


def _some_parts(units: tuple[Unit, ...], need: Need) -> Iterator[tantivy.Query]:
    """What makes a result better that must not have it: other parts of the question, and to have all of them."""
    asked_for, required = _asked_for(units), _required(units, need)
    for each in units:
        if each not in required:
            yield _part(each) if each in asked_for else _unit(each)
    if need is not Need.ALL:
        yield Query.const_score_query(_all_of([_unit(each) for each in asked_for]), COMPLETE)


def _coded(text: str) -> Iterator[tantivy.Query]:
    """What has the whole question for its code: UNCAC, ETS 030, KEN, carin."""
    code = "".join(text.split())
    if code.isascii() and code.isalnum():
        for record in (f"treaty:{code.upper()}", f"state:{code.upper()}", f"network:{code.lower()}"):
            yield Query.const_score_query(_term("record", record), CODE)


def _part(unit: Unit, times: float = 1.0) -> tantivy.Query:
    """One of several parts, worth ``PART`` more than its words; the engine goes through what has it once."""
    found = _unit(unit) if times == 1.0 else Query.boost_query(_unit(unit), times)
    return Query.boolean_query([(Occur.Must, found), (Occur.Must, Query.boost_query(Query.all_query(), PART))])


def _near(units: tuple[Unit, ...]) -> list[tantivy.Query]:
    """What has a title about something near in the vocabulary to what is asked."""
    named = [concept for unit in units for concept in unit.concepts]
    near = dict.fromkeys(each for concept in named for each in near_to(concept) if each not in named)
    return [Query.boost_query(_named("about", each), NEAR) for each in [*near][:MOST_NEAR]]


def _all_of(found: list[tantivy.Query]) -> tantivy.Query:
    """All of two parts; of more, some may be missing."""
    if len(found) == 1:
        return found[0]
    if len(found) <= ALL_OF:
        return Query.boolean_query([(Occur.Must, each) for each in found])
    return Query.boolean_query(
        [(Occur.Should, each) for each in found], minimum_number_should_match=len(found) - len(found) // 4
    )


def _unit(unit: Unit) -> tantivy.Query:
    if unit.article:
        return _article(unit.article)
    own = _own_words(unit)
    ways = [Query.boost_query(own, OWN_WORDS) if unit.concepts and len(unit.words) > 1 else own]
    ways += [_of_state(each) for each in unit.states]
    for name in unit.concepts:
        ways.append(Query.boost_query(_named("concept", name), CONCEPT))
        ways += [_term("cite", each) for each in concepts()[name].articles]
    return _any(ways)


def _of_state(iso3: str) -> tantivy.Query:
    """What is a State's own; what it joined with others is found by the filter alone."""
    joined = [(Occur.MustNot, _term("kind", each)) for each in JOINED]
    return Query.boolean_query([(Occur.Must, _term("state", iso3)), *joined])


def _own_words(unit: Unit) -> tantivy.Query:
    if unit.exact:
        return _any(_phrases("text", unit.words, 0))
    words = [_word("text", stems) for stems in unit.words]
    return words[0] if len(words) == 1 else Query.boolean_query([(Occur.Must, each) for each in words])


def _better(units: tuple[Unit, ...], much: float) -> Iterable[Clause]:
    """What makes a result better: its words in the title, also side by side; what else says the same, in the title.

    ``much``: what they count where they may be said in passing.
    """
    of_titles = [unit for unit in units if not unit.states] or units  # what is said of a State is sought, not its page
    words = [stems for unit in of_titles for stems in unit.words]
    for each in words:
        yield Occur.Should, Query.boost_query(_word("title", each), TITLE * much)
    for concept in {concept for unit in units for concept in unit.concepts}:
        yield Occur.Should, Query.boost_query(_named("about", concept), ABOUT * much)
        yield Occur.Should, Query.boost_query(_named("meant", concept), MEANT * much)
    for kind in {unit.kind for unit in units if unit.kind}:
        yield Occur.Should, Query.const_score_query(_term("kind", kind), KIND)
    if len(words) > 1:
        yield Occur.Should, Query.boost_query(_any(_phrases("title", tuple(words), SLOP)), WHOLE_TITLE)


def _article(article: str) -> tantivy.Query:
    """An article: tagged so, or its parts; or named so in the text."""
    ways = [Query.boost_query(_term("cite", article), TAGGED)]
    ways += [_term("cite", whole(wider)) for wider in cites(article)[:-1]]
    if " " in article:  # of another treaty: its numbers alone say nothing
        return _any(ways)
    numbers = [part for part in article.replace(")", "").split("(") if part]
    ways += [Query.phrase_query(schema(), "title", [stem, numbers[0]]) for stem in CALLED]
    ways.append(Query.phrase_query(schema(), "title", ["第", numbers[0], "条"]))
    if len(numbers) > 1:
        ways.append(Query.boost_query(Query.phrase_query(schema(), "text", [*numbers]), AS_TEXT))
    return _any(ways)


def _word(field: str, stems: tuple[str, ...]) -> tantivy.Query:
    if len(stems[0]) == 1 and PAIRED.fullmatch(stems[0]):
        return Query.regex_query(schema(), field, f"{stems[0]}.?")
    return _any([_term(field, stem, "position") for stem in stems])


def _named(field: str, concept: str) -> tantivy.Query:
    return _term(field, concept, "freq")


def _phrases(field: str, words: tuple[tuple[str, ...], ...], slop: int) -> list[tantivy.Query]:
    """The words side by side. Language by language: the stems of one place in their lists belong together."""
    if len(words) == 1:
        return [_word(field, words[0])]
    longest = max(len(stems) for stems in words)
    chosen = [[stems[min(at, len(stems) - 1)] for stems in words] for at in range(longest)]
    if len(words) == 2:  # noqa: PLR2004  # few enough to try every pair
        chosen += [list(pair) for pair in product(words[0][:2], words[1][:2])]
    distinct = list(dict.fromkeys(map(tuple, chosen)))[:MOST_PHRASES]
    return [Query.phrase_query(schema(), field, list(each), slop) for each in distinct]


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, each) for each in queries])


def _term(field: str, value: str, option: str = "basic") -> tantivy.Query:
    return Query.term_query(schema(), field, value, option)
