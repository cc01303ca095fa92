"""Reading raw and hand-made CSV files, and writing the clean ones in one fixed form."""

import csv
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

Row = dict[str, str]

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
DECISIONS = Path(__file__).resolve().parent
GENERAL = "general knowledge"


def in_six(name: str) -> list[str]:
    """The six columns of one text: `name_ar` to `name_zh`."""
    return [f"{name}_{language}" for language in LANGUAGES]


@dataclass(frozen=True)
class Table:
    """One clean file: its columns, its key (sort order) and its rows."""

    name: str
    columns: list[str]
    key: list[str]
    rows: list[Row]


def read(path: Path) -> list[Row]:
    """All rows of a CSV file, cells stripped and inner line breaks made spaces."""
    with path.open(encoding="utf-8", newline="") as handle:
        return [{k: " ".join((v or "").split()) for k, v in row.items()} for row in csv.DictReader(handle)]


@cache
def decisions(name: str) -> list[Row]:
    """The rows of one hand-made file beside this module."""
    return read(DECISIONS / f"{name}.csv")


def _sortable(cell: str) -> str:
    """Numbers sort by value."""
    return cell.zfill(6) if cell.isdigit() else cell


def write(table: Table, folder: Path) -> None:
    """Writes a table sorted by its key, with line feeds only."""
    rows = sorted(table.rows, key=lambda row: [_sortable(row[column]) for column in table.key])
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, table.columns, lineterminator="\n", extrasaction="raise")
        writer.writeheader()
        writer.writerows(rows)


def verified(flag: str, source: str) -> str:
    """The flag of a claim: general knowledge anywhere in the source makes it `no`."""
    return "no" if GENERAL in source else flag


def joined(parts: list[str], separator: str = "; ") -> str:
    """The parts that are not empty, each once, in their order."""
    return separator.join(dict.fromkeys(part for part in parts if part))


class Raw:
    """The raw files, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._tables:
            self._tables[name] = read(self._folder / f"{name}.csv")
        return self._tables[name]

    @cached_property
    def iso3(self) -> dict[str, str]:
        """The iso3 code of each iso2 code."""
        return {row["iso2"]: row["iso3"] for row in self["jurisdictions"]}
