"""All reads of the room: concepts and measures, from the project's own files."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings

from comity.common.languages import CODES, Translated, in_language
from comity.common.reference import Row, rows_of

FOLDER = settings.DATA / "vocabulary"
ELECTRONIC = "electronic"
"""The set of measures that has questions of its own: electronic evidence."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the field; ``others`` are further labels, by language."""

    id: str
    names: dict[str, str]
    others: dict[str, tuple[str, ...]]
    broader: str
    related: tuple[str, ...]
    articles: tuple[str, ...]

    @property
    def name(self) -> Translated:
        """The preferred label in the reader's language."""
        return in_language(self.names)


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """A group of measures, with its name in six languages."""

    id: str
    names: dict[str, str]

    @property
    def name(self) -> Translated:
        """The name in the reader's language."""
        return in_language(self.names)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of cooperation: what one State may ask another to do. ``articles`` are those of the Convention."""

    id: str
    group: MeasureGroup
    articles: tuple[str, ...]
    questions: str
    """Which set of questions a fiche asks: ``ELECTRONIC``, or the common ones when empty."""
    names: dict[str, str]

    @property
    def name(self) -> Translated:
        """The name in the reader's language."""
        return in_language(self.names)


def _many(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


def _names(row: Row) -> dict[str, str]:
    return {code: row[code] for code in CODES}


@lru_cache(maxsize=1)
def concepts() -> dict[str, Concept]:
    """Every concept by its identifier."""
    return {
        row["id"]: Concept(
            id=row["id"],
            names=_names(row),
            others={code: _many(row[f"{code}_alt"]) for code in CODES},
            broader=row["broader"],
            related=_many(row["related"]),
            articles=_many(row["articles"]),
        )
        for row in rows_of(FOLDER / "concepts.csv")
    }


@lru_cache(maxsize=1)
def measure_groups() -> dict[str, MeasureGroup]:
    """Every group of measures by its identifier, in the usual order."""
    return {row["id"]: MeasureGroup(row["id"], _names(row)) for row in rows_of(FOLDER / "measure_groups.csv")}


@lru_cache(maxsize=1)
def measures() -> dict[str, Measure]:
    """Every measure by its identifier, in the usual order."""
    return {
        row["id"]: Measure(
            id=row["id"],
            group=measure_groups()[row["group"]],
            articles=_many(row["articles"]),
            questions=row["set"],
            names=_names(row),
        )
        for row in rows_of(FOLDER / "measures.csv")
    }
