"""The records of the room."""

from comity.authorities.models.entries import (
    CONVENTION_CATEGORIES,
    Answer,
    Authority,
    Basis,
    Category,
    Designation,
    Matter,
    Means,
    Notification,
)

__all__ = [
    "CONVENTION_CATEGORIES",
    "Answer",
    "Authority",
    "Basis",
    "Category",
    "Designation",
    "Matter",
    "Means",
    "Notification",
]
