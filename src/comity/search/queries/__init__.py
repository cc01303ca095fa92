"""All reads of the room: the search, suggestions, and an officer's saved searches."""

from comity.search.index.folder import BrokenError
from comity.search.queries.finding import (
    DEEPEST,
    NEWEST,
    PER_PAGE,
    RELEVANCE,
    Question,
    Result,
    Results,
    Value,
    search,
)
from comity.search.queries.saved import saved_searches_of
from comity.search.queries.suggesting import Suggestion, suggest, warm_up

__all__ = [
    "DEEPEST",
    "NEWEST",
    "PER_PAGE",
    "RELEVANCE",
    "BrokenError",
    "Question",
    "Result",
    "Results",
    "Suggestion",
    "Value",
    "saved_searches_of",
    "search",
    "suggest",
    "warm_up",
]
