"""All reads of the room."""

from comity.accounts.queries.actors import actor_for
from comity.accounts.queries.officers import managers_of, speakers_for, staff_of

__all__ = ["actor_for", "managers_of", "speakers_for", "staff_of"]
