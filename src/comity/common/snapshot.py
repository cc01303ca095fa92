"""A process's own copy of slowly changing records, renewed when their version moves."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Snapshot(Generic[T]):
    """Holds what ``load`` gives. Asks ``version`` at most every ``max_age()`` seconds; loads anew when it changed.

    ``max_age`` bounds how stale an answer can be; loading happens once, while other threads go on with the old copy.
    """

    def __init__(self, load: Callable[[], T], version: Callable[[], int], max_age: Callable[[], float]) -> None:
        self._load, self._version, self._max_age = load, version, max_age
        self._lock = threading.Lock()
        self._held: tuple[int, T] | None = None
        self._checked = 0.0

    def get(self) -> T:
        """The records as they were at most ``max_age()`` seconds ago."""
        return self.get_with_version()[1]

    def get_with_version(self) -> tuple[int, T]:
        """The same, with the version they belong to (for caches built on top)."""
        held = self._held
        if held is not None and time.monotonic() - self._checked < self._max_age():
            return held
        if held is not None and not self._lock.acquire(blocking=False):
            return held
        if held is None:
            self._lock.acquire()
        try:
            return self._renewed()
        finally:
            self._lock.release()

    def _renewed(self) -> tuple[int, T]:
        version = self._version()
        if self._held is None or self._held[0] != version:
            self._held = (version, self._load())
        self._checked = time.monotonic()
        return self._held
