"""Reading what States reserved and declared under treaties."""

from datetime import date

from django.db.models import QuerySet

from comity.common.claims import holds_at, unknown_at
from comity.common.languages import name_key
from comity.jurisdictions.models import Jurisdiction, Statement, Treaty
from comity.jurisdictions.queries.states import list_jurisdictions


def _statements(day: date) -> QuerySet[Statement]:
    """Those that stand on ``day`` as far as anybody knows: a source seen later does not say since when."""
    return Statement.objects.filter(holds_at(day) | unknown_at(day), jurisdiction__in=list_jurisdictions())


def statements_under(treaty: Treaty, day: date) -> list[Statement]:
    """The reservations and declarations under a treaty, by State."""
    found = _statements(day).filter(treaty=treaty).select_related("jurisdiction")
    return sorted(found, key=lambda each: name_key(each.jurisdiction.name))


def statements_of(jurisdiction: Jurisdiction, day: date) -> list[Statement]:
    """The reservations and declarations of a State or territory, by treaty."""
    return list(_statements(day).filter(jurisdiction=jurisdiction).select_related("treaty"))
