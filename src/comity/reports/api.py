"""The room's part of the API."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import override
from ninja import Query, Router, Schema
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from comity.access.check import requires
from comity.common.schemas import Invalid
from comity.reports.queries.authorities import FORMATS, as_record, authority_figure

router = Router(tags=["figures"])

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _only_iso(value: object) -> object:
    """Pydantic alone would take ``0`` for the first day of 1970."""
    if isinstance(value, str) and not ISO.fullmatch(value):
        kind, message = "date_format", "Write the date as 2026-03-31."
        raise PydanticCustomError(kind, message)
    return value


Day = Annotated[date, BeforeValidator(_only_iso), WithJsonSchema({"type": "string", "format": "date"})]
Language = Literal["ar", "zh", "en", "fr", "ru", "es"]
FileFormat = Literal["svg", "png", "csv"]


class Asked(Schema):
    """The day a figure speaks of (today when none is given) and the language of its words."""

    as_of: Day | None = None
    lang: Language = "en"

    @property
    def day(self) -> date:
        """The day asked for."""
        return self.as_of or timezone.localdate()


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
