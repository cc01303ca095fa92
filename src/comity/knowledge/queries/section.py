"""What the page of a State shows of this room."""

from datetime import date

from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.models import Item, public_at
from comity.knowledge.queries.practices import list_practices

MOST = 20


def state_section(jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
    """What is published by and about the State, and its authorities' practices, on a day."""
    items = Item.objects.filter(public_at(day), state=jurisdiction).order_by("-published_on", "slug")
    return {"items": list(items[:MOST]), "practices": list(list_practices(day, state=jurisdiction.iso3)[:MOST])}
