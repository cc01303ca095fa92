"""To whom a request is addressed (decision 0003, rules F1 and F2; UNCAC art. 46(13))."""

from collections.abc import Iterable
from datetime import date, timedelta

from comity.channels.facts import Basis, Note, Office
from comity.channels.rules.bases import CONVENTION, UNTOC
from comity.channels.rules.world import World
from comity.common.known import Known

TRUST = ("notification", "national_law", "official_page", "secondary", "general_knowledge")
NOT_FOR_REQUESTS = frozenset({"outgoing", "civil"})
BEFORE_TRIAL = frozenset({"intelligence", "investigation"})
A_YEAR = timedelta(days=366)
ALTERNATIVES = 2


def offices(  # noqa: PLR0913  # what a choice depends on
    world: World, iso3: str, category: str, stage: str, bases: tuple[Basis, ...], *, sending: bool = False
) -> list[Office]:
    """The designations to choose from, the addressee first; one for each authority."""
    rows = world.offices(iso3, category)
    among = {basis.treaty for basis in bases}
    if len(rows) > 1:
        lead = bases[0].treaty if bases else ""
        rows = tuple(sorted(rows, key=lambda office: _order(office, stage, lead, among)))
    fit = (office for office in rows if _serves(office, among, sending=sending))
    return list(_one_each(fit))


def _serves(office: Office, among: set[str], *, sending: bool) -> bool:
    if office.matter in NOT_FOR_REQUESTS and not (sending and office.matter == "outgoing"):
        return False
    return office.treaty in ("", CONVENTION, UNTOC) or office.treaty in among


def _order(office: Office, stage: str, lead: str, among: set[str]) -> tuple[int, int, int, int, str]:
    treaty = 0 if office.treaty == lead else {CONVENTION: 1, "": 5}.get(office.treaty, 2)
    if office.treaty and office.treaty not in among:
        treaty += 2  # designated under a treaty that is no basis here
    seen = office.period.valid_from or office.period.seen_on
    return (_matter(office.matter, stage), treaty, TRUST.index(office.basis), -seen.toordinal(), office.authority.slug)


def _matter(matter: str, stage: str) -> int:
    wanted = "pre_trial" if stage in BEFORE_TRIAL else "trial"
    return {wanted: 0, "": 1, "part": 3}.get(matter, 2)


def _one_each(rows: Iterable[Office]) -> Iterable[Office]:
    seen: set[str] = set()
    for office in rows:
        if office.authority.slug not in seen:
            seen.add(office.authority.slug)
            yield office


def cautions(office: Office, day: date, *, conventional: bool = True) -> list[Note]:
    """What to beware of in the entry (rule F2)."""
    found = []
    if conventional and office.treaty not in ("", CONVENTION):
        found.append(Note("designated_under_other_treaty", values=(office.treaty,)))
    if not (office.verified and office.authority.verified):
        found.append(Note("unverified_entry"))
    if office.period.at(day) is Known.UNKNOWN:
        found.append(Note("not_seen_at_date"))
    confirmed = office.authority.confirmed_on
    if confirmed is None or confirmed + A_YEAR < day:
        found.append(Note("stale_entry", values=(confirmed.isoformat(),) if confirmed else ()))
    return found
