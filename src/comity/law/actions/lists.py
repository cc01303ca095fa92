"""The list of files that comes with an import: a CSV of what the files themselves don't say (docs/laws.md)."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from comity.law.reading.decoding import decode
from comity.law.reading.languages import language_of
from comity.law.reading.refusing import RefusedError

FILE = ("file", "brought_as")
DAYS = ("assented_on", "published_on", "in_force_on", "repealed_on", "wording_of", "on")
EVENTS = frozenset({"commencement", "amendment", "partial_repeal", "repeal"})
YES = frozenset({"1", "yes", "true", "x"})
LENGTH_OF_A_CODE = 2


class FaultyListError(ValueError):
    """What is wrong with the list, with the number of the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: of a file, or of an event in the history of a law."""

    number: int
    cells: dict[str, str]
    days: dict[str, date] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def file(self) -> str:
        """The file that the row is about; empty for a row about a law on record."""
        return next((self.cells[name] for name in FILE if self.cells.get(name)), "")

    @property
    def language(self) -> str:
        """The language of the file; empty where the row names none or several."""
        return self["language"] if len(self["language"]) == LENGTH_OF_A_CODE else ""

    @property
    def source(self) -> str:
        """Where the file comes from, in words."""
        place = " ".join(self[name] for name in ("repo", "path", "commit") if self[name])
        return self["source"] or place

    @property
    def titles(self) -> dict[str, str]:
        """The titles, by language: those of their own columns, and the one without, told by its words."""
        said = {name.removeprefix("title_"): text for name, text in self.cells.items() if name.startswith("title_")}
        if self["title"]:
            said.setdefault(
                language_of(f"{self['title']} " * LENGTH_OF_A_CODE * 6) or self.language or "und", self["title"]
            )
        return {language: text for language, text in said.items() if text and language != "und"}

    def says(self, name: str) -> bool:
        """Whether a column of yes or no says yes."""
        return self[name].casefold() in YES


EMPTY = Row(0, {})


def read_list(content: bytes) -> list[Row]:
    """The rows. Columns that mean nothing here are left.

    Raises:
        FaultyListError: with the row and the reason.
    """
    try:
        table = csv.DictReader(io.StringIO(decode(content)), strict=True)
        rows = [_row(number, cells) for number, cells in enumerate(table, 2)]
    except (RefusedError, csv.Error) as error:
        raise FaultyListError(str(error)) from error
    if not rows:
        message = "the list holds no rows"
        raise FaultyListError(message)
    return rows


def _row(number: int, cells: dict[str | None, str | list[str]]) -> Row:
    plain = {name.strip().casefold(): str(text or "").strip() for name, text in cells.items() if name is not None}
    days = {}
    for name in DAYS:
        if plain.get(name):
            try:
                days[name] = date.fromisoformat(plain[name])
            except ValueError as error:
                message = f"row {number}, {name}: {plain[name]} is no date like 2026-11-25"
                raise FaultyListError(message) from error
    if plain.get("event") and (plain["event"] not in EVENTS or "on" not in days):
        message = f"row {number}: an event is one of {', '.join(sorted(EVENTS))}, with its day in the column on"
        raise FaultyListError(message)
    return Row(number, plain, days)


def rows_by_file(rows: Iterable[Row]) -> dict[str, Row]:
    """The row of each file; rows of events are not among them."""
    return {row.file: row for row in rows if row.file and not row["event"]}


def event_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows that tell an event."""
    return [row for row in rows if row["event"]]
