"""The records of the room."""

from comity.authorities.models.editions import BY_OFFICERS, IN_HAND, OPEN, Door, Edition, Proposal, StatePractice
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
from comity.authorities.models.story import DirectLine, Event

__all__ = [
    "BY_OFFICERS",
    "CONVENTION_CATEGORIES",
    "IN_HAND",
    "OPEN",
    "Answer",
    "Authority",
    "Basis",
    "Category",
    "Designation",
    "DirectLine",
    "Door",
    "Edition",
    "Event",
    "Matter",
    "Means",
    "Notification",
    "Proposal",
    "StatePractice",
]
