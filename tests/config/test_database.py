"""The role that serves pages owns nothing and cannot change the trail."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from comity.config.database import WEB, grant_web_role

if TYPE_CHECKING:
    from collections.abc import Iterator

FORBIDDEN = (
    "CREATE TABLE public.mine (id int)",
    "DROP TABLE audit_entry",
    "ALTER TABLE jurisdictions_jurisdiction ADD COLUMN x int",
    "UPDATE audit_entry SET actor = 'nobody'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
    "INSERT INTO audit_link (number, entry_id, hash) VALUES (999999, 999999, '')",
    "UPDATE audit_link SET hash = ''",
    "DELETE FROM audit_link",
    "TRUNCATE audit_link",
    "INSERT INTO audit_head (id, number, hash, acts) VALUES (2, 0, '', 0)",
    "UPDATE audit_head SET number = 0",
    "DELETE FROM audit_head",
    "UPDATE audit_signedhead SET day = now()",
    "DELETE FROM audit_signedhead",
    "SELECT audit_chain()",
    "ALTER TABLE audit_entry DISABLE TRIGGER audit_chain",
    "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
    "DROP TRIGGER audit_chain ON audit_entry",
    "CREATE OR REPLACE FUNCTION audit_text(e audit_entry, number bigint) RETURNS text LANGUAGE sql AS 'SELECT NULL'",
    "SET session_replication_role = replica",
    "ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY",
    "DROP POLICY audit_entry_read ON audit_entry",
    "CREATE POLICY mine ON audit_entry USING (true)",
    "ALTER ROLE comity_web BYPASSRLS",
    "SET ROLE comity_owner",
    "CREATE TRIGGER mine AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain()",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "DELETE FROM django_migrations",
)


@pytest.fixture
def web(transactional_free_database: str) -> Iterator[psycopg.Connection]:
    """A connection of the web role to the tests' database."""
    with psycopg.connect(transactional_free_database, autocommit=True) as found:
        yield found


@pytest.fixture
def transactional_free_database(db: None) -> str:  # noqa: ARG001
    """The address of the tests' database for the web role, its rights given as ``comity prepare`` gives them."""
    name = str(connection.settings_dict["NAME"])
    owner = os.environ["DATABASE_OWNER_URL"].replace("/comity?", f"/{name}?")
    with psycopg.connect(owner, autocommit=True) as direct:
        grant_web_role(direct, WEB)
    return owner.replace("comity_owner@", f"{WEB}@")


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_web_role_may_not(web: psycopg.Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        web.execute(sql.SQL(statement))


def test_the_web_role_is_nobody_special(web: psycopg.Connection) -> None:
    special = web.execute(
        "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = %s", [WEB]
    )
    assert special.fetchone() == (False, False, False, False)
    owned = web.execute(
        "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = %s)", [WEB]
    )
    assert owned.fetchone() == (0,)


def test_the_web_role_reads_and_adds_to_the_trail(web: psycopg.Connection) -> None:
    count = web.execute("SELECT count(*) FROM jurisdictions_jurisdiction").fetchone()
    assert count is not None
    assert count[0] >= 250
    with web.transaction(force_rollback=True):
        web.execute(
            "INSERT INTO audit_entry (at, actor, authority, action, subject, outcome, address, details)"
            " VALUES (now(), 'x', '', 'x', '', 'done', '', '{}')"
        )
