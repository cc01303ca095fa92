"""``comity import-law``."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.law.actions.importing import Given, Report, as_json, import_laws
from comity.law.actions.lists import FaultyListError, Row, read_list
from comity.law.reading import LARGEST, Said
from comity.law.reading.refusing import refuse

LIST = "manifest.csv"


class Command(BaseCommand):
    """Reads laws from files, says what that would change, and changes it."""

    help = "Import laws from files: each file as a whole, or not at all and why."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", type=Path, nargs="+", metavar="FILE", help="files, or folders of files")
        parser.add_argument(
            "--manifest", type=Path, help=f"list of files (docs/laws.md); {LIST} of the folder otherwise"
        )
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        try:
            rows, files = self._given(options["paths"], options["manifest"])
            report = import_laws(files, actor="command line", rows=rows, dry_run=options["dry_run"])
        except (OSError, FaultyListError) as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(as_json(report), ensure_ascii=False))
        else:
            self._say(report, dry=options["dry_run"])

    def _given(self, paths: list[Path], manifest: Path | None) -> tuple[list[Row], list[Given]]:
        files: list[Path] = []
        for path in paths:
            if path.is_dir():
                files += sorted(each for each in path.iterdir() if each.is_file() and each.suffix != ".csv")
                manifest = manifest or (path / LIST if (path / LIST).exists() else None)
            elif path.suffix == ".csv":
                manifest = path
            else:
                files.append(path)
        rows = read_list(manifest.read_bytes()) if manifest else []
        return rows, [Given(path.name, partial(_content, path)) for path in files]

    def _say(self, report: Report, *, dry: bool) -> None:
        for each in report.outcomes:
            wordings = ", ".join(each.wordings)
            self.stdout.write(f"{each.effect:8} {each.file}  {each.work} {wordings} {each.units or ''}".rstrip())
            if each.reason:
                self.stderr.write(f"         {Said.of(each.reason).sentence}")
            for warning in each.warnings:
                self.stdout.write(f"         {Said.of(warning).sentence}")
        counts = ", ".join(f"{number} {effect}" for effect, number in report.counts.items())
        end = f"import {report.batch.pk}" if report.batch else "nothing was written"
        self.stdout.write(f"{counts}, {report.events} events ({end if not dry else 'nothing was written'})")


def _content(path: Path) -> bytes:
    """The bytes of a file that isn't absurdly large."""
    if path.stat().st_size > LARGEST:
        refuse("large", f"{LARGEST // (1024 * 1024)} MB")
    return path.read_bytes()
