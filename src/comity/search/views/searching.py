"""The page of results, the same as a table and as a feed, and suggestions while one types."""

import csv
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import quote_plus

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import current, decimal
from comity.search.forms import as_query, page_of, question_of
from comity.search.index.schema import FACETS
from comity.search.queries import DEEPEST, NEWEST, PER_PAGE, BrokenError, Question, Result, Results, search, suggest
from comity.search.views.words import FACET_NAMES, ONE, Words

SHOWN_VALUES = 8
IN_FEED = 50
SUGGESTIONS_FOR_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: where it leads, in words, and how many results have it."""

    address: str
    value: str
    text: str
    count: str


class Group(NamedTuple):
    """A facet with its values, the most frequent first; the rest behind "more"."""

    name: str
    title: str
    first: list[Choice]
    more: list[Choice]


@requires("search:result:read")
def results(request: HttpRequest) -> HttpResponse:
    """The box, what was found, and the facets to narrow it."""
    question = question_of(request.GET.dict())
    number = page_of(request.GET.dict())
    words = Words()
    context: dict[str, Any] = {
        "question": question,
        "found": None,
        "counted": "",
        "groups": [],
        "chips": _chips(question, words),
    }
    try:
        found = search(question, actor_of(request))
    except BrokenError:
        return page(request, "search/results.html", context | {"broken": True}, HTTPStatus.SERVICE_UNAVAILABLE)
    context |= {
        "broken": False,
        "found": found,
        "counted": _count(found.count, current(), about=found.about),
        "asked": bool(question.text or question.filters),
        "groups": _groups(question, found, words),
        "states": words.states,
        "organizations": words.organizations,
        "in_words": words.of,
        "one": ONE,
        "listing": Paginator(range(min(found.count, DEEPEST)), PER_PAGE).get_page(number),
        "address": as_query(question),
        "newest": question.sort == NEWEST,
    }
    return page(request, "search/results.html", context)


def _narrowed(question: Question, name: str, value: str) -> str:
    """The address of the question with one facet changed; without it when the value is empty."""
    filters = {facet: kept for facet, kept in question.filters.items() if facet != name}
    if value:
        filters[name] = value
    return f"?{as_query(Question(text=question.text, filters=filters, sort=question.sort))}"


def _chips(question: Question, words: Words) -> list[Choice]:
    return [
        Choice(_narrowed(question, name, ""), value, words.of(name, value), "")
        for name, value in question.filters.items()
    ]


def _groups(question: Question, found: Results, words: Words) -> list[Group]:
    groups, code = [], current()
    for name in FACETS:
        values = [] if name in question.filters else found.facets.get(name, [])
        before, after = _narrowed(question, name, "VALUE").split(f"{name}=VALUE")  # once, as its values may be many
        choices = [
            Choice(
                f"{before}{name}={quote_plus(each.value)}{after}",
                each.value,
                words.of(name, each.value),
                _count(each.count, code, about=found.about),
            )
            for each in values
        ]
        if len(choices) > 1 or (choices and values[0].count < found.count):
            groups.append(Group(name, str(FACET_NAMES[name]), choices[:SHOWN_VALUES], choices[SHOWN_VALUES:]))
    return groups


def _count(count: int, code: str, *, about: bool) -> str:
    """An estimate says that it is one, with no more digits than it is worth."""
    return f"≈ {decimal(int(float(f'{count:.2g}')), code)}" if about else decimal(count, code)


@requires("search:result:read")
def suggestions(request: HttpRequest) -> HttpResponse:
    """What the box offers while one types."""
    try:
        found = suggest(request.GET.get("q", ""), actor_of(request))
    except BrokenError:
        found = []
    said = [
        {
            "text": each.text,
            "kind": str(ONE.get(each.kind, each.kind)) if each.address else "",
            "address": _here(each.address),
        }
        for each in found
    ]
    response = JsonResponse({"suggestions": said})
    if not actor_of(request).signed_in:
        response["Cache-Control"] = f"public, max-age={SUGGESTIONS_FOR_SECONDS}"
    return response


def _here(address: str) -> str:
    return f"/{current()}/{address}" if address else ""


def _many(request: HttpRequest, limit: int, sort: str = "") -> tuple[Question, list[Result]]:
    asked = question_of(request.GET.dict(), limit)
    question = Question(text=asked.text, filters=asked.filters, sort=sort or asked.sort, limit=limit)
    try:
        return question, search(question, actor_of(request), facets=False).results
    except BrokenError:
        return question, []


@requires("search:result:read")
def as_csv(request: HttpRequest) -> HttpResponse:
    """The results as a table, the best first; the mark at its start tells spreadsheets that it is UTF-8."""
    _question, found = _many(request, DEEPEST)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="comity-search.csv"'
    table = csv.writer(response)
    table.writerow(["kind", "title", "within", "state", "status", "date", "language", "address"])
    for each in found:
        shown = each.shown
        row = [
            *(shown.kind, _plain(each), each.within, " ".join(shown.states), shown.status),
            *(
                shown.on.isoformat() if shown.on else "",
                each.title_language,
                settings.SITE_ADDRESS + _here(shown.address),
            ),
        ]
        table.writerow([_harmless(cell) for cell in row])
    return response


def _plain(result: Result) -> str:
    return result.shown.titles.get(result.title_language, "")


def _harmless(cell: str) -> str:
    """No spreadsheet takes a text for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


@requires("search:result:read")
def feed(request: HttpRequest) -> HttpResponse:
    """The newest results as an Atom feed."""
    question, found = _many(request, IN_FEED, NEWEST)
    here = settings.SITE_ADDRESS + request.path.removesuffix("feed.xml")
    made = Atom1Feed(
        title=f"Comity · {question.text or _('Search')}",
        link=f"{here}?{as_query(question)}",
        description="",
        language=current(),
        feed_url=f"{here}feed.xml?{as_query(question)}",
    )
    for each in found:
        made.add_item(
            title=_plain(each),
            link=settings.SITE_ADDRESS + _here(each.shown.address),
            description=" · ".join(part for part in (each.within, each.snippet.striptags()) if part),
        )
    return HttpResponse(made.writeString("utf-8"), content_type=made.content_type)
