"""Which States have laws on record, and how much of the Convention those speak about."""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Count

from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import articles_by_number, by_name, list_jurisdictions
from comity.law.queries.coverage import CHAPTERS, states_by_article


class InOverview(NamedTuple):
    """A State, how many laws of it are on record, and about how many articles they say something."""

    state: Jurisdiction
    laws: int
    articles: int


def counted_articles() -> list[int]:
    """The articles that States implement by law."""
    return [number for number, each in articles_by_number().items() if each.chapter in CHAPTERS]


def states_overview(group: str = "") -> list[InOverview]:
    """The States with laws on record, by name; of one regional group only when one is named."""
    some = list_jurisdictions().annotate(of_laws=Count("laws")).filter(of_laws__gt=0)
    if group:
        some = some.filter(regional_group=group)
    held: defaultdict[str, int] = defaultdict(int)
    by_article = states_by_article()
    for number in counted_articles():
        for iso3 in by_article.get(number, ()):
            held[iso3] += 1
    return [InOverview(each, each.of_laws, held[each.iso3]) for each in by_name(list(some))]  # type: ignore[attr-defined]
