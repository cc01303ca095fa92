"""What can be wrong with the trail, found by walking along its chain."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from comity.audit.chain import row_hash, signed_text
from comity.audit.keys import signed_by


class Kind(StrEnum):
    """What is wrong."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    GAP = "gap"
    LINK = "link"
    HEAD = "head"
    SIGNED = "signed head"
    SIGNATURE = "signature"
    UNREADABLE = "unreadable"


class Fault(NamedTuple):
    """One thing that is wrong, and where."""

    kind: Kind
    number: int | None
    entry: int | None
    says: str


class Place(NamedTuple):
    """A place of the chain as it was found: ``text`` is the row's, and nothing where the row is gone."""

    number: int
    entry: int
    hash: bytes
    text: str | None


class Signed(NamedTuple):
    """A head that was signed and published."""

    day: date
    number: int
    hash: bytes
    signature: bytes


class Walk:
    """Along the chain from any place on: feed it the places in their order, then ask it to ``end``."""

    def __init__(self, signed: Iterable[Signed], key: str, before: tuple[int, bytes] = (0, b"")) -> None:
        self.faults: list[Fault] = []
        self.rows = 0
        self._number, self._hash = before
        self._recomputed: bytes | None = None
        """What the hash of the place before should have been, where it was another."""
        self._signed: dict[int, list[Signed]] = {}
        for each in signed:
            if not signed_by(key, each.signature, signed_text(each.day, each.number, each.hash)):
                self._add(Kind.SIGNATURE, each.number, None, f"the signature of {each.day} is not this key's")
            if each.number > self._number:
                self._signed.setdefault(each.number, []).append(each)
            elif each.number == self._number:
                self._compare(each)

    def _add(self, kind: Kind, number: int | None, entry: int | None, says: str) -> None:
        self.faults.append(Fault(kind, number, entry, says))

    def _compare(self, signed: Signed) -> None:
        if signed.hash != self._hash:
            says = f"row {signed.number} is not the one whose hash was signed on {signed.day}"
            self._add(Kind.SIGNED, signed.number, None, says)

    def step(self, place: Place) -> None:
        """The next place."""
        self.rows += 1
        whole = place.number == self._number + 1
        if not whole:
            self._gap(self._number + 1, place.number - 1)
        if place.text is None:
            self._add(Kind.REMOVED, place.number, place.entry, f"row {place.number} was removed")
            self._recomputed = None
        elif whole:
            self._check(place, place.text)
        self._number, self._hash = place.number, place.hash
        for signed in self._signed.pop(place.number, ()):
            self._compare(signed)

    def _check(self, place: Place, text: str) -> None:
        right = row_hash(self._hash, text)
        if right == place.hash:
            self._recomputed = None
            return
        if self._recomputed is not None and row_hash(self._recomputed, text) == place.hash:
            # this row follows from what the hash before should have been: the hash was changed, not the row
            where = max(at for at, fault in enumerate(self.faults) if fault.kind is Kind.CHANGED)
            before = self.faults[where]
            says = f"the hash of row {before.number} was changed"
            self.faults[where] = Fault(Kind.LINK, before.number, before.entry, says)
            self._recomputed = None
            return
        self._add(Kind.CHANGED, place.number, place.entry, f"row {place.number} was changed")
        self._recomputed = right

    def _gap(self, first: int, last: int) -> None:
        which = f"row {first} is" if first == last else f"rows {first} to {last} are"
        self._add(Kind.GAP, first, None, f"{which} missing from the chain")
        self._recomputed = None

    def end(self, head: tuple[int, bytes] | None = None) -> list[Fault]:
        """Everything that is wrong; ``head`` is where the chain must end, if that is known."""
        if head is not None:
            number, digest = head
            if number > self._number:
                self._gap(self._number + 1, number)
            elif number < self._number:
                says = f"the chain ends at row {number}, but there are links up to row {self._number}"
                self._add(Kind.HEAD, number, None, says)
            elif digest != self._hash:
                self._add(Kind.HEAD, number, None, f"the end of the chain is not the hash of row {number}")
        for number, signed in sorted(self._signed.items()):
            days = ", ".join(each.day.isoformat() for each in signed)
            self._add(Kind.SIGNED, number, None, f"row {number}, signed on {days}, is not there")
        return self.faults


def places_of(lines: Iterable[str]) -> Iterator[tuple[Place, bytes] | Fault]:
    """The places in an exported file, each with the hash before it; a fault where a line cannot be read."""
    for position, line in enumerate(lines, 1):
        try:
            said = json.loads(line)
            text = str(said["text"])
            number, entry = _first_two(json.loads(text))
            place = Place(int(said["number"]), entry, bytes.fromhex(said["hash"]), text)
            before = bytes.fromhex(said["before"])
        except (ValueError, KeyError, TypeError):
            yield Fault(Kind.UNREADABLE, None, None, f"line {position} cannot be read")
            continue
        if number != place.number:
            yield Fault(Kind.CHANGED, place.number, entry, f"line {position} says {place.number}, its row {number}")
        yield place, before


def _first_two(columns: Any) -> tuple[int, int]:  # noqa: ANN401  # whatever a file holds
    number, entry = columns[:2]
    return int(number), int(entry)
