"""Reading the index in a web process: opened once, looked at again at most every half second."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

import tantivy
from django.conf import settings

from comity.common.languages import CODES
from comity.search.index.folder import BrokenError, Folder, StumbledError, open_index, read_place, report, reported
from comity.search.index.meaning import known_words, labels
from comity.search.index.places import names
from comity.search.index.sayings import spoken

LOG = logging.getLogger(__name__)
LOOK_EVERY_SECONDS = 0.5
STALE_SECONDS = 60
"""A follower looks at the queue much more often: an index that nobody touched for so long has none."""
SHOWN = ".store"
"""The files of what is shown, of which a question reads only its results: the larger half of an index."""
AT_ONCE_BYTES = 1 << 20


class Opened:
    """The index that serves, as this process has it open. Old readers go on until they are done."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._generation: Path | None = None
        self._index: tantivy.Index | None = None
        self._stamp = 0
        self._looked = float("-inf")

    def searcher(self) -> tantivy.Searcher:
        """The documents as they were at most half a second ago.

        Raises:
            BrokenError: there is no index that can be read.
        """
        if time.monotonic() - self._looked >= LOOK_EVERY_SECONDS and self._lock.acquire(blocking=self._index is None):
            try:
                self._look()
            finally:
                self._lock.release()
        if self._index is None:
            message = "no index"
            raise BrokenError(message)
        return self._index.searcher()

    @contextmanager
    def asked(self) -> Iterator[tantivy.Searcher]:
        """A searcher for one question; what cannot be read is reported to the follower, who builds the index anew.

        A question that the engine cannot answer ends here, without an answer: no other index would have one.

        Raises:
            BrokenError: there is no index, or it cannot be read.
        """
        try:
            yield self.searcher()
        except StumbledError:
            LOG.exception("the search stumbled over a question")
        except BrokenError as error:
            LOG.warning("the search index cannot be read", exc_info=True)
            if self._generation is not None:
                report(self._generation, str(error))
            raise

    def _look(self) -> None:
        """Open the generation that serves, or load what was committed; what cannot be opened leaves the old one."""
        generation = self.folder.current
        try:
            if generation is not None and (generation != self._generation or self._index is None):
                read_place(generation)
                self._index, self._generation = open_index(generation), generation
                self._stamp = _stamp(generation)
                threading.Thread(target=_read_ahead, args=(generation,), daemon=True).start()
            elif self._index is not None and generation is not None and (stamp := _stamp(generation)) != self._stamp:
                self._index.reload()
                self._stamp = stamp
        except (BrokenError, OSError, ValueError):
            LOG.warning("the search index cannot be opened", exc_info=True)
        finally:
            self._looked = time.monotonic()


def _read_ahead(generation: Path) -> None:
    """Learn and read through what questions go through, so that after a start none waits for it, page by page."""
    labels()
    known_words()
    names()
    for code in CODES:
        spoken(code)
    with suppress(OSError):  # the generation may go at any time
        for path in generation.iterdir():
            if path.suffix != SHOWN:
                with path.open("rb", buffering=0) as file:
                    while file.read(AT_ONCE_BYTES):
                        pass


def _stamp(generation: Path) -> int:
    """Changes with every commit."""
    return (generation / "meta.json").stat().st_mtime_ns


@lru_cache(maxsize=4)
def opened(root: Path) -> Opened:
    """This process's index under a folder."""
    return Opened(Folder(root))


def here() -> Opened:
    """This node's index."""
    return opened(settings.SEARCH_FOLDER)


def state() -> str:
    """What is wrong with this node's index; empty when nothing is."""
    folder = Folder(settings.SEARCH_FOLDER)
    generation = folder.current
    if generation is None:
        return "not built yet: run comity index"
    try:
        place = read_place(generation)
        open_index(generation).searcher()
        if fault := reported(generation):
            raise BrokenError(fault)  # noqa: TRY301  # as if the engine had found it
    except BrokenError as error:
        return f"broken, built anew by comity index --follow: {error}"
    if time.time() - place.at > STALE_SECONDS:
        return "not followed: run comity index --follow"
    return ""
