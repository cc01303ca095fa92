"""Reading treaties and who takes part in them."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from comity.common.known import Known
from comity.jurisdictions.models import Jurisdiction, Participation, Treaty
from comity.jurisdictions.queries.standings import STRONGEST_FIRST, Standing, Status, standing
from comity.jurisdictions.queries.states import jurisdictions_by_name, list_jurisdictions

UNCAC = "UNCAC"
# Of these every depositary speaks; territories and organizations take part through them or by invitation.
STATES = (Jurisdiction.Kind.UN_MEMBER, Jurisdiction.Kind.UN_OBSERVER_STATE, Jurisdiction.Kind.STATE_NON_MEMBER)
Participant = tuple[Jurisdiction, Standing]


def list_treaties() -> QuerySet[Treaty]:
    """Every treaty and scheme."""
    return Treaty.objects.all()


def get_treaty(code: str) -> Treaty:
    """One treaty with the needs it serves; raises ``Treaty.DoesNotExist``."""
    return list_treaties().prefetch_related("scopes__replaced_by").get(code=code.upper())


def standings_of(jurisdiction: Jurisdiction, day: date) -> list[tuple[Treaty, Standing]]:
    """What the jurisdiction is to every treaty on ``day``: the Convention, what binds it, then the rest."""
    records: defaultdict[str, list[Participation]] = defaultdict(list)
    for record in Participation.objects.filter(jurisdiction=jurisdiction):
        records[record.treaty_id].append(record)
    all_of_them = [(treaty, standing(records[treaty.code], day)) for treaty in list_treaties()]
    return sorted(all_of_them, key=lambda pair: (pair[0].code != UNCAC, STRONGEST_FIRST.index(pair[1].status)))


def standings_under(treaty: str, day: date) -> dict[str, Standing]:
    """What each jurisdiction of which a record speaks is to the treaty on ``day``, by its code."""
    records: defaultdict[str, list[Participation]] = defaultdict(list)
    for record in Participation.objects.filter(treaty=treaty):
        records[record.jurisdiction_id].append(record)
    return {iso3: standing(each, day) for iso3, each in records.items()}


def participants(treaty: Treaty, day: date) -> list[tuple[Participation.Status, list[Participant]]]:
    """Who stands how to the treaty on ``day``: each status that occurs, with those who have it by name."""
    standings = standings_under(treaty.code, day)
    named = [(each, standings[each.iso3]) for each in jurisdictions_by_name() if each.iso3 in standings]
    groups = [(status, [pair for pair in named if pair[1].status == status]) for status in STRONGEST_FIRST]
    return [(status, pairs) for status, pairs in groups if pairs]


def silent_states(treaty: Treaty) -> int:
    """Of how many States no record says anything under the treaty."""
    return list_jurisdictions().filter(kind__in=STATES).exclude(participations__treaty=treaty).count()


@dataclass(frozen=True, slots=True)
class Compared:
    """What two jurisdictions are to one treaty."""

    treaty: Treaty
    first: Standing
    second: Standing

    @property
    def both(self) -> Known:
        """Whether both take part in it."""
        return self.first.takes_part.and_(self.second.takes_part)

    @property
    def differs(self) -> bool:
        """Whether they surely are not the same to it; nobody can say so of what is not known."""
        return self.first.status != self.second.status and Status.NOT_KNOWN not in (
            self.first.status,
            self.second.status,
        )

    def group(self, day: date) -> str:
        """In which part of the comparison it stands; a treaty binds both only while it is in force."""
        if self.both.and_(self.treaty.in_force_at(day)) is Known.YES:
            return "both"
        if self.differs:
            return "differ"
        return "possible" if self.both is Known.UNKNOWN else "same"


def compared(first: Jurisdiction, second: Jurisdiction, day: date) -> dict[str, list[Compared]]:
    """The treaties of which a record of either speaks, in the order in which they matter to the two."""
    others = {treaty.code: standing for treaty, standing in standings_of(second, day)}
    pairs = [Compared(treaty, standing, others[treaty.code]) for treaty, standing in standings_of(first, day)]
    groups: dict[str, list[Compared]] = {"both": [], "differ": [], "possible": [], "same": []}
    for each in pairs:
        if each.first.record or each.second.record:
            groups[each.group(day)].append(each)
    return groups


def counts_at(day: date) -> dict[str, Counter[Participation.Status]]:
    """For every treaty that has records, by its code: how many jurisdictions stand how to it on ``day``."""
    records: defaultdict[tuple[str, str], list[Participation]] = defaultdict(list)
    for record in Participation.objects.defer("notes", "source"):
        records[record.treaty_id, record.jurisdiction_id].append(record)
    counts: defaultdict[str, Counter[Participation.Status]] = defaultdict(Counter)
    for (treaty, _iso3), each in records.items():
        counts[treaty][standing(each, day).status] += 1
    return dict(counts)
