"""References in the text of a law, as links: to its own provisions, and to other laws of the same State on record.

A wrong link misleads, a missing one does not: a reference becomes a link only if one provision alone has that number,
and the words around it do not name a law that is not on record, nor tell how one is to be changed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.urls import reverse

from comity.law.akn.numbers import plain_number
from comity.law.models import Expression, Provision, Work
from comity.law.queries.grammar import GRAMMARS
from comity.law.queries.mentions import OWN, Mention, mentions
from comity.law.queries.naming import Names, names_of, without

MOST_LAWS = 40
"""Other laws whose provisions are looked up for one page."""
NUMBERED = ("section", "article", "paragraph", "subsection")
_BELOW = ("subsec", "para", "subpara", "point")
_IN_CHAPTER = re.compile(r"(?:^|__)chp_(\d+[a-z]?)(?:luku|kap|kapitel)?__")
_WORD = re.compile(r"^[^\W\d_]{3,}(?=\d)")
"""A word that stayed before the number of a unit."""


class Span(NamedTuple):
    """A part of a text that is a link."""

    begin: int
    end: int
    address: str


class Line(NamedTuple):
    """What a page needs of a provision; a law may have tens of thousands."""

    eid: str
    kind: str
    number: str
    heading: str = ""
    depth: int = 0
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Units:
    """The provisions of a wording by what they are called."""

    address: str
    """Of the law's page, to which a provision's eId is added."""
    units: Mapping[tuple[str, str, str], str]
    """Chapter, kind and number of the units that have theirs alone, outside schedules → eId; "" is the whole law."""
    kinds: frozenset[str]
    """The kinds of its units."""
    below: frozenset[str]
    """Every eId of the wording."""

    def link(self, mention: Mention, *, one_word: bool = False) -> str:
        """The address of the provision itself, as deep as the reference goes and the law follows; or nothing.

        ``one_word``: whether the language has no other word for units of another kind.
        """
        nested = mention.belows[0] if mention.belows[0][:1] and mention.belows[0][0].startswith("之") else ()
        bare = plain_number(f"第{mention.number}条{nested[0]}" if nested else mention.number)
        kinds = self.kinds.intersection(_kinds(mention.word)) or (self.kinds if one_word else frozenset())
        whole = _single(self.units.get((plain_number(mention.chapter), kind, bare), "") for kind in kinds)
        eid = _single(self._deeper(whole, belows, mention.partial) for belows in mention.belows) if whole else ""
        return f"{self.address}?at={eid}#{eid}" if eid else ""

    def _deeper(self, eid: str, belows: tuple[str, ...], all_of_it: bool) -> str:  # noqa: FBT001
        for below in belows:
            inner = [each for kind in _BELOW if (each := f"{eid}__{kind}_{below}") in self.below]
            if len(inner) != 1:
                return "" if all_of_it else eid
            eid = inner[0]
        return eid


def _single(eids: Iterable[str]) -> str:
    """The one that is named, if it is one."""
    found = {*eids} - {""}
    return found.pop() if len(found) == 1 else ""


def _kinds(word: str) -> tuple[str, ...]:
    word = word.lower().strip(" .")
    if word.startswith("§"):
        return ("section", "paragraph")
    return ("section",) if word.startswith("section") or word in {"s", "ss"} else ("article",)


class References:
    """What the references of one wording can mean."""

    def __init__(self, work: Work, language: str, provisions: Iterable[Line], others: Iterable[Work]) -> None:
        every, distinct = names_of([work, *others])
        self._grammar = GRAMMARS.get(language)
        self._names, self._titles = Names(every, 2), Names(without(distinct, work.slug), 5)
        self._slug = work.slug
        self._units = {OWN: units_of(work.slug, provisions)}
        self._units[work.slug] = self._units[OWN]

    def __call__(self, text: str) -> list[Span]:
        """The links in the text of a block, in order; none within another."""
        ends = self._grammar.ends if self._grammar else None
        titles = [Span(begin, end, _page(slug)) for begin, end, slug in self._titles.anywhere(text, ends)]
        spans: list[Span] = []
        for each in sorted([*titles, *self._numbers(text)]):
            if not spans or each.begin >= spans[-1].end:
                spans.append(each)
        return spans

    def _numbers(self, text: str) -> Iterable[Span]:
        for each in mentions(text, self._grammar, self._names) if self._grammar else ():
            if each.law in self._units and (address := self._link(each)):
                yield Span(each.begin, each.end, address)

    def _link(self, mention: Mention) -> str:
        one_word = self._grammar is not None and self._grammar.one_word
        return self._units[mention.law].link(mention, one_word=one_word)

    def look_up(self, texts: Iterable[str], language: str, day: date) -> None:
        """Learn the provisions of the laws to which these texts refer, in two questions."""
        grammar = self._grammar
        if grammar is None:
            return
        found = dict.fromkeys(each.law for text in texts for each in mentions(text, grammar, self._names))
        slugs = [slug for slug in found if slug not in self._units][:MOST_LAWS]
        if slugs:
            self._units |= _units_on(slugs, language, day)


def _page(slug: str) -> str:
    return reverse("law:page", args=(slug,))


def units_of(slug: str, provisions: Iterable[Line]) -> Units:
    """The units of a wording that have their numbers alone."""
    rows = [each for each in provisions if not each.eid.startswith("att_")]
    counted: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in rows:
        if each.kind in {"section", "article", "paragraph"} and (each.kind != "paragraph" or "§" in each.number):
            kind = "section" if each.kind == "article" and "§" in each.number else each.kind
            number = _WORD.sub("", plain_number(each.number))
            for chapter in {"", *_IN_CHAPTER.findall(each.eid)}:
                counted[chapter, kind, number].append(each.eid)
    alone = {key: eids[0] for key, eids in counted.items() if key[2] and len(eids) == 1}
    return Units(_page(slug), alone, frozenset(kind for _, kind, _ in counted), frozenset(each.eid for each in rows))


def _units_on(slugs: list[str], language: str, day: date) -> dict[str, Units]:
    """The units of laws as worded on a day, in a language if they have it."""
    wordings: dict[str, Expression] = {}
    for each in Expression.objects.filter(work__in=slugs).only("work", "language", "valid_from"):
        best = wordings.get(each.work_id)
        if best is None or _fit(each, language, day) > _fit(best, language, day):
            wordings[each.work_id] = each
    rows: dict[int, list[Line]] = defaultdict(list)
    found = Provision.objects.filter(expression__in=wordings.values(), kind__in=NUMBERED).order_by()
    for wording, eid, kind, number in found.values_list("expression", "eid", "kind", "number"):
        rows[wording].append(Line(eid, kind, number))
    return {slug: units_of(slug, rows[each.pk]) for slug, each in wordings.items()}


def _fit(wording: Expression, language: str, day: date) -> tuple[bool, bool, date]:
    since = wording.valid_from or date.min
    return wording.language == language, since <= day, since if since <= day else date.max - (since - date.min)
