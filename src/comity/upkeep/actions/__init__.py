"""All writes of the room."""

from comity.upkeep.actions.confirming import MovedError, confirm
from comity.upkeep.actions.reminding import remind, remind_now

__all__ = ["MovedError", "confirm", "remind", "remind_now"]
