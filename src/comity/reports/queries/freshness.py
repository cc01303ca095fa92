"""How much of the directory is confirmed, by region and month: for its secretariat."""

import csv
import io
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.common.languages import current, long_date, month_and_year
from comity.jurisdictions.models import Jurisdiction
from comity.reports.queries.authorities import Format
from comity.reports.queries.charts import png, svg
from comity.reports.queries.lines import Lines
from comity.upkeep.queries.freshness import Share, history

COVERAGE = _("Entries confirmed in time")
AGE = _("Median age in days")
COLUMNS = ("as_of", "region", "until", "entries", "confirmed_in_time", "coverage", "median_age_days")


class FreshnessFigure(NamedTuple):
    """The last two years, by region; each region's name and its months."""

    as_of: date
    regions: list[tuple[str, str, list[Share]]]


def freshness_figure(day: date) -> FreshnessFigure:
    """As at a day, in the reader's language."""
    names = dict(Jurisdiction.Group.choices)
    found = history(day).items()
    return FreshnessFigure(day, [(code, str(names.get(code, _("No regional group"))), said) for code, said in found])


def as_lines(figure: FreshnessFigure, *, age: bool = False) -> Lines:
    """What is drawn: a panel for each region."""
    points = tuple(month_and_year(each.until) for each in figure.regions[0][2]) if figure.regions else ()
    panels = tuple(
        (name, (tuple(each.age if age else (each.coverage if each.entries else None) for each in said),))
        for _code, name, said in figure.regions
    )
    title = gettext(AGE) if age else gettext(COVERAGE)  # type: ignore[arg-type]  # lazy texts are keys too
    return Lines(current(), title, long_date(figure.as_of), (title,), points, panels, share=not age)


def as_csv(figure: FreshnessFigure) -> str:
    """Every region and month as a table."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for code, _name, said in figure.regions:
        for each in said:
            share = round(each.coverage, 4)
            writer.writerow((figure.as_of, code, each.until, each.entries, each.fresh, share, each.age))
    return written.getvalue()


FORMATS = {
    "svg": Format("image/svg+xml", lambda figure: svg(as_lines(figure))),
    "png": Format("image/png", lambda figure: png(as_lines(figure))),
    "csv": Format("text/csv; charset=utf-8", lambda figure: as_csv(figure).encode()),
}
