"""What runs beside the server and what answers for it: it starts with it, and ends with it however that ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comity.authorities.queries import today
from comity.upkeep import tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = "postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=1"
PATIENCE = 30


@pytest.fixture
def server() -> Iterator[subprocess.Popen[bytes]]:
    """A server with its worker; the worker can't reach a database and is begun anew until the server ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    environment = os.environ | {"DATABASE_URL": NOBODY, "DATABASE_OWNER_URL": NOBODY}
    environment["DJANGO_SETTINGS_MODULE"] = "comity.config.settings"
    process = subprocess.Popen(  # noqa: S603  # our own program
        [Path(sys.executable).with_name("comity"), "serve", "--port", port, "--workers", "2"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    yield process
    process.kill()
    process.wait(PATIENCE)


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that the server began to do the hub's work."""
    rows = _listed()
    return [int(pid) for pid, parent, words in rows if int(parent) == process.pid and "work --server" in words]


def children_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that the server began, whatever they do."""
    return [int(pid) for pid, parent, _words in _listed() if int(parent) == process.pid]


def _listed() -> list[list[str]]:
    """Every process: its number, its parent's, its command."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True)  # noqa: S607
    return [line.split(None, 2) for line in listed.stdout.splitlines()[1:]]


def listens(process: subprocess.Popen[bytes]) -> bool:
    """Whether the server answers on its port: only from then on does it take its signals in order."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(process.args[3]))) == 0  # type: ignore[index, arg-type]


def _until(holds: object) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if callable(holds) and holds():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.whole
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_its_server(server: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """Neither the worker, nor what follows the index, nor the two that answer requests."""
    assert _until(lambda: workers_of(server) and listens(server))
    children = children_of(server)
    assert len(children) >= 3
    server.send_signal(how)
    server.wait(PATIENCE)
    assert _until(lambda: all(map(_is_ended, children)))


@pytest.mark.whole
def test_ctrl_c_reaches_everybody_at_once_and_ends_everybody(server: subprocess.Popen[bytes]) -> None:
    assert _until(lambda: workers_of(server) and listens(server))
    os.killpg(server.pid, signal.SIGINT)
    server.wait(PATIENCE)
    assert _until(lambda: not group_of(server)), "a child of the server outlived it"


def group_of(server: subprocess.Popen[bytes]) -> list[str]:
    """The processes that are left of those which Ctrl-C reaches."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pgid,stat"], capture_output=True, text=True, check=True)  # noqa: S607
    rows = [line.split() for line in listed.stdout.splitlines()[1:]]
    return [state for group, state in rows if int(group) == server.pid and not state.startswith("Z")]


def _is_ended(pid: int) -> bool:
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return True


@pytest.mark.django_db
def test_a_step_that_fails_keeps_no_other_from_being_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    def fail(_day: object) -> str:
        raise ValueError

    def take(_day: object) -> str:
        taken.append("second")
        return ""

    monkeypatch.setattr(tasks, "STEPS", {"first": fail, "second": take})
    with pytest.raises(tasks.StepsFailedError, match="first"):
        tasks.take_steps(today())
    assert taken == ["second"]
