"""``comity check-data``."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.config.checks import faults


class Command(BaseCommand):
    help = "Prove the reference data whole: one line for each fault, exit code 1 when there is any."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--directory", type=Path, default=settings.DATA, help="where the clean files are")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        found = faults(options["directory"])
        if options["json"]:
            self.stdout.write(json.dumps(found))
        else:
            for line in found:
                self.stdout.write(line)
        if found:
            message = f"{len(found)} faults"
            raise CommandError(message)
        if not options["json"]:
            self.stdout.write("The reference data is whole.")
