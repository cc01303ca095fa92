"""The tables of the entry points as files."""

from collections.abc import Iterable, Iterator
from datetime import date

from comity.authorities.queries.table import FORMATS as WRITERS
from comity.authorities.queries.table import neutral
from comity.jurisdictions.models import Jurisdiction
from comity.law.queries.codes import code_in_words
from comity.law.queries.coverage import Coverage, OfState, coverage_by
from comity.law.queries.found import Found

COLUMNS = (
    *(
        "as_of",
        "state",
        "state_name",
        "footnote",
        "coverage",
        "law",
        "law_title",
        "status",
        "eid",
        "provision",
        "heading",
    ),
    *("language", "text", "tags", "tagged_by", "reviewed"),
)
LONGEST_CELL = 32_000
"""A spreadsheet takes no more characters in a cell."""


def rows(of_states: Iterable[OfState], silent: Iterable[Jurisdiction], day: date) -> Iterator[list[str]]:
    """A heading, a row for each provision, and one for each State with nothing on record; safe for spreadsheets."""
    yield list(COLUMNS)
    for state, found in of_states:
        for each in found:
            yield _row(day, state, str(coverage_by(each).label), **_about(each))
        if not found:
            yield _row(day, state, str(Coverage.NOTHING.label))
    for state in silent:
        yield _row(day, state, str(Coverage.NOTHING.label))


def _row(day: date, state: Jurisdiction, coverage: str, **cells: str) -> list[str]:
    named = {
        "as_of": day.isoformat(),
        "state": state.iso3,
        "state_name": state.name,
        "footnote": state.footnote,
        "coverage": coverage,
    }
    return [neutral((named | cells).get(name, ""))[:LONGEST_CELL] for name in COLUMNS]


def _about(found: Found) -> dict[str, str]:
    part = found.part
    return {
        "law": found.work.uri,
        "law_title": found.work.title.text,
        "status": str(found.status.label),
        "eid": found.eid,
        "provision": found.label,
        "heading": part.heading if part else "",
        "language": found.language,
        "text": "\n".join(found.texts),
        "tags": "; ".join(code_in_words(tag.scheme, tag.code) for tag in found.tags),
        "tagged_by": "; ".join(dict.fromkeys(tag.by for tag in found.tags)),
        "reviewed": "; ".join(str(tag.reviewed_on) for tag in found.tags if tag.reviewed_on),
    }


def as_file(file_format: str, table: Iterable[list[str]]) -> tuple[bytes, str] | None:
    """The table in a format, and the type of its content; nothing for a format that is not written."""
    if file_format not in WRITERS:
        return None
    write, content_type = WRITERS[file_format]
    return write(table), content_type
