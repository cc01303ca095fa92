"""What the hub says of its own state to whoever watches over it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from comity.audit.actions import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

NOBODY = "postgresql://nobody@127.0.0.1:1/none"
PATIENCE = 30


@pytest.mark.django_db
@pytest.mark.usefixtures("search_index")
def test_all_is_well(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"database": "ok", "migrations": "ok", "index": "ok", "search": "ok"}


@pytest.mark.django_db
def test_a_migration_that_is_missing(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app IN ('audit', 'networks')")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert "not applied" in answer.json()["migrations"]
    assert "comity prepare" in answer.json()["migrations"]
    assert answer.json()["database"] == "ok"


@pytest.mark.django_db
def test_a_hub_without_reference_data(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE jurisdictions_jurisdiction CASCADE")
    record(actor="tests", action="emptied")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert "comity load-reference" in answer.json()["index"]
    assert answer.json()["migrations"] == "ok"


@pytest.fixture
def cut_off() -> Iterator[str]:
    """The address of a hub that serves while its database cannot be reached."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    program = Path(sys.executable).with_name("comity")
    environment = os.environ | {
        "DATABASE_URL": NOBODY,
        "DATABASE_OWNER_URL": NOBODY,
        "DJANGO_SETTINGS_MODULE": "comity.config.settings",
    }
    hub = subprocess.Popen(  # noqa: S603  # our own program
        [program, "serve", "--port", port, "--workers", "1"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}"
    hub.terminate()
    hub.wait(PATIENCE)


@pytest.mark.whole
def test_a_database_that_cannot_be_reached(cut_off: str) -> None:
    status, said = _ask(f"{cut_off}/healthz")
    assert status == 503
    assert json.loads(said)["database"] == "the database cannot be reached or read"


def _ask(address: str) -> tuple[int, bytes]:
    """The answer, as soon as the server listens."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()
        except urllib.error.URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
