"""What every part of the API says when something is wrong."""

from typing import Any

from ninja import Schema


class Problem(Schema):
    """What was wrong."""

    detail: str


class Invalid(Schema):
    """What is wrong with the question, part by part."""

    detail: list[dict[str, Any]]
