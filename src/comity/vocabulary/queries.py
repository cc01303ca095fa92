"""All reads of the room: concepts and measures, from the project's own files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings

from comity.common.languages import CODES, Translated, current, in_language, name_key, plain
from comity.common.reference import Row, rows_of

FOLDER = settings.DATA / "vocabulary"
SCHEME = "https://comity.example/vocabulary/"
"""The address of the vocabulary in SKOS files: a name, the same on every hub, that leads nowhere."""
ELECTRONIC = "electronic"
"""The set of measures that has questions of its own: electronic evidence."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the field; ``others``: further labels by language, the six and others that laws are written in."""

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
    further: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows_of(FOLDER / "further_labels.csv"):
        further[row["concept"]][row["language"]] = _many(row["labels"])
    return {
        row["id"]: Concept(
            id=row["id"],
            names=_names(row),
            others={code: _many(row[f"{code}_alt"]) for code in CODES} | further.get(row["id"], {}),
            broader=row["broader"],
            related=_many(row["related"]),
            articles=_many(row["articles"]),
        )
        for row in rows_of(FOLDER / "concepts.csv")
    }


@lru_cache(maxsize=1)
def sayings() -> dict[tuple[str, str], tuple[str, ...]]:
    """By concept and language, how people speak of it who don't know its name: to understand questions, never shown."""
    return {(row["concept"], row["language"]): _many(row["sayings"]) for row in rows_of(FOLDER / "sayings.csv")}


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


def concept_called(words: str) -> Concept | None:
    """The concept that has this identifier or this label, in any language, whatever the case."""
    return concepts().get(words) or _by_label().get(words.casefold())


@lru_cache(maxsize=1)
def _by_label() -> dict[str, Concept]:
    """Concepts by every label of theirs; where languages share a label, the preferred one wins."""
    found: dict[str, Concept] = {}
    for concept in concepts().values():
        for labels in concept.others.values():
            for label in labels:
                found.setdefault(label.casefold(), concept)
    return found | {label.casefold(): concept for concept in concepts().values() for label in concept.names.values()}


def by_name(some: Iterable[Concept]) -> list[Concept]:
    """Sorted as readers of the current language expect."""
    return sorted(some, key=lambda each: name_key(each.name.text))


def line_of(concept: Concept) -> list[Concept]:
    """The concepts above it, the broadest first."""
    line: list[Concept] = []
    while concept.broader:
        concept = concepts()[concept.broader]
        line.insert(0, concept)
    return line


def narrower_of(concept: Concept) -> list[Concept]:
    """The concepts one step below it, by name."""
    return by_name(each for each in concepts().values() if each.broader == concept.id)


def all_below(concept: Concept) -> list[Concept]:
    """The concepts below it, however deep."""
    return [each for each in concepts().values() if concept in line_of(each)]


def related_to(concept: Concept) -> list[Concept]:
    """The concepts that it names as related and those that name it, by name."""
    named = {*concept.related, *(each.id for each in concepts().values() if concept.id in each.related)}
    return by_name(concepts()[each] for each in named)


@lru_cache(maxsize=1024)
def near_to(concept: str) -> tuple[str, ...]:
    """The concepts one step away, as identifiers: related to it either way, below it, above it."""
    known = concepts()
    asked = known[concept]
    related = [*asked.related, *(each.id for each in known.values() if concept in each.related)]
    below = [each.id for each in known.values() if each.broader == concept]
    return tuple(dict.fromkeys((*related, *below, *([asked.broader] if asked.broader else []))))


def top_concepts() -> list[Concept]:
    """The concepts under which all others stand, by name."""
    return by_name(each for each in concepts().values() if not each.broader)


def find_concepts(words: str, top: str = "") -> list[Concept]:
    """The concepts one of whose labels, in any language, holds the words; under a top concept when one is named."""
    wanted = plain(words).split()
    found = (each for each in concepts().values() if not wanted or _is_called(each, wanted))
    return by_name(each for each in found if not top or top in {each.id, *(one.id for one in line_of(each))})


def _is_called(concept: Concept, wanted: list[str]) -> bool:
    return any(all(word in label for word in wanted) for label in _plain_labels()[concept.id])


@lru_cache(maxsize=1)
def _plain_labels() -> dict[str, list[str]]:
    """Every label of each concept as it is searched."""
    return {
        each.id: [
            plain(label) for label in (*each.names.values(), *(one for many in each.others.values() for one in many))
        ]
        for each in concepts().values()
    }


def by_letter(some: Iterable[Concept]) -> list[tuple[str, list[Concept]]]:
    """Concepts in order under the first letter of their name; in one group where words have no letters."""
    groups: dict[str, list[Concept]] = {}
    for each in some:
        letter = "" if current() == "zh" else plain(each.name.text)[:1].upper()
        groups.setdefault(letter, []).append(each)
    return list(groups.items())
