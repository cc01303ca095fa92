"""Which treaty a request can rest on (decision 0003, section 2; UNCAC art. 44(4)-(7), 46(6)-(7))."""

from datetime import date

from comity.channels.facts import Basis, ScopeFact
from comity.channels.rules.needs import FOREIGN_BRIBERY
from comity.channels.rules.world import Standing, World
from comity.common.known import Known

CONVENTION = "UNCAC"
UNTOC = "UNTOC"
EXTRADITION = "extradition"


def bases(world: World, origin: str, partner: str, scope: str, offence: str) -> tuple[Basis, ...]:
    """The treaties that bind both for the scope: known ones first, then possible ones, each in order of rank."""
    kept = world.pair(origin, partner).bases
    asked = (scope, offence)
    if asked not in kept:
        kept[asked] = _bases(world, origin, partner, scope, offence)
    return kept[asked]


def _bases(world: World, origin: str, partner: str, scope: str, offence: str) -> tuple[Basis, ...]:
    mine, theirs = world.bound(origin), world.bound(partner)
    found = [
        (_binding(row, mine[row.treaty], theirs[row.treaty]), row.replaced_by)
        for row in world.facts.scopes.get(scope, ())
        if row.treaty in mine and row.treaty in theirs and _fits(row, offence)
    ]
    known = {basis.treaty for basis, _ in found if basis.known is Known.YES}
    kept = [basis for basis, replaced_by in found if replaced_by not in known]
    if scope == EXTRADITION:
        kept = _extradition(world, partner, kept)
    return tuple(sorted(kept, key=_order))


def _order(basis: Basis) -> tuple[bool, bool, int, str]:
    """A scheme binds nobody and stands last (rule B8); a certain treaty stands before a possible one (rule B1)."""
    return (basis.role == "scheme", basis.known is not Known.YES, basis.rank, basis.treaty)


def _fits(row: ScopeFact, offence: str) -> bool:
    """Rule B6: the OECD convention speaks of the bribery of foreign officials only."""
    return row.condition != "foreign_bribery" or offence in ("", FOREIGN_BRIBERY)


def _binding(row: ScopeFact, mine: Standing, theirs: Standing) -> Basis:
    known = mine.known.and_(theirs.known)
    verified = mine.verified and theirs.verified and row.verified
    since = both_since(mine, theirs)
    return Basis(row.treaty, row.article, row.role, row.rank, known, row.condition, verified, since)


def both_since(mine: Standing, theirs: Standing) -> date | None:
    """Since when both are bound, where that is known of both."""
    return max(mine.since, theirs.since) if mine.since and theirs.since else None


def _extradition(world: World, partner: str, found: list[Basis]) -> list[Basis]:
    """Rules B4 and B5: a treaty leads and takes in the Convention's offences; else the requested State's answer."""
    if leading(found) is not None:
        return [_may_serve(world, partner, basis) for basis in found if _wanted(world, partner, basis)]
    kept = []
    for basis in found:
        if basis.treaty == CONVENTION:
            weighed = _convention_for_extradition(basis, answer_of(world, partner, CONVENTION), basis.known)
        else:
            weighed = _may_serve(world, partner, basis) if _wanted(world, partner, basis) else None
        if weighed is not None:
            kept.append(weighed)
    return kept


def leading(found: list[Basis] | tuple[Basis, ...]) -> Basis | None:
    """The treaty that leads before the Convention (rule B2), when one is known to bind both."""
    led = [basis for basis in found if basis.role == "leads" and basis.known is Known.YES]
    return min(led, key=_order) if led else None


def answer_of(world: World, iso3: str, treaty: str) -> str:
    """What the State answered on taking ``treaty`` as its basis for extradition; empty when it did not."""
    for each in world.notifications(iso3, "extradition_basis"):
        if each.treaty == treaty:
            return each.answer
    return ""


def _convention_for_extradition(basis: Basis, answer: str, known: Known) -> Basis | None:
    if answer == "no":
        return None
    if answer == "not_required":
        return basis._replace(article="44(7)")
    if answer == "yes":
        return basis._replace(article="44(5)")
    return basis._replace(known=Known.UNKNOWN if known is Known.YES else known)


def _wanted(world: World, partner: str, basis: Basis) -> bool:
    return basis.treaty != UNTOC or answer_of(world, partner, UNTOC) != "no"


def _may_serve(world: World, partner: str, basis: Basis) -> Basis:
    """A treaty beside the Convention says only that the requested State *may* take it as its basis."""
    if basis.role != "beside" or (basis.treaty == UNTOC and answer_of(world, partner, UNTOC) == "yes"):
        return basis
    return basis._replace(known=Known.UNKNOWN)
