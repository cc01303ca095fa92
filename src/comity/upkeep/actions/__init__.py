"""All writes of the room."""

from comity.upkeep.actions.confirming import MovedError, confirm
from comity.upkeep.actions.demo import load_demo
from comity.upkeep.actions.notes import MOVES, NotNowError, begin_note, deposit_note, discard_note, move_note, save_note
from comity.upkeep.actions.reminding import remind, remind_now

__all__ = [
    "MOVES",
    "MovedError",
    "NotNowError",
    "begin_note",
    "confirm",
    "deposit_note",
    "discard_note",
    "load_demo",
    "move_note",
    "remind",
    "remind_now",
    "save_note",
]
