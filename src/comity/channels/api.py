"""The finder in the API."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from comity.access.check import requires
from comity.channels import wording
from comity.channels.facts import Question
from comity.channels.forms import read_question
from comity.channels.queries import ask, facts, facts_version, labels_version
from comity.channels.rules.needs import NEEDS, OFFENCES, STAGES
from comity.channels.telling import Told, tell
from comity.common.languages import current, in_given_language
from comity.common.schemas import AsOf, Invalid, Language

router = Router(tags=["channels"])
ANSWERS_KEPT = 2000


Code = Annotated[str, Field(pattern="^[A-Za-z]{3}$")]


def _one_of(codes: Iterable[str]) -> Any:  # noqa: ANN401  # a type made of the catalogue
    """A text that must be one of the codes."""
    return Annotated[str, Field(json_schema_extra={"enum": list(codes)}), AfterValidator(_member(frozenset(codes)))]


def _member(codes: frozenset[str]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in codes:
            kind, message = "unknown_code", "Choose from the list."
            raise PydanticCustomError(kind, message)
        return value

    return check


class Asked(AsOf):
    """The question, as on the page."""

    from_: Code = Field(alias="from", description="The requesting State, ISO 3166-1, three letters")
    to: Code = Field(description="The requested State")
    need: _one_of(NEEDS) = Field(description="What is needed: see /needs")  # type: ignore[valid-type]
    stage: _one_of(STAGES) = "investigation"  # type: ignore[valid-type]
    urgent: bool = False
    offence: _one_of(("", *OFFENCES)) = Field("", description="Article of the Convention")  # type: ignore[valid-type]
    lang: Language = "en"


class Wrong(Schema):
    """What is wrong with a question, field by field."""

    errors: dict[str, str]


class NeedOut(Schema):
    """A need and the articles of the Convention that govern it."""

    code: str
    text: str
    articles: list[str]


@router.get(
    "/channels",
    response={200: Told, 404: Wrong, 409: Wrong, 422: Invalid},
    summary="From a need to the right authority",
)
@requires("channels:answer:read")
def channels(request: HttpRequest, asked: Query[Asked]) -> Status[Wrong] | HttpResponse:  # noqa: ARG001
    """The channels in their usual order, each with authority, legal basis, languages, form and reasons."""
    values = {name: str(value or "") for name, value in asked.model_dump(by_alias=True).items()}
    values["urgent"] = "1" if asked.urgent else ""
    with in_given_language(asked.lang):
        question, errors = read_question(values, facts().states)
        if question is None:
            return Status(404 if _names_nobody(asked) else 409, Wrong(errors=errors))
        versions = (facts_version(), labels_version())
        return HttpResponse(_rendered(versions, current(), question), content_type="application/json; charset=utf-8")


def _names_nobody(asked: Asked) -> bool:
    """Whether one of the two is no State or territory on record; else the question contradicts itself."""
    return not {asked.from_.upper(), asked.to.upper()} <= facts().states.keys()


@lru_cache(maxsize=ANSWERS_KEPT)
def _rendered(_versions: tuple[int, int], _language: str, question: Question) -> bytes:
    """The answer as JSON, kept until the records change."""
    return tell(ask(question)).model_dump_json().encode()


@router.get("/needs", response={200: list[NeedOut], 422: Invalid}, summary="What can be asked for")
@requires("channels:answer:read")
def needs(request: HttpRequest, lang: Language = "en") -> list[NeedOut]:  # noqa: ARG001
    """Every need with its articles."""
    with in_given_language(lang):
        return [
            NeedOut(code=each.code, text=str(wording.NEEDS[each.code]), articles=list(each.articles))
            for each in NEEDS.values()
        ]
