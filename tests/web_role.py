"""Asking PostgreSQL as the role that serves pages, inside a test's own transaction.

The tests connect as the owner of the tables, whom row-level security and append-only tables do not bind.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
from django.db import connection
from psycopg import sql

from comity.config.database import OWNER, WEB, grant_web_role

if TYPE_CHECKING:
    from collections.abc import Iterator


def let_tests_be_the_web_role() -> None:
    """Give the web role its rights, as ``comity prepare`` does, and let the owner become it."""
    connection.ensure_connection()
    direct: psycopg.Connection = connection.connection
    grant_web_role(direct, WEB)
    administrator = os.environ["DATABASE_OWNER_URL"].replace(f"{OWNER}@", "postgres@")
    with psycopg.connect(administrator, autocommit=True) as opened:
        opened.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(WEB), sql.Identifier(OWNER)))


@contextmanager
def as_the_web_role() -> Iterator[None]:
    """While this holds, the test's connection is the web role."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {WEB}")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute("RESET ROLE")
