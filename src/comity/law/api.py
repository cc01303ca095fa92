"""Laws in the API: the list as at a day, one law with its history, and the provisions of a wording."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Router, Schema, Status
from pydantic import Field, WithJsonSchema

from comity.access.check import requires
from comity.common.claims import Verified
from comity.common.schemas import AsOf, Invalid, Problem
from comity.law import queries
from comity.law.models import Change, Expression, Work
from comity.law.queries import Status as InForce

router = Router(tags=["law"])
READ = "law:record:read"

# Choices are written out where they are used: other rooms have words of their own, and names are shared.
StatusWord = Annotated[str, Field(json_schema_extra={"enum": [*InForce.values]})]
KindWord = Annotated[str, Field(json_schema_extra={"enum": [*Work.Kind.values]})]
ChangeWord = Annotated[str, Field(json_schema_extra={"enum": [*Change.Kind.values]})]
LawAsked = Annotated[
    str, Path(description="The law's address with hyphens, xa-act-2009-7", pattern="^[-A-Za-z0-9_]{1,120}$")
]
LanguageCode = Annotated[str, Field(pattern="^[a-z]{0,3}$", description="ISO 639 code of a language")]


class LawsAsked(AsOf):
    """Filters of the laws, and which part of the list."""

    q: str = Field("", max_length=200, description="Words of a title, a number or a year")
    jurisdiction: str = Field("", pattern="^([A-Za-z]{3})?$", description="ISO 3166-1 code of three letters")
    kind: Annotated[Work.Kind | None, WithJsonSchema({"type": "string", "enum": [*Work.Kind.values]})] = None
    status: Annotated[InForce | None, WithJsonSchema({"type": "string", "enum": [*InForce.values]})] = None
    language: LanguageCode = ""
    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)


class WordingAsked(AsOf):
    """Which wording: that of a day, in a language; in the law's first one when none is named."""

    language: LanguageCode = ""
    limit: int = Field(500, ge=1, le=2000)
    offset: int = Field(0, ge=0, le=1_000_000)


class LawOut(Schema):
    """A law. A date that is null is not known."""

    slug: str
    uri: str
    jurisdiction: str
    kind: KindWord
    number: str
    year: str
    titles: dict[str, str]
    assented_on: date | None
    published_on: date | None
    repealed_on: date | None
    draft: bool
    status: StatusWord
    source: str
    verified: Verified


class LawList(Schema):
    """A part of the list, and how many there are in all."""

    count: int
    items: list[LawOut]


class CommencementOut(Schema):
    """From this day on the law, or only these provisions, is in force."""

    on: date
    eids: list[str]


class ChangeOut(Schema):
    """An amendment, or the repeal of a part."""

    on: date
    kind: ChangeWord
    eids: list[str]
    by: str | None
    by_words: str


class WordingOut(Schema):
    """A wording: in a language, from a day on."""

    language: str
    valid_from: date | None
    title: str
    translation: bool
    source: str


class LawPage(LawOut):
    """A law with all that happened to it, and its wordings."""

    repealed_by: str | None
    commencements: list[CommencementOut]
    changes: list[ChangeOut]
    wordings: list[WordingOut]


class ProvisionOut(Schema):
    """A provision; ``parent`` is the eId of the one above it."""

    eid: str
    parent: str
    depth: int
    kind: str
    number: str
    heading: str
    text: str


class ProvisionList(Schema):
    """Provisions of one wording."""

    wording: WordingOut
    count: int
    items: list[ProvisionOut]


def _law(work: Work, status: InForce) -> dict[str, Any]:
    own = {"jurisdiction", "status"}
    said = {name: getattr(work, name) for name in LawOut.model_fields if name not in own}
    return said | {"jurisdiction": work.jurisdiction_id, "status": status}


def _wording(each: Expression) -> WordingOut:
    return WordingOut(**{name: getattr(each, name) for name in WordingOut.model_fields})


@router.get("/laws", response={200: LawList, 422: Invalid}, summary="Laws")
@requires(READ)
def laws(request: HttpRequest, asked: Query[LawsAsked]) -> LawList:  # noqa: ARG001
    """Every law that fits, with its status as at a date; an unknown State has none."""
    wanted = queries.Asked(
        day=asked.day,
        words=asked.q,
        state=asked.jurisdiction.upper(),
        kind=asked.kind or "",
        status=asked.status or "",
        language=asked.language,
    )
    found, known = queries.find_works(wanted)
    part = list(found[asked.offset : asked.offset + asked.limit])
    status = known or queries.statuses(part, asked.day)
    return LawList(count=found.count(), items=[LawOut(**_law(each, status[each.slug])) for each in part])


@router.get("/laws/{slug}", response={200: LawPage, 404: Problem, 422: Invalid}, summary="A law and its history")
@requires(READ)
def law(request: HttpRequest, slug: LawAsked, asked: Query[AsOf]) -> LawPage | Status[Problem]:  # noqa: ARG001
    """Its status as at a date, and its events on all days."""
    try:
        work = queries.get_work(slug)
    except Work.DoesNotExist:
        return Status(404, Problem(detail="There is no such law."))
    return LawPage(
        **_law(work, queries.statuses([work], asked.day)[work.slug]),
        repealed_by=work.repealed_by_id,
        commencements=[CommencementOut(on=each.on, eids=each.eids) for each in work.commencements.all()],
        changes=[
            ChangeOut(on=each.on, kind=each.kind, eids=each.eids, by=each.by_id, by_words=each.by_words)
            for each in work.changes.all()
        ],
        wordings=[_wording(each) for each in queries.expressions_of(work)],
    )


@router.get(
    "/laws/{slug}/provisions",
    response={200: ProvisionList, 404: Problem, 422: Invalid},
    summary="The provisions of a law",
)
@requires(READ)
def provisions(
    request: HttpRequest,  # noqa: ARG001
    slug: LawAsked,
    asked: Query[WordingAsked],
) -> ProvisionList | Status[Problem]:
    """In the order of the document, in the wording of a day."""
    try:
        work = queries.get_work(slug)
    except Work.DoesNotExist:
        return Status(404, Problem(detail="There is no such law."))
    wordings = queries.expressions_of(work)
    codes = [asked.language] if asked.language else dict.fromkeys(each.language for each in wordings)
    held = (queries.wording_on(wordings, code, asked.day) for code in codes)
    chosen = next((each for each in held if each), None)
    if chosen is None:
        return Status(404, Problem(detail="There is no wording of that day in that language on record."))
    rows = chosen.provisions.all()
    return ProvisionList(
        wording=_wording(chosen),
        count=rows.count(),
        items=[
            ProvisionOut(**{name: getattr(each, name) for name in ProvisionOut.model_fields})
            for each in rows[asked.offset : asked.offset + asked.limit]
        ],
    )
