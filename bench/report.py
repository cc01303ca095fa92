"""What a measure found, and how it is written down."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from bench.hub import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RESULTS = ROOT / "bench" / "RESULTS.md"


class Section(NamedTuple):
    """One measure: its title, what was done, a table, and what follows from it."""

    title: str
    done: str
    heading: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()


def number(value: float) -> str:
    """A number with as many digits as it deserves."""
    if value >= 100:  # noqa: PLR2004
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"  # noqa: PLR2004


def verdict(value: float, goal: float) -> str:
    """Whether a value is within its goal."""
    return "met" if value <= goal else "**not met**"


def text(sections: Iterable[Section], seconds: float) -> str:
    """All of RESULTS.md."""
    head = [
        "# Results",
        "",
        "Written by `make bench`; run it again to take every measure anew. Times are medians, and what counts are ratios",
        "to a floor or a peer measured in turn with it, on the same machine in the same minute. Nothing here is a test.",
        "",
        f"{datetime.now(UTC):%Y-%m-%d} · {_machine()} · taken in {seconds:.0f} s",
    ]
    return "\n".join([*head, *(line for section in sections for line in _lines(section)), ""])


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def _lines(section: Section) -> list[str]:
    return [
        "",
        f"## {section.title}",
        "",
        section.done,
        "",
        _row(section.heading),
        _row("---" if number == 0 else "---:" for number, _ in enumerate(section.heading)),
        *(_row(row) for row in section.rows),
        *(line for note in section.notes for line in ("", note)),
    ]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
