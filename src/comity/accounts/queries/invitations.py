"""Finding invitations."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor, Role
from comity.access.scope import seen_by_the_hub
from comity.accounts.models import Invitation
from comity.accounts.secrets import digest

MOST_WRONG_CODES = 5


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        used_at__isnull=True,
        withdrawn_at__isnull=True,
        expires_at__gt=timezone.now(),
        wrong_codes__lt=MOST_WRONG_CODES,
    ).select_related("authority", "state", "network", "officer")


def list_invitations(actor: Actor) -> QuerySet[Invitation]:
    """The open invitations of the actor's own authority or network, and those the actor sent."""
    if Role.SECRETARIAT in actor.roles:
        return _open()
    mine = Q(invited_by=actor.officer)
    if Role.MANAGER in actor.roles:
        mine |= Q(authority=actor.authority)
    if Role.NETWORK_SECRETARIAT in actor.roles:
        mine |= Q(network=actor.network)
    return _open().filter(mine)


def get_invitation_for(actor: Actor, invitation: int) -> Invitation:
    """One open invitation that the actor may withdraw or send again.

    Raises:
        Http404: there is none, or none of the actor's.
    """
    found = list_invitations(actor).filter(pk=invitation).first()
    if found is None:
        raise Http404
    return found


def open_invitation(link: str, *, locked: bool = False) -> Invitation | None:
    """The invitation to which a link leads, while it can still be answered: the one read by somebody not signed in."""
    with seen_by_the_hub():
        found = _open().select_for_update(of=("self",)) if locked else _open()
        return found.filter(link_hash=digest(link)).first()
