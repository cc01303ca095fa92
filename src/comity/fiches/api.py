"""The room's part of the API: what its pages show."""

from datetime import date
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router, Schema
from pydantic import Field

from comity.access.check import requires
from comity.common.languages import in_given_language
from comity.common.schemas import AsOf, Invalid, Language, Problem
from comity.fiches.queries.reading import Sheet, all_sheets, sheet_at
from comity.fiches.views.reading import READ

router = Router(tags=["fiches"])
MeasureCode = Annotated[str, Field(pattern="^[-a-z]{0,40}$", description="Code of a measure, bank-records")]


class FichesAsked(AsOf):
    """Which fiches, and which part of the list."""

    jurisdiction: str = Field("", pattern="^([A-Za-z]{3})?$", description="ISO 3166-1 code of three letters")
    measure: MeasureCode = ""
    lang: Language = "en"
    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)


class FicheAsked(AsOf):
    """As at which day, in which language."""

    lang: Language = "en"


class FicheSummary(Schema):
    """A fiche in a list. ``possible``: possible, conditions, impossible, or empty where it is not known."""

    jurisdiction: str
    measure: str
    name: str
    group: str
    possible: str
    edition: int
    valid_from: date
    confirmed_on: date
    stale: bool


class FicheList(Schema):
    """A part of the list, and how many there are."""

    count: int
    items: list[FicheSummary]


class AnswerPart(Schema):
    """One thing that is said; an authority or a provision by its address in this API.

    ``translated_from`` is the language in which a text was written that is told in the State's own translation.
    """

    text: str
    language: str
    translated_from: str
    authority: str
    law: str
    provision: str


class AnswerToQuestion(Schema):
    """A question of the fiche and its answer; no parts where nothing is known."""

    question: str
    label: str
    kind: str
    value: Any
    parts: list[AnswerPart]


class FicheWhole(FicheSummary):
    """Everything that a State says about a measure."""

    answers: list[AnswerToQuestion]


def _summary(sheet: Sheet) -> dict[str, Any]:
    return {
        "jurisdiction": sheet.fiche.jurisdiction_id,
        "measure": sheet.fiche.measure,
        "name": sheet.measure.name.text,
        "group": sheet.measure.group.id,
        "possible": sheet.possible,
        "edition": sheet.edition.number,
        "valid_from": sheet.edition.valid_from,
        "confirmed_on": sheet.confirmed_on,
        "stale": sheet.stale,
    }


@router.get("/fiches", response={200: FicheList, 422: Invalid}, summary="What States can do for one another")
@requires(READ)
def fiches(request: HttpRequest, asked: Query[FichesAsked]) -> FicheList:  # noqa: ARG001
    """Fiches by State and measure."""
    with in_given_language(asked.lang):
        found = all_sheets(asked.day, asked.jurisdiction.upper(), asked.measure)
        shown = found[asked.offset : asked.offset + asked.limit]
        return FicheList(count=len(found), items=[FicheSummary(**_summary(each)) for each in shown])


@router.get(
    "/fiches/{iso3}/{measure}",
    response={200: FicheWhole, 404: Problem, 422: Invalid},
    summary="What a State says about a measure",
)
@requires(READ)
def fiche(
    request: HttpRequest,  # noqa: ARG001
    iso3: Annotated[str, Path(pattern="^[A-Za-z]{3}$")],
    measure: Annotated[str, Path(pattern="^[-a-z]{1,40}$")],
    asked: Query[FicheAsked],
) -> FicheWhole:
    """One fiche as at a day, question by question."""
    with in_given_language(asked.lang):
        sheet = sheet_at(iso3.upper(), measure, asked.day)
        if sheet is None:
            raise Http404
        answers = [
            AnswerToQuestion(
                question=each.question.name,
                label=str(each.question.label),
                kind=each.question.kind,
                value=sheet.values[each.question.name],
                parts=[AnswerPart(**part._asdict()) for part in each.parts],
            )
            for each in sheet.said()
        ]
        return FicheWhole(**_summary(sheet), answers=answers)
