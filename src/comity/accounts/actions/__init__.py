"""All writes of the room."""

from comity.accounts.actions.demo import load_demo
from comity.accounts.actions.endings import RefusedError, change_officer, end_access, move_session
from comity.accounts.actions.factors import (
    add_code_app,
    add_passkey,
    change_oneself,
    confirm_recovery_codes,
    end_other_sessions,
    end_own_session,
    remove_factor,
    rename_factor,
    renew_recovery_codes,
    set_password,
)
from comity.accounts.actions.invitations import (
    Person,
    WayIn,
    answer_invitation,
    invite,
    renew,
    send_again,
    withdraw,
)
from comity.accounts.actions.notices import notify

__all__ = [
    "Person",
    "RefusedError",
    "WayIn",
    "add_code_app",
    "add_passkey",
    "answer_invitation",
    "change_officer",
    "change_oneself",
    "confirm_recovery_codes",
    "end_access",
    "end_other_sessions",
    "end_own_session",
    "invite",
    "load_demo",
    "move_session",
    "notify",
    "remove_factor",
    "rename_factor",
    "renew",
    "renew_recovery_codes",
    "send_again",
    "set_password",
    "withdraw",
]
