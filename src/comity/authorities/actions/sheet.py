"""Reading an uploaded table: CSV or XLSX, small, whole and harmless, or a fault that says what is wrong with it."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from xml.parsers import expat

from django.conf import settings
from django.utils.translation import gettext as _
from openpyxl import load_workbook

MAX_ROWS = 10_000
MAX_COLUMNS = 100
MAX_PARTS = 500
UNPACKED_TIMES = 10
PHONE = re.compile(r"[+-][\d\s().,;/+-]*")
ESCAPED = re.compile(r"'[=+\-@\t\r]")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff\ud800-\udfff]")
"""Controls, and marks that turn the direction of what follows; the harmless marks of right-to-left writing may stay."""


class Line(NamedTuple):
    """One row of the table under its heading, by column name."""

    row: int
    cells: dict[str, str]


class Fault(NamedTuple):
    """What is wrong, where; row 0 is the file itself, row 1 its heading."""

    row: int
    column: str
    message: str


class Sheet(NamedTuple):
    """What was read, and what could not be."""

    lines: list[Line]
    faults: list[Fault]


class UnreadableError(ValueError):
    """The file as a whole cannot be read; says why."""


class DoctypeError(ValueError):
    """A part of a workbook declares a document type, which no spreadsheet program writes."""


def read_sheet(content: bytes, name: str, columns: tuple[str, ...], ignored: tuple[str, ...]) -> Sheet:
    """Read a table with a heading. Every column must be known; those in ``ignored`` are left out."""
    try:
        _check_size(len(content), settings.IMPORT_MAX_BYTES)
        packed = content.startswith(b"PK") or name.lower().endswith(".xlsx")
        return _by_heading(_xlsx_rows(content) if packed else _csv_rows(content), columns, ignored)
    except UnreadableError as error:
        return Sheet([], [Fault(0, "", str(error))])


def check_upload_size(size: int) -> list[Fault]:
    """A fault for a file that is too large to be read at all."""
    try:
        _check_size(size, settings.IMPORT_MAX_BYTES)
    except UnreadableError as error:
        return [Fault(0, "", str(error))]
    return []


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        message = _("The file is too large: %(size)s MB, at most %(limit)s MB.")
        raise UnreadableError(message % {"size": round(size / 1024**2, 1), "limit": limit // 1024**2})


class _Formula(NamedTuple):
    """Stands in the place of a cell whose value a spreadsheet computes."""

    text: str


Row = list[str | _Formula]


def _csv_rows(content: bytes) -> Iterator[Row]:
    if b"\x00" in content:
        raise UnreadableError(_("The file contains NUL bytes: it is no CSV file."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("The file is not in UTF-8 (byte %(byte)s). Save it as “CSV UTF-8”.")
        raise UnreadableError(message % {"byte": error.start + 1}) from error
    heading = text.partition("\n")[0]
    delimiter = ";" if ";" in heading and "," not in heading else ","
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as error:
        message = _("The CSV file is broken: %(error)s.")
        raise UnreadableError(message % {"error": error}) from error


def _xlsx_rows(content: bytes) -> Iterator[Row]:
    refused = _("This is not a whole XLSX file, or it carries more than a table.")
    try:
        _check_parts(content)
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS):
            cells: Row = [_Formula(str(cell.value)) if cell.data_type == "f" else _text(cell.value) for cell in row]
            yield cells + [""] * (MAX_COLUMNS - len(cells))  # a workbook leaves out the empty cells at the end of a row
    except UnreadableError:
        raise
    except Exception as error:  # a broken workbook makes the library raise anything
        raise UnreadableError(refused) from error


def _check_parts(content: bytes) -> None:
    """Refuse what would grow when opened: the sizes are checked before any part is, document types in every part."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        _check_size(sum(part.file_size for part in parts), settings.IMPORT_MAX_BYTES * UNPACKED_TIMES)
        if len(parts) > MAX_PARTS:
            raise zipfile.BadZipFile
        for part in parts:
            _refuse_doctype(archive.read(part))


def _refuse_doctype(part: bytes) -> None:
    def doctype(*_declared: object) -> None:
        raise DoctypeError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(part, True)  # noqa: FBT003  # expat takes no keyword
    except expat.ExpatError:
        return  # not XML, or broken: the library that opens it says so


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _by_heading(rows: Iterator[Row], columns: tuple[str, ...], ignored: tuple[str, ...]) -> Sheet:
    heading = _trimmed([str(cell).strip().lower() for cell in next(rows, [])])
    faults = _heading_faults(heading, columns, ignored)
    lines: list[Line] = []
    if faults:
        return Sheet(lines, faults)
    for row, cells in enumerate(rows, start=2):
        if row > MAX_ROWS + 1:
            raise UnreadableError(_("The table has more than %(count)s rows.") % {"count": MAX_ROWS})
        if not any(cells):
            continue
        faults += _row_faults(row, heading, cells)
        named = zip(heading, cells, strict=False)
        lines.append(Line(row, {name: clean(str(cell)) for name, cell in named if name not in ignored}))
    if not lines:
        faults.append(Fault(0, "", _("The table has no rows.")))
    return Sheet(lines, faults)


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _heading_faults(heading: list[str], columns: tuple[str, ...], ignored: tuple[str, ...]) -> list[Fault]:
    faults = [Fault(1, name, _("This column is not known.")) for name in heading if name not in (*columns, *ignored)]
    faults += [Fault(1, name, _("This column stands twice.")) for name in {*heading} if heading.count(name) > 1]
    return faults + [Fault(1, name, _("This column is missing.")) for name in columns if name not in heading]


def _row_faults(row: int, heading: list[str], cells: Row) -> list[Fault]:
    faults = []
    width = len(cells) if any(cells[len(heading) :]) else min(len(cells), len(heading))
    if width != len(heading):
        message = _("The row has %(cells)s cells, the heading has %(columns)s.")
        faults.append(Fault(row, "", message % {"cells": width, "columns": len(heading)}))
    for name, cell in zip(heading, cells, strict=False):
        if _is_formula(cell):
            faults.append(Fault(row, name, _("The cell is a formula. Put an apostrophe before a text like this.")))
        elif UNSEEN.search(str(cell)):
            faults.append(Fault(row, name, _("The cell contains characters that cannot be shown.")))
    return faults


def _is_formula(cell: str | _Formula) -> bool:
    if isinstance(cell, _Formula):
        return True
    text = cell.strip()
    return text.startswith(("=", "@")) or (text.startswith(("+", "-")) and not PHONE.fullmatch(text))


def clean(text: str) -> str:
    """A cell without the spaces around it and without the apostrophe that keeps a spreadsheet from running it."""
    text = text.strip()
    return text[1:] if ESCAPED.match(text) else text
