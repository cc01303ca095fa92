"""What needs the database of a hub, in a process of its own: ``python -m bench.inside fill 1000`` or ``facts FILE``."""

from __future__ import annotations

import json
import os
import pickle  # what is read back was written by this very bench
import subprocess
import sys
import time
import tracemalloc
from itertools import cycle, islice, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.hub import ROOT, environment

if TYPE_CHECKING:
    from comity.channels.facts import Facts

EACH = 3  # so many authorities of every category in each of the twenty States, whatever the size
BATCH = 2000
MEGABYTE = 1024 * 1024


class Loaded(NamedTuple):
    """What it costs a process to load the facts."""

    seconds: float
    held_mb: float
    authorities: int


def fill(var: Path, authorities: int) -> None:
    """Invent authorities in the hub in ``var`` until it has so many."""
    _run(var, "fill", str(authorities))


def facts(var: Path) -> tuple[Facts, Loaded]:
    """The facts of the hub in ``var``, and what loading them cost in a fresh process."""
    kept = var / "facts.pickle"
    said = _run(var, "facts", str(kept))
    return pickle.loads(kept.read_bytes()), Loaded(**json.loads(said))  # noqa: S301  # our own file


def _run(var: Path, *words: str) -> bytes:
    command = [sys.executable, "-m", "bench.inside", *words]
    return subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def main() -> None:
    """Do what was asked, on the hub that the environment names."""
    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    database.ensure(Path(os.environ["COMITY_VAR"]) / "postgres")
    import django  # noqa: PLC0415

    django.setup()
    what, value = sys.argv[1:]
    if what == "fill":
        _fill(int(value))
    else:
        sys.stdout.write(json.dumps(_load(Path(value))._asdict()))


def _load(kept: Path) -> Loaded:
    from comity.authorities.models import Authority  # noqa: PLC0415  # after Django is set up
    from comity.channels.queries import load_facts  # noqa: PLC0415

    count = Authority.objects.count()
    start = time.perf_counter()
    loaded = load_facts()
    seconds = time.perf_counter() - start
    kept.write_bytes(pickle.dumps(loaded))
    del loaded
    tracemalloc.start()
    again = load_facts()
    held = tracemalloc.get_traced_memory()[0]
    assert again.states  # noqa: S101  # alive while it was weighed
    return Loaded(seconds, held / MEGABYTE, count)


def _fill(wanted: int) -> None:
    from django.db import transaction  # noqa: PLC0415  # after Django is set up

    from bench.invented import authority, designation  # noqa: PLC0415
    from bench.questions import TWENTY, members  # noqa: PLC0415
    from comity.audit.actions import record  # noqa: PLC0415
    from comity.authorities.models import Authority, Category, Designation  # noqa: PLC0415

    missing = wanted - Authority.objects.count()
    first = list(product(TWENTY, Category.values)) * EACH
    everywhere = cycle(product(members(), Category.values))
    cells = [*first, *islice(everywhere, missing - len(first))]
    made = [(authority(number, state), category) for number, (state, category) in enumerate(cells)]
    with transaction.atomic():
        Authority.objects.bulk_create([entry for entry, _ in made], batch_size=BATCH)
        Designation.objects.bulk_create([designation(*each) for each in made], batch_size=BATCH)
        record(actor="bench", action="bench.fill", subject=str(wanted))


if __name__ == "__main__":
    main()
