"""Who asks, in the words of the index."""

import tantivy

from comity.access.actor import FOR_STATE, Actor, Role
from comity.search.documents import OFFICERS, PUBLIC, SECRETARIAT, of_authority, of_network, of_state
from comity.search.index.schema import schema

Occur, Query = tantivy.Occur, tantivy.Query


def readers_of(actor: Actor) -> frozenset[str]:
    """What somebody is, for the documents that not everybody may read."""
    if not actor.signed_in:
        return frozenset({PUBLIC})
    found = {PUBLIC, OFFICERS}
    if Role.SECRETARIAT in actor.roles:
        found.add(SECRETARIAT)
    if actor.authority:
        found.add(of_authority(actor.authority))
    if actor.state and (actor.authority or FOR_STATE & actor.roles):
        found.add(of_state(actor.state))
    return frozenset(found | {of_network(each) for each in {*actor.networks, actor.network} if each})


def hidden_from(readers: frozenset[str]) -> tantivy.Query:
    """The documents that somebody may not read: the few that are closed, but for one's own."""
    closed = Query.term_query(schema(), "closed", "1", "basic")
    own = [Query.term_query(schema(), "reader", each, "basic") for each in sorted(readers - {PUBLIC})]
    return Query.boolean_query([(Occur.Must, closed), *((Occur.MustNot, each) for each in own)]) if own else closed
