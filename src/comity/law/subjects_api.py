"""Laws in the API: who has what under an article or a measure, and how far a State is covered."""

from datetime import date
from typing import Annotated

from django.db.models import Q
from django.http import HttpRequest
from ninja import Path, Query, Router, Schema, Status
from pydantic import Field

from comity.access.check import requires
from comity.common.schemas import AsOf, Invalid, Problem
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import get_jurisdiction, jurisdictions_by_code
from comity.law.models import Scheme
from comity.law.queries import coverage
from comity.law.queries.codes import cite_at, is_in
from comity.law.queries.found import Found
from comity.law.queries.time import Status as InForce
from comity.vocabulary.queries import concepts, measures

router = Router(tags=["law"])
READ = "law:record:read"
NO_STATE = Status(404, Problem(detail="There is no such State or territory."))

# Choices are written out where they are used: other rooms have words of their own, and names are shared.
CoverageWord = Annotated[str, Field(json_schema_extra={"enum": [*coverage.Coverage.values]})]
StatusWord = Annotated[str, Field(json_schema_extra={"enum": [*InForce.values]})]
SchemeWord = Annotated[str, Field(json_schema_extra={"enum": [*Scheme.values]})]
ArticleAsked = Annotated[str, Path(description="46, 46(8) or 46-8", pattern=r"^[0-9a-z()-]{1,20}$")]
StateCode = Annotated[str, Field(description="ISO 3166-1 code of three letters", pattern="^[A-Za-z]{3}$")]
StateAsked = Annotated[str, Path(description="ISO 3166-1 code of three letters", pattern="^[A-Za-z]{3}$")]
MeasureAsked = Annotated[str, Path(description="A measure of the vocabulary", pattern="^[a-z-]{1,40}$")]
ThemeAsked = Annotated[str, Path(description="A concept of the vocabulary", pattern="^[a-z0-9-]{1,80}$")]


class LawAsked(AsOf):
    """The day, and one regional group or some States."""

    group: Jurisdiction.Group | None = Field(None, description="Regional group")
    state: list[StateCode] = Field([], description="Only this State; say it again for each State to compare")


class TagOut(Schema):
    """What a provision is about, who said so, and since when it is reviewed."""

    scheme: SchemeWord
    code: str
    by: str
    reviewed_on: date | None


class ProvisionFound(Schema):
    """A provision as on the day, with what it was found by. Without a wording of that day it has no text."""

    law: str
    titles: dict[str, str]
    status: StatusWord
    eid: str
    label: str
    heading: str
    language: str
    texts: list[str]
    tags: list[TagOut]


class StateFound(Schema):
    """A State and its provisions; ``nothing`` on record is no "no"."""

    state: str
    coverage: CoverageWord
    provisions: list[ProvisionFound]


class WhoHasIt(Schema):
    """The States with something on record, and those with nothing."""

    as_of: date
    states: list[StateFound]
    nothing_on_record: list[str]


class ArticleCovered(Schema):
    """How far the laws on record cover an article."""

    article: int
    coverage: CoverageWord
    provisions: int


class StateCovered(Schema):
    """A State: every article that States implement by law, and the provisions on record."""

    as_of: date
    state: str
    articles: list[ArticleCovered]
    provisions: list[ProvisionFound]


def _provision(found: Found) -> ProvisionFound:
    part = found.part
    return ProvisionFound(
        law=found.work.uri,
        titles=found.work.titles,
        status=found.status,
        eid=found.eid,
        label=found.label,
        heading=part.heading if part else "",
        language=found.language,
        texts=list(found.texts),
        tags=[TagOut(scheme=tag.scheme, code=tag.code, by=tag.by, reviewed_on=tag.reviewed_on) for tag in found.tags],
    )


def _who(wanted: Q, asked: LawAsked) -> WhoHasIt | Status[Problem]:
    named = {each.upper() for each in asked.state}
    if named - jurisdictions_by_code().keys():
        return NO_STATE
    table = coverage.table_of(wanted, asked.day, asked.group or "", named)
    states = [
        StateFound(
            state=each.state.iso3, coverage=each.coverage, provisions=[_provision(found) for found in each.found]
        )
        for each in table.rows
    ]
    return WhoHasIt(as_of=asked.day, states=states, nothing_on_record=[each.iso3 for each in table.silent])


def _about_article(article: str, treaty: str, asked: LawAsked) -> WhoHasIt | Status[Problem]:
    cite = cite_at(article)
    if cite is None or not is_in(treaty, cite):
        return Status(404, Problem(detail="The treaty has no such article or paragraph."))
    return _who(coverage.about_article(cite, treaty), asked)


@router.get(
    "/law/articles/{article}",
    response={200: WhoHasIt, 404: Problem, 422: Invalid},
    summary="How States implement an article of the Convention",
)
@requires(READ)
def law_article(
    request: HttpRequest,  # noqa: ARG001
    article: ArticleAsked,
    asked: Query[LawAsked],
) -> WhoHasIt | Status[Problem]:
    """The provisions about an article and everything below it, State by State, as at a date."""
    return _about_article(article, Scheme.UNCAC, asked)


@router.get(
    "/law/untoc/{article}",
    response={200: WhoHasIt, 404: Problem, 422: Invalid},
    summary="How States implement an article of the Organized Crime Convention",
)
@requires(READ)
def law_untoc_article(
    request: HttpRequest,  # noqa: ARG001
    article: ArticleAsked,
    asked: Query[LawAsked],
) -> WhoHasIt | Status[Problem]:
    """The provisions about an article and everything below it, State by State, as at a date."""
    return _about_article(article, Scheme.UNTOC, asked)


@router.get(
    "/law/themes/{theme}",
    response={200: WhoHasIt, 404: Problem, 422: Invalid},
    summary="Which provisions of which States are about a concept of the vocabulary",
)
@requires(READ)
def law_theme(
    request: HttpRequest,  # noqa: ARG001
    theme: ThemeAsked,
    asked: Query[LawAsked],
) -> WhoHasIt | Status[Problem]:
    """The provisions about a concept or one below it, State by State, as at a date."""
    if theme not in concepts():
        return Status(404, Problem(detail="The vocabulary has no such concept."))
    return _who(coverage.about_theme(theme), asked)


@router.get(
    "/law/measures/{measure}",
    response={200: WhoHasIt, 404: Problem, 422: Invalid},
    summary="Which provisions of which States are about a measure",
)
@requires(READ)
def law_measure(
    request: HttpRequest,  # noqa: ARG001
    measure: MeasureAsked,
    asked: Query[LawAsked],
) -> WhoHasIt | Status[Problem]:
    """The provisions about a measure of cooperation, State by State, as at a date."""
    if measure not in measures():
        return Status(404, Problem(detail="There is no such measure."))
    return _who(coverage.about_measure(measure), asked)


@router.get(
    "/law/states/{iso3}",
    response={200: StateCovered, 404: Problem, 422: Invalid},
    summary="What the laws of a State cover of the Convention",
)
@requires(READ)
def law_state(
    request: HttpRequest,  # noqa: ARG001
    iso3: StateAsked,
    asked: Query[AsOf],
) -> StateCovered | Status[Problem]:
    """Article by article (5 to 59), and every provision of the State that was tagged, as at a date."""
    try:
        state = get_jurisdiction(iso3)
    except Jurisdiction.DoesNotExist:
        return NO_STATE
    cells = [cell for chapter in coverage.grid_of(state, asked.day) for cell in chapter]
    (of_state,) = coverage.compared([state], Q(), asked.day)
    return StateCovered(
        as_of=asked.day,
        state=state.iso3,
        articles=[
            ArticleCovered(article=each.article.number, coverage=each.coverage, provisions=each.provisions)
            for each in cells
        ],
        provisions=[_provision(each) for each in of_state.found],
    )
