"""Finding officers."""

from django.db.models import QuerySet

from comity.access.actor import Role
from comity.accounts.models import Officer


def _holding(role: str) -> QuerySet[Officer]:
    return Officer.objects.filter(is_active=True, posts__role=role, posts__until__isnull=True)


def managers_of(authority: str) -> QuerySet[Officer]:
    """Those who manage an authority today: the owners of its entry."""
    return _holding(Role.MANAGER).filter(authority=authority)


def speakers_for(state: str, role: str = Role.FOCAL_POINT) -> QuerySet[Officer]:
    """The focal points (or missions) of a State today."""
    return _holding(role).filter(state=state)


def staff_of(network: str) -> QuerySet[Officer]:
    """The secretariat of a network today."""
    return _holding(Role.NETWORK_SECRETARIAT).filter(network=network)
