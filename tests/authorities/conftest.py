"""The invented records, and tables to import."""

import csv
import io
from collections.abc import Callable

import pytest

from comity.authorities.actions import load_demo
from comity.authorities.queries.table import COLUMNS
from tests.lasting import lasting

Table = Callable[..., bytes]

ROW = {
    "slug": "ken-office-of-tests",
    "state": "KEN",
    "kind": "agency",
    "name_en": "Office of Tests",
    "languages": "en; sw",
    "source": "a letter",
    "seen_on": "2026-01-02",
    "verified": "yes",
    "category": "mla",
    "treaty": "UNCAC",
    "article": "46(13)",
    "basis": "notification",
}


demo = lasting(load_demo)


@pytest.fixture
def table() -> Table:
    """Writes a table: each argument is what a row says differently from the usual one."""

    def write(*rows: dict[str, str]) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(ROW | row for row in rows)
        return out.getvalue().encode()

    return write
