"""Texts of treaties that were brought in as laws, for the page of the treaty: their articles, linked."""

from datetime import date
from typing import NamedTuple

from comity.common.languages import DEFAULT, current
from comity.jurisdictions.models import Treaty
from comity.law.models import Expression, Provision, Work
from comity.law.queries.time import wording_on
from comity.law.tree import UNITS


class TreatyText(NamedTuple):
    """A treaty as one publication prints it: the law it was brought in as, a wording, and its articles."""

    work: Work
    wording: Expression
    articles: list[Provision]


def treaty_section(treaty: Treaty, day: date) -> dict[str, object]:
    """Its texts on record, with the wording of the day in the reader's language where there is one."""
    works = Work.objects.filter(treaty=treaty).select_related("jurisdiction").order_by("slug")
    wordings: dict[str, list[Expression]] = {}
    for each in Expression.objects.filter(work__in=works).defer("document").order_by("work", "language"):
        wordings.setdefault(each.work_id, []).append(each)
    chosen = {work: found for work in works if (found := _nearest(wordings.get(work.slug, []), day))}
    articles: dict[int, list[Provision]] = {}
    units = Provision.objects.filter(expression__in=[each.pk for each in chosen.values()], kind__in=UNITS)
    for unit in units.defer("text").order_by("expression", "position"):
        articles.setdefault(unit.expression_id, []).append(unit)
    return {"texts": [TreatyText(work, found, articles.get(found.pk, [])) for work, found in chosen.items()]}


def _nearest(wordings: list[Expression], day: date) -> Expression | None:
    codes = dict.fromkeys((current(), DEFAULT, *(each.language for each in wordings)))
    return next((found for code in codes if (found := wording_on(wordings, code, day))), None)
