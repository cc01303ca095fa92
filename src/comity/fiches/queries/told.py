"""Every edition of every fiche, for rooms that keep a copy of all of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from comity.fiches.models import Confirmation, Edition
from comity.fiches.queries.questions import Values, complete
from comity.vocabulary.queries import measures


class Told(NamedTuple):
    """What a State said about a measure from a day until another, and on which days it confirmed that."""

    state: str
    measure: str
    valid_from: date
    valid_to: date | None
    confirmed: tuple[date, ...]
    values: Values


def told() -> Iterator[Told]:
    """All of them, two queries. Of two editions of one day the first never held."""
    days: dict[int, list[date]] = defaultdict(list)
    for edition, on in Confirmation.objects.order_by("on").values_list("edition", "on"):
        days[edition].append(on)
    later: Edition | None = None
    for each in Edition.objects.order_by("fiche_id", "-number").select_related("fiche"):
        until = later.valid_from if later and later.fiche_id == each.fiche_id else None
        later = each
        if each.fiche.measure in measures():
            values = complete(each.fiche.measure, each.values)
            yield Told(
                each.fiche.jurisdiction_id, each.fiche.measure, each.valid_from, until, tuple(days[each.pk]), values
            )
