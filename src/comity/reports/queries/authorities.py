"""Figure I: how many authorities are designated, for how many States, in the five categories of the Convention."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import CONVENTION_CATEGORIES, Category, Designation
from comity.common.claims import Verified, holds_at, unknown_at
from comity.common.languages import current, long_date
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import UNCAC
from comity.reports.queries.charts import Bars, png, svg

TITLE = _("Competent national authorities by category")

# Who is counted as a State. A territory counts for the State responsible for it; where none is, for nobody.
STATES = (
    Jurisdiction.Kind.UN_MEMBER,
    Jurisdiction.Kind.UN_OBSERVER_STATE,
    Jurisdiction.Kind.STATE_NON_MEMBER,
    Jurisdiction.Kind.REGIONAL_ORGANIZATION,
)
STATE = Case(
    When(authority__jurisdiction__kind__in=STATES, then=F("authority__jurisdiction")),
    default=F("authority__jurisdiction__responsible_state"),
)
# Both the designation and the entry were seen in their sources.
SEEN = Q(verified=Verified.YES, authority__verified=Verified.YES)


@dataclass(frozen=True, slots=True)
class Row:
    """One category. The unverified are among its authorities; those of which nobody can say are not."""

    category: Category
    authorities: int = 0
    states: int = 0
    unverified: int = 0
    not_known: int = 0

    @property
    def label(self) -> str:
        """The category in the reader's language."""
        return str(self.category.label)


@dataclass(frozen=True, slots=True)
class AuthorityFigure:
    """The five categories in the order of the Convention's directory, as at a day."""

    as_of: date
    rows: tuple[Row, ...]

    def records(self, row: Row, **more: str) -> str:
        """The address of the entries behind a number, in the reader's language."""
        query = {
            "category": row.category.value,
            "treaty": UNCAC,
            "as_of": self.as_of.isoformat(),
            "invented": "no",
            **more,
        }
        return f"{reverse('authorities:list')}?{urlencode(query)}"


def _designations() -> QuerySet[Designation]:
    """Designations under the Convention; invented ones are never counted."""
    found = Designation.objects.filter(treaty=UNCAC, category__in=CONVENTION_CATEGORIES)
    return found.exclude(authority__jurisdiction__kind=Jurisdiction.Kind.FICTIONAL).order_by()


def authority_figure(day: date) -> AuthorityFigure:
    """Count what holds on ``day``, and beside it what nobody can say of that day."""
    held = _designations().filter(holds_at(day))
    counted = held.values("category").annotate(
        authorities=Count("authority", distinct=True),
        states=Count(STATE, distinct=True),
        unverified=Count("authority", filter=~SEEN, distinct=True),
    )
    same = held.filter(authority=OuterRef("authority"), category=OuterRef("category"))
    unknown = _designations().filter(unknown_at(day)).exclude(Exists(same)).values("category")
    not_known = dict(unknown.annotate(count=Count("authority", distinct=True)).values_list("category", "count"))
    numbers = {each["category"]: each for each in counted}
    rows = (_row(each, numbers.get(each), not_known.get(each, 0)) for each in CONVENTION_CATEGORIES)
    return AuthorityFigure(day, tuple(rows))


def _row(category: Category, counted: dict[str, int] | None, not_known: int) -> Row:
    if counted is None:
        return Row(category, not_known=not_known)
    return Row(category, counted["authorities"], counted["states"], counted["unverified"], not_known)


def as_bars(figure: AuthorityFigure) -> Bars:
    """What is drawn, in the reader's language."""
    groups = tuple((row.label, (row.authorities, row.states)) for row in figure.rows)
    return Bars(current(), str(TITLE), long_date(figure.as_of), (gettext("Authorities"), gettext("States")), groups)


def as_record(figure: AuthorityFigure) -> dict[str, Any]:
    """The figure as the API gives it."""
    return {
        "figure": "authorities",
        "title": str(TITLE),
        "as_of": figure.as_of.isoformat(),
        "language": current(),
        "categories": [
            {
                "code": row.category.value,
                "label": row.label,
                "authorities": row.authorities,
                "states": row.states,
                "unverified_authorities": row.unverified,
                "not_known_authorities": row.not_known,
                "links": {
                    "authorities": figure.records(row),
                    "states": figure.records(row, sort="state"),
                    "not_known": figure.records(row, known="not_known"),
                },
            }
            for row in figure.rows
        ],
    }


def as_csv(figure: AuthorityFigure) -> str:
    """The figure as a table; its column names are the API's, in every language."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(
        ("as_of", "code", "label", "authorities", "states", "unverified_authorities", "not_known_authorities")
    )
    for row in figure.rows:
        numbers = (row.authorities, row.states, row.unverified, row.not_known)
        writer.writerow((figure.as_of, row.category.value, row.label, *numbers))
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class Format:
    """A way to take a figure along."""

    content_type: str
    write: Callable[[Any], bytes]


FORMATS = {
    "svg": Format("image/svg+xml", lambda figure: svg(as_bars(figure))),
    "png": Format("image/png", lambda figure: png(as_bars(figure))),
    "csv": Format("text/csv; charset=utf-8", lambda figure: as_csv(figure).encode()),
    "json": Format("application/json", lambda figure: json.dumps(as_record(figure), ensure_ascii=False).encode()),
}
