"""A few records at a time: what belongs to them may be long."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Each = TypeVar("Each")


def batched(records: Iterable[Each], size: int) -> Iterator[list[Each]]:
    """The records in order, at most ``size`` together."""
    remaining = iter(records)
    while batch := list(islice(remaining, size)):
        yield batch
