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
from comity.authorities.queries.freshness import A_YEAR, intervals
from comity.channels.facts import (
    Answer,
    AuthorityFact,
    Facts,
    FicheFact,
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
from comity.common.claims import Verified
from comity.common.known import Period
from comity.common.snapshot import Snapshot
from comity.fiches.queries import told
from comity.fiches.queries.translations import every_wording
from comity.jurisdictions.models import Jurisdiction, Participation, Treaty, TreatyScope
from comity.jurisdictions.queries import COMPLETE_LISTS, list_jurisdictions
from comity.networks.models import BELONGING, Membership, Network
from comity.networks.queries import list_networks

T = TypeVar("T")
ENTRIES_KEPT = 4000
DATES = ("valid_from", "seen_on", "valid_to")


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _authorities() -> dict[str, tuple[str, AuthorityFact]]:
    """Every entry by its slug, with its State."""
    often = intervals(timezone.now().date())
    rows = Authority.objects.order_by().values_list(
        "jurisdiction_id", "slug", "languages", "means", "interpol_urgent", "confirmed_on", "verified"
    )
    return {
        slug: (
            state,
            AuthorityFact(
                slug,
                tuple(languages),
                tuple(means),
                urgent,
                confirmed,
                verified == Verified.YES,
                often.get(slug, A_YEAR),
            ),
        )
        for state, slug, languages, means, urgent, confirmed, verified in rows
    }


def _offices() -> dict[tuple[str, str], tuple[Office, ...]]:
    known = _authorities()
    groups: dict[tuple[str, str], list[Office]] = defaultdict(list)
    rows = Designation.objects.values_list(
        "authority_id", "category", "treaty_id", "article", "matter", "basis", *DATES, "verified"
    )
    for slug, category, treaty, article, matter, basis, begun, seen, ended, verified in rows:
        state, authority = known[slug]
        held = Period(begun, seen, ended)
        office = Office(authority, category, treaty or "", article, matter, basis, held, verified == Verified.YES)
        groups[state, category].append(office)
    return {key: tuple(values) for key, values in groups.items()}


def _scopes() -> dict[str, tuple[ScopeFact, ...]]:
    rows = TreatyScope.objects.values_list(
        "scope", "treaty_id", "role", "rank", "article", "replaced_by_id", "condition", "verified"
    )
    return _grouped(
        (scope, ScopeFact(treaty, role, rank, article, replaced or "", condition, verified == Verified.YES))
        for scope, treaty, role, rank, article, replaced, condition, verified in rows
    )


def _participations() -> dict[str, tuple[ParticipationFact, ...]]:
    rows = Participation.objects.values_list("jurisdiction_id", "treaty_id", "status", *DATES, "verified")
    return _grouped(
        (state, ParticipationFact(treaty, status, Period(begun, seen, ended), verified == Verified.YES))
        for state, treaty, status, begun, seen, ended, verified in rows
    )


def _notifications() -> dict[str, tuple[NotificationFact, ...]]:
    rows = Notification.objects.values_list(
        "jurisdiction_id", "treaty_id", "article", "topic", "languages", "answer", "basis", *DATES
    )
    return _grouped(
        (state, NotificationFact(treaty, article, topic, tuple(languages), answer, basis, Period(*dates)))
        for state, treaty, article, topic, languages, answer, basis, *dates in rows
    )


def _memberships(networks: Iterable[str]) -> dict[str, tuple[MembershipFact, ...]]:
    rows = Membership.objects.filter(role__in=BELONGING, network__in=networks).values_list(
        "jurisdiction_id", "network_id", "role", *DATES, "verified"
    )
    return _grouped(
        (state, MembershipFact(network, role, Period(begun, seen, ended), verified == Verified.YES))
        for state, network, role, begun, seen, ended, verified in rows
    )


def _fiches() -> dict[str, tuple[FicheFact, ...]]:
    return _grouped(
        (
            each.state,
            FicheFact(
                each.measure,
                each.valid_from,
                each.valid_to,
                each.confirmed,
                each.values["possible"],
                tuple((one.language, one.text) for one in every_wording(each.values, "conditions")),
                tuple(each.values["languages"]),
                each.values["urgent"],
                each.values.get("days"),
            ),
        )
        for each in told()
    )


def load_facts() -> Facts:
    """Read everything the rules may know: twelve queries, whatever the number of rows; only the columns they need."""
    states = list_jurisdictions().values_list("iso3", "kind", "responsible_state_id")
    treaties = Treaty.objects.values_list("code", "short_name", "in_force_on", "binding")
    networks = {
        each.slug: NetworkFact(
            each.slug, each.acronym, each.use_class, each.scope == Network.Scope.REGIONAL, tuple(each.languages)
        )
        for each in list_networks()
        if each.case_channel or each.use_class == Network.UseClass.PREVENTION
    }
    return Facts(
        states={iso3: StateFact(iso3, kind, responsible or "") for iso3, kind, responsible in states},
        treaties={
            code: TreatyFact(code, name, since, binding, code in COMPLETE_LISTS)
            for code, name, since, binding in treaties
        },
        scopes=_scopes(),
        participations=_participations(),
        offices=_offices(),
        notifications=_notifications(),
        networks=networks,
        memberships=_memberships(networks),
        fiches=_fiches(),
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
    return Labels(list_jurisdictions().in_bulk(), Treaty.objects.in_bulk(), list_networks().in_bulk())


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
