"""What is found: a document is one result, made from the records of one room."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

PUBLIC = "public"
OFFICERS = "officers"
SECRETARIAT = "secretariat"


def of_state(iso3: str) -> str:
    """Who speaks for a State, and its authorities' officers."""
    return f"state:{iso3}"


def of_authority(slug: str) -> str:
    """The officers of an authority."""
    return f"authority:{slug}"


def of_network(slug: str) -> str:
    """The members of a network, and its secretariat."""
    return f"network:{slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One result. Several documents may come from one record: the provisions of a law, its languages."""

    kind: str
    key: str
    """The record as the change queue names it: all documents of a kind and key are replaced together."""
    part: str = ""
    """Which of the record's documents."""
    address: str
    """Where it is, behind the language: ``states/KEN/``."""
    titles: dict[str, str]
    """By language, as shown; "und" where the language is not known."""
    texts: dict[str, str] = field(default_factory=dict)
    """What is searched and shown in a snippet, by language."""
    within: dict[str, str] = field(default_factory=dict)
    """Of what it is a part, by language: the title of the law."""
    names: tuple[str, ...] = ()
    """Further words that lead here and are not shown: codes, acronyms, other names."""
    also: dict[str, str] = field(default_factory=dict)
    """Further words by language that are searched and not shown: the State's name."""
    languages: tuple[str, ...] = ()
    """In which languages it can be read; those of its texts, or else titles, when empty."""
    states: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Of the Convention, with paragraph and letter as far as they go; ``untoc 18`` for others'."""
    measures: tuple[str, ...] = ()
    status: str = ""
    on: date | None = None
    """The day it is of: assented, confirmed, published."""
    weight: float = 1.0
    """How much more, or less, its words count."""
    readers: frozenset[str] = frozenset({PUBLIC})
    """Who may read it, in the words of this module."""

    @property
    def read_in(self) -> tuple[str, ...]:
        """The languages in which it can be read."""
        return self.languages or tuple(self.texts) or tuple(self.titles)


SHOWN = ("kind", "key", "part", "address", "titles", "texts", "within", "states", "status")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the index keeps of a document to show it."""

    kind: str
    key: str
    part: str
    address: str
    titles: dict[str, str]
    texts: dict[str, str]
    within: dict[str, str]
    states: tuple[str, ...]
    status: str
    on: date | None


def packed(document: Document) -> bytes:
    """The document as the index keeps it."""
    chosen: dict[str, Any] = {name: value for name in SHOWN if (value := getattr(document, name))}
    if document.on:
        chosen["on"] = document.on.isoformat()
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(content: bytes) -> Shown:
    """What ``packed`` kept."""
    kept = json.loads(content)
    return Shown(
        kind=kept["kind"],
        key=kept["key"],
        part=kept.get("part", ""),
        address=kept["address"],
        titles=kept["titles"],
        texts=kept.get("texts", {}),
        within=kept.get("within", {}),
        states=tuple(kept.get("states", ())),
        status=kept.get("status", ""),
        on=date.fromisoformat(kept["on"]) if "on" in kept else None,
    )
