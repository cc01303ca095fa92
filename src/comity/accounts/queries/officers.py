"""Finding officers."""

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404

from comity.access.actor import AT_AUTHORITY, Actor, Role
from comity.access.check import demand_over
from comity.accounts.models import Officer, Post


def _holding(role: str) -> QuerySet[Officer]:
    return Officer.objects.filter(is_active=True, posts__role=role, posts__until__isnull=True)


def managers_of(authority: str) -> QuerySet[Officer]:
    """Those who manage an authority today: the owners of its entry."""
    return _holding(Role.MANAGER).filter(authority=authority)


def managers_in(state: str) -> QuerySet[Officer]:
    """Those who manage an authority of a State today."""
    return _holding(Role.MANAGER).filter(authority__jurisdiction=state)


def speakers_for(state: str, role: str = Role.FOCAL_POINT) -> QuerySet[Officer]:
    """The focal points (or missions) of a State today."""
    return _holding(role).filter(state=state)


def the_secretariat() -> QuerySet[Officer]:
    """The secretariat of the directory today."""
    return _holding(Role.SECRETARIAT)


def staff_of(network: str) -> QuerySet[Officer]:
    """The secretariat of a network today."""
    return _holding(Role.NETWORK_SECRETARIAT).filter(network=network)


def _within(actor: Actor) -> Q:
    """The officers an actor may see: own authority, State or network; all for the secretariat of the directory."""
    if Role.SECRETARIAT in actor.roles:
        return Q()
    seen = Q(pk__in=[])
    if AT_AUTHORITY & actor.roles:
        seen |= Q(authority=actor.authority)
    if Role.FOCAL_POINT in actor.roles:
        seen |= Q(state=actor.state)
    if Role.NETWORK_SECRETARIAT in actor.roles:
        seen |= Q(network=actor.network)
    return seen


def _told() -> QuerySet[Officer]:
    factor = Authenticator.objects.filter(user=OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
    posts = Prefetch("posts", Post.objects.filter(until__isnull=True), to_attr="held")
    return (
        Officer.objects.select_related("authority__jurisdiction", "state", "network")
        .prefetch_related(posts)
        .annotate(protected=Exists(factor))
    )


def list_officers(actor: Actor, words: str = "") -> QuerySet[Officer]:
    """The officers an actor may see, those who serve first; three queries whatever their number."""
    found = _told().filter(_within(actor)).order_by("-is_active", "name", "id")
    return found.filter(Q(name__icontains=words) | Q(email__icontains=words)) if words else found


def get_officer_for(actor: Actor, officer: int, permission: str = "accounts:officer:read") -> Officer:
    """One officer, for whoever has the permission over them.

    Raises:
        Http404: there is none, or none of the actor's.
    """
    found = _told().filter(pk=officer).first()
    if found is None:
        raise Http404
    demand_over(permission, actor, found.about)
    return found


def get_oneself(actor: Actor) -> Officer:
    """The officer who asks."""
    return _told().get(pk=actor.officer or 0)


def officer_signing_in(authority: str, email: str) -> Officer | None:
    """Whom the sign-in service of an authority means: an officer of that authority, and of no other."""
    return Officer.objects.filter(authority=authority, email__iexact=email, is_active=True).first()


def is_last_manager(officer: Officer) -> bool:
    """Whether the authority would be without a manager if this officer were none."""
    others = managers_of(officer.authority_id or "").exclude(pk=officer.pk)
    manages = Post.objects.filter(officer=officer, role=Role.MANAGER, until__isnull=True)
    return manages.exists() and not others.exists()
