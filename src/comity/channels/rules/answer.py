"""From a question to the channels in their usual order (decision 0003, section 4)."""

from comity.channels.facts import Answer, Basis, Question
from comity.channels.rules.bases import both_since
from comity.channels.rules.fiches import sayings
from comity.channels.rules.formal import formal
from comity.channels.rules.informal import counterparts, emergency, through_networks
from comity.channels.rules.needs import NEEDS
from comity.channels.rules.networks import shared
from comity.channels.rules.offices import BEFORE_TRIAL
from comity.channels.rules.world import Standing, World
from comity.common.known import Known


def answer(world: World, question: Question) -> Answer:
    """The channels in order. There always is at least the formal one."""
    need = NEEDS[question.need]
    both = shared(world, question.origin, question.partner)
    official = formal(world, question, need)
    quick = emergency(world, question, need, both, official)
    agencies = [each for each in counterparts(world, question, need) if each.target != official.target]
    asking = [*through_networks(world, question, need, both), *agencies]
    # Before trial practice asks first and writes then; at trial and after, only the formal answer is evidence.
    rest = [*asking, official] if question.stage in BEFORE_TRIAL else [official, *asking]
    return Answer(
        question=question,
        channels=(*quick, *rest),
        between=between(world, question.origin, question.partner),
        networks=tuple(each.slug for each in both),
        fiches=sayings(world, question.partner, question.need),
    )


def between(world: World, origin: str, partner: str) -> tuple[Basis, ...]:
    """Every treaty in force that binds both, or may: known ones first."""
    pair = world.pair(origin, partner)
    if pair.between is None:
        mine, theirs = world.bound(origin), world.bound(partner)
        found = [_between(each, mine[each], theirs[each]) for each in mine.keys() & theirs.keys()]
        pair.between = tuple(sorted(found, key=lambda basis: (basis.known is not Known.YES, basis.treaty)))
    return pair.between


def _between(treaty: str, mine: Standing, theirs: Standing) -> Basis:
    verified = mine.verified and theirs.verified
    return Basis(treaty, "", "", 0, mine.known.and_(theirs.known), "", verified, both_since(mine, theirs))
