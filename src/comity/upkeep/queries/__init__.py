"""All reads of the room."""

from comity.upkeep.queries.owners import intervals

__all__ = ["intervals"]
