"""Which languages a request may be written in: the entry says so, else what the State notified (46(14))."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from comity.authorities.models import Authority, Notification
from comity.common.claims import holds_at

CONVENTION = "UNCAC"


class Accepted(NamedTuple):
    """Language codes, and the notification they come from; without one they are the entry's own, or not known."""

    codes: list[str]
    notification: Notification | None


NOT_KNOWN = Accepted([], None)


def _strongest_first(notification: Notification) -> tuple[bool, bool, str]:
    """Decision 0003, section 5: the Convention before other treaties; a list of languages before a mere note."""
    return not notification.languages, notification.treaty_id != CONVENTION, notification.treaty_id


def notified_languages(day: date, jurisdictions: Iterable[str] | None = None) -> dict[str, Accepted]:
    """By State, the languages it notified, as they stood on ``day``."""
    rows = Notification.objects.filter(holds_at(day), topic=Notification.Topic.LANGUAGES).select_related("treaty")
    if jurisdictions is not None:
        rows = rows.filter(jurisdiction__in=jurisdictions)
    by_state: dict[str, list[Notification]] = defaultdict(list)
    for row in rows:
        by_state[row.jurisdiction_id].append(row)
    best = {iso3: min(found, key=_strongest_first) for iso3, found in by_state.items()}
    return {iso3: Accepted(row.languages, row) for iso3, row in best.items()}


def accepted(languages: list[str], jurisdiction: str, notified: dict[str, Accepted]) -> Accepted:
    """The entry's own languages, else the State's."""
    return Accepted(languages, None) if languages else notified.get(jurisdiction, NOT_KNOWN)


def language_codes() -> set[str]:
    """Every language that some entry or State accepts."""
    own = Authority.objects.exclude(languages=[]).values_list("languages", flat=True)
    notified = Notification.objects.exclude(languages=[]).values_list("languages", flat=True)
    return {code for codes in own.union(notified, all=True) for code in codes}
