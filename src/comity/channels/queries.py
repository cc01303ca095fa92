"""Loading the facts, and asking the rules."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from django.conf import settings
from django.utils import timezone

from comity.audit.queries import version
from comity.authorities.models import Authority, Designation, Notification
from comity.channels.facts import (
    Answer,
    AuthorityFact,
    Facts,
    MembershipFact,
    NetworkFact,
    NotificationFact,
    Office,
    ParticipationFact,
    Question,
    ScopeFact,
    StateFact,
    TreatyFact,
)
from comity.channels.rules.answer import answer
from comity.channels.rules.world import World
from comity.common.snapshot import Snapshot
from comity.jurisdictions.models import Jurisdiction, Participation, Treaty, TreatyScope
from comity.jurisdictions.queries import COMPLETE_LISTS, list_jurisdictions
from comity.networks.models import BELONGING, Membership, Network
from comity.networks.queries import list_networks
from comity.upkeep.queries import intervals

T = TypeVar("T")
ENTRIES_KEPT = 4000
A_YEAR = 366


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _offices() -> dict[tuple[str, str], tuple[Office, ...]]:
    known: dict[str, AuthorityFact] = {}
    often = intervals(timezone.now().date())
    groups: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for each in Designation.objects.select_related("authority").iterator():
        entry = each.authority
        if entry.slug not in known:
            known[entry.slug] = AuthorityFact(
                entry.slug,
                tuple(entry.languages),
                tuple(entry.means),
                entry.interpol_urgent,
                entry.confirmed_on,
                entry.is_verified,
                often.get(entry.slug, A_YEAR),
            )
        office = Office(
            known[entry.slug],
            each.category,
            each.treaty_id or "",
            each.article,
            each.matter,
            each.basis,
            each.period,
            each.is_verified,
        )
        groups[entry.jurisdiction_id, each.category].append(office)
    return {key: tuple(values) for key, values in groups.items()}


def load_facts() -> Facts:
    """Read everything the rules may know: ten queries, whatever the number of rows."""
    return Facts(
        states={
            each.iso3: StateFact(each.iso3, each.kind, each.responsible_state_id or "") for each in list_jurisdictions()
        },
        treaties={
            each.code: TreatyFact(
                each.code, each.short_name, each.in_force_on, each.binding, each.code in COMPLETE_LISTS
            )
            for each in Treaty.objects.all()
        },
        scopes=_grouped(
            (
                each.scope,
                ScopeFact(
                    each.treaty_id,
                    each.role,
                    each.rank,
                    each.article,
                    each.replaced_by_id or "",
                    each.condition,
                    each.verified == "yes",
                ),
            )
            for each in TreatyScope.objects.all()
        ),
        participations=_grouped(
            (each.jurisdiction_id, ParticipationFact(each.treaty_id, each.status, each.period, each.is_verified))
            for each in Participation.objects.all()
        ),
        offices=_offices(),
        notifications=_grouped(
            (
                each.jurisdiction_id,
                NotificationFact(
                    each.treaty_id,
                    each.article,
                    each.topic,
                    tuple(each.languages),
                    each.answer,
                    each.basis,
                    each.period,
                ),
            )
            for each in Notification.objects.all()
        ),
        networks={
            each.slug: NetworkFact(
                each.slug,
                each.acronym,
                each.use_class,
                each.scope == Network.Scope.REGIONAL,
                tuple(each.languages),
            )
            for each in list_networks()
            if each.case_channel or each.use_class == Network.UseClass.PREVENTION
        },
        memberships=_grouped(
            (each.jurisdiction_id, MembershipFact(each.network_id, each.role, each.period, each.is_verified))
            for each in Membership.objects.filter(role__in=BELONGING).select_related("network")
            if each.network.case_channel or each.network.use_class == Network.UseClass.PREVENTION
        ),
    )


_facts = Snapshot(load_facts, version, lambda: settings.FACTS_MAX_AGE)


def facts() -> Facts:
    """The facts as they are now, at most ``FACTS_MAX_AGE`` seconds old."""
    return _facts.get()


def facts_version() -> int:
    """The version of the facts; an answer made from another version must be made again."""
    return _facts.get_with_version()[0]


@lru_cache(maxsize=8)
def _world(number: int, day: date) -> World:
    held, known = _facts.get_with_version()
    return World(known, day) if held == number else World(load_facts(), day)


def world(day: date) -> World:
    """The facts as at ``day``, worked out once for every question about that day."""
    return _world(_facts.get_with_version()[0], day)


def ask(question: Question) -> Answer:
    """Answer a question about known States and a known need."""
    return answer(world(question.day), question)


class Labels(NamedTuple):
    """What the records are called; kept in the process like the facts themselves."""

    states: dict[str, Jurisdiction]
    treaties: dict[str, Treaty]
    networks: dict[str, Network]


def _load_labels() -> Labels:
    return Labels(
        {each.iso3: each for each in list_jurisdictions()}, Treaty.objects.in_bulk(), list_networks().in_bulk()
    )


_labels = Snapshot(_load_labels, version, lambda: settings.FACTS_MAX_AGE)


def labels() -> Labels:
    """The names of States, treaties and networks."""
    return _labels.get()


def labels_version() -> int:
    """The version of the names; what was said with another version must be said again."""
    return _labels.get_with_version()[0]


@lru_cache(maxsize=1)
def _entries(_version: int) -> dict[str, Authority]:
    """The entries read since the records last changed."""
    return {}


def entries(slugs: set[str]) -> dict[str, Authority]:
    """The entries of the directory with these slugs; those asked for before are not read again."""
    kept = _entries(facts_version())
    found = {slug: kept[slug] for slug in slugs if slug in kept}
    missing = slugs - found.keys()
    if missing:
        read = Authority.objects.in_bulk(missing)
        if len(kept) > ENTRIES_KEPT:
            kept.clear()
        kept.update(read)
        found |= read
    return found
