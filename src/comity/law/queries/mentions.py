"""The references in a text: which provision of which law each number of them means, as far as the words say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from comity.law.queries.grammar import INTERPOSED, Grammar
from comity.law.queries.naming import Names

OWN = ""
AROUND = 200
"""Characters after a reference that may name its law."""
BEFORE = 80
JOINED = 40
"""Characters between two references that may be to the same law."""
_DASH = re.compile("[-\u2013\u2014\u2015]")
_BELOW = re.compile(r"\((\w{1,4})\)|(?:Abs(?:\.|atz)|odst\.|ods(?:\.|eku?))\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a reference, where it stands, and what it means."""

    begin: int
    end: int
    word: str
    number: str
    belows: tuple[tuple[str, ...], ...]
    """Numbers of parts below, from the outside in; several where the words leave open at which depth they begin."""
    partial: bool = False
    """A part of the provision before it, "(2) and (3)": nothing else than that part will do."""
    law: str = OWN
    """Its law; this one if empty."""
    chapter: str = ""
    """The chapter that the words name before the number, where numbers are counted anew in each."""


@dataclass(slots=True)
class _Chain:
    """The numbers of one reference, "sections 4, 5 and 7"."""

    begin: int
    end: int
    mentions: list[Mention]
    last: int
    """Which mention is the first of those that what follows is about: "section 4 and article 5 of the Code"."""
    law: str | None = OWN
    """``None``: of a law that is not known."""
    said: bool = False
    """Whether the words name the law."""


def mentions(text: str, grammar: Grammar, names: Names) -> Iterator[Mention]:
    """Every number of a reference whose law is known, in order."""
    changing = grammar.changing.search(text) is not None
    chains = list(_chains(text, grammar, names))
    _share_doubt(text, grammar, chains)
    for chain in chains:
        if chain.law is not None and (chain.said or not changing):
            about = chain.mentions[chain.last :] if chain.said else chain.mentions
            yield from (replace(each, law=chain.law) for each in about)


def _chains(text: str, grammar: Grammar, names: Names) -> Iterator[_Chain]:
    place = 0
    while found := grammar.first.search(text, place):
        chain, certain = _chain(text, grammar, found)
        place = chain.end
        _tell_law(text, grammar, names, chain)
        if not certain:
            chain.law = None
        yield chain


def _chain(text: str, grammar: Grammar, found: re.Match[str]) -> tuple[_Chain, bool]:
    """The chain that begins there, and whether its numbers are certain."""
    word, previous = found["word"], found
    parts = _parts(found["belows"] or "")
    first = Mention(found.start(), found.end(), word, found["number"], (parts,), chapter=_chapter(found))
    chain = _Chain(found.start(), found.end(), [first], 0)
    certain, listed, commas = True, False, []
    while item := grammar.item.match(text, chain.end, chain.end + AROUND):
        if not (item["number"] or item["belows"]):
            break
        if item["number"] and grammar.measure.match(text, item.end(), item.end() + BEFORE):
            break
        if _DASH.search(item["sep"]):
            certain = certain and _rises(previous["number"], item["number"])
        if item["word"]:
            word, chain.last = item["word"], len(chain.mentions)
        if item["number"]:
            previous = item
        bare = not item["sep"].strip(" ,،、") and item["number"] and not item["word"]
        commas += [len(chain.mentions)] if bare else []
        listed = listed or not bare
        chain.mentions.append(_further(chain.mentions[-1], item, word))
        chain.end = item.end()
    if not listed and not grammar.many.fullmatch(found["word"]):
        chain.mentions = [each for place, each in enumerate(chain.mentions) if place not in commas]
    return chain, certain


def _further(before: Mention, item: re.Match[str], word: str) -> Mention:
    begin = item.start("word") if item["word"] else item.end("sep")
    belows = _parts(item["belows"] or "")
    if item["number"]:
        return Mention(begin, item.end(), word, item["number"], (belows,), chapter=_chapter(item) or before.chapter)
    above = before.belows[0]
    places = tuple(above[:depth] + belows for depth in range(max(len(above), 1)))
    return Mention(begin, item.end(), word, before.number, places, partial=True, chapter=before.chapter)


def _chapter(found: re.Match[str]) -> str:
    return found.groupdict().get("chapter") or ""


def _parts(belows: str) -> tuple[str, ...]:
    if belows.startswith("之"):
        return (belows,)
    return tuple("".join(each) for each in _BELOW.findall(belows))


def _rises(first: str | None, second: str | None) -> bool:
    """Whether "4-6" is a range: "4-1" is the number of one provision."""
    numbers = [re.match(r"\d+", each or "") for each in (first, second)]
    return all(numbers) and int(numbers[0][0]) < int(numbers[1][0])  # type: ignore[index]


def _tell_law(text: str, grammar: Grammar, names: Names, chain: _Chain) -> None:
    """Which law the words around a chain name."""
    if after := _named_after(text, grammar, names, chain.end):
        chain.law, chain.said = after, True
    elif before := names.before(text, chain.begin, grammar.leads):
        chain.law, chain.said, chain.last = before, True, 0
    elif _is_other(text, grammar, chain):
        chain.law = None


def _named_after(text: str, grammar: Grammar, names: Names, place: int) -> str:
    of = grammar.of.match(text, place, place + AROUND)
    if not of:
        return ""
    places = [of.start("kind"), of.end()] if of.groupdict().get("kind") else [of.end()]
    return next((found[1] for each in places if (found := names.at(text, each, grammar.ends))), "")


def _is_other(text: str, grammar: Grammar, chain: _Chain) -> bool:
    interposed = INTERPOSED.match(text, chain.end, chain.end + AROUND)
    end = interposed.end() if interposed else chain.end
    if grammar.other_after.match(text, end, end + AROUND):
        return True
    return bool(grammar.other_before.search(text, max(0, chain.begin - BEFORE), chain.begin))


def _share_doubt(text: str, grammar: Grammar, chains: list[_Chain]) -> None:
    """Of "section 4 and paragraph 1 of section 7 of the Code" both may be of the Code."""
    for before, after in pairwise(chains):
        joined = grammar.joins.fullmatch(text, before.end, after.begin) if after.begin - before.end <= JOINED else None
        if joined and not before.said and after.law != OWN:
            before.law = None
        elif joined and not after.said and before.law != OWN:
            after.law = None
