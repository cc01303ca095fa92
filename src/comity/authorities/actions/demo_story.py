"""The invented years of some invented entries: past versions, a merged body, a waiting change, direct lines."""

from datetime import UTC, date, datetime, time

from comity.authorities.actions.editions import latest_edition
from comity.authorities.actions.invented_story import (
    LAST_FROM,
    LAST_REASON,
    LINES,
    MERGED_INTO,
    MERGED_NOTE,
    MERGED_ON,
    MERGED_SLUG,
    VERSIONS,
    WAITING,
    WAITING_SLUG,
)
from comity.authorities.models import Authority, DirectLine, Door, Edition, Event, Proposal, StatePractice
from comity.authorities.queries.values import differing, values_of

INVENTED = "invented for demonstration"


def load_story() -> int:
    """Create what is not there yet, and say how many records; call it as the hub, after the entries."""
    added = sum(_versions(slug) for slug in VERSIONS)
    added += _merged()
    added += _waiting()
    return added + sum(_lines(slug) for slug in LINES)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(9, 30), UTC)


def _versions(slug: str) -> int:
    if Edition.objects.filter(authority=slug).exists():
        return 0
    entry = Authority.objects.get(pk=slug)
    now = values_of(entry)
    unconfirmed = {"confirmed_on": None, "confirmed_by": ""}
    told = [
        (since, on, now | unconfirmed | said | {"seen_on": on.isoformat()}, why)
        for since, on, said, why in VERSIONS[slug]
    ]
    told.append((LAST_FROM, LAST_FROM, now, LAST_REASON))
    before: dict[str, object] = {}
    for number, (since, on, values, why) in enumerate(told, 1):
        Edition.objects.create(
            authority=entry,
            number=number,
            valid_from=since,
            published_at=_at(on),
            door=Door.DEMO if number == 1 else Door.AUTHORITY,
            by=INVENTED if number == 1 else "Tomasine Arkwright",
            reason=why,
            values=values,
            changed=differing(before, values) if before else [],
        )
        before = values
    return len(told)


def _merged() -> int:
    if Event.objects.filter(authority=MERGED_SLUG).exists():
        return 0
    Event.objects.create(
        authority_id=MERGED_SLUG,
        kind=Event.Kind.MERGED,
        on=MERGED_ON,
        successor_id=MERGED_INTO,
        note=MERGED_NOTE,
        told_at=_at(MERGED_ON),
        by=INVENTED,
    )
    entry = Authority.objects.get(pk=MERGED_SLUG)
    return 1 + entry.designations.update(valid_to=MERGED_ON)


def _waiting() -> int:
    entry = Authority.objects.get(pk=WAITING_SLUG)
    practice, new = StatePractice.objects.get_or_create(
        jurisdiction_id=entry.jurisdiction_id, defaults={"approval_needed": True, "changed_by": INVENTED}
    )
    if Proposal.objects.filter(authority=entry).exists() or not practice.approval_needed:
        return int(new)
    Proposal.objects.create(
        authority=entry, based_on=latest_edition(entry), status=Proposal.Status.SUBMITTED, **WAITING
    )
    return int(new) + 1


def _lines(slug: str) -> int:
    if DirectLine.objects.filter(authority=slug).exists():
        return 0
    return len(DirectLine.objects.bulk_create([DirectLine(authority_id=slug, **line) for line in LINES[slug]]))
