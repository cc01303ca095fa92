"""The directory as a table, one row for each designation: for export, and to compare what an import would change."""

import csv
import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from comity.authorities.models import Authority, Designation
from comity.authorities.queries.listing import Entry
from comity.common.languages import CODES

NAMES = tuple(f"name_{code}" for code in sorted(CODES))
PLAIN = (
    "unit",
    "address",
    "telephone",
    "email",
    "website",
    "office_hours",
    "time_zone",
    "round_the_clock",
    "languages",
    "means",
    "interpol_urgent",
    "urgent_procedure",
    "documents_required",
    "dual_criminality",
    "de_minimis",
    "law_links",
    "notes",
    "source",
    "seen_on",
    "verified",
    "confirmed_on",
    "confirmed_by",
)
ENTRY = ("slug", "state", "kind", *NAMES, "name_original", "original_language", *PLAIN)
DESIGNATION = ("category", "treaty", "article", "matter", "basis", "valid_from", "valid_to")
DESIGNATION_OWN = {
    "designation_notes": "notes",
    "designation_source": "source",
    "designation_seen_on": "seen_on",
    "designation_verified": "verified",
}
COLUMNS = (*ENTRY, *DESIGNATION, *DESIGNATION_OWN)
READING_AIDS = ("state_name", "footnote")
"""Columns of the export that an import does not need: the State's name in the reader's language, and its footnote."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """A value as the text of a cell; lists are separated by semicolons."""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    return "" if value is None else str(value)


def entry_cells(authority: Authority) -> dict[str, str]:
    """The cells that describe the authority itself."""
    original = authority.original_language
    return {
        "slug": authority.slug,
        "state": authority.jurisdiction_id,
        "kind": authority.kind,
        **{name: authority.names.get(name.removeprefix("name_"), "") for name in NAMES},
        "name_original": authority.names.get(original, ""),
        "original_language": "" if original == "und" else original,
        **{name: cell(getattr(authority, name)) for name in PLAIN},
    }


def designation_cells(designation: Designation) -> dict[str, str]:
    """The cells that describe one designation."""
    plain = ("category", "article", "matter", "basis", "valid_from", "valid_to")
    return {
        **{name: cell(getattr(designation, name)) for name in plain},
        "treaty": designation.treaty_id or "",
        **{column: cell(getattr(designation, name)) for column, name in DESIGNATION_OWN.items()},
    }


def rows(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """The heading and the rows of an export, safe to open in a spreadsheet."""
    heading = (*READING_AIDS, *COLUMNS)
    yield list(heading)
    for entry in entries:
        state = entry.authority.jurisdiction
        about = entry_cells(entry.authority) | {"state_name": state.name, "footnote": state.footnote}
        for cells in [designation_cells(each) for each in entry.designations] or [{}]:
            row = about | cells
            yield [neutral(row.get(name, "")) for name in heading]


def neutral(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_csv(table: Iterable[list[str]]) -> bytes:
    """CSV in UTF-8 with a mark by which spreadsheets know the encoding."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(table: Iterable[list[str]]) -> bytes:
    """A workbook of one sheet; every cell is a text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("directory")
    for row in table:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", text) for text in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FORMATS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
