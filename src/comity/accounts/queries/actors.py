"""From a session to an actor."""

import time

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest

from comity.access.actor import AT_AUTHORITY, Actor, networks_of
from comity.accounts.limits import address_of
from comity.accounts.models import Officer, Post

FACTORS = frozenset({"mfa", "demo"})
"""Methods of signing in that show a second factor, or a passkey, which is both."""


def actor_for(request: HttpRequest) -> Actor:
    """Who asks. Somebody whose second factor is missing is nobody yet; one whose posts have ended is nobody again."""
    user = request.user
    address = address_of(request)
    if not isinstance(user, Officer) or not user.is_active:
        return Actor(address=address)
    invented = settings.DEMO and user.invented
    records = get_authentication_records(request, user)
    methods = FACTORS if invented else FACTORS - {"demo"}
    shown = [float(each["at"]) for each in records if each.get("method") in methods]
    if not shown:
        return Actor(address=address)
    lately = time.time() - max(shown) < settings.STEP_UP_SECONDS
    return actor_of_officer(user, fresh=lately or invented, address=address)


def actor_of_officer(officer: Officer, *, fresh: bool = False, address: str = "") -> Actor:
    """The officer as an actor: two queries at most."""
    posts = Post.objects.filter(officer=officer, until__isnull=True).order_by()
    held = dict(posts.values_list("role", "officer__authority__jurisdiction"))
    roles = frozenset(held)
    if not roles or not officer.is_active or (officer.invented and not settings.DEMO):
        return Actor(address=address)
    authority = officer.authority_id or "" if AT_AUTHORITY & roles else ""
    return Actor(
        officer=officer.pk,
        name=str(officer),
        roles=roles,
        authority=authority,
        state=next(iter(held.values())) or officer.state_id or "",
        network=officer.network_id or "",
        networks=networks_of(authority),
        fresh=fresh,
        address=address,
    )
