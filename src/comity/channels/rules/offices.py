"""To whom a request is addressed (decision 0003, rules F1 and F2; UNCAC art. 46(13))."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice

from comity.channels.facts import Basis, Note, Office
from comity.channels.rules.bases import CONVENTION, UNTOC
from comity.channels.rules.world import Choice, World
from comity.common.known import Known

TRUST = ("notification", "national_law", "official_page", "secondary", "general_knowledge")
NOT_FOR_REQUESTS = frozenset({"outgoing", "civil"})
BEFORE_TRIAL = frozenset({"intelligence", "investigation"})
ALTERNATIVES = 2
ELSEWHERE = "-"  # a leading treaty under which the State designated nobody: whichever it is, it changes no order


def offices(  # noqa: PLR0913  # what a choice depends on
    world: World, iso3: str, category: str, stage: str, bases: tuple[Basis, ...], *, sending: bool = False
) -> tuple[Office, ...]:
    """The designations to choose from, the addressee first; one for each authority, no more than an answer names.

    Chosen once for all questions alike, so that an answer costs the same in a State with many authorities.
    """
    under = world.designated_under(iso3, category)
    lead = bases[0].treaty if bases else ""
    if lead not in under and lead:
        lead = ELSEWHERE
    choice = Choice(
        iso3, category, stage in BEFORE_TRIAL, lead, under.intersection([basis.treaty for basis in bases]), sending
    )
    held = world.chosen.get(choice)
    if held is None:
        held = world.chosen[choice] = _chosen(world, choice)
    return held


def _chosen(world: World, choice: Choice) -> tuple[Office, ...]:
    fit = (office for office in world.offices(choice.iso3, choice.category) if _serves(office, choice))
    return tuple(islice(_one_each(sorted(fit, key=lambda office: _order(office, choice))), 1 + ALTERNATIVES))


def _serves(office: Office, choice: Choice) -> bool:
    if office.matter in NOT_FOR_REQUESTS and not (choice.sending and office.matter == "outgoing"):
        return False
    return office.treaty in ("", CONVENTION, UNTOC) or office.treaty in choice.among


def _order(office: Office, choice: Choice) -> tuple[int, int, int, int, str]:
    treaty = 0 if office.treaty == choice.lead else {CONVENTION: 1, "": 5}.get(office.treaty, 2)
    if office.treaty and office.treaty not in choice.among:
        treaty += 2  # designated under a treaty that is no basis here
    seen = office.period.valid_from or office.period.seen_on
    matter = _matter(office.matter, before_trial=choice.before_trial)
    return (matter, treaty, TRUST.index(office.basis), -seen.toordinal(), office.authority.slug)


def _matter(matter: str, *, before_trial: bool) -> int:
    wanted = "pre_trial" if before_trial else "trial"
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
    if confirmed is None or confirmed + timedelta(days=office.authority.interval) < day:
        found.append(Note("stale_entry", values=(confirmed.isoformat(),) if confirmed else ()))
    return found
