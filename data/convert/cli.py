"""Runs every converter, then the checks; nothing is written when a check fails."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from convert import (
    articles,
    authorities,
    checks,
    jurisdictions,
    memberships,
    networks,
    notifications,
    participations,
    statements,
    treaties,
)
from convert.tables import Raw, Table, write

STEPS: tuple[Callable[[Raw], list[Table]], ...] = (
    jurisdictions.convert,
    articles.convert,
    treaties.convert,
    participations.convert,
    statements.convert,
    networks.convert,
    memberships.convert,
    authorities.convert,
    notifications.convert,
)


def main(arguments: Sequence[str]) -> int:
    """Converts RAW_DIR into OUT_DIR (default: the data folder of the project)."""
    parser = argparse.ArgumentParser(prog="convert", description=__doc__)
    parser.add_argument("raw", type=Path, help="folder with the raw CSV files")
    parser.add_argument("out", type=Path, nargs="?", default=Path(__file__).resolve().parent.parent)
    options = parser.parse_args(arguments)
    raw = Raw(options.raw)
    tables = [table for step in STEPS for table in step(raw)]
    problems = checks.run(raw, tables)
    for problem in problems:
        print(f"problem: {problem}")
    if problems:
        return 1
    for table in tables:
        write(table, options.out)
        print(f"{table.name}: {len(table.rows)} rows")
    return 0
