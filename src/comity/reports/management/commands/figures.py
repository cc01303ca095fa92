"""``comity figures``."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.functional import Promise
from django.utils.translation import gettext, override

from comity.common.languages import CODES, DEFAULT, long_date, month_and_year
from comity.networks.models import Network
from comity.reports.forms import AsOf
from comity.reports.queries import readers, register
from comity.reports.queries.authorities import FORMATS, TITLE, AuthorityFigure, Format, authority_figure


def _day(text: str) -> date:
    form = AsOf({"as_of": text})
    if not form.is_valid():
        message = f"--as-of {text!r}: {form.errors['as_of'][0]}"
        raise CommandError(message, returncode=2)
    return form.day


def _width(text: str) -> int:
    """How many columns of a terminal a text takes; Chinese characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _categories(figure: AuthorityFigure) -> list[list[str]]:
    heads = [
        gettext("Category"),
        gettext("Authorities"),
        gettext("States"),
        gettext("Unverified"),
        gettext("Not known"),
    ]
    rows = [[row.label, *map(str, (row.authorities, row.states, row.unverified, row.not_known))] for row in figure.rows]
    return [heads, *rows]


def _readers(figure: readers.ReaderFigure) -> list[list[str]]:
    heads = [gettext("Month"), gettext("Could read"), gettext("Did read")]
    years = [[str(each.until.year), str(each.could), str(each.did)] for each in figure.years]
    return [heads, *([month_and_year(each.until), str(each.could), str(each.did)] for each in figure.months), *years]


class Figure(NamedTuple):
    """One figure, as this program says it."""

    title: Promise | str
    count: Callable[[date], Any]
    rows: Callable[[Any], list[list[str]]]
    formats: dict[str, Format]


FIGURES = {
    "authorities": Figure(TITLE, authority_figure, _categories, FORMATS),
    "readers": Figure(readers.TITLE, readers.reader_figure, _readers, readers.FORMATS),
}


def _aligned(table: list[list[str]]) -> str:
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    return "\n".join(_line(row, widths) for row in table)


def _line(row: list[str], widths: list[int]) -> str:
    gaps = [" " * (width - _width(text)) for text, width in zip(row, widths, strict=True)]
    return row[0] + gaps[0] + "".join(f"  {gap}{text}" for text, gap in zip(row[1:], gaps[1:], strict=True))


class Command(BaseCommand):
    """A figure in the terminal or in a file."""

    help = "Print a figure as at a date, or write it to a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "figure",
            choices=["authorities", "register", "readers"],
            help="by category; of a network's register; who could read and did",
        )
        parser.add_argument("--network", default="", metavar="SLUG", help="whose register (with register)")
        parser.add_argument("--as-of", default="", metavar="DATE", help="the day it speaks of, as 2026-03-31 (today)")
        parser.add_argument("--lang", choices=CODES, default=DEFAULT, help="the language of its words")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="answer as JSON")
        form.add_argument("--csv", action="store_true", help="answer as CSV")
        form.add_argument("--output", type=Path, metavar="FILE", help=f"write a file: {', '.join(FORMATS)}")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        day = _day(options["as_of"])
        with override(options["lang"]):
            if options["figure"] == "register":
                self._register(day, **options)
                return
            kept = FIGURES[options["figure"]]
            figure = kept.count(day)
            if options["output"]:
                self._write(kept, figure, options["output"])
            elif options["json"] or options["csv"]:
                written = kept.formats["json" if options["json"] else "csv"].write(figure).decode()
                self.stdout.write(written, ending="\n" if options["json"] else "")
            else:
                self.stdout.write(f"{kept.title}\n{long_date(day)}\n\n{_aligned(kept.rows(figure))}")

    def _register(self, day: date, **options: Any) -> None:  # noqa: ANN401
        try:
            figure = register.register_figure(options["network"], day)
        except Network.DoesNotExist:
            message = f"--network {options['network']!r}: there is no such network"
            raise CommandError(message, returncode=2) from None
        if options["json"]:
            self.stdout.write(json.dumps(figure, ensure_ascii=False))
        elif options["csv"]:
            self.stdout.write(register.as_csv(figure), ending="")
        else:
            self.stdout.write(register.in_words(figure))

    def _write(self, kept: Figure, figure: Any, path: Path) -> None:  # noqa: ANN401  # one of FIGURES
        chosen = kept.formats.get(path.suffix.removeprefix(".").lower())
        if chosen is None:
            message = f"{path.name}: name a file that ends in {', '.join(f'.{each}' for each in kept.formats)}"
            raise CommandError(message, returncode=2)
        try:
            path.write_bytes(chosen.write(figure))
        except OSError as error:
            message = f"{path}: {error.strerror}"
            raise CommandError(message) from error
