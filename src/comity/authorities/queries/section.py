"""What the pages of a State and of a treaty say about authorities and notifications."""

from datetime import date

from comity.authorities.models import Authority, Category, Designation, Notification
from comity.common.claims import holds_at, unknown_at
from comity.jurisdictions.models import Jurisdiction, Treaty
from comity.jurisdictions.queries import list_jurisdictions, name_key


def state_section(jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
    """The State's authorities by category, and what it notified, as at ``day``."""
    held = holds_at(day) | unknown_at(day)
    designations = Designation.objects.filter(held, authority__jurisdiction=jurisdiction)
    by_category: dict[str, dict[str, tuple[Authority, list[Designation]]]] = {each: {} for each in Category.values}
    for each in designations.select_related("authority", "treaty"):
        by_category[each.category].setdefault(each.authority_id, (each.authority, []))[1].append(each)
    notified = Notification.objects.filter(held, jurisdiction=jurisdiction).select_related("treaty")
    return {
        "state": jurisdiction,
        "categories": [(Category(key).label, list(found.values())) for key, found in by_category.items() if found],
        "notifications": list(notified.order_by("topic", "treaty", "article")),
    }


def treaty_section(treaty: Treaty, day: date) -> dict[str, object]:
    """What States notified or reserved under a treaty, as at ``day``, by topic and State."""
    held = holds_at(day) | unknown_at(day)
    found = Notification.objects.filter(held, treaty=treaty, jurisdiction__in=list_jurisdictions())
    by_topic: dict[str, list[Notification]] = {}
    for each in found.select_related("jurisdiction").order_by("topic", "article"):
        by_topic.setdefault(each.topic, []).append(each)
    return {
        "topics": [
            (Notification.Topic(topic).label, sorted(rows, key=lambda each: name_key(each.jurisdiction.name)))
            for topic, rows in by_topic.items()
        ]
    }
