"""Networks through which practitioners may be asked (decision 0003, rules E1, E2, I1; UNCAC art. 48)."""

from comity.channels.facts import NetworkFact
from comity.channels.rules.world import World

INTERPOL = "interpol"
AT_MOST = 2
ROLE_NOT_STATED = "member_or_observer"


def shared(world: World, origin: str, partner: str) -> list[NetworkFact]:
    """The networks to which both belong: regional before global, verified on both sides first, then by name."""
    pair = world.pair(origin, partner)
    if pair.networks is None:
        mine, theirs = world.memberships(origin), world.memberships(partner)
        both = [world.facts.networks[slug] for slug in mine if slug in theirs]
        both.sort(key=lambda each: (not each.regional, not sure(world, origin, partner, each.slug), each.slug))
        pair.networks = both
    return pair.networks


def sure(world: World, origin: str, partner: str, slug: str) -> bool:
    """Whether both memberships were seen in their source."""
    return world.memberships(origin)[slug].verified and world.memberships(partner)[slug].verified


def role_not_stated(world: World, origin: str, partner: str, slug: str) -> bool:
    """Whether the source leaves open if one of the two is a member or an observer."""
    return ROLE_NOT_STATED in (world.memberships(origin)[slug].role, world.memberships(partner)[slug].role)


def of_class(networks: list[NetworkFact], use_class: str) -> list[NetworkFact]:
    """At most two of a class, in order."""
    return [each for each in networks if each.use_class == use_class][:AT_MOST]
