"""The chain in Python: the text of a row, its hash, and what a signature covers.

The database computes the same (migration 0003) when a row is added. Here it is computed anew from the columns, so that
nothing the database says about hashes is taken on trust. Only the details stand as PostgreSQL prints them.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from typing import NamedTuple


class Row(NamedTuple):
    """An entry's columns, in the order in which they are hashed."""

    entry: int
    at: datetime
    actor: str
    officer: int | None
    authority: str
    action: str
    subject: str
    subject_officer: int | None
    outcome: str
    address: str
    details: str
    """JSON, as PostgreSQL prints ``jsonb``: exactly the text that was hashed."""


def row_text(number: int, row: Row) -> str:
    """The text of which the hash is taken: a JSON array of the number and the columns."""
    at = row.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    columns = json.dumps([number, row.entry, at, *row[2:-1]], ensure_ascii=False)
    return f"{columns[:-1]}, {row.details}]"


def row_hash(previous: bytes, text: str) -> bytes:
    """SHA-256 of the hash before and the text."""
    return hashlib.sha256(previous + text.encode()).digest()


def signed_text(day: date, number: int, digest: bytes) -> bytes:
    """What the signature of a day covers: three lines, so that anybody can type them again."""
    return f"comity audit head {day.isoformat()}\n{number}\n{digest.hex()}\n".encode()
