"""``comity tag-law``."""

import csv
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.law.actions.tags import Line, add_tags

COLUMNS = Line._fields


class Command(BaseCommand):
    help = "Tag provisions from a CSV table (work, eid, scheme, code): all of it, or nothing and what is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=f"the table, with columns {', '.join(COLUMNS)}")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be added")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        done = add_tags(actor="command line", lines=_lines(options["file"]), dry_run=options["dry_run"])
        if options["json"]:
            report = {"added": done.added, "left": done.left, "faults": done.faults}
            self.stdout.write(json.dumps(report, ensure_ascii=False))
        for row, fault in () if options["json"] else done.faults:
            self.stderr.write(f"row {row}: {fault}")
        if done.faults:
            message = f"nothing was changed; faults: {len(done.faults)}"
            raise CommandError(message)
        if not options["json"]:
            written = " (nothing was written)" if options["dry_run"] else ""
            self.stdout.write(f"{done.added} added, {done.left} left{written}")


def _lines(path: Path) -> list[Line]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise CommandError(message) from error
    except (UnicodeDecodeError, csv.Error) as error:
        message = f"{path}: {error}"
        raise CommandError(message) from error
    if missing := [name for name in COLUMNS if name not in (reader.fieldnames or ())]:
        message = f"{path}: no column {', '.join(missing)}"
        raise CommandError(message)
    return [Line(*((row[name] or "").strip() for name in COLUMNS)) for row in rows]
