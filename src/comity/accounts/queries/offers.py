"""Which roles somebody may give, and for whom."""

from comity.access.actor import AT_AUTHORITY, FOR_STATE, About, Actor, Role, endorsed_in
from comity.accounts.queries.officers import managers_of

ALONE: frozenset[str] = frozenset({Role.AUDITOR})
"""Roles that exclude any other: who checks has no part in what is checked. Given from the command line only."""


def roles_at(place: About) -> frozenset[str]:
    """The roles that exist at an authority, for a State, for a network, or for the hub as a whole."""
    if place.authority:
        return AT_AUTHORITY
    if place.state:
        return FOR_STATE
    if place.network:
        return frozenset({Role.NETWORK_SECRETARIAT})
    return frozenset({Role.SECRETARIAT, Role.AUDITOR})


def roles_offered(actor: Actor, place: About, *, managed: bool, networks: frozenset[str]) -> frozenset[str]:
    """The roles the actor may give to somebody new there.

    A manager invites to the own authority; the secretariats invite the first manager of an authority, no one else of
    it; focal points, missions and staff are invited by the secretariat of the directory. Nobody whom the directory
    knows as an officer makes an auditor: that takes the command line, whose actor is none.

    Args:
        actor: who invites.
        place: for whom the new officer will act.
        managed: whether the authority has a manager already.
        networks: the networks it belongs to today with its State's endorsement in the hub; on a note verbale alone, the
            secretariat of the directory invites.
    """
    directory = Role.SECRETARIAT in actor.roles
    staff = Role.NETWORK_SECRETARIAT in actor.roles and bool(actor.network)
    if place.authority:
        if Role.MANAGER in actor.roles and place.authority == actor.authority:
            return AT_AUTHORITY
        first = not managed and (directory or (staff and actor.network in networks))
        return frozenset({Role.MANAGER}) if first else frozenset()
    if place.network and not place.state and staff and place.network == actor.network:
        return roles_at(place)
    if not directory:
        return frozenset()
    return roles_at(place) - ALONE if actor.signed_in else roles_at(place)


def roles_offered_by(actor: Actor, place: About) -> frozenset[str]:
    """The same, with what the records say about the authority."""
    managed = bool(place.authority) and managers_of(place.authority).exists()
    return roles_offered(actor, place, managed=managed, networks=endorsed_in(place.authority))
