"""Officers for tests, and browsers in which they are signed in."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from comity.accounts.models import Officer, Post

if TYPE_CHECKING:
    from comity.access.actor import Role

_number = itertools.count(1)


def an_officer(*roles: Role | str, authority: str = "", state: str = "", network: str = "") -> Officer:
    """An officer with these roles, for an authority, a State or a network (by identifier)."""
    number = next(_number)
    officer = Officer.objects.create(
        name=f"Officer {number}",
        email=f"officer{number}@hub.example",
        authority_id=authority or None,
        state_id=state or None,
        network_id=network or None,
    )
    for role in roles:
        Post.objects.create(officer=officer, role=role)
    return officer


def signed_in(officer: Officer, *, shown: str = "mfa", ago: float = 0, client: Client | None = None) -> Client:
    """A browser in which the officer showed a factor ``ago`` seconds ago (``shown="password"``: none yet)."""
    client, request = client or Client(), HttpRequest()
    request.session = SessionStore()
    request.session["account_authentication_methods"] = [{"method": shown, "at": time.time() - ago}]
    request.session["account_authentication_methods_user"] = str(officer.pk)
    login(request, officer, "allauth.account.auth_backends.AuthenticationBackend")
    request.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = str(request.session.session_key)
    return client
