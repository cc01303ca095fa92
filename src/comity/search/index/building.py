"""Building an index from nothing, beside the one that serves."""

import time
from collections.abc import Iterable
from pathlib import Path

from comity.search.documents import Document
from comity.search.index.folder import Folder, Place, open_index, write_place
from comity.search.index.schema import as_indexed

HEAP_BYTES = 256_000_000
THREADS = 2


def build(folder: Folder, documents: Iterable[Document], snapshot: str = "") -> int:
    """Build a new generation and let it serve; says how many documents it holds.

    ``snapshot`` is the state of the database before the first document was read: what changed since is in the queue.

    Raises:
        BusyError: another process builds already.
    """
    with folder.lock("build"):
        generation = folder.begin()
        count = write(generation, documents)
        write_place(generation, Place(snapshot, time.time(), count))
        folder.take_over(generation)
        folder.sweep()
    return count


def write(generation: Path, documents: Iterable[Document]) -> int:
    """Write documents into an empty generation."""
    count = 0
    with open_index(generation).writer(HEAP_BYTES, THREADS) as writer:
        for document in documents:
            writer.add_document(as_indexed(document))
            count += 1
    return count
