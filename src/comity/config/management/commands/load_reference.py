"""``comity load-reference``."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from comity.config.reference import load_reference


class Command(BaseCommand):
    help = "Load the reference data; says what was added, changed and left. Running it again changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--directory", type=Path, default=settings.DATA, help="where the clean files are")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        report = load_reference(actor="command line", directory=options["directory"])
        if options["json"]:
            self.stdout.write(json.dumps([asdict(each) for each in report]))
            return
        for each in report:
            self.stdout.write(
                f"{each.file:22} {each.added:5} added {each.changed:5} changed {each.left:5} left"
                + (f" {each.absent:5} no longer in the file" if each.absent else "")
            )
