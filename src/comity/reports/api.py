"""The room's part of the API."""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from ninja import Query, Router, Schema

from comity.access.check import requires
from comity.common.schemas import AsOf, Invalid, Language
from comity.reports.queries import readers as readership
from comity.reports.queries.authorities import FORMATS, as_record, authority_figure

router = Router(tags=["figures"])

FileFormat = Literal["svg", "png", "csv"]


class Asked(AsOf):
    """The day a figure speaks of (today when none is given) and the language of its words."""

    lang: Language = "en"


class Links(Schema):
    """Where the records behind each number are."""

    authorities: str
    states: str
    not_known: str


class CategoryOut(Schema):
    """The authorities of one category that hold on the day. Those not known are not among them; the unverified are."""

    code: str
    label: str
    authorities: int
    states: int
    unverified_authorities: int
    not_known_authorities: int
    links: Links


class AuthorityFigureOut(Schema):
    """Figure I."""

    figure: Literal["authorities"]
    title: str
    as_of: date
    language: Language
    categories: list[CategoryOut]


@router.get("/figures/authorities", response={200: AuthorityFigureOut, 422: Invalid})
@requires("reports:figure:read")
def authorities(request: HttpRequest, asked: Query[Asked]) -> dict[str, Any]:  # noqa: ARG001  # the name is ninja's
    """Competent national authorities and States by category of the Convention, as at a day."""
    with override(asked.lang):
        return as_record(authority_figure(asked.day))


class ReadersOut(Schema):
    """One month or year; the last one may end on the day asked for."""

    since: date
    until: date
    could_read: int
    did_read: int


class ReaderFigureOut(Schema):
    """Figure II."""

    figure: Literal["readers"]
    title: str
    as_of: date
    language: Language
    months: list[ReadersOut]
    years: list[ReadersOut]


@router.get("/figures/readers", response={200: ReaderFigureOut, 422: Invalid})
@requires("reports:figure:read")
def readers(request: HttpRequest, asked: Query[Asked]) -> dict[str, Any]:  # noqa: ARG001  # the name is ninja's
    """Officers who could read the directory and who did, by month and year since the start, as at a day."""
    with override(asked.lang):
        return readership.as_record(readership.reader_figure(asked.day))


FILES: dict[str, Any] = {FORMATS[each].content_type.split(";")[0]: {} for each in ("svg", "png", "csv")}


@router.get(
    "/figures/authorities.{file_format}",
    response={422: Invalid},
    openapi_extra={"responses": {200: {"description": "The file", "content": FILES}}},
)
@requires("reports:figure:read")
def authorities_file(
    request: HttpRequest,  # noqa: ARG001  # the name is ninja's
    file_format: FileFormat,
    asked: Query[Asked],
) -> HttpResponse:
    """The same as a drawing or a table."""
    chosen = FORMATS[file_format]
    with override(asked.lang):
        return HttpResponse(chosen.write(authority_figure(asked.day)), content_type=chosen.content_type)


@router.get(
    "/figures/readers.{file_format}",
    response={422: Invalid},
    openapi_extra={"responses": {200: {"description": "The file", "content": FILES}}},
)
@requires("reports:figure:read")
def readers_file(
    request: HttpRequest,  # noqa: ARG001  # the name is ninja's
    file_format: FileFormat,
    asked: Query[Asked],
) -> HttpResponse:
    """The same as a drawing or a table."""
    chosen = readership.FORMATS[file_format]
    with override(asked.lang):
        return HttpResponse(chosen.write(readership.reader_figure(asked.day)), content_type=chosen.content_type)
