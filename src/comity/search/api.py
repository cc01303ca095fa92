"""The search as the API gives it."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status
from pydantic import Field

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.languages import in_given_language
from comity.common.schemas import Invalid, Language, Problem
from comity.search.forms import question_of
from comity.search.index.schema import FACETS
from comity.search.queries import DEEPEST, PER_PAGE, BrokenError, Question, search, suggest

router = Router(tags=["search"])
BUSY = Status(503, {"detail": "The search index is being built anew. Try again in a moment."})


class Asked(Schema):
    """A question: words, a value a facet, an order, a part of the results."""

    q: str = Field("", description="Words in any language; quotes for a phrase; articles as 46(8)")
    kind: str = ""
    state: str = Field("", description="ISO 3166-1, three letters")
    region: str = ""
    article: str = Field("", description="Number of an article of the Convention")
    measure: str = ""
    language: str = Field("", description="In which language it can be read, ISO 639-1")
    year: str = ""
    status: str = ""
    sort: str = Field("relevance", description="relevance or newest")
    lang: Language = Field("en", description="In which language to answer")
    limit: Annotated[int, Field(ge=1, le=100)] = PER_PAGE
    offset: Annotated[int, Field(ge=0, le=DEEPEST)] = 0


class Found(Schema):
    """One result."""

    kind: str
    key: str
    part: str
    title: str
    title_language: str
    within: str
    snippet: str = Field(description="HTML with <mark> around what was found, and nothing else")
    states: list[str]
    status: str
    date: str
    address: str


class Counted(Schema):
    """A value of a facet and how many results have it."""

    value: str
    count: int


class SearchAnswer(Schema):
    """What was found. ``estimated``: counts are estimates; ``loose``: results have some of the words."""

    count: int
    estimated: bool
    loose: bool
    did_you_mean: str
    facets: dict[str, list[Counted]]
    results: list[Found]


class Typed(Schema):
    """What is typed so far."""

    q: str = ""
    lang: Language = "en"


class Suggested(Schema):
    """What a question may go on to be; with an address where it is the name of something."""

    text: str
    kind: str
    address: str


@router.get("/search", response={200: SearchAnswer, 422: Invalid, 503: Problem}, url_name="search")
@requires("search:result:read")
def get_search(request: HttpRequest, asked: Query[Asked]) -> object:
    """Search in everything that the asker may read."""
    understood = question_of({name: getattr(asked, name) for name in ("q", "sort", *FACETS)})
    question = Question(
        text=understood.text,
        filters=understood.filters,
        sort=understood.sort,
        offset=min(asked.offset, DEEPEST - asked.limit),
        limit=asked.limit,
    )
    with in_given_language(asked.lang):
        try:
            found = search(question, actor_of(request))
        except BrokenError:
            return BUSY
    results = [
        {
            "kind": each.shown.kind,
            "key": each.shown.key,
            "part": each.shown.part,
            "title": each.shown.titles.get(each.title_language, ""),
            "title_language": each.title_language,
            "within": each.within,
            "snippet": str(each.snippet),
            "states": list(each.shown.states),
            "status": each.shown.status,
            "date": each.shown.on.isoformat() if each.shown.on else "",
            "address": f"/{asked.lang}/{each.shown.address}",
        }
        for each in found.results
    ]
    facets = {name: [{"value": one.value, "count": one.count} for one in ones] for name, ones in found.facets.items()}
    return {
        "count": found.count,
        "estimated": found.about,
        "loose": found.loose,
        "did_you_mean": found.spelt,
        "facets": facets,
        "results": results,
    }


@router.get("/suggest", response={200: list[Suggested], 422: Invalid, 503: Problem}, url_name="suggest")
@requires("search:result:read")
def get_suggest(request: HttpRequest, asked: Query[Typed]) -> object:
    """What the question may go on to be."""
    lang = asked.lang
    with in_given_language(lang):
        try:
            found = suggest(asked.q, actor_of(request))
        except BrokenError:
            return BUSY
    return [
        {"text": each.text, "kind": each.kind, "address": f"/{lang}/{each.address}" if each.address else ""}
        for each in found
    ]
