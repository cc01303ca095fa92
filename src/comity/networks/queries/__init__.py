"""All reads of the room: who belongs where, and the map."""

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
from comity.networks.queries.world import Shape, World, world

__all__ = [
    "Shape",
    "Standing",
    "Tally",
    "World",
    "belongs",
    "count_states",
    "get_network",
    "list_memberships",
    "list_networks",
    "memberships_at",
    "shared_networks",
    "standings",
    "state_section",
    "strongest",
    "world",
]
