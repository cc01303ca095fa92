"""How well the search answers practitioners' questions, judged by hand, over real laws and the reference data.

``LAW=folder python -m bench relevance``; ``COMITY_BENCH_KEEP=folder`` keeps the hub with the laws for the next time.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from bench.hub import ROOT, environment, prepare
from bench.relevance.metrics import judged, ndcg, recall
from bench.report import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

JUDGEMENTS = Path(__file__).with_name("judgements.csv")
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
GOAL, TIMES = 0.85, 2.0
NAMES = {"hub": "Comity", "tantivy": "plain Tantivy", "postgres": "PostgreSQL"}
HEADING = ("", *NAMES.values(), "Comity / plain Tantivy", "goal", "")


class Run(NamedTuple):
    """What was found for every question, the languages of every document, and the grades of every need's documents."""

    found: Mapping[str, Mapping[str, Sequence[str]]]
    languages: Mapping[str, Sequence[str]]
    grades: Mapping[str, Mapping[str, int]]
    gone: Sequence[str]
    """What was judged and is no longer in the corpus."""

    @property
    def questions(self) -> list[str]:
        """Each as its need and its language."""
        return list(next(iter(self.found.values())))


def measure(var: Path) -> Section | None:
    """Ask every question of three systems over the folder that ``LAW`` names; nothing where it names none."""
    folder = os.environ.get("LAW")
    if not folder:
        return None
    run = taken(Path(os.environ.get("COMITY_BENCH_KEEP", var)), folder)
    rows = [_row("nDCG@10, all questions", run, _over(run, run.questions, ndcg), goal=GOAL)]
    rows += [
        _row(f"nDCG@10, {code}", run, _over(run, [each for each in run.questions if each.endswith(f" {code}")], ndcg))
        for code in LANGUAGES
    ]
    rows += [
        _row("recall@50, all questions", run, _over(run, run.questions, recall)),
        _row("nDCG@10, across languages", run, _over(run, run.questions, ndcg, across=True), times=TIMES),
        _row("recall@50, across languages", run, _over(run, run.questions, recall, across=True), times=TIMES),
        _row("judged, of the first ten", run, _over(run, run.questions, judged)),
    ]
    return Section("Relevance of the search", _done(run), HEADING, rows, _notes(run))


def taken(var: Path, folder: str) -> Run:
    """Prepare a hub without invented data, import the laws, ask."""
    prepare(var)
    command = [sys.executable, "-m", "bench.relevance.inside", folder]
    told = subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    said = json.loads(told)
    languages = {name: each["languages"] for name, each in said["corpus"].items()}
    return Run(said["found"], languages, *_graded(languages))


def _graded(names: Iterable[str]) -> tuple[dict[str, dict[str, int]], list[str]]:
    """The grade of every document; a provision was judged once for all languages in which it stands."""
    documents: dict[str, list[str]] = {}
    for name in names:
        documents.setdefault(item_of(name), []).append(name)
    grades: dict[str, dict[str, int]] = {}
    gone = []
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            of_need = grades.setdefault(row["need"], {})
            of_need |= dict.fromkeys(documents.get(row["item"], []), int(row["grade"]))
            if row["item"] not in documents:
                gone.append(f"{row['need']}: {row['item']}")
    return grades, gone


def item_of(name: str) -> str:
    """What was judged of a document: a provision of a law whatever its language, or the document itself."""
    kind, key, *part = name.split(" ")
    return " ".join((kind, key, *part[1:]))


def _over(
    run: Run,
    questions: Iterable[str],
    value: Callable[[Sequence[str], Mapping[str, int]], float],
    *,
    across: bool = False,
) -> dict[str, float]:
    """The mean of a measure by system; ``across``: only documents that cannot be read in the question's language."""
    values: dict[str, list[float]] = {name: [] for name in run.found}
    for question in questions:
        need, code = question.split(" ")
        grades = {each: grade for each, grade in run.grades[need].items() if not across or code not in run.languages[each]}
        if across and not any(grades.values()):
            continue
        for name, found in run.found.items():
            ranking = [each for each in found[question] if not across or code not in run.languages[each]]
            values[name].append(value(ranking, grades))
    return {name: mean(each) for name, each in values.items()}


def _row(name: str, run: Run, values: Mapping[str, float], goal: float = 0, times: float = 0) -> list[str]:
    ratio = values["hub"] / values["tantivy"] if values["tantivy"] else float("inf")
    wanted = f"≥ {goal}" if goal else f"≥ {times:.0f} times" if times else ""
    met = values["hub"] >= goal if goal else ratio >= times
    said = ("met" if met else "**not met**") if wanted else ""
    return [name, *(f"{values[system]:.3f}" for system in run.found), f"{ratio:.2f}", wanted, said]


def _done(run: Run) -> str:
    pairs = sum(len(each) for each in run.grades.values())
    return (
        f"`LAW=folder python -m bench relevance`: {len(run.grades)} needs, each asked in six languages: {len(run.questions)}"
        f" questions, over {len(run.languages):,} documents (the reference data without the invented States, and forty real"
        f" laws). {pairs:,} documents were judged relevant to a need, each with its reason (bench/relevance/judgements.csv):"
        " 3 answers it, 2 answers a part, 1 is on the subject; what wasn't judged counts as nothing. *Plain Tantivy*: its own"
        " analysers by language, its own parser, any word. *PostgreSQL*: full-text search in each text's configuration, any"
        " word, titles first. *Across languages*: only what cannot be read in the question's language, found and to be found."
    )


def _notes(run: Run) -> list[str]:
    said = [
        "Recall counts grades 2 and 3, of 50 where more are relevant. The grades were given by one reader who knew the laws'"
        " headings and texts, not what each system finds, and saw the pooled results of all three only to look for gaps."
    ]
    return said + ([f"Judged and no longer there: {', '.join(run.gone)}."] if run.gone else [])
