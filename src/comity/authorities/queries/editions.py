"""An entry through the years: every published state, and the one that held on a day."""

from collections.abc import Container, Iterable
from datetime import date
from typing import NamedTuple

from comity.authorities.models import Authority, Door, Edition
from comity.authorities.queries.values import CONFIRMATION, Difference, apply, differences, values_of
from comity.common.claims import Origin

ORIGINS = {Origin.REFERENCE: Door.REFERENCE, Origin.IMPORT: Door.IMPORT, Origin.DEMO: Door.DEMO}


def first_edition(authority: Authority) -> Edition:
    """The entry as it stands, as its first edition; not yet saved."""
    door = ORIGINS[Origin(authority.origin)]
    return Edition(authority=authority, number=1, valid_from=authority.seen_on, door=door, values=values_of(authority))


class Version(NamedTuple):
    """One edition beside the one before it, and the day from which the next one held."""

    edition: Edition
    differences: list[Difference]
    until: date | None

    @property
    def saved(self) -> bool:
        """Whether it was kept as an edition; an entry that nobody ever changed is its own only one."""
        return self.edition.pk is not None


def history_of(authority: Authority, hidden: Container[str] = ()) -> list[Version]:
    """Every edition, the last one first; changes of values that are ``hidden`` are left out."""
    editions = list(authority.editions.order_by("number")) or [first_edition(authority)]
    versions = []
    for place, each in enumerate(editions):
        names = [name for name in each.changed if name not in hidden]
        changed = differences(editions[place - 1].values, each.values, names) if place else []
        until = editions[place + 1].valid_from if place + 1 < len(editions) else None
        versions.append(Version(each, changed, until))
    return versions[::-1]


def editions_at(slugs: Iterable[str], day: date) -> dict[str, Edition]:
    """By authority, the edition that held on the day; the first one for a day before it. One query."""
    chosen: dict[str, Edition] = {}
    for each in Edition.objects.filter(authority__in=list(slugs)).order_by("number"):
        if each.valid_from <= day or each.authority_id not in chosen:
            chosen[each.authority_id] = each
    return chosen


def turn_back(authority: Authority, edition: Edition | None, day: date) -> None:
    """Make the entry (in memory) say what it said on a past day."""
    confirmed, by = authority.confirmed_on, authority.confirmed_by
    if edition:
        apply(edition.values, authority)
    if confirmed and confirmed <= day:
        authority.confirmed_on, authority.confirmed_by = confirmed, by
    elif not edition or not authority.confirmed_on or authority.confirmed_on > day:
        apply(dict(zip(CONFIRMATION, (None, ""), strict=True)), authority)
