"""``comity import-authorities``."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.authorities.actions import Plan, apply_plan, check_upload_size, plan_file


class Command(BaseCommand):
    """Reads a table, says what it would change, and changes it."""

    help = "Import entries of the directory from a CSV or XLSX table: all of it, or nothing and what is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="the table (columns: see the import page)")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        plan = self._plan(options["file"])
        applied = False
        if not plan.faults and not options["dry_run"]:
            applied = apply_plan(plan, actor="command line", file=options["file"].name, digest=plan.digest)
            if not applied:
                message = "the records changed while the file was read; nothing was imported. Try again."
                raise CommandError(message)
        self._answer(plan, applied=applied, as_json=options["json"])
        if plan.faults:
            message = f"nothing was changed; faults: {len(plan.faults)}"
            raise CommandError(message)

    def _plan(self, file: Path) -> Plan:
        try:
            if faults := check_upload_size(file.stat().st_size):
                return Plan([], faults)
            return plan_file(file.read_bytes(), file.name)
        except OSError as error:
            message = f"{file}: {error.strerror}"
            raise CommandError(message) from error

    def _answer(self, plan: Plan, *, applied: bool, as_json: bool) -> None:
        if as_json:
            report = {
                "applied": applied,
                "counts": plan.counts,
                "faults": [each._asdict() for each in plan.faults],
                "changes": [
                    each._asdict() | {"differences": [one._asdict() for one in each.differences]}
                    for each in plan.changes
                ],
            }
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        for fault in plan.faults:
            self.stderr.write(f"row {fault.row}, {fault.column or 'file'}: {fault.message}")
        for change in plan.changes:
            self.stdout.write(f"row {change.row}: {change.effect:8} {change.slug} {change.designation}".rstrip())
            for one in change.differences if change.effect == "changed" else ():
                self.stdout.write(f"    {one.column}: {one.old!r} -> {one.new!r}")
        if not plan.faults:
            counts = ", ".join(f"{number} {effect}" for effect, number in plan.counts.items())
            self.stdout.write(f"{counts}{'' if applied else ' (nothing was written)'}")
