"""All reads of the room: who belongs where, the register, applications, contact officers, and the map."""

from comity.networks.queries.admissions import active_at, admissions_at, endorsing_networks, networks_of_authority
from comity.networks.queries.figures import figures_of
from comity.networks.queries.memberships import (
    Standing,
    Tally,
    belongs,
    count_states,
    get_network,
    list_memberships,
    list_networks,
    memberships_at,
    shared_networks,
    standings,
    state_section,
    strongest,
)
from comity.networks.queries.register import register_of
from comity.networks.queries.world import Shape, World, world

__all__ = [
    "Shape",
    "Standing",
    "Tally",
    "World",
    "active_at",
    "admissions_at",
    "belongs",
    "count_states",
    "endorsing_networks",
    "figures_of",
    "get_network",
    "list_memberships",
    "list_networks",
    "memberships_at",
    "networks_of_authority",
    "register_of",
    "shared_networks",
    "standings",
    "state_section",
    "strongest",
    "world",
]
