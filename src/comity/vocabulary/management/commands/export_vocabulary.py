"""``comity export-vocabulary``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.vocabulary.queries import SCHEME, concepts
from comity.vocabulary.skos import as_json_ld, as_turtle

WRITERS = {"ttl": as_turtle, "jsonld": as_json_ld}


class Command(BaseCommand):
    help = "Print the vocabulary as SKOS (Turtle or JSON-LD), or write it to a file."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=WRITERS, default="ttl", dest="file_format", help="Turtle or JSON-LD")
        parser.add_argument("--output", type=Path, metavar="FILE", help="the file to write; without it, it is printed")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        text = WRITERS[options["file_format"]](concepts().values(), SCHEME)
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        try:
            options["output"].write_text(text, encoding="utf-8")
        except OSError as error:
            message = f"{options['output']}: {error.strerror}"
            raise CommandError(message) from error
