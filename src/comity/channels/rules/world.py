"""The facts as at one day, with what a State is to every treaty worked out once."""

from datetime import date
from typing import NamedTuple

from comity.channels.facts import Basis, Facts, FicheFact, MembershipFact, NetworkFact, Note, NotificationFact, Office
from comity.common.known import Known

TAKING_PART = frozenset({"party", "scheme_member"})


class Standing(NamedTuple):
    """What a State is to a treaty on the day."""

    known: Known
    verified: bool
    since: date | None


class Choice(NamedTuple):
    """All that the choice among a State's offices depends on; of the treaties only those that matter there."""

    iso3: str
    category: str
    before_trial: bool
    lead: str
    among: frozenset[str]
    sending: bool


class Pair:
    """What was worked out about two States, whatever they are asked about."""

    def __init__(self, origin: str, partner: str) -> None:
        self.states = (origin, partner)
        self.bases: dict[tuple[str, str], tuple[Basis, ...]] = {}
        self.between: tuple[Basis, ...] | None = None
        self.networks: list[NetworkFact] | None = None
        self.union: frozenset[str] | None = None
        self.cautions: list[Note] | None = None


class World:
    """Facts on a day. Everything is worked out at the first question about a State and then kept."""

    def __init__(self, facts: Facts, day: date) -> None:
        self.facts, self.day = facts, day
        self._standings: dict[str, dict[str, Standing]] = {}
        self._bound: dict[str, dict[str, Standing]] = {}
        self._pair = Pair("", "")
        self._memberships: dict[str, dict[str, MembershipFact]] = {}
        self._notifications: dict[tuple[str, str], tuple[NotificationFact, ...]] = {}
        self._offices: dict[tuple[str, str], tuple[Office, ...]] = {}
        self._fiches: dict[str, dict[str, FicheFact]] = {}
        self._under: dict[tuple[str, str], frozenset[str]] = {}
        self.chosen: dict[Choice, tuple[Office, ...]] = {}

    def in_force(self, treaty: str) -> bool:
        """Whether the treaty is in force; a scheme needs no entry into force (rule B1)."""
        known = self.facts.treaties[treaty]
        return not known.binding or (known.in_force_on is not None and known.in_force_on <= self.day)

    def standings(self, iso3: str) -> dict[str, Standing]:
        """What the State is to each treaty that has a row about it (rules B1, B9)."""
        held = self._standings.get(iso3)
        if held is None:
            held = self._standings[iso3] = self._work_out(iso3)
        return held

    def _work_out(self, iso3: str) -> dict[str, Standing]:
        found: dict[str, Standing] = {}
        responsible = self.facts.states[iso3].responsible
        if responsible:
            for treaty, standing in self.standings(responsible).items():
                if standing.known is not Known.NO:
                    found[treaty] = Standing(Known.UNKNOWN, verified=False, since=None)
        for each in self.facts.participations.get(iso3, ()):
            known = self._known(each.status, each.treaty, each.period.at(self.day))
            before = found.get(each.treaty)
            if before is None or before.known is not Known.YES:
                if known is Known.NO and before is not None and before.known is Known.UNKNOWN and responsible:
                    continue
                found[each.treaty] = Standing(known, each.verified, each.period.valid_from)
        return found

    def _known(self, status: str, treaty: str, held: Known) -> Known:
        if status in TAKING_PART:
            return held
        if status == "not_party":
            return Known.NO if held is Known.YES else Known.UNKNOWN
        if status == "signatory" and self.facts.treaties[treaty].complete_list:
            return Known.NO
        return Known.UNKNOWN

    def bound(self, iso3: str) -> dict[str, Standing]:
        """What the State is to each treaty in force that binds it, or may."""
        held = self._bound.get(iso3)
        if held is None:
            rows = self.standings(iso3).items()
            held = self._bound[iso3] = {
                treaty: each for treaty, each in rows if each.known is not Known.NO and self.in_force(treaty)
            }
        return held

    def pair(self, origin: str, partner: str) -> Pair:
        """What was worked out about two States; kept until two others are asked about, as questions come in rows."""
        held = self._pair
        if held.states != (origin, partner):
            held = self._pair = Pair(origin, partner)
        return held

    def memberships(self, iso3: str) -> dict[str, MembershipFact]:
        """The networks to which the State is known to belong on the day."""
        held = self._memberships.get(iso3)
        if held is None:
            rows = self.facts.memberships.get(iso3, ())
            held = self._memberships[iso3] = {
                each.network: each for each in rows if each.period.at(self.day) is Known.YES
            }
        return held

    def notifications(self, iso3: str, topic: str) -> tuple[NotificationFact, ...]:
        """What the State notified on a topic and has not withdrawn."""
        key = (iso3, topic)
        held = self._notifications.get(key)
        if held is None:
            rows = [each for each in self.facts.notifications.get(iso3, ()) if each.topic == topic]
            held = self._notifications[key] = tuple(each for each in rows if each.period.at(self.day) is not Known.NO)
        return held

    def offices(self, iso3: str, category: str) -> tuple[Office, ...]:
        """The designations for a category that have not ended and not yet to begin."""
        key = (iso3, category)
        held = self._offices.get(key)
        if held is None:
            rows = self.facts.offices.get(key, ())
            held = self._offices[key] = tuple(each for each in rows if each.period.at(self.day) is not Known.NO)
        return held

    def designated_under(self, iso3: str, category: str) -> frozenset[str]:
        """The treaties under which the State designated somebody for a category."""
        key = (iso3, category)
        held = self._under.get(key)
        if held is None:
            held = self._under[key] = frozenset(each.treaty for each in self.offices(iso3, category) if each.treaty)
        return held

    def fiches(self, iso3: str) -> dict[str, FicheFact]:
        """What the State says on the day, by measure."""
        held = self._fiches.get(iso3)
        if held is None:
            rows = self.facts.fiches.get(iso3, ())
            held = self._fiches[iso3] = {each.measure: each for each in rows if _holds(each, self.day)}
        return held


def _holds(fiche: FicheFact, day: date) -> bool:
    return fiche.valid_from <= day and (fiche.valid_to is None or day < fiche.valid_to)
