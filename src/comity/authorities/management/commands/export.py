"""``comity export``."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from comity.authorities import queries
from comity.authorities.forms import ListForm
from comity.authorities.queries import table


class Command(BaseCommand):
    """Writes what the list of the directory shows with the same filters."""

    help = "Export the directory as a CSV or XLSX table."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=sorted(table.FORMATS), default="csv", help="the kind of table")
        parser.add_argument("--output", type=Path, help="the file to write; without it the table is printed")
        parser.add_argument("--state", default="", help="only this State, three letters")
        parser.add_argument("--category", default="", help="only this category")
        parser.add_argument("--as-of", default="", help="as at a date, YYYY-MM-DD")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        asked = {"state": options["state"].upper(), "category": options["category"], "as_of": options["as_of"]}
        form = ListForm(asked)
        if not form.is_valid():
            wrong = "; ".join(f"{name}: {' '.join(map(str, said))}" for name, said in form.errors.items())
            raise CommandError(wrong, returncode=2)
        entries = queries.load_entries(queries.find(form.filters).slugs, form.filters.day)
        write, _content_type = table.FORMATS[options["format"]]
        content = write(table.rows(entries))
        if options["output"]:
            options["output"].write_bytes(content)
        else:
            sys.stdout.buffer.write(content)
