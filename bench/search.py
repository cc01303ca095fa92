"""The search over an invented library: building, answering inside and over HTTP; against bare Tantivy and PostgreSQL.

``COMITY_BENCH_PROVISIONS`` says how many provisions (100,000 by default; 1,000,000 takes about ten minutes), and
``COMITY_BENCH_POSTGRES`` how many of them PostgreSQL gets. ``COMITY_BENCH_KEEP`` names a folder where the hub and its
index stay for the next time. ``COMITY_BENCH_TIMES`` repeats the library so many times in the index: what five million
provisions ask of the engine, without the hour that it takes to write them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bench.hub import COMITY, ROOT, Reader, environment, free_port, prepare, running, wait_until_well
from bench.report import Section, number, verdict
from bench.timing import Times, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import psycopg

    from comity.search.index.folder import Folder
    from comity.search.queries.asking import Unit

SIZE = int(os.environ.get("COMITY_BENCH_PROVISIONS", "100000"))
TIMES = int(os.environ.get("COMITY_BENCH_TIMES", "1"))
IN_POSTGRES = int(os.environ.get("COMITY_BENCH_POSTGRES", str(min(SIZE, 200_000))))
QUESTIONS = 300
OF_POSTGRES = 60
WARM_UP = 20
RATIO, PAGE_P99 = 1.5, 100.0
HEADING = ("", "median, ms", "p95", "p99", "ratio of medians", "goal", "")
CONFIGURATIONS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic", "zh": "simple"}


def measure(var: Path) -> Section:
    """Build the library's index beside a hub, ask it, serve it."""
    if kept := os.environ.get("COMITY_BENCH_KEEP"):
        var = Path(kept) / f"search-{SIZE}"
    prepare(var)
    command = [sys.executable, "-m", "bench.search"]
    done = subprocess.run(command, env=_environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    found = json.loads(done)
    found["page"], found["suggest"] = _over_http(var, found["asked"])
    bare = statistics.median(found["widened"])
    rows = [
        _row("engine: question with facets", found["engine"], bare, RATIO),
        _row("bare Tantivy: the same words and labels, the same facets", found["widened"], bare),
        _row("bare Tantivy: the words alone, which finds about a sixth", found["bare"], bare),
        _row("inside: question to results with snippets", found["inside"], bare),
        _row("page over HTTP, two processes", found["page"], bare, p99=PAGE_P99),
        _row("suggestions over HTTP", found["suggest"], bare),
        _row(f"PostgreSQL full-text search, {IN_POSTGRES:,} provisions, no facets", found["postgres"], bare),
        _row(f"engine on those questions, {SIZE * TIMES:,} provisions, with facets", found["peer"], bare),
    ]
    done_in_words = (
        f"{_size()} in six languages, {QUESTIONS} questions (terms of the field, with and"
        " without words of every frequency; articles), each asked once. *Engine*: the query, the best 20, the count, eight"
        " facets. *Bare*: Tantivy's own parser over title and text of the same index, the best 20, the count, the same"
        " facets, without rights and weights; with the labels of what is asked in all languages as phrases, or without. Times of all threads of one process."
    )
    speed = SIZE / found["built"]
    built = f"{SIZE:,} were built in {found['built']:.0f} s ({speed:,.0f} a second); {found['bytes'] / 1e6:,.0f} MB on disk."
    notes = [
        f"{built} PostgreSQL: {found['postgres_built']:.0f} s for {IN_POSTGRES:,}.",
        "Above 100,000 results they are counted in one of 64 equal parts and shown as estimates, and the best are looked for among titles; bare Tantivy counts all.",
    ]
    return Section(f"Search over {SIZE * TIMES:,} provisions", done_in_words, HEADING, rows, notes)


def _size() -> str:
    written = f"{SIZE:,} invented provisions"
    return f"{written}, {TIMES} times over as segments of their own," if TIMES > 1 else written


def _environment(var: Path) -> dict[str, str]:
    sizes = {"PROVISIONS": SIZE, "TIMES": TIMES, "POSTGRES": IN_POSTGRES}
    return environment(var) | {f"COMITY_BENCH_{name}": str(size) for name, size in sizes.items()}


def _row(name: str, values: list[float], bare: float, goal: float | None = None, p99: float | None = None) -> list[str]:
    times = Times(tuple(values))
    last = statistics.quantiles(values, n=100)[-1]
    ratio = times.median / bare
    said = (
        (f"≤ {goal}", verdict(ratio, goal)) if goal else (f"p99 ≤ {p99:.0f}", verdict(last, p99)) if p99 else ("", "")
    )
    return [name, number(times.median), number(times.p95), number(last), number(ratio), *said]


def _over_http(var: Path, asked: list[str]) -> tuple[list[float], list[float]]:
    port = free_port()
    words = [str(COMITY), "serve", "--port", str(port), "--workers", "2", "--no-worker"]
    with running(words, environment(var)) as process:
        wait_until_well(port, process)
        reader = Reader(port)
        pages = [reader.get(f"/en/search/?q={quote(each)}").ms for each in asked]
        typed = [reader.get(f"/en/search/suggest/?q={quote(each[:5])}").ms for each in asked]
    return pages[WARM_UP:], typed[WARM_UP:]


def inside() -> dict[str, Any]:
    """Build and ask, in a process of the hub that the environment names."""
    from bench.library import questions  # noqa: PLC0415
    from comity.search.index.folder import Folder, read_place, write_place  # noqa: PLC0415
    from comity.search.queries import Question, search  # noqa: PLC0415

    folder = Folder(Path(os.environ["COMITY_VAR"]) / "search")
    built = _built(folder)
    if TIMES > 1:
        _repeat(folder)
    generation = folder.current
    assert generation  # noqa: S101  # just built
    asked = questions(QUESTIONS + WARM_UP)
    for each in asked[:WARM_UP]:
        search(Question(text=each))
    asked = asked[WARM_UP:]
    engine, bare, widened = _engines(asked)
    whole = [milliseconds(lambda each=each: search(Question(text=each))) for each in asked]  # type: ignore[misc]
    postgres, postgres_built, peer = _postgres(asked[:OF_POSTGRES])
    write_place(generation, replace(read_place(generation), at=time.time()))  # nobody follows here: it would be stale
    return {
        "asked": questions(QUESTIONS + WARM_UP),
        "built": built,
        "bytes": sum(path.stat().st_size for path in generation.iterdir()),
        "engine": engine,
        "bare": bare,
        "widened": widened,
        "inside": whole,
        "postgres": postgres,
        "postgres_built": postgres_built,
        "peer": peer,
    }


def _built(folder: Folder) -> float:
    """How many seconds it took to build the index, now or when it was built and kept."""
    from bench.library import provisions  # noqa: PLC0415
    from comity.search.index.building import build  # noqa: PLC0415
    from comity.search.index.folder import read_place  # noqa: PLC0415

    note, current = folder.root / "seconds", folder.current
    if note.exists() and current and read_place(current).documents in {SIZE, SIZE * TIMES}:
        return float(note.read_text())
    began = time.monotonic()
    build(folder, provisions(SIZE), read_place(current).snapshot if current else "")
    note.write_text(str(time.monotonic() - began))
    return float(note.read_text())


def _repeat(folder: Folder) -> None:
    """Let an index serve that names every segment ``TIMES`` times; the repetitions are links to the same files."""
    from comity.search.index.folder import read_place, write_place  # noqa: PLC0415

    source = folder.current
    assert source  # noqa: S101  # just built
    if read_place(source).documents == SIZE * TIMES:
        return
    made = folder.begin()
    meta = json.loads((source / "meta.json").read_text())
    segments = []
    for segment in meta["segments"]:
        for _time in range(TIMES):
            name = uuid.uuid4()
            for file in source.glob(f"{uuid.UUID(segment['segment_id']).hex}.*"):
                os.link(file, made / f"{name.hex}{file.suffix}")
            segments.append(segment | {"segment_id": str(name)})
    (made / "meta.json").write_text(json.dumps(meta | {"segments": segments}))
    place = read_place(source)
    write_place(made, replace(place, documents=SIZE * TIMES))
    folder.take_over(made)


def _engine(text: str) -> None:
    """What a question asks of the engine, one after the other as bare Tantivy is asked."""
    from comity.search.index.reading import here  # noqa: PLC0415
    from comity.search.queries.asking import take_apart  # noqa: PLC0415
    from comity.search.queries.engine import Need, query_for  # noqa: PLC0415
    from comity.search.queries.finding import (  # noqa: PLC0415  # what is measured
        EXACT_UP_TO,
        Question,
        _best,
        _early,
        _facets,
        _found,
    )

    searcher = here().searcher()
    asked, readers, question = take_apart(text), frozenset({"public"}), Question(text=text)
    early = _early(searcher, asked, question, readers)
    if early:
        early.result()
    best = _best(searcher, asked, question, readers) if early else None
    need, found, _complete = best or _found(searcher, asked, question, readers)
    many = found.at_least or found.total > EXACT_UP_TO
    if found.total and not (early and many and need is Need.ALL):
        _facets(searcher, query_for(asked, {}, readers, need, ranked=False), about=many)


def _engines(asked: list[str]) -> tuple[list[float], list[float], list[float]]:
    """Ours, bare, and bare with every label as a phrase: question by question in turn, each first every other time."""
    from comity.search.analysis import Said, form, split  # noqa: PLC0415
    from comity.search.index.reading import here  # noqa: PLC0415
    from comity.search.index.schema import FACETS  # noqa: PLC0415
    from comity.search.queries.asking import take_apart  # noqa: PLC0415

    searcher = here().searcher()
    index = here()._index  # noqa: SLF001  # bare means bare
    assert index  # noqa: S101
    facets = {name: {"terms": {"field": name, "size": 20}} for name in FACETS}

    def ask(words: str) -> None:
        query = index.parse_query_lenient(words, ["title", "text"], conjunction_by_default=True)[0]
        searcher.search(query, 20)
        searcher.aggregate(query, facets)

    def bare(text: str) -> None:
        said = Said(split(form(text)))
        ask(" ".join(said.possible(at)[0] for at in range(len(said.words))))

    def widened(text: str) -> None:
        ask(" ".join(_said(unit) for unit in take_apart(text).units))

    taken: dict[Callable[[str], None], list[float]] = {_engine: [], bare: [], widened: []}
    for turn, each in enumerate(asked):
        acts = list(taken)
        for act in acts if turn % 2 else reversed(acts):
            taken[act].append(milliseconds(lambda act=act, each=each: act(each)))  # type: ignore[misc]
    return taken[_engine], taken[bare], taken[widened]


def _said(unit: Unit) -> str:
    """A part of a question for Tantivy's own parser: its words, or any label of what it names."""
    own = " AND ".join(f"({' OR '.join(stems)})" for stems in unit.words) or unit.article.replace("(", " ").replace(
        ")", ""
    )
    labels = (f'"{" ".join(way)}"' for way in unit.ways)
    return f"({' OR '.join((f'({own})', *labels))})"


def _postgres(asked: list[str]) -> tuple[list[float], float, list[float]]:
    """The same provisions in PostgreSQL: ranked, the best 20 and the count."""
    import psycopg  # noqa: PLC0415

    from comity.common.languages import CODES  # noqa: PLC0415

    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        began = time.monotonic()
        connection.execute("CREATE TEMP TABLE provision (id int, words tsvector)")
        _fill(connection)
        connection.execute("CREATE INDEX ON provision USING gin (words)")
        connection.execute("ANALYZE provision")
        built = time.monotonic() - began
        taken, peer = [], []
        for turn, each in enumerate(asked):
            configuration = CONFIGURATIONS[CODES[turn % len(CODES)]]
            taken.append(milliseconds(lambda each=each, name=configuration: _rank(connection, name, each)))  # type: ignore[misc]
            peer.append(milliseconds(lambda each=each: _engine(each)))  # type: ignore[misc]
    return taken, built, peer


def _fill(connection: psycopg.Connection) -> None:
    connection.execute("CREATE TEMP TABLE written (id int, configuration text, said text)")
    with connection.cursor() as cursor, cursor.copy("COPY written FROM STDIN") as copy:
        for row in _rows():
            copy.write_row(row)
    connection.execute("INSERT INTO provision SELECT id, to_tsvector(configuration::regconfig, said) FROM written")


def _rows() -> Iterator[tuple[int, str, str]]:
    from bench.library import provisions  # noqa: PLC0415

    for at, document in enumerate(provisions(IN_POSTGRES)):
        ((code, text),) = document.texts.items()
        yield at, CONFIGURATIONS[code], f"{document.titles[code]} {document.within[code]} {text}"


def _rank(connection: psycopg.Connection, configuration: str, text: str) -> None:
    asked = {"name": configuration, "text": text}
    connection.execute(
        "SELECT id, ts_rank(words, q) AS rank FROM provision, plainto_tsquery(%(name)s::regconfig, %(text)s) q"
        " WHERE words @@ q ORDER BY rank DESC LIMIT 20",
        asked,
    ).fetchall()
    connection.execute(
        "SELECT count(*) FROM provision WHERE words @@ plainto_tsquery(%(name)s::regconfig, %(text)s)", asked
    ).fetchone()


def _main() -> None:
    from comity.config import database  # noqa: PLC0415

    database.ensure(Path(os.environ["COMITY_VAR"]) / "postgres")
    import django  # noqa: PLC0415

    django.setup()
    print(json.dumps(inside()))


if __name__ == "__main__":
    _main()
