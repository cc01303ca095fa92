"""The follower: keeps this node's index in line with the database, and builds it anew when it is broken."""

import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from django.db import connection

from comity.access.scope import seen_by_the_hub
from comity.search.index.building import build
from comity.search.index.folder import (
    BrokenError,
    BusyError,
    Folder,
    Place,
    engine,
    open_index,
    read_place,
    reported,
    write_place,
)
from comity.search.index.meaning import learn
from comity.search.index.queue import CHANNEL, changed_since, is_of_this_database, snapshot
from comity.search.index.schema import as_indexed, record_of
from comity.search.sources import all_documents, documents_of

if TYPE_CHECKING:
    from tantivy import IndexWriter

LOG = logging.getLogger(__name__)
HEAP_BYTES = 64_000_000
POLL_SECONDS = 5.0
"""How often the queue is looked at when nobody called."""
GATHER_SECONDS = 0.1
"""Changes that come together are committed together."""
SPARED = 600
"""Seconds before a generation is built anew because a reader reported it."""
KEEP_DAYS = 7
"""How long the queue keeps its rows: an index that stood still for longer is built anew."""


class Follower:
    """One generation, opened for writing."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.generation: Path | None = None
        self.place: Place
        self._writer: IndexWriter | None = None

    def catch_up(self) -> int:
        """Bring the index in line with the database; says how many records were looked at anew.

        Raises:
            BrokenError: the index cannot be followed, and must be built anew.
        """
        self._open()
        changes = changed_since(self.place.snapshot)
        if changes.records:
            self._replace(changes.records)
        self.place = Place(changes.snapshot, time.time(), self.place.documents)
        write_place(self.generation or Path(), self.place)
        return len(changes.records)

    def _open(self) -> None:
        current = self.folder.current
        if current is None:
            message = "not there"
            raise BrokenError(message)
        if current == self.generation:
            _check(current)
            return
        self.close()
        place = read_place(current)
        if time.time() - place.at > KEEP_DAYS * 86400 or not is_of_this_database(place.snapshot):
            message = "of another time or database"
            raise BrokenError(message)
        with engine():
            self._writer = open_index(current).writer(HEAP_BYTES, 1)
        self.generation, self.place = current, place

    def _replace(self, records: list[tuple[str, str]]) -> None:
        writer = self._writer
        assert writer is not None  # noqa: S101  # _open made it
        with engine():
            for kind, key in records:
                writer.delete_documents_by_term("record", record_of(kind, key))
            with seen_by_the_hub():
                for document in documents_of(records):
                    writer.add_document(as_indexed(document))
            writer.commit()

    def close(self) -> None:
        """Let go of the files."""
        self._writer, self.generation = None, None


def _check(generation: Path) -> None:
    """Whether the generation is still whole: it may lose a file, or a reader may have found it damaged.

    A young one is left as it is: what is built anew and found broken again at once has another cause.
    """
    open_index(generation)
    age = time.time() - int(generation.name[1:]) / 1e9
    if age > SPARED and (fault := reported(generation)):
        raise BrokenError(fault)


def rebuild(folder: Folder) -> int:
    """Build the index anew from the database, beside the one that serves; says how many documents it holds."""
    before = snapshot()
    with seen_by_the_hub():
        return build(folder, all_documents(), before)


def heal(folder: Folder, why: str) -> None:
    """Build the index anew; one that cannot even be opened is taken away first."""
    LOG.warning("the search index is built anew: %s", why)
    try:
        rebuild(folder)
    except BusyError:
        time.sleep(1)


def follow(folder: Folder, go_on: Callable[[], bool] = lambda: True) -> None:
    """Follow until told to stop.

    Raises:
        BusyError: another process follows for this node.
    """
    with folder.lock("follow"):
        learn()
        follower = Follower(folder)
        with listening() as listener:
            while go_on():
                try:
                    follower.catch_up()
                except BrokenError as error:
                    follower.close()
                    heal(folder, str(error))
                    continue
                wait(listener)


def listening() -> psycopg.Connection:
    """A connection of its own that hears of changes."""
    connection.ensure_connection()
    listener = psycopg.connect(
        connection.connection.info.dsn, autocommit=True, password=connection.settings_dict["PASSWORD"] or None
    )
    listener.execute(f"LISTEN {CHANNEL}")
    return listener


def wait(listener: psycopg.Connection) -> None:
    """Until something changed, or it is time to look anyway."""
    for _each in listener.notifies(timeout=POLL_SECONDS, stop_after=1):
        time.sleep(GATHER_SECONDS)


def remove(folder: Folder) -> None:
    """Throw the index away."""
    shutil.rmtree(folder.root, ignore_errors=True)
