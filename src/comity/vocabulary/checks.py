"""What must be true of the files of the vocabulary: pure functions over their rows."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from comity.common.languages import CODES
from comity.common.reference import Row, rows_of

FILES = ("concepts", "measures", "measure_groups")
ELECTRONIC = "electronic"


def faults(folder: Path, articles: dict[int, int]) -> Iterator[str]:
    """Every fault, a line each; ``articles`` says how many paragraphs each article of the Convention has."""
    tables: dict[str, list[Row]] = {}
    for name in FILES:
        path = folder / f"{name}.csv"
        if not path.exists():
            yield f"vocabulary/{name}.csv: missing"
            return
        tables[name] = list(rows_of(path))
    for name, rows in tables.items():
        yield from _rows(name, rows)
    for name in ("concepts", "measures"):
        yield from _articles(name, tables[name], articles)
    yield from _labels(tables["concepts"])
    concepts = {row["id"] for row in tables["concepts"]}
    yield from _further_labels(folder / "further_labels.csv", concepts)
    yield from _sayings(folder / "sayings.csv", concepts)
    yield from _broader(tables["concepts"])
    groups = {row["id"] for row in tables["measure_groups"]}
    for row in tables["measures"]:
        if row["group"] not in groups:
            yield f"{_at('measures', row)}: group {row['group']!r} is not known"
        if row["set"] not in {"", ELECTRONIC}:
            yield f"{_at('measures', row)}: set {row['set']!r} is not known"


def _at(name: str, row: Row) -> str:
    return f"vocabulary/{name}.csv: {row['id'] or '-'}"


def _many(text: str) -> list[str]:
    return [part for part in text.split("|") if part]


def _rows(name: str, rows: list[Row]) -> Iterator[str]:
    seen = set()
    for row in rows:
        if row["id"] in seen:
            yield f"{_at(name, row)}: stands twice"
        seen.add(row["id"])
        if missing := [code for code in CODES if not row[code]]:
            yield f"{_at(name, row)}: no name in {', '.join(missing)}"


def _articles(name: str, rows: list[Row], articles: dict[int, int]) -> Iterator[str]:
    for row in rows:
        for cite in _many(row["articles"]):
            number, _mark, rest = cite.partition("(")
            paragraph = rest.partition(")")[0]
            paragraphs = articles.get(int(number), 0) if number.isdigit() else 0
            if not paragraphs or (paragraph.isdigit() and not 1 <= int(paragraph) <= paragraphs):
                yield f"{_at(name, row)}: the Convention has no article {cite!r}"


def _labels(rows: list[Row]) -> Iterator[str]:
    """A label belongs to one concept in each language, whatever the case."""
    for code in CODES:
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows:
            for label in (row[code], *_many(row[f"{code}_alt"])):
                owners[label.casefold()].append(row["id"])
        for label, names in owners.items():
            if label and len(names) > 1:
                yield f"vocabulary/concepts.csv: {code} {label!r} is a label of {', '.join(names)}"


def _further_labels(path: Path, concepts: set[str]) -> Iterator[str]:
    """Labels in languages beside the six."""
    yield from _by_language(path, concepts, "label")
    for row in rows_of(path) if path.exists() else ():
        if row["language"] in CODES:
            place = f"vocabulary/{path.name}: {row['concept']} {row['language']}"
            yield f"{place}: labels in this language stand in concepts.csv"


def _sayings(path: Path, concepts: set[str]) -> Iterator[str]:
    """How people speak of a concept, in each of the six languages."""
    yield from _by_language(path, concepts, "saying")
    there = {(row["concept"], row["language"]) for row in rows_of(path)} if path.exists() else set()
    if there:
        missing = sorted({*product(concepts, CODES)} - there)
        yield from (f"vocabulary/{path.name}: {concept} {code}: missing" for concept, code in missing)


def _by_language(path: Path, concepts: set[str], what: str) -> Iterator[str]:
    """One line for each concept and language, of concepts that exist, nothing empty."""
    if not path.exists():
        yield f"vocabulary/{path.name}: missing"
        return
    seen = set()
    for row in rows_of(path):
        place = f"vocabulary/{path.name}: {row['concept']} {row['language']}"
        if row["concept"] not in concepts:
            yield f"{place}: the concept is not known"
        if (row["concept"], row["language"]) in seen:
            yield f"{place}: stands twice"
        if not all(each.strip() for each in row[f"{what}s"].split("|")):
            yield f"{place}: an empty {what}"
        seen.add((row["concept"], row["language"]))


def _broader(rows: list[Row]) -> Iterator[str]:
    above = {row["id"]: row["broader"] for row in rows}
    for row in rows:
        for column, names in (("broader", _many(row["broader"])), ("related", _many(row["related"]))):
            for name in names:
                if name not in above:
                    yield f"{_at('concepts', row)}: {column} {name!r} is not known"
        line, each = [row["id"]], row["broader"]
        while each and each not in line:
            line.append(each)
            each = above.get(each, "")
        if each == row["id"]:
            yield f"{_at('concepts', row)}: broader than itself, through {' '.join(line)}"
