"""Everything on record about one authority."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from comity.access.actor import NOBODY, Actor
from comity.authorities.models import Authority, Designation, Edition, Event, Notification
from comity.authorities.queries.editions import editions_at, turn_back
from comity.authorities.queries.freshness import A_YEAR, intervals
from comity.authorities.queries.hours import Opening, opening
from comity.authorities.queries.languages import CONVENTION, accepted, notified_languages
from comity.authorities.queries.listing import Entry, today
from comity.authorities.queries.shown import hide_from
from comity.common.claims import holds_at
from comity.common.known import Known
from comity.jurisdictions.models import Jurisdiction, Treaty
from comity.jurisdictions.queries import list_jurisdictions


@dataclass(frozen=True, slots=True)
class Profile:
    """An entry with its whole history and what its State says about itself."""

    entry: Entry
    history: list[Designation]
    extradition: Notification | None
    networks: list[Any]
    """The State's memberships of asset-recovery networks (the room of networks lies above this one)."""
    opening: Opening | None
    edition: Edition | None
    """The edition shown, where it is not the last one."""
    story: list[Event]
    """What became of the body, the last event first."""
    predecessors: list[Event]
    """Bodies whose tasks came here."""

    @property
    def left(self) -> Event | None:
        """Where its tasks went, if they ended or went by the day."""
        return next((each for each in self.story if each.leaves and each.on <= self.entry.day), None)

    @property
    def treaties(self) -> list[Treaty]:
        """The treaties under which the authority is designated at the day."""
        return list({each.treaty.code: each.treaty for each in self.entry.designations if each.treaty}.values())


def get_authority(slug: str) -> Authority:
    """One entry; raises ``Authority.DoesNotExist``."""
    if "\x00" in slug:
        raise Authority.DoesNotExist
    return Authority.objects.select_related("jurisdiction").get(slug=slug, jurisdiction__in=list_jurisdictions())


def story_of(authority: Authority) -> list[Event]:
    """What became of the body, the last event first."""
    return list(authority.events.select_related("successor"))


def extradition_basis(jurisdiction: Jurisdiction, day: date) -> Notification | None:
    """What the State answered on treaties as a basis of extradition (44(6)); else its answer under another treaty."""
    answers = Notification.objects.filter(
        holds_at(day), jurisdiction=jurisdiction, topic=Notification.Topic.EXTRADITION_BASIS
    ).select_related("treaty")
    return min(answers, key=lambda each: (each.treaty_id != CONVENTION, each.treaty_id), default=None)


def _turned_back(authority: Authority, day: date, number: int | None) -> Edition | None:
    """Turn the entry back to an edition or a day, and say which edition that is."""
    if number is not None:
        edition = Edition.objects.filter(authority=authority, number=number).first()
    elif day < today():
        edition = editions_at([authority.slug], day).get(authority.slug)
    else:
        return None
    turn_back(authority, edition, day)
    return edition


def profile_of(authority: Authority, day: date, actor: Actor = NOBODY, number: int | None = None) -> Profile:
    """The whole profile as at ``day`` (or as in the edition of that number), as the reader may see it."""
    state = authority.jurisdiction
    edition = _turned_back(authority, day, number)
    hide_from(actor, authority)
    history = sorted(
        authority.designations.select_related("treaty"),
        key=lambda each: (each.valid_to is not None, each.category, each.treaty_id or ""),
    )
    current = [each for each in history if each.known_at(day) is not Known.NO]
    languages = accepted(authority.languages, state.iso3, notified_languages(day, {state.iso3}))
    networks = state.memberships.filter(holds_at(day), network__use_class="asset").select_related("network")
    return Profile(
        Entry(authority, current, languages, day, intervals(day, [authority.slug]).get(authority.slug, A_YEAR)),
        history,
        extradition_basis(state, day),
        sorted(networks, key=lambda each: each.network.acronym),
        opening(authority.office_hours, authority.time_zone, timezone.now()),
        edition,
        story_of(authority),
        list(authority.predecessors.select_related("authority")),
    )
