"""What the trail costs: a row for each write, its place in the chain, verifying them all, a page of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.hub import ROOT, environment, prepare
from bench.report import Section, number
from bench.timing import Times, alternate, milliseconds

if TYPE_CHECKING:
    from comity.access.actor import Actor

ROUNDS = 300
ROWS = 100_000
PAGES = 60
BATCH = 500
DONE = (
    "One process, one connection, embedded PostgreSQL, real commits, the three kinds of write in turn. *Write alone*: one"
    " transaction that changes one entry of the directory. *With a row*: the same transaction adds a row to a copy of the"
    " trail's table that has its indexes and no trigger. *With a row and its link*: as the hub does it. *Verify*: the whole"
    " chain from the database, every hash computed anew. *Page*: the queries of one page of the trail, newest first."
)
HEADING = ("", "median", "p95", "ratio to the line before")


def measure(var: Path) -> Section:
    """Measure in a process of its own, on a hub of its own."""
    prepare(var)
    command = [sys.executable, "-m", "bench.trail"]
    said = json.loads(
        subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    )
    rows, before = [], 0.0
    for name in ("write alone, ms", "with a row, ms", "with a row and its link, ms"):
        times = Times(tuple(said[name]))
        rows.append([name, number(times.median), number(times.p95), number(times.median / before) if before else ""])
        before = times.median
    rows.append([f"verify {said['rows']:,} rows, rows/s", number(said["rows"] / said["verify"]), "", ""])
    before = 0.0
    for name in ("page of 1,000 rows, ms", f"page of {ROWS:,} rows, ms", f"page of {ROWS:,} rows, filtered, ms"):
        times = Times(tuple(said[name]))
        rows.append([name, number(times.median), number(times.p95), number(times.median / before) if before else ""])
        before = before or times.median
    return Section("The trail", DONE, HEADING, rows)


def _actor() -> Actor:
    from comity.access.actor import Actor  # noqa: PLC0415  # after Django is set up

    return Actor(officer=1, name="Bench", authority="bench-authority", address="192.0.2.1")


def _writes() -> dict[str, tuple[float, ...]]:
    from django.db import connection, transaction  # noqa: PLC0415  # after Django is set up

    from comity.audit import actions  # noqa: PLC0415
    from comity.authorities.models import Authority  # noqa: PLC0415

    slug = Authority.objects.values_list("slug", flat=True)[0]
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_entry (LIKE audit_entry INCLUDING ALL)")
    real, copy = actions.INSERT, actions.INSERT.replace("audit_entry", "bench_entry")

    def write(turn: int, insert: str) -> float:
        def act() -> None:
            with transaction.atomic():
                Authority.objects.filter(slug=slug).update(notes=str(turn))
                if insert:
                    actions.INSERT = insert
                    actions.record(actor=_actor(), action="bench.write", subject=slug, turn=turn)

        return milliseconds(act)

    alone, row, link = alternate(
        ROUNDS, lambda turn: write(turn, ""), lambda turn: write(turn, copy), lambda turn: write(turn, real)
    )
    actions.INSERT = real
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE bench_entry")
    names = ("write alone, ms", "with a row, ms", "with a row and its link, ms")
    return dict(zip(names, (alone.values, row.values, link.values), strict=True))


def _fill(wanted: int) -> None:
    """Rows until there are so many, some hundreds to a transaction: each link changes the one row of the head."""
    from django.db import connection  # noqa: PLC0415  # after Django is set up

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_entry")
        there = int(cursor.fetchone()[0])
        for first in range(there + 1, wanted + 1, BATCH):
            cursor.execute(
                "INSERT INTO audit_entry (at, actor, officer, authority, action, subject, outcome, address, details)"
                " SELECT now(), 'Officer ' || mod(g, 500), mod(g, 500), 'authority-' || mod(g, 200),"
                " 'bench.act' || mod(g, 40), 'thing-' || mod(g, 5000), 'done', '192.0.2.1', jsonb_build_object('turn', g)"
                " FROM generate_series(%s, %s) g",
                [first, min(first + BATCH - 1, wanted)],
            )
        cursor.execute("ANALYZE audit_entry, audit_link")


def _pages(action: str = "", authority: str = "") -> tuple[float, ...]:
    from comity.audit.queries import Filters, trail  # noqa: PLC0415  # after Django is set up

    filters = Filters(action=action, authority=authority)
    return tuple(milliseconds(lambda: trail(filters)) for _ in range(PAGES))


def main() -> None:
    """Take the measures on the hub that the environment names, as the owner of its tables; print them as JSON."""
    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    database.ensure(Path(os.environ["COMITY_VAR"]) / "postgres")
    os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"]
    import django  # noqa: PLC0415

    django.setup()
    from comity.audit.queries import verify  # noqa: PLC0415

    said: dict[str, object] = {**_writes()}
    _fill(1000)
    said["page of 1,000 rows, ms"] = _pages()
    _fill(ROWS)
    said[f"page of {ROWS:,} rows, ms"] = _pages()
    said[f"page of {ROWS:,} rows, filtered, ms"] = _pages(action="bench.act7", authority="authority-7")
    start = time.perf_counter()
    rows, faults = verify()
    said |= {"verify": time.perf_counter() - start, "rows": rows}
    if faults:
        raise RuntimeError(str(faults[:3]))
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
