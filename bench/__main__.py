"""``python -m bench``: take every measure and write RESULTS.md. Name measures to take only those and print them."""

import sys
import tempfile
import time
from pathlib import Path

from bench import finder, growth, law_import, people, report, search, start, trail, whole, wire
from bench.hub import ROOT, prepare
from bench.relevance import measure as relevance

MEASURES = {
    "finder": finder,
    "growth": growth,
    "whole": whole,
    "wire": wire,
    "trail": trail,
    "people": people,
    "start": start,
    "law": law_import,
    "search": search,
    "relevance": relevance,
}

# Measures that change the records work on hubs of their own.
OF_ITS_OWN = {"growth", "start", "trail", "people", "law", "search", "relevance"}


def main(names: list[str]) -> None:
    """Take the measures, each on a hub of its own or on one with the real data."""
    begun = time.monotonic()
    sections: list[report.Section] = []
    with tempfile.TemporaryDirectory(prefix="comity-bench-") as folder:
        real = Path(folder) / "real"
        chosen = names or list(MEASURES)
        if not OF_ITS_OWN.issuperset(chosen):
            prepare(real)
        for name in chosen:
            print(f"{time.monotonic() - begun:4.0f} s  {name}", flush=True)
            section = MEASURES[name].measure(Path(folder) / name if name in OF_ITS_OWN else real)
            sections += [section] if section else []
    text = report.text(sections, time.monotonic() - begun)
    if names:
        print(text)
    else:
        report.RESULTS.write_text(text, encoding="utf-8")
        print(f"Written: {report.RESULTS.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
