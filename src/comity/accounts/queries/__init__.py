"""All reads of the room."""

from comity.accounts.queries.actors import actor_for, actor_of_officer
from comity.accounts.queries.factors import factors_of, sessions_of
from comity.accounts.queries.invitations import get_invitation_for, list_invitations, open_invitation
from comity.accounts.queries.offers import roles_at, roles_offered, roles_offered_by
from comity.accounts.queries.officers import (
    get_officer_for,
    get_oneself,
    is_last_manager,
    list_officers,
    managers_in,
    managers_of,
    officer_signing_in,
    speakers_for,
    staff_of,
    the_secretariat,
)

__all__ = [
    "actor_for",
    "actor_of_officer",
    "factors_of",
    "get_invitation_for",
    "get_officer_for",
    "get_oneself",
    "is_last_manager",
    "list_invitations",
    "list_officers",
    "managers_in",
    "managers_of",
    "officer_signing_in",
    "open_invitation",
    "roles_at",
    "roles_offered",
    "roles_offered_by",
    "sessions_of",
    "speakers_for",
    "staff_of",
    "the_secretariat",
]
