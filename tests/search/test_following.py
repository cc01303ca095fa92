"""The follower as a process: what is committed is findable within two seconds, and so is that it is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from django.db import connection

from comity.config.database import WEB, grant_web_role
from comity.search.index.folder import Folder
from comity.search.index.reading import Opened
from comity.search.queries import Question, search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOON = 2.0
PATIENCE = 60
INSERT = """
INSERT INTO jurisdictions_treaty (code, short_name, titles, kind, reference, depositary, binding, open_to, website,
  notes, source, verified)
VALUES ('QUIX', 'x', '{"en": "Quixotania Treaty"}', 'mla', '', '{}', true, '{}', '', '{}', 'tests', 'yes')
"""
DELETE = "DELETE FROM jurisdictions_treaty WHERE code = 'QUIX'"


@pytest.fixture
def owner(db: None) -> Iterator[psycopg.Connection]:  # noqa: ARG001
    """A connection of its own to the tests' database, whose writes are committed; it cleans up after itself."""
    address = os.environ["DATABASE_OWNER_URL"].replace("/comity?", f"/{connection.settings_dict['NAME']}?")
    with psycopg.connect(address, autocommit=True) as found:
        grant_web_role(found, WEB)
        yield found
        found.execute(DELETE)


def index_command(search_index: Path, *words: str) -> tuple[list[str], dict[str, str]]:
    """``comity index`` for the test's index, as the role that serves pages: what to run, and its environment."""
    name = str(connection.settings_dict["NAME"])
    web = os.environ["DATABASE_OWNER_URL"].replace("/comity?", f"/{name}?").replace("comity_owner@", f"{WEB}@")
    settings = {"DATABASE_URL": web, "COMITY_VAR": str(search_index.parent)}
    command = [str(Path(sys.executable).with_name("comity")), "index", *words]
    return command, os.environ | settings | {"DJANGO_SETTINGS_MODULE": "comity.config.settings"}


@pytest.fixture
def follower(search_index: Path, owner: psycopg.Connection) -> Iterator[subprocess.Popen[bytes]]:
    """The follower, which has begun to follow."""
    assert owner
    command, environment = index_command(search_index, "--follow")
    generation = Folder(search_index).current
    assert generation
    before = (generation / "place.json").stat().st_mtime_ns
    process = subprocess.Popen(command, env=environment)  # noqa: S603  # our own program
    assert _until(lambda: (generation / "place.json").stat().st_mtime_ns != before), "it follows"
    yield process
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE)


def _until(holds: Callable[[], bool], patience: float = PATIENCE) -> float | None:
    """After how many seconds it held."""
    began = time.monotonic()
    while time.monotonic() - began < patience:
        if holds():
            return time.monotonic() - began or 1e-9
        time.sleep(0.02)
    return None


@pytest.mark.whole
@pytest.mark.usefixtures("follower")
def test_a_change_is_findable_within_two_seconds(search_index: Path, owner: psycopg.Connection) -> None:
    index = Opened(Folder(search_index))

    def found() -> bool:
        return search(Question(text="Quixotania"), index=index).count == 1

    assert not found()
    taken = []
    for statement, there in ((INSERT, True), (DELETE, False), (INSERT, True)):
        owner.execute(statement)
        taken.append(_until(lambda there=there: found() is there))  # type: ignore[misc]
    assert None not in taken
    assert min(filter(None, taken)) < SOON, "one of them: a machine under load is slow, not wrong"


@pytest.mark.whole
def test_a_follower_that_was_killed_takes_up_where_it_was(
    search_index: Path, owner: psycopg.Connection, follower: subprocess.Popen[bytes]
) -> None:
    follower.kill()
    follower.wait(PATIENCE)
    owner.execute(INSERT)
    command, environment = index_command(search_index, "--json")
    again = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    assert '"changes": 1' in again.stdout
    assert search(Question(text="Quixotania"), index=Opened(Folder(search_index))).count == 1
