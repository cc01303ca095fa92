"""A real hub, served as `make run` serves it, and a real browser."""

from __future__ import annotations

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
from playwright.sync_api import Browser, sync_playwright

from e2e.chromium import ARGUMENTS, present

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
COMITY = Path(sys.executable).with_name("comity")
PATIENCE = 60


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, "the hub stopped before it answered"
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail("the hub did not answer in time")


@pytest.fixture(scope="session")
def hub(worker_id: str) -> Iterator[str]:
    """The address of a filled hub with its own database, as the web role."""
    environment = os.environ | {"COMITY_VAR": str(ROOT / "var" / f"e2e-{worker_id}"), "COMITY_DEMO": "1"}
    environment.pop("DATABASE_URL", None)
    environment.pop("DATABASE_OWNER_URL", None)
    subprocess.run([COMITY, "prepare", "--demo"], check=True, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    port = _free_port()
    command = [str(COMITY), "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(command, env=environment)  # noqa: S603
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=present(), args=arguments)
        yield started
        started.close()
