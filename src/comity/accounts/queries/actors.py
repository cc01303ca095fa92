"""From a session to an actor."""

import time

from django.conf import settings
from django.http import HttpRequest

from comity.access.actor import AT_AUTHORITY, NOBODY, Actor, networks_of
from comity.accounts.models import Officer, Post

FACTORS = frozenset({"mfa", "demo"})
"""Methods of signing in that show a second factor, or a passkey, which is both."""


def actor_for(request: HttpRequest) -> Actor:
    """Who asks. Somebody whose second factor is missing is nobody yet; one whose posts have ended is nobody again."""
    user = request.user
    address = str(request.META.get("REMOTE_ADDR", ""))
    if not isinstance(user, Officer) or not user.is_active:
        return Actor(address=address)
    records = request.session.get("account_authentication_methods", [])
    shown = [float(each["at"]) for each in records if each.get("method") in FACTORS]
    if not shown:
        return Actor(address=address)
    lately = time.time() - max(shown) < settings.STEP_UP_SECONDS
    return actor_of_officer(user, fresh=lately or (settings.DEMO and user.invented), address=address)


def actor_of_officer(officer: Officer, *, fresh: bool = False, address: str = "") -> Actor:
    """The officer as an actor: two queries at most."""
    roles = frozenset(Post.objects.filter(officer=officer, until__isnull=True).values_list("role", flat=True))
    if not roles or not officer.is_active:
        return NOBODY
    authority = officer.authority_id or "" if AT_AUTHORITY & roles else ""
    state = officer.authority.jurisdiction_id if officer.authority else officer.state_id or ""
    return Actor(
        officer=officer.pk,
        name=officer.name,
        roles=roles,
        authority=authority,
        state=state,
        network=officer.network_id or "",
        networks=networks_of(authority),
        fresh=fresh,
        address=address,
    )
