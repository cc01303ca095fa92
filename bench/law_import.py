"""Real laws, imported by the command line: what arrives, checked against a count of the source that knows no reader."""

from __future__ import annotations

import difflib
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.hub import ROOT, environment, prepare
from bench.law_count import AMENDED, bare, count, words_of
from bench.report import Section, number

if TYPE_CHECKING:
    from bench.law_count import Counted

FOLDER = "LAW"
DONE = (
    "`LAW=folder python -m bench law`: the folder of forty laws of sixteen States on trial, whose texts aren't part of this"
    " repository, by `comity import-law`. *Units*: articles and sections, counted in the source by a plain rule for each"
    " format and compared with the rows of provisions by number and order. *Headings* of the source that stand in a"
    " provision (or the preface) by every letter. *Words* of the source that stand in the document, by count. The fields"
    " at the head of a file aren't counted."
)
MOST = 99
"""Per cent of the words; Irish sections print their number twice, and it is kept once."""
HEADING = (
    "file",
    "read as",
    "units in source",
    "as rows, by number",
    "headings",
    "found",
    "words kept, %",
    "s",
    "remarks",
)


class Checked(NamedTuple):
    """A file's row, and what counts towards the whole."""

    row: tuple[str, ...]
    whole: bool


def measure(var: Path) -> Section | None:
    """Import the folder that ``LAW`` names into a hub of its own; nothing where it names none."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return None
    prepare(var)
    command = [sys.executable, "-m", "bench.law_import", folder]
    begun = time.perf_counter()
    said = json.loads(
        subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    )
    seconds = time.perf_counter() - begun
    checked = [_check(each, Path(folder)) for each in said["files"]]
    read = [each for each in said["files"] if each["effect"] != "refused"]
    provisions = sum(each["provisions"] for each in read)
    imported = sum(each["seconds"] for each in read)
    whole = sum(each.whole for each in checked)
    notes = [
        (
            f"{len(read)} of {len(said['files'])} files were imported, {len(said['files']) - len(read)} refused;"
            f" {whole} of them with every unit, every heading and at least {MOST} % of the words."
        ),
        (
            f"{provisions:,} provisions in {number(imported)} s ({number(provisions / imported)} a second), a mean of"
            f" {number(1000 * imported / len(read))} ms a file; the command with its start {number(seconds)} s."
        ),
        (
            "Articles of another law that are quoted behind a colon are text of the article that quotes them; the plain"
            " count counts them too (eight in ar-es-LEY-27401). Where the numbers jump, the source itself lacks an article"
            " or holds it within another's text (Switzerland's and Greece's)."
        ),
    ]
    return Section("Import of real laws", DONE, HEADING, [each.row for each in checked], notes)


def _check(said: dict[str, Any], folder: Path) -> Checked:
    if said["effect"] == "refused":
        return Checked(
            (said["file"], said["format"], "", "", "", "", "", number(said["seconds"]), said["reason"]), whole=False
        )
    source = count((folder / said["file"]).read_bytes())
    found = _in_order(source.units, said["numbers"])
    headings = [each for each in source.headings if bare(each)]
    held = "\n".join(bare(AMENDED.sub("", each)) for each in said["texts"])
    there = sum(bare(each) in held for each in headings)
    kept = _kept(source, said["words"])
    whole = found == len(source.units) and there == len(headings) and kept >= MOST
    remarks = [f"{len(said['numbers'])} rows" if len(said["numbers"]) != len(source.units) else ""]
    if source.recorded is not None:
        remarks.append(f"the file says {source.recorded}")
    remarks += Counter(each.split(" ")[0] for each in said["warnings"]).keys()
    row = (
        *(said["file"], f"{said['format']} {', '.join(said['wordings'])}", f"{len(source.units)}", f"{found}"),
        *(
            f"{len(headings)}",
            f"{there}",
            f"{kept:.1f}",
            number(said["seconds"]),
            "; ".join(each for each in remarks if each),
        ),
    )
    return Checked(row, whole)


def _in_order(source: list[str], rows: list[str]) -> int:
    """How many numbers of the source are rows in the same order."""
    one, other = [bare(each) for each in source], [bare(each) for each in rows]
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def _kept(source: Counted, words: dict[str, int]) -> float:
    wanted = Counter(source.words)
    there = Counter(words)
    return 100 * sum(min(times, there[word]) for word, times in wanted.items()) / max(1, wanted.total())


def _held(work: str, file: str) -> dict[str, Any]:
    """What is on record of a file: numbers of units, texts and words."""
    from lxml import etree  # noqa: PLC0415

    from comity.law.models import Expression, Provision  # noqa: PLC0415  # after Django is set up

    wordings = Expression.objects.filter(work=work, source_digest=file)
    rows = Provision.objects.filter(expression__in=wordings).order_by("expression", "position")
    roots = [etree.fromstring(each.document.encode()) for each in wordings]
    blocks = [" ".join("".join(each.itertext()).split()) for root in roots for each in root.iter("{*}p", "{*}docTitle")]
    texts = [f"{row.number} {row.heading} {row.text}" for row in rows] + blocks
    words = Counter(word for root in roots for part in _runs(root) for word in words_of(part))
    numbers = [row.number for row in rows if row.kind in {"article", "section", "rule"} and row.number]
    return {"numbers": numbers, "texts": texts, "words": words}


def _runs(root: Any) -> list[str]:  # noqa: ANN401  # an element
    return [each.text for each in root.iter() if isinstance(each.tag, str) and each.text]


def main() -> None:
    """Import the folder into the hub that the environment names; print the report and what is on record as JSON."""
    import hashlib  # noqa: PLC0415
    import io  # noqa: PLC0415

    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    database.ensure(Path(os.environ["COMITY_VAR"]) / "postgres")
    import django  # noqa: PLC0415

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    folder, out = Path(sys.argv[1]), io.StringIO()
    call_command("import_law", str(folder), "--json", stdout=out)
    report = json.loads(out.getvalue())
    for each in report["files"]:
        if each["effect"] != "refused":
            each.update(_held(each["work"], hashlib.sha256((folder / each["file"]).read_bytes()).hexdigest()))
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main()
