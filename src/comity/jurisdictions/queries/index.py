"""Searching the index of States and territories."""

from dataclasses import dataclass
from datetime import date

from comity.common.known import Known, Period
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries.standings import Standing
from comity.jurisdictions.queries.states import is_called, jurisdictions_by_name
from comity.jurisdictions.queries.treaties import UNCAC, standings_under


@dataclass(frozen=True, slots=True)
class Search:
    """What a reader looks for; empty means any."""

    day: date
    treaty: str = UNCAC
    q: str = ""
    group: str = ""
    party: str = ""
    network: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A jurisdiction, what it is to the treaty asked about, and whether it belongs to the network asked about."""

    jurisdiction: Jurisdiction
    standing: Standing
    belongs: Known


def search(asked: Search) -> list[Found]:
    """The jurisdictions that fit, by name. They are some 250 for good, so names are compared here, not in SQL."""
    standings = standings_under(asked.treaty, asked.day)
    belonging = _belonging(asked.network, asked.day) if asked.network else {}
    found = [
        Found(each, standings.get(each.iso3, Standing()), belonging.get(each.iso3, Known.YES))
        for each in jurisdictions_by_name()
        if asked.group in ("", each.regional_group)
        and (not asked.q or is_called(each, asked.q))
        and (not asked.network or each.iso3 in belonging)
    ]
    return [each for each in found if asked.party in ("", each.standing.takes_part)]


def list_networks() -> list[tuple[str, str]]:
    """Identifier and acronym of the networks that have members; by name of the relation, as networks stand above."""
    pairs = Jurisdiction.objects.filter(memberships__isnull=False).order_by("memberships__network__acronym")
    return list(pairs.values_list("memberships__network_id", "memberships__network__acronym").distinct())


def _belonging(network: str, day: date) -> dict[str, Known]:
    """Who belongs to the network on ``day`` (yes or not known), in whatever role."""
    dates = ("iso3", "memberships__valid_from", "memberships__seen_on", "memberships__valid_to")
    belonging: dict[str, Known] = {}
    for iso3, *period in Jurisdiction.objects.filter(memberships__network_id=network).values_list(*dates):
        known = Period(*period).at(day)
        if known is Known.YES or (known is Known.UNKNOWN and iso3 not in belonging):
            belonging[iso3] = known
    return belonging
