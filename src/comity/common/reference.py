"""Loading a clean reference file into a table: what is new is added, what differs is changed, the rest is left."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import models

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading one file did. ``absent`` records stand in the table but not in the file; none is ever deleted."""

    file: str
    added: int
    changed: int
    left: int
    absent: int


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """How one file becomes one table: the names that identify a row, and the field values of a row."""

    file: str
    model: type[models.Model]
    key: Sequence[str]
    fields: Callable[[Row], dict[str, Any]]
    own: dict[str, Any]
    """Filter for the records that this file speaks of; those that came in by another door are left alone."""


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a CSV file, by column name."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def day(text: str) -> date | None:
    """A date of ISO 8601, or none."""
    return date.fromisoformat(text) if text else None


def many(text: str) -> list[str]:
    """The parts of a cell that lists several."""
    return [part for part in text.split(";") if part]


def in_six(row: Row, prefix: str) -> dict[str, str]:
    """The six columns of a text, without the empty ones."""
    return {code: row[f"{prefix}_{code}"] for code in ("ar", "en", "es", "fr", "ru", "zh") if row[f"{prefix}_{code}"]}


def load(reference: ReferenceFile, directory: Path) -> Loaded:
    """Bring the table in line with the file. Call it in a transaction."""
    manager = reference.model._default_manager  # noqa: SLF001  # Django documents it
    kept = {tuple(getattr(each, name) for name in reference.key): each for each in manager.filter(**reference.own)}
    found = len(kept)
    new, changed, names = [], [], set()
    for row in rows_of(directory / reference.file):
        fields = reference.fields(row)
        present = kept.pop(tuple(fields[name] for name in reference.key), None)
        if present is None:
            new.append(reference.model(**fields))
        elif different := {name for name, value in fields.items() if getattr(present, name) != value}:
            names |= different
            for name in different:
                setattr(present, name, fields[name])
            changed.append(present)
    manager.bulk_create(new)
    if changed:
        manager.bulk_update(changed, sorted(names))
    return Loaded(reference.file, len(new), len(changed), found - len(changed) - len(kept), len(kept))
