"""``comity check-vocabulary``."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.vocabulary.queries import Concept, concepts
from comity.vocabulary.skos import differences, read_turtle
from comity.vocabulary.turtle import MOST_BYTES, NotTurtleError


class Command(BaseCommand):
    help = "Say what a SKOS file (Turtle) says otherwise than our vocabulary; exit code 1 when it does."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="the file, Turtle in UTF-8")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        found = list(differences(concepts(), _read(options["file"])))
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
        else:
            for line in found:
                self.stdout.write(line)
        if found:
            message = f"{len(found)} differences"
            raise CommandError(message)
        if not options["json"]:
            self.stdout.write("The same.")


def _read(path: Path) -> dict[str, Concept]:
    try:
        if path.stat().st_size > MOST_BYTES:
            message = f"{path}: larger than {MOST_BYTES // 1_000_000} MB"
            raise CommandError(message)
        return read_turtle(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise CommandError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: not in UTF-8"
        raise CommandError(message) from error
    except NotTurtleError as error:
        message = f"{path}: {error}"
        raise CommandError(message) from error
