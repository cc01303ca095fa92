"""A process keeps copies of the records by their count of acts: no two tests may see one count with other records.

What a test changes is undone after it, and the count with it. So its first write to the records moves the count to
numbers that no other test has; a test that changes none of them goes on with the copies that the one before it left.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

APART = 1_000_000
MOVE = """
CREATE FUNCTION tests_apart(bigint) RETURNS void SECURITY DEFINER LANGUAGE sql AS 'UPDATE audit_head SET acts = $1'
"""
"""For whatever role the test has taken on."""
OF_PEOPLE = ("accounts_", "account_", "mfa_", "usersessions_", "django_session", "audit_")
"""Tables of which no copy is kept."""
_numbers = itertools.count(APART, APART)


def move_apart() -> None:
    """Go on with a count of acts that nobody has had. Asked past Django: no test counts it among its queries."""
    connection.connection.execute("SELECT tests_apart(%s)", [next(_numbers)])


class Apart:
    """Wraps every statement of a test; see the module."""

    def __init__(self) -> None:
        self._moved = False

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:  # noqa: ANN401, FBT001  # as Django calls it
        """Move apart before a write, and again once a savepoint took the count back."""
        words = str(sql).split(None, 3)
        if words[0] == "ROLLBACK":
            self._moved = False
        elif not self._moved and words[0] in {"INSERT", "UPDATE", "DELETE", "TRUNCATE"}:
            table = words[1 if words[0] == "UPDATE" else 2].strip('"')
            if not table.startswith(OF_PEOPLE):
                self._moved = True
                move_apart()
        return execute(sql, params, many, context)
