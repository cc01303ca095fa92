"""What the addresses of the room answer, as text and as rows."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client


def text_of(client: Client, address: str, status: int = 200) -> str:
    """The page."""
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def rows_at(client: Client, address: str) -> list[dict[str, str]]:
    """The table that is a CSV file there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
