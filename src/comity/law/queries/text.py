"""The text of a wording as pages: each light enough for a slow line, with the contents of the whole beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from markupsafe import Markup

from comity.common.known import Known
from comity.law.akn.parsing import parse
from comity.law.akn.rendering import SPLIT, Fragment, Renderer, fragments, words_of
from comity.law.models import Expression, Work
from comity.law.queries.addressed import resolver
from comity.law.queries.references import Line, References
from comity.law.queries.time import History, provision_on
from comity.law.tree import UNITS

PER_PAGE = 40_000
"""Characters of text of a page."""
MOST_CONTENTS = 400
"""Entries of the contents; above it those outside the page are left out but for chapters."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part of the page: in the language chosen, and in the other where two stand side by side."""

    eid: str
    html: Markup
    beside: Markup | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    eid: str
    depth: int
    number: str
    heading: str
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a wording."""

    rows: list[Row]
    contents: list[Entry]
    number: int
    count: int


def page_of(  # noqa: PLR0913  # what a page depends on
    expression: Expression,
    *,
    history: History,
    day: date,
    tags: Mapping[str, Markup],
    beside: Expression | None = None,
    at: str = "",
    number: int = 1,
) -> Page:
    """The page of a wording that holds the provision ``at``, else the page with that number; ``tags`` are by eId."""
    root = parse(expression.document)
    pages = _paged(fragments(root))
    provisions = _lines(expression)
    places = _places(pages, provisions)
    chosen = min(max(places.get(at, number), 1), len(pages))
    shown = pages[chosen - 1]
    links = _links(expression, provisions, shown, day)
    marked = resolver(expression, provisions, shown)
    left = Renderer(root, links, marked, marks_on(history, day, provisions), tags)
    right = _beside(beside, shown, day) if beside else {}
    rows = [Row(each.eid if each.part != "tail" else "", left.html(each), right.get(_key(each))) for each in shown]
    return Page(rows, _contents(provisions, places, chosen), chosen, len(pages))


def _lines(expression: Expression) -> list[Line]:
    return [Line(*each) for each in expression.provisions.values_list(*Line._fields)]


def _links(expression: Expression, provisions: list[Line], shown: Iterable[Fragment], day: date) -> References:
    """What the references of the parts shown can mean."""
    others = Work.objects.filter(jurisdiction=expression.work.jurisdiction_id).exclude(pk=expression.work_id)
    named = others.only("slug", "titles", "number", "year", "kind")
    links = References(expression.work, expression.language, provisions, named)
    links.look_up(map(words_of, shown), expression.language, day)
    return links


def _paged(parts: Iterable[Fragment]) -> list[list[Fragment]]:
    pages: list[list[Fragment]] = [[]]
    weight = 0
    for each in parts:
        if pages[-1] and weight + each.size > PER_PAGE:
            pages.append([])
            weight = 0
        pages[-1].append(each)
        weight += each.size
    return pages


def _places(pages: list[list[Fragment]], provisions: Iterable[Line]) -> dict[str, int]:
    """On which page each provision stands: its own, else that of the part above it."""
    places: dict[str, int] = {}
    for number, shown in enumerate(pages, start=1):
        for each in shown:
            places.setdefault(each.eid, number)
    for row in provisions:
        if row.eid not in places and row.parent in places:
            places[row.eid] = places[row.parent]
    places.pop("", None)
    return places


def _contents(provisions: list[Line], places: dict[str, int], shown: int) -> list[Entry]:
    wanted = [each for each in provisions if (each.kind in SPLIT | UNITS) and (each.number or each.heading)]
    if len(wanted) > MOST_CONTENTS:
        wanted = [each for each in wanted if each.kind in SPLIT or places.get(each.eid) == shown]
    return [Entry(each.eid, min(each.depth, 5), each.number, each.heading, places.get(each.eid, 1)) for each in wanted]


def marks_on(history: History, day: date, provisions: list[Line]) -> dict[str, str]:
    """Words for the provisions that are not in force on a day, or not known to be; the topmost of each only."""
    parents = {each.eid: each.parent for each in provisions}
    known = {each.eid: provision_on(history, day, each.eid, parents) for each in provisions}
    if len(set(known.values())) == 1:
        return {}  # the status of the whole law says it
    words = {Known.NO: _("not in force"), Known.UNKNOWN: _("Not known")}
    return {
        eid: words[value]
        for eid, value in known.items()
        if value in words and known.get(parents[eid], Known.YES) is not value
    }


def _beside(other: Expression, shown: list[Fragment], day: date) -> dict[tuple[str, bool], Markup]:
    """The same parts of the law in the other wording: without marks, which the first has, and without its anchors."""
    root = parse(other.document)
    wanted = {_key(each) for each in shown}
    parts = [each for each in fragments(root) if _key(each) in wanted]
    provisions = _lines(other)
    links = _links(other, provisions, parts, day)
    renderer = Renderer(root, links, resolver(other, provisions, parts), {}, {}, anchors=False)
    return {_key(each): renderer.html(each) for each in parts}


def _key(fragment: Fragment) -> tuple[str, bool]:
    """What a part is in every language: its eId, or its kind where it has none; and whether it is an end."""
    return fragment.eid or fragment.kind, fragment.part == "tail"
