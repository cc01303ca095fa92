"""Durations, and what is said of them: medians, because the machine is noisy; ratios, because machines differ."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MS = 1000.0


class Times(NamedTuple):
    """Durations of one kind of act, in milliseconds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half took less."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """Nineteen in twenty took less."""
        return statistics.quantiles(self.values, n=20)[-1]


def alternate(rounds: int, *acts: Callable[[int], float]) -> tuple[Times, ...]:
    """Do the acts in turn, round after round, so that a slow minute of the machine hits all of them."""
    taken = [[act(number) for act in acts] for number in range(rounds)]
    return tuple(Times(values) for values in zip(*taken, strict=True))


def milliseconds(act: Callable[[], object]) -> float:
    """How long one act takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * MS
