"""All writes of the room."""

from comity.fiches.actions.confirming import confirm, remind
from comity.fiches.actions.demo import load_demo
from comity.fiches.actions.drafting import (
    MovedOnError,
    Side,
    Written,
    give_back,
    hand_in,
    publish,
    save_draft,
    withdraw,
)

__all__ = [
    "MovedOnError",
    "Side",
    "Written",
    "confirm",
    "give_back",
    "hand_in",
    "load_demo",
    "publish",
    "remind",
    "save_draft",
    "withdraw",
]
