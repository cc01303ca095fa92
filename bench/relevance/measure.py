"""How well the search finds what practitioners need, by judged questions; PostgreSQL and plain Tantivy in the same run.

``COMITY_BENCH_KEEP`` names a folder in which hub, index and the peers' answers stay for the next run;
``COMITY_BENCH_REINDEX=1`` makes them anew.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from math import inf
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.hub import ROOT, environment, prepare
from bench.relevance.items import question_name
from bench.relevance.judged import CODES, Need, grades, needs
from bench.relevance.metrics import RELEVANT, judged, ndcg, recall
from bench.report import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER = "LAW"
KEEP, REINDEX = "COMITY_BENCH_KEEP", "COMITY_BENCH_REINDEX"
HUB = "hub"
SYSTEMS = {
    HUB: "hub",
    "tantivy": "plain Tantivy",
    "tantivy by language": "plain Tantivy, fields by language",
    "postgres": "PostgreSQL",
}
HEADING = ("", "questions", *SYSTEMS.values(), "hub to the better Tantivy", "goal", "")
GOAL, TIMES = 0.85, 2.0
NDCG, RECALL = "nDCG@10", "recall@50"
MEASURED = {NDCG: ndcg, RECALL: recall}
KINDS = {"need": "needs", "sentence": "needs in sentences", "name": "names and references"}
LANGUAGES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}
DONE = (
    "`LAW=folder python -m bench relevance`: reference data (States, authorities, networks, treaties, articles of the"
    " Convention) and the forty laws of `law`, nothing invented; needs of practitioners and names, each asked in six"
    " languages (`bench/relevance/`). *Tuned*: weights and labels were chosen on these needs; *in sentences*: everyday"
    " words, written and judged by others, without a name for what is asked. *Held out*: needs written and judged before the"
    " tuning, by whoever did it; only their mean was looked at, when weights of guesses were chosen last. Grades 0 to 3 by need, a provision being one item in whatever language; what was not"
    f" judged counts as 0; for recall grade {RELEVANT} and above is relevant, and where more than 50 are, 50 is all."
    " *Tantivy*: its own parser over a title and a text, any word of the question, BM25; stemmed, and stop words taken"
    " out, by the language of the text and of the question, Chinese in pairs of characters; in one pair of fields, or a"
    " pair a language. *PostgreSQL*: `to_tsvector` by language, titles weighted above texts, any word of the question,"
    " `ts_rank_cd`. The peers hold the same words of the same documents, without the vocabulary. *Across languages*:"
    " only items without a word in the question's language count and are ranked (each system's first 200, the peers'"
    " first 1,000)."
)


class Asked(NamedTuple):
    """The items, and what each system found for each question."""

    corpus: dict[str, dict[str, Any]]
    found: dict[str, dict[str, list[str]]]


def ask_all(laws: str, var: Path) -> Asked:
    """Ask every question of every system, over a hub in ``var`` or in the folder that is kept."""
    kept = os.environ.get(KEEP)
    hub = Path(kept) / "relevance" if kept else var
    corpus = hub / "relevance" / "corpus.json"
    if os.environ.get(REINDEX):
        corpus.unlink(missing_ok=True)
    if not corpus.exists():
        prepare(hub)
    command = [sys.executable, "-m", "bench.relevance.inside", laws]
    done = subprocess.run(command, env=environment(hub), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    return Asked(**json.loads(done))


class Case(NamedTuple):
    """A question that was judged: what every system found, and the grades."""

    need: Need
    code: str
    found: dict[str, list[str]]
    grades: Mapping[str, int]


def measure(var: Path) -> Section | None:
    """Ask all, and hold it against the judgements; nothing where ``LAW`` names no laws."""
    laws = os.environ.get(FOLDER)
    if not laws:
        return None
    asked = ask_all(laws, var)
    known = grades()
    cases = [each for each in _cases(asked, known) if _has_relevant(each)]
    across = [each for each in (_across(one, asked) for one in cases) if _has_relevant(each)]
    rows = [
        *_rows("tuned", [each for each in cases if not each.need.held_out], goal=GOAL),
        *_rows("held out", [each for each in cases if each.need.held_out]),
        *_rows("across languages", across, times=TIMES),
        _judged(cases),
    ]
    return Section("Relevance of the search", DONE, HEADING, rows, list(_notes(asked, known)))


def _rows(title: str, cases: list[Case], goal: float = 0, times: float = 0) -> Iterator[list[str]]:
    """Both measures over all of the cases, the first also over parts of them; the goals are for the whole."""
    yield _row(f"{NDCG}, {title}", cases, NDCG, goal, times)
    for code, language in LANGUAGES.items():
        yield _row(f"{NDCG}, {title}: {language}", [each for each in cases if each.code == code], NDCG)
    for kind, name in KINDS.items():
        if some := [each for each in cases if each.need.kind == kind]:
            yield _row(f"{NDCG}, {title}: {name}", some, NDCG)
    yield _row(f"{RECALL}, {title}", cases, RECALL, 0, times)


def _cases(asked: Asked, known: Mapping[str, Mapping[str, int]]) -> Iterator[Case]:
    for need in needs():
        there = {item: grade for item, grade in known.get(need.name, {}).items() if item in asked.corpus}
        for code in CODES:
            name = question_name(need.name, code)
            yield Case(need, code, {system: answers[name] for system, answers in asked.found.items()}, there)


def _has_relevant(case: Case) -> bool:
    return any(grade >= RELEVANT for grade in case.grades.values())


def _across(case: Case, asked: Asked) -> Case:
    """The same, of the items alone that have no word in the question's language."""
    foreign = {item for item, each in asked.corpus.items() if case.code not in each["languages"]}
    found = {system: [item for item in ranking if item in foreign] for system, ranking in case.found.items()}
    return case._replace(found=found, grades={item: grade for item, grade in case.grades.items() if item in foreign})


def _row(title: str, cases: list[Case], name: str, goal: float = 0, times: float = 0) -> list[str]:
    if not cases:
        return [title, "0", *[""] * (len(HEADING) - 2)]
    score = MEASURED[name]
    means = {system: fmean(score(each.found[system], each.grades) for each in cases) for system in SYSTEMS}
    peer = max(mean for system, mean in means.items() if system.startswith("tantivy"))
    ratio = means[HUB] / peer if peer else inf
    wanted = f"≥ {goal}" if goal else f"≥ {times:.0f} times" if times else ""
    met = means[HUB] >= goal if goal else ratio >= times
    said = ("met" if met else "**not met**") if wanted else ""
    return [title, f"{len(cases)}", *(f"{mean:.3f}" for mean in means.values()), f"{ratio:.2f}", wanted, said]


def _judged(cases: list[Case]) -> list[str]:
    shares = [judged((each.found[system], each.grades) for each in cases) for system in SYSTEMS]
    return ["judged, of the first ten", f"{len(cases)}", *(f"{100 * share:.0f} %" for share in shares), "", "", ""]


def _notes(asked: Asked, known: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """How much was judged, and what of it cannot be used."""
    names = {each.name: each for each in needs()}
    total = sum(len(each) for each in known.values())
    yield f"{total:,} judgements of {len(known)} needs; {len(asked.corpus):,} items."
    without = [name for name in names if not any(grade >= RELEVANT for grade in known.get(name, {}).values())]
    gone = sorted({item for each in known.values() for item in each if item not in asked.corpus})
    yield from _listed("Needs without anything relevant, left out", without)
    yield from _listed("Judgements of needs that aren't asked", sorted(known.keys() - names.keys()))
    yield from _listed("Items that were judged and aren't there any more", gone)


def _listed(title: str, names: Iterable[str]) -> Iterator[str]:
    found = list(names)
    if found:
        yield f"{title} ({len(found)}): {', '.join(f'`{each}`' for each in found)}."
