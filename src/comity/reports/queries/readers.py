"""Figure II: how many officers could read the directory, and how many did, by month and year since the start."""

import csv
import io
import json
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.common.languages import current, long_date, month_and_year
from comity.reports.queries.authorities import Format
from comity.reports.queries.charts import png, svg
from comity.reports.queries.lines import Lines
from comity.upkeep.queries.readings import Readers, readership

TITLE = _("Officers who could read the directory, and who did")
COLUMNS = ("as_of", "period", "since", "until", "could_read", "did_read")


class ReaderFigure(NamedTuple):
    """Months and years in order, as at a day."""

    as_of: date
    months: tuple[Readers, ...]
    years: tuple[Readers, ...]


def reader_figure(day: date) -> ReaderFigure:
    """Count as at ``day``; only sums leave the restricted records."""
    return ReaderFigure(day, *readership(day))


def as_lines(figure: ReaderFigure) -> Lines:
    """What is drawn, in the reader's language."""
    return Lines(
        current(),
        str(TITLE),
        long_date(figure.as_of),
        (gettext("Could read"), gettext("Did read")),
        tuple(month_and_year(each.until) for each in figure.months),
        (("", (tuple(each.could for each in figure.months), tuple(each.did for each in figure.months))),),
    )


def _record(readers: Readers) -> dict[str, Any]:
    return {
        "since": readers.since.isoformat(),
        "until": readers.until.isoformat(),
        "could_read": readers.could,
        "did_read": readers.did,
    }


def as_record(figure: ReaderFigure) -> dict[str, Any]:
    """The figure as the API gives it."""
    return {
        "figure": "readers",
        "title": str(TITLE),
        "as_of": figure.as_of.isoformat(),
        "language": current(),
        "months": [_record(each) for each in figure.months],
        "years": [_record(each) for each in figure.years],
    }


def as_csv(figure: ReaderFigure) -> str:
    """The figure as a table; its column names are the API's, in every language."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for period, found in (("month", figure.months), ("year", figure.years)):
        writer.writerows((figure.as_of, period, *each) for each in found)
    return written.getvalue()


FORMATS = {
    "svg": Format("image/svg+xml", lambda figure: svg(as_lines(figure))),
    "png": Format("image/png", lambda figure: png(as_lines(figure))),
    "csv": Format("text/csv; charset=utf-8", lambda figure: as_csv(figure).encode()),
    "json": Format("application/json", lambda figure: json.dumps(as_record(figure), ensure_ascii=False).encode()),
}
