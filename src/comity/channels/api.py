"""The finder in the API."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field

from comity.access.check import requires
from comity.channels import wording
from comity.channels.facts import Question
from comity.channels.forms import read_question
from comity.channels.queries import ask, facts, facts_version, labels_version
from comity.channels.rules.needs import NEEDS
from comity.channels.telling import Told, tell
from comity.common.languages import current, in_given_language
from comity.common.schemas import Invalid

router = Router(tags=["channels"])
ANSWERS_KEPT = 2000


class Asked(Schema):
    """The question, as on the page."""

    from_: str = Field(alias="from", description="The requesting State, ISO 3166-1, three letters", max_length=3)
    to: str = Field(description="The requested State", max_length=3)
    need: str = Field(description="What is needed: see /needs", max_length=40)
    stage: str = Field("investigation", max_length=20)
    urgent: bool = False
    offence: str = Field("", description="Article of the Convention: 15-25 or 27", max_length=2)
    as_of: str = Field("", description="As at a date, ISO 8601", max_length=10)
    lang: str = Field("en", description="One of the six languages", max_length=2)


class Wrong(Schema):
    """What is wrong with a question, field by field."""

    errors: dict[str, str]


class NeedOut(Schema):
    """A need and the articles of the Convention that govern it."""

    code: str
    text: str
    articles: list[str]


@router.get("/channels", response={200: Told, 400: Wrong, 422: Invalid}, summary="From a need to the right authority")
@requires("channels:answer:read")
def channels(request: HttpRequest, asked: Query[Asked]) -> Status[Wrong] | HttpResponse:  # noqa: ARG001
    """The channels in their usual order, each with authority, legal basis, languages, form and reasons."""
    values = {name: str(value) for name, value in asked.dict(by_alias=True).items()}
    values["urgent"] = "1" if asked.urgent else ""
    with in_given_language(asked.lang):
        question, errors = read_question(values, facts().states)
        if question is None:
            return Status(400, Wrong(errors=errors))
        versions = (facts_version(), labels_version())
        return HttpResponse(_rendered(versions, current(), question), content_type="application/json; charset=utf-8")


@lru_cache(maxsize=ANSWERS_KEPT)
def _rendered(_versions: tuple[int, int], _language: str, question: Question) -> bytes:
    """The answer as JSON, kept until the records change."""
    return tell(ask(question)).model_dump_json().encode()


@router.get("/needs", response={200: list[NeedOut], 422: Invalid}, summary="What can be asked for")
@requires("channels:answer:read")
def needs(request: HttpRequest, lang: str = "en") -> list[NeedOut]:  # noqa: ARG001
    """Every need with its articles."""
    with in_given_language(lang):
        return [
            NeedOut(code=each.code, text=str(wording.NEEDS[each.code]), articles=list(each.articles))
            for each in NEEDS.values()
        ]
