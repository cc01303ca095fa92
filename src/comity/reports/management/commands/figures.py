"""``comity figures``."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext, override

from comity.common.languages import CODES, DEFAULT, long_date
from comity.reports.forms import AsOf
from comity.reports.queries.authorities import FORMATS, TITLE, AuthorityFigure, as_csv, as_record, authority_figure


def _day(text: str) -> date:
    form = AsOf({"as_of": text})
    if not form.is_valid():
        message = f"--as-of {text!r}: {form.errors['as_of'][0]}"
        raise CommandError(message, returncode=2)
    return form.day


def _width(text: str) -> int:
    """How many columns of a terminal a text takes; Chinese characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _table(figure: AuthorityFigure) -> str:
    heads = [
        gettext("Category"),
        gettext("Authorities"),
        gettext("States"),
        gettext("Unverified"),
        gettext("Not known"),
    ]
    rows = [[row.label, *map(str, (row.authorities, row.states, row.unverified, row.not_known))] for row in figure.rows]
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    return "\n".join(_line(row, widths) for row in (heads, *rows))


def _line(row: list[str], widths: list[int]) -> str:
    gaps = [" " * (width - _width(text)) for text, width in zip(row, widths, strict=True)]
    return row[0] + gaps[0] + "".join(f"  {gap}{text}" for text, gap in zip(row[1:], gaps[1:], strict=True))


class Command(BaseCommand):
    """A figure in the terminal or in a file."""

    help = "Print a figure as at a date, or write it to a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("figure", choices=["authorities"], help="authorities and States by category")
        parser.add_argument("--as-of", default="", metavar="DATE", help="the day it speaks of, as 2026-03-31 (today)")
        parser.add_argument("--lang", choices=CODES, default=DEFAULT, help="the language of its words")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="answer as JSON")
        form.add_argument("--csv", action="store_true", help="answer as CSV")
        form.add_argument("--output", type=Path, metavar="FILE", help=f"write a file: {', '.join(FORMATS)}")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        day = _day(options["as_of"])
        with override(options["lang"]):
            figure = authority_figure(day)
            if options["output"]:
                self._write(figure, options["output"])
            elif options["json"]:
                self.stdout.write(json.dumps(as_record(figure), ensure_ascii=False))
            elif options["csv"]:
                self.stdout.write(as_csv(figure), ending="")
            else:
                self.stdout.write(f"{TITLE}\n{long_date(day)}\n\n{_table(figure)}")

    def _write(self, figure: AuthorityFigure, path: Path) -> None:
        chosen = FORMATS.get(path.suffix.removeprefix(".").lower())
        if chosen is None:
            message = f"{path.name}: name a file that ends in {', '.join(f'.{each}' for each in FORMATS)}"
            raise CommandError(message, returncode=2)
        try:
            path.write_bytes(chosen.write(figure))
        except OSError as error:
            message = f"{path}: {error.strerror}"
            raise CommandError(message) from error
