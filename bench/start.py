"""How soon a hub answers after it is started."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bench.hub import environment, free_port, prepare, running, wait_until_well
from bench.report import Section, number
from bench.timing import MS, Times, milliseconds

if TYPE_CHECKING:
    from pathlib import Path

STARTS = 3
# What `make run` installs and builds once; `make bench` did so just now, and no start should do so again.
DONE_BEFORE = (".venv/.runtime", "node_modules/.installed", "frontend/dist/main.css")
DONE = (
    "Packages are installed and assets built. *First*: `comity prepare --demo` on an empty folder: database, migrations,"
    " static files, fonts, reference data, demonstration. *Again*: from the command to the first 200 of `/healthz`."
)
HEADING = ("", "seconds", "ratio to the first")


def measure(var: Path) -> Section:
    """Prepare once, then start several times."""
    first = prepare(var, "--demo")
    nothing = milliseconds(lambda: prepare(var, "--demo"))
    again = Times(tuple(_start(var) for _ in range(STARTS))).median
    rows = [
        ["first `comity prepare --demo`", number(first / MS), ""],
        ["`comity prepare --demo` again", number(nothing / MS), number(nothing / first)],
        [f"`make run` again, median of {STARTS}", number(again / MS), number(again / first)],
    ]
    return Section("Start", DONE, HEADING, rows)


def _start(var: Path) -> float:
    port = free_port()
    old = [word for name in DONE_BEFORE for word in ("--old-file", name)]
    start = time.perf_counter()
    with running(["make", "--silent", *old, "run", f"PORT={port}"], environment(var)) as process:
        wait_until_well(port, process)
        return (time.perf_counter() - start) * MS
