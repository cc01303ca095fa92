"""The list of the directory: filters, search in any language, order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, cast

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from comity.access.actor import NOBODY, Actor
from comity.authorities.models import Authority, Category, Designation, Event
from comity.authorities.queries.editions import editions_at, turn_back
from comity.authorities.queries.freshness import A_YEAR, intervals
from comity.authorities.queries.languages import Accepted, accepted, notified_languages
from comity.authorities.queries.shown import hide_from
from comity.common.claims import Verified, holds_at, unknown_at
from comity.common.known import Known
from comity.common.languages import in_language
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import jurisdictions_by_code, name_key

SORTS = ("state", "-state", "name", "-name", "confirmed", "-confirmed")
APOSTROPHES = str.maketrans("\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`", "'''")


def today() -> date:
    """The day in Universal Time."""
    return timezone.now().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a reader asks of the list; an empty value asks nothing."""

    words: str = ""
    state: str = ""
    category: str = ""
    group: str = ""
    treaty: str = ""
    language: str = ""
    verified: str = ""
    """``yes`` or ``no``: the entry and every designation shown were seen in their sources, or not all."""
    day: date
    known: Known = Known.YES
    """``not_known`` lists the entries of which nobody can say whether they held on ``day``."""
    invented: bool = True
    """Whether to list the entries that were invented for demonstration."""
    sort: str = "state"


class Found(NamedTuple):
    """The identifiers found, in order, and how many more are *not known* at the day."""

    slugs: list[str]
    not_known: int


class Candidate(NamedTuple):
    """What search and order need of an entry."""

    slug: str
    jurisdiction: str
    names: dict[str, str]
    unit: str
    languages: list[str]
    confirmed_on: date | None
    holds: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: an authority with its designations at the day and the languages it accepts."""

    authority: Authority
    designations: list[Designation]
    accepted: Accepted
    day: date
    interval: int
    """Days between confirmations."""

    @property
    def verified(self) -> bool:
        """Whether the entry and every designation shown were seen in their sources."""
        return self.authority.is_verified and all(each.is_verified for each in self.designations)

    @property
    def stale(self) -> bool:
        """Whether the authority confirmed the entry, but too long ago."""
        confirmed = self.authority.confirmed_on
        return confirmed is not None and (self.day - confirmed).days > self.interval

    @property
    def by_category(self) -> list[tuple[str, list[Designation]]]:
        """The designations under the names of their categories, in the directory's order."""
        order = [(each.label, [one for one in self.designations if one.category == each]) for each in Category]
        return [(str(label), found) for label, found in order if found]


def plain(text: str) -> str:
    """A text without case and accents, as search compares it."""
    return cast("str", name_key(text, "en")).translate(APOSTROPHES)


def _asked(filters: Filters, when: Q) -> QuerySet[Designation]:
    asked = Designation.objects.filter(when, authority=OuterRef("pk"))
    if filters.category:
        asked = asked.filter(category=filters.category)
    return asked.filter(treaty=filters.treaty) if filters.treaty else asked


def _candidates(filters: Filters) -> list[Candidate]:
    shown_at_day = _asked(filters, holds_at(filters.day) | unknown_at(filters.day))
    found = Authority.objects.annotate(
        holds=Exists(_asked(filters, holds_at(filters.day))),
        unsure=Exists(shown_at_day),
        undesignated=~Exists(Designation.objects.filter(authority=OuterRef("pk"))),
    )
    shown = Q(unsure=True)
    if not (filters.category or filters.treaty):
        left = Event.objects.filter(authority=OuterRef("pk"), on__lte=filters.day)
        gone = Exists(left.filter(Q(kind__in=(Event.Kind.MERGED, Event.Kind.ENDED)) | Q(successor__isnull=False)))
        shown |= Q(undesignated=True, seen_on__lte=filters.day) & ~Q(gone)
    found = found.filter(shown)
    if filters.state:
        found = found.filter(jurisdiction=filters.state)
    if filters.verified:
        doubtful = ~Q(verified=Verified.YES) | Exists(shown_at_day.exclude(verified=Verified.YES))
        found = found.filter(doubtful if filters.verified == "no" else ~doubtful)
    columns = ("slug", "jurisdiction_id", "names", "unit", "languages", "confirmed_on", "holds", "undesignated")
    return [
        Candidate(slug, state, names, unit, languages, confirmed, holds or undesignated)
        for slug, state, names, unit, languages, confirmed, holds, undesignated in found.values_list(*columns)
    ]


def _states(filters: Filters) -> dict[str, Jurisdiction]:
    return {
        iso3: each
        for iso3, each in jurisdictions_by_code().items()
        if filters.group in ("", each.regional_group) and (filters.invented or each.kind != Jurisdiction.Kind.FICTIONAL)
    }


def _matches(words: list[str], candidate: Candidate, state: Jurisdiction) -> bool:
    texts = (*candidate.names.values(), candidate.unit, *state.names.values(), *state.official_names.values())
    haystack = plain(" ".join((*texts, state.iso3, state.iso2)))
    return all(word in haystack for word in words)


def find(filters: Filters) -> Found:
    """The entries that fit, in the reader's order; a constant number of queries."""
    states = _states(filters)
    found = [each for each in _candidates(filters) if each.jurisdiction in states]
    if words := plain(filters.words).split():
        found = [each for each in found if _matches(words, each, states[each.jurisdiction])]
    if filters.language:
        notified = notified_languages(filters.day)
        found = [each for each in found if filters.language in accepted(each.languages, each.jurisdiction, notified)[0]]
    wanted = [each for each in found if each.holds is (filters.known is Known.YES)]
    unsure = 0 if filters.known is Known.UNKNOWN else len(found) - len(wanted)
    return Found([each.slug for each in _ordered(wanted, states, filters.sort)], unsure)


def _ordered(found: list[Candidate], states: dict[str, Jurisdiction], sort: str) -> list[Candidate]:
    state_keys = {iso3: name_key(state.name) for iso3, state in states.items()}
    rank = {iso3: place for place, iso3 in enumerate(sorted(state_keys, key=state_keys.__getitem__))}
    found = sorted(found, key=lambda each: (plain(in_language(each.names).text), each.slug))
    if sort.endswith("name"):
        found = sorted(found, key=lambda each: name_key(in_language(each.names).text))
    else:
        found = sorted(found, key=lambda each: rank[each.jurisdiction])
    if sort.startswith("-"):
        found.reverse()
    if sort.endswith("confirmed"):  # never confirmed comes last, whichever way the others run
        dated = [each for each in found if each.confirmed_on]
        dated.sort(key=lambda each: each.confirmed_on or date.min, reverse=sort.startswith("-"))
        found = dated + [each for each in found if not each.confirmed_on]
    return found


def load_entries(slugs: Sequence[str], day: date, actor: Actor = NOBODY) -> list[Entry]:
    """The entries of those identifiers, in that order, as they stood on the day and as the reader may see them."""
    current = Designation.objects.filter(holds_at(day) | unknown_at(day)).select_related("treaty")
    rows = Authority.objects.select_related("jurisdiction").prefetch_related(
        Prefetch("designations", current, to_attr="current")
    )
    found = rows.in_bulk(list(slugs))
    if day < today():
        editions = editions_at(slugs, day)
        for each in found.values():
            turn_back(each, editions.get(each.slug), day)
    for each in found.values():
        hide_from(actor, each)
    notified = notified_languages(day, {each.jurisdiction_id for each in found.values()})
    often = intervals(day, found)
    return [
        Entry(
            each,
            each.current,
            accepted(each.languages, each.jurisdiction_id, notified),
            day,
            often.get(each.slug, A_YEAR),
        )
        for each in (found[slug] for slug in slugs if slug in found)
    ]
