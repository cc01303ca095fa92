"""What an address says of a question. Nothing in it is ever wrong: what is not understood is left out."""

from collections.abc import Mapping
from urllib.parse import urlencode

from comity.search.index.schema import FACETS
from comity.search.queries import DEEPEST, NEWEST, PER_PAGE, RELEVANCE, Question
from comity.search.queries.asking import cleaned

LONGEST_VALUE = 40
LAST_PAGE = DEEPEST // PER_PAGE


def question_of(query: Mapping[str, str], limit: int = PER_PAGE) -> Question:
    """The question of an address."""
    filters = {name: value for name in FACETS if (value := cleaned(query.get(name, ""))[:LONGEST_VALUE])}
    return Question(
        text=cleaned(query.get("q", "")),
        filters=filters,
        sort=NEWEST if query.get("sort") == NEWEST else RELEVANCE,
        offset=(page_of(query) - 1) * PER_PAGE,
        limit=limit,
    )


def page_of(query: Mapping[str, str]) -> int:
    """The page asked for, within what can be asked."""
    asked = query.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < len(str(DEEPEST)) else 1
    return min(max(number, 1), LAST_PAGE)


def as_query(question: Question) -> str:
    """The address of a question, without its page: the same for every way to ask the same."""
    said = {"q": question.text, **{name: question.filters[name] for name in FACETS if name in question.filters}}
    if question.sort == NEWEST:
        said["sort"] = NEWEST
    return urlencode({name: value for name, value in said.items() if value})
