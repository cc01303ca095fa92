"""All reads of the room."""

from comity.law.queries.beside import tags_beside
from comity.law.queries.citations import citations
from comity.law.queries.differences import Difference, Piece, differences, words_between
from comity.law.queries.pdf import as_pdf
from comity.law.queries.references import References
from comity.law.queries.text import Page, Row, page_of
from comity.law.queries.time import History, Status, history_of, provision_on, status_on, statuses, wording_on
from comity.law.queries.works import (
    Asked,
    expressions_of,
    find_works,
    get_work,
    labels,
    languages_of,
    languages_on_record,
    list_works,
    state_section,
    states_on_record,
)

__all__ = [
    "Asked",
    "Difference",
    "History",
    "Page",
    "Piece",
    "References",
    "Row",
    "Status",
    "as_pdf",
    "citations",
    "differences",
    "expressions_of",
    "find_works",
    "get_work",
    "history_of",
    "labels",
    "languages_of",
    "languages_on_record",
    "list_works",
    "page_of",
    "provision_on",
    "state_section",
    "states_on_record",
    "status_on",
    "statuses",
    "tags_beside",
    "wording_on",
    "words_between",
]
