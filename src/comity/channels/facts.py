"""What the rules may know: plain values, indexed by State. Loaded by ``queries``, never by the rules themselves."""

from datetime import date
from typing import NamedTuple

from comity.common.known import Known, Period


class StateFact(NamedTuple):
    """A State or territory; ``responsible`` is the State responsible for a territory, else empty."""

    iso3: str
    kind: str
    responsible: str


class TreatyFact(NamedTuple):
    """A treaty, or a scheme that binds nobody."""

    code: str
    short_name: str
    in_force_on: date | None
    binding: bool
    complete_list: bool
    """Whether its participants are all on record, so that a mere signature means "no" (rule B1)."""


class ScopeFact(NamedTuple):
    """For one kind of need: how the treaty stands, its article, and what must be true of the offence."""

    treaty: str
    role: str
    rank: int
    article: str
    replaced_by: str
    condition: str
    verified: bool


class ParticipationFact(NamedTuple):
    """What a State is to a treaty, from a day to a day."""

    treaty: str
    status: str
    period: Period
    verified: bool


class AuthorityFact(NamedTuple):
    """What an entry of the directory says about requests to it."""

    slug: str
    languages: tuple[str, ...]
    means: tuple[str, ...]
    interpol_urgent: str
    confirmed_on: date | None
    verified: bool
    interval: int = 366
    """Days after which its networks, or the rule for all, want it confirmed anew."""


class Office(NamedTuple):
    """One designation of an authority."""

    authority: AuthorityFact
    category: str
    treaty: str
    article: str
    matter: str
    basis: str
    period: Period
    verified: bool


class NotificationFact(NamedTuple):
    """What a State notified about itself."""

    treaty: str
    article: str
    topic: str
    languages: tuple[str, ...]
    answer: str
    basis: str
    period: Period


class NetworkFact(NamedTuple):
    """A network whose members may be asked in a case, or for advice on prevention."""

    slug: str
    acronym: str
    use_class: str
    regional: bool
    languages: tuple[str, ...]


class MembershipFact(NamedTuple):
    """That a State belongs to a network in a role that may ask and be asked."""

    network: str
    role: str
    period: Period
    verified: bool


class FicheFact(NamedTuple):
    """What a State says about a measure, from a day to a day; ``confirmed`` are the days on which it said so again.

    ``conditions`` are pairs of a language and the text in it: first as they were written, then as the State translated
    them.
    """

    measure: str
    valid_from: date
    valid_to: date | None
    confirmed: tuple[date, ...]
    possible: str
    conditions: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    urgent: str
    days: int | None

    def conditions_in(self, language: str) -> tuple[str, str]:
        """The pair for readers of a language: translated into it, else as written; two empty texts when none is."""
        return next((each for each in self.conditions if each[0] == language), (*self.conditions, ("", ""))[0])


class Facts(NamedTuple):
    """Everything, indexed the way the rules ask for it."""

    states: dict[str, StateFact]
    treaties: dict[str, TreatyFact]
    scopes: dict[str, tuple[ScopeFact, ...]]
    participations: dict[str, tuple[ParticipationFact, ...]]
    offices: dict[tuple[str, str], tuple[Office, ...]]
    notifications: dict[str, tuple[NotificationFact, ...]]
    networks: dict[str, NetworkFact]
    memberships: dict[str, tuple[MembershipFact, ...]]
    fiches: dict[str, tuple[FicheFact, ...]]


class Question(NamedTuple):
    """From a need to the right authority. ``offence`` is an article of the Convention (15-25, 27), or empty."""

    origin: str
    partner: str
    need: str
    stage: str
    urgent: bool
    offence: str
    day: date


class Note(NamedTuple):
    """A sentence to say, by its code; ``cites`` are articles, ``TREATY:article`` outside the Convention."""

    code: str
    cites: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


class Basis(NamedTuple):
    """A treaty on which the request can rest. ``since`` is the day from which it binds both, where known."""

    treaty: str
    article: str
    role: str
    rank: int
    known: Known
    condition: str
    verified: bool
    since: date | None


class Languages(NamedTuple):
    """The languages accepted, and who says so: ``entry``, ``notified``, ``other_treaty``, ``network`` or nobody."""

    codes: tuple[str, ...]
    said_by: str


class Channel(NamedTuple):
    """One way to ask, with everything needed to take it."""

    kind: str
    route: str
    target: str
    alternatives: tuple[str, ...]
    senders: tuple[str, ...]
    bases: tuple[Basis, ...]
    languages: Languages
    means: tuple[str, ...]
    contents: tuple[Note, ...]
    conditions: tuple[Note, ...]
    reasons: tuple[Note, ...]
    warnings: tuple[Note, ...]
    unknown: tuple[str, ...]


class Saying(NamedTuple):
    """A fiche of the requested State on the day: when it was last confirmed, and whether that is too long ago."""

    fiche: FicheFact
    confirmed_on: date
    stale: bool


class Answer(NamedTuple):
    """The channels in order, what the two States share, and what the requested one says about the need."""

    question: Question
    channels: tuple[Channel, ...]
    between: tuple[Basis, ...]
    networks: tuple[str, ...]
    fiches: tuple[Saying, ...]
