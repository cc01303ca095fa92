"""A real hub in a folder of its own: prepared, served and stopped by the commands an operator uses."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.timing import MS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
COMITY = Path(sys.executable).with_name("comity")
PATIENCE = 120.0
STEP = 0.02


class DidNotAnswerError(RuntimeError):
    """A hub that was started never said that it is well."""


class Reply(NamedTuple):
    """An answer over HTTP: how long it took, and what came."""

    ms: float
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Reader:
    """Somebody who reads the hub over one connection that stays open."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Fetch an address; anything but 200 is a fault of the bench."""
        start = time.perf_counter()
        self._connection.request("GET", address, headers=dict(headers or {}))
        response = self._connection.getresponse()
        body = response.read()
        taken = (time.perf_counter() - start) * MS
        if response.status != http.client.OK:
            message = f"{address} answered {response.status}"
            raise DidNotAnswerError(message)
        return Reply(taken, tuple(response.getheaders()), body)


def environment(var: Path) -> dict[str, str]:
    """The environment of a demonstration hub in ``var``, on its own embedded database whatever is set outside."""
    outside = {
        name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "COMITY_", "MAKE"))
    }
    return outside | {
        "COMITY_VAR": str(var),
        "COMITY_DEMO": "1",
        "COMITY_REQUESTS_PER_SECOND": "0",
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
    }


def prepare(var: Path, *options: str) -> float:
    """Prepare a hub in ``var``; how many milliseconds that took."""
    start = time.perf_counter()
    command = [str(COMITY), "prepare", *options]
    subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * MS


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(var: Path) -> Iterator[Reader]:
    """A prepared hub, served by one process as ``comity serve`` does."""
    port = free_port()
    with running([str(COMITY), "serve", "--port", str(port), "--workers", "1"], environment(var)) as process:
        wait_until_well(port, process)
        yield Reader(port)


@contextmanager
def running(command: list[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A command with its children, stopped at the end."""
    process = subprocess.Popen(command, env=dict(env), cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(PATIENCE)


def wait_until_well(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait for the first 200 of ``/healthz``."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError, http.client.HTTPException, DidNotAnswerError):
            Reader(port).get("/healthz")
            return
        time.sleep(STEP)
    message = f"no 200 of /healthz on port {port}"
    raise DidNotAnswerError(message)
