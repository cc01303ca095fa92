"""Where the index lives: a folder a generation, and ``current`` that points to the one that serves.

A generation takes over by one rename, so that readers see the old one or the new one, whole.
"""

import fcntl
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import tantivy

from comity.search.index.schema import VERSION, schema

CURRENT = "current"
PLACE = "place.json"
FAULT = "fault"
"""The file of a generation that says what a reader found wrong with it."""
LONGEST_FAULT = 120
OF_THE_QUESTION = ("An invalid argument", "Schema error", "The field does not exist", "Aborting aggregation")
"""How the engine begins to say that it can't do what it was asked. What it finds damaged it calls by other words."""


class BrokenError(RuntimeError):
    """The index cannot be opened: it is damaged, of another version, or not there."""


class StumbledError(BrokenError):
    """The engine can't answer a question, though nothing is wrong with the index."""


class BusyError(RuntimeError):
    """Another process holds the lock."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far an index has followed: a snapshot of the database as text, and when that was."""

    snapshot: str
    at: float
    documents: int = 0
    version: str = VERSION


class Folder:
    """The index of one node."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def current(self) -> Path | None:
        """The generation that serves, if there is one."""
        link = self.root / CURRENT
        try:
            found = self.root / link.readlink()
        except OSError:
            return None
        return found if found.is_dir() else None

    def begin(self) -> Path:
        """A new, empty generation; what earlier ones left behind is removed."""
        self.root.mkdir(parents=True, exist_ok=True)
        self.sweep()
        made = self.root / f"g{time.time_ns()}"
        made.mkdir()
        return made

    def take_over(self, generation: Path) -> None:
        """Let a generation serve, by one rename."""
        link = self.root / f"{generation.name}.link"
        link.symlink_to(generation.name)
        link.replace(self.root / CURRENT)

    def sweep(self) -> None:
        """Remove generations that do not serve. Whoever has one open keeps its files until it lets go."""
        kept = self.current
        for path in self.root.glob("g*"):
            if path.is_symlink():
                path.unlink()
            elif path != kept:
                shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def lock(self, name: str) -> Iterator[None]:
        """Only one process builds, and only one follows.

        Raises:
            BusyError: another one does.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / f"{name}.lock").open("w") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as busy:
                raise BusyError(name) from busy
            yield


def read_place(generation: Path) -> Place:
    """How far the generation has followed.

    Raises:
        BrokenError: nobody can say.
    """
    try:
        place = Place(**json.loads((generation / PLACE).read_text()))
    except (OSError, ValueError, TypeError) as error:
        raise BrokenError(str(error)) from error
    if place.version != VERSION:
        message = f"version {place.version}, not {VERSION}"
        raise BrokenError(message)
    return place


def write_place(generation: Path, place: Place) -> None:
    """Say how far the generation has followed, after its commit: a crash between the two only repeats work."""
    draft = generation / f"{PLACE}.new"
    draft.write_text(json.dumps(asdict(place)))
    draft.replace(generation / PLACE)


def report(generation: Path, why: str) -> None:
    """Tell the follower that a generation cannot be read, though it can be opened."""
    with suppress(OSError):  # it may have gone meanwhile
        (generation / FAULT).write_text(why[:LONGEST_FAULT])


def reported(generation: Path) -> str:
    """What a reader found wrong with a generation; empty when nobody found anything."""
    try:
        return (generation / FAULT).read_text() or FAULT
    except OSError:
        return ""


@contextmanager
def engine() -> Iterator[None]:
    """Around whatever the engine reads: its fault is one of the files, unless it says that it is the question's.

    Raises:
        BrokenError: what is read makes no sense.
        StumbledError: what is asked makes none.
    """
    try:
        yield
    except ValueError as error:  # the engine's own class for every fault
        raise (StumbledError if str(error).startswith(OF_THE_QUESTION) else BrokenError)(_brief(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the engine's, of no class that could be named
            raise
        raise BrokenError(_brief(error)) from error


def _brief(error: BaseException) -> str:
    """The beginning of what the engine says, which may print a whole file."""
    return str(error).partition("\n")[0][:LONGEST_FAULT]


def open_index(generation: Path) -> tantivy.Index:
    """The engine's index of a generation.

    Raises:
        BrokenError: it cannot be opened.
    """
    try:
        index = tantivy.Index(schema(), path=str(generation), reuse=True)
        index.config_reader("manual")
        index.searcher()
    except (OSError, ValueError) as error:
        raise BrokenError(_brief(error)) from error
    return index
