"""Words that every part of the API shares: a day, a language, and what is wrong."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from django.utils import timezone
from ninja import Schema
from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _only_iso(value: object) -> object:
    """Pydantic alone would take ``0`` for the first day of 1970."""
    if isinstance(value, str) and not ISO.fullmatch(value):
        kind, message = "date_format", "Write the date as 2026-03-31."
        raise PydanticCustomError(kind, message)
    return value


Day = Annotated[date, BeforeValidator(_only_iso), WithJsonSchema({"type": "string", "format": "date"})]
Language = Literal["ar", "zh", "en", "fr", "ru", "es"]


class AsOf(Schema):
    """The day asked about; today when none is given."""

    as_of: Day | None = Field(None, description="As at a date, ISO 8601")

    @property
    def day(self) -> date:
        """The day asked about, or today."""
        return self.as_of or timezone.localdate()


class Problem(Schema):
    """What was wrong."""

    detail: str


class Invalid(Schema):
    """What is wrong with the question, part by part."""

    detail: list[dict[str, Any]]
