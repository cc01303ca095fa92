"""A law as one tree, whatever file it was read from: the form between the readers and Akoma Ntoso."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

# The hierarchical elements of Akoma Ntoso 1.0 that a reader may name; ``schedule`` becomes an attachment.
Kind = Literal[
    "book",
    "tome",
    "title",
    "part",
    "subpart",
    "chapter",
    "subchapter",
    "division",
    "subdivision",
    "section",
    "subsection",
    "article",
    "rule",
    "clause",
    "paragraph",
    "subparagraph",
    "point",
    "indent",
    "list",
    "hcontainer",
    "schedule",
]
# The numbered unit that a reader asks for by number, and a result of the search shows: "section 12", "article 5".
UNITS: frozenset[str] = frozenset({"section", "article", "rule", "schedule"})


@dataclass(slots=True)
class Part:
    """A numbered or headed part: ``number`` as printed ("Art. 5"), ``text`` before and ``after`` its children."""

    kind: Kind
    number: str = ""
    heading: str = ""
    text: list[str] = field(default_factory=list)
    children: list["Part"] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Metadata:
    """What the file itself says of the law; empty where it says nothing."""

    country: str = ""
    """ISO 3166-1 alpha-2, in capitals."""
    kind: str = ""
    number: str = ""
    year: str = ""
    assented_on: date | None = None
    published_on: date | None = None
    in_force_on: date | None = None
    wording_of: date | None = None
    """The day of this consolidation."""
    repealed: bool = False
    draft: bool = False
    titles: dict[str, str] = field(default_factory=dict)
    """Titles in other languages, by ISO 639-1 code."""
    source: str = ""


@dataclass(slots=True)
class Law:
    """A whole law as read. ``warnings`` say what could not be made sense of; nothing is dropped in silence."""

    title: str
    language: str
    preface: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    conclusions: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Footnotes, in order."""
    metadata: Metadata = field(default_factory=Metadata)
    warnings: list[str] = field(default_factory=list)
