"""How good a ranking is, by what was judged of it. Pure."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TOP = 10
DEEP = 50
RELEVANT = 2
"""From this grade on a result answers the need, or a part of it; 1 is on the subject only."""


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], depth: int = TOP) -> float:
    """Normalised discounted cumulative gain of the first ``depth``, 0 to 1; a gain is 2^grade - 1, what was not judged has none.

    Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques (2002), with exponential gains.
    """
    best = _gained(sorted(grades.values(), reverse=True)[:depth])
    return _gained([grades.get(each, 0) for each in ranking[:depth]]) / best if best else 0.0


def _gained(grades: Sequence[int]) -> float:
    return sum((float(2**grade) - 1) / log2(rank + 2) for rank, grade in enumerate(grades))


def recall(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEEP) -> float:
    """Of what is relevant, or of ``depth`` where more is, the share among the first ``depth``, 0 to 1."""
    wanted = {each for each, grade in grades.items() if grade >= RELEVANT}
    return len(wanted & set(ranking[:depth])) / min(len(wanted), depth) if wanted else 0.0


def judged(rankings: Iterable[tuple[Sequence[str], Mapping[str, int]]], depth: int = TOP) -> float:
    """Of what stands among the first ``depth`` of all rankings, the share that somebody judged; 1 where nothing does."""
    known = [item in grades for ranking, grades in rankings for item in ranking[:depth]]
    return sum(known) / len(known) if known else 1.0
