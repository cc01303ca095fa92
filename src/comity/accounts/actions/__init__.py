"""All writes of the room."""

from comity.accounts.actions.notices import notify

__all__ = ["notify"]
