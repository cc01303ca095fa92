"""A hub as `make run` starts it: its own database, filled, served as the role that owns nothing.

What all hubs of a run begin with is prepared once and copied for each.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COMITY = str(Path(sys.executable).with_name("comity"))
VAR = Path(os.environ.get("COMITY_VAR") or Path(__file__).parents[1] / "var")
PREPARED = VAR / "e2e"
PATIENCE = 60


def prepare() -> None:
    """Bring the folder that every hub begins with a copy of up to date; it is never served itself."""
    command = [COMITY, "prepare", "--demo"]
    subprocess.run(command, check=True, env=_environment(PREPARED), stdout=subprocess.DEVNULL)  # noqa: S603


@contextmanager
def served(name: str, **more: str) -> Iterator[str]:
    """The address of a new hub that keeps its things under ``name``, with ``more`` settings; it stops at the end."""
    folder = VAR / name
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["cp", "-a", PREPARED, folder], check=True)  # noqa: S603, S607  # Python's own copy forgets the owner
    environment = _environment(folder) | more
    port = _free_port()
    command = [COMITY, "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        _wait(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _environment(folder: Path) -> dict[str, str]:
    environment = os.environ | {"COMITY_VAR": str(folder), "COMITY_DEMO": "1", "COMITY_REQUESTS_PER_SECOND": "0"}
    for address in ("DATABASE_URL", "DATABASE_OWNER_URL"):  # never a database that somebody works with
        environment.pop(address, None)
    return environment


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            message = "the hub stopped before it answered"
            raise RuntimeError(message)
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):  # noqa: S310  # 503 raises
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    message = "the hub did not answer in time"
    raise RuntimeError(message)
