"""The queue of changes: what was written since a snapshot of the database.

A snapshot says of every transaction whether it was seen. What was written since is what the old one did not see: so
nothing is missed when transactions commit in another order than they began, and nobody waits for a long one.
"""

from typing import NamedTuple

from django.db import connection

CHANNEL = "search_change"


class Changes(NamedTuple):
    """Records that changed, and the snapshot up to which that is all."""

    records: list[tuple[str, str]]
    snapshot: str


def snapshot() -> str:
    """The state of the database now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        return str(cursor.fetchone()[0])


def changed_since(old: str) -> Changes:
    """What changed since the old snapshot."""
    new = snapshot()  # first: what commits in between is told now, and once more the next time
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT DISTINCT kind, key FROM search_change
            WHERE transaction >= pg_snapshot_xmin(%(old)s::pg_snapshot)::text::bigint
            AND NOT pg_visible_in_snapshot(transaction::text::xid8, %(old)s::pg_snapshot)
            """,
            {"old": old},
        )
        return Changes([(kind, key) for kind, key in cursor.fetchall()], new)


def note(records: list[tuple[str, str]]) -> None:
    """Put records into the queue that no table's trigger speaks of: those that a day changes."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_change (kind, key, transaction, at)"
            " VALUES (%s, %s, pg_current_xact_id()::text::bigint, now())",
            records,
        )
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


def is_of_this_database(old: str) -> bool:
    """Whether a snapshot can be one of this database: one from its future belongs to another, or to a restored one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_snapshot_xmax(%s::pg_snapshot)::text::bigint"
            " <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint",
            [old],
        )
        return bool(cursor.fetchone()[0])
