"""The tests' database: migrated and filled once for a state of the code, and copied for every worker and every run."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from django.core.management import call_command
from django.db import connection
from psycopg import sql

from comity.config.database import DATABASE, OWNER
from comity.config.reference import load_reference
from tests.apart import MOVE
from tests.web_role import let_tests_be_the_web_role

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
READ = (*ROOT.glob("src/comity/**/*.py"), *ROOT.glob("data/**/*"), *ROOT.glob("tests/*.py"), ROOT / "requirements.txt")
MAKING = "template_making"
LOCK = 7_201


@contextmanager
def copied(name: str) -> Iterator[None]:
    """While this holds, the connection leads to a copy of the template; the template is made where there is none."""
    with _alone() as opened:
        template = _template(opened)
        _drop(opened, name)
        _create(opened, name, template)
    _lead_to(name)
    yield
    connection.close()
    with psycopg.connect(_administrator(), autocommit=True) as opened:
        _drop(opened, name)


def make_template() -> None:
    """Make the template, where there is none for the code as it is."""
    with _alone() as opened:
        _template(opened)


@contextmanager
def _alone() -> Iterator[psycopg.Connection]:
    with psycopg.connect(_administrator(), autocommit=True) as opened:
        opened.execute("SELECT pg_advisory_lock(%s)", [LOCK])  # the others wait, and find it made
        yield opened


def _administrator() -> str:
    owner = os.environ["DATABASE_OWNER_URL"].replace(f"{OWNER}@", "postgres@")
    return owner.replace(f"/{DATABASE}?", "/postgres?")


def _template(opened: psycopg.Connection) -> str:
    """The name of the template for the code as it is; older ones go."""
    wanted = f"template_{_fingerprint()}"
    there = [name for (name,) in opened.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%'")]
    if wanted not in there:
        for old in there:
            _drop(opened, old)
        _create(opened, MAKING, "template1")
        _lead_to(MAKING)
        call_command("migrate", verbosity=0)
        load_reference(actor="tests", directory=DATA)
        let_tests_be_the_web_role()
        with connection.cursor() as cursor:
            cursor.execute(MOVE)
        connection.close()
        opened.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (MAKING, wanted))))
    return wanted


def _fingerprint() -> str:
    """Of everything that decides what the migrated and filled database holds."""
    read = hashlib.sha256()
    for path in sorted(path for path in READ if path.is_file()):
        read.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return read.hexdigest()[:16]


def _lead_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def _create(opened: psycopg.Connection, name: str, template: str) -> None:
    words = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy")
    opened.execute(words.format(*map(sql.Identifier, (name, OWNER, template))))


def _drop(opened: psycopg.Connection, name: str) -> None:
    opened.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
