"""Passkeys, apps that show codes, recovery codes: the first time, and later from one's own account."""

import json
from dataclasses import dataclass
from typing import Any

import qrcode
from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from comity.access.actor import Actor, actor_of
from comity.access.check import requires
from comity.accounts import actions
from comity.accounts.credentials import Made
from comity.accounts.forms import PasswordForm
from comity.accounts.limits import address_of, slowed_down
from comity.accounts.models import Officer
from comity.accounts.queries import actor_of_officer, factors_of, get_oneself
from comity.accounts.queries.factors import browser_of
from comity.accounts.views.signing import SLOWED, _codes
from comity.audit.actions import witness
from comity.common.jinja import page


@dataclass(frozen=True, slots=True)
class _Adding:
    """Who adds a factor, and whether it is the first."""

    officer: Officer
    actor: Actor
    first: bool
    next: str


def _first(request: HttpRequest) -> _Adding | HttpResponseRedirect:
    """Somebody let in by invitation or password who has no factor yet; anybody else is sent where they belong."""
    user = request.user
    if actor_of(request).signed_in:
        return redirect("accounts:self")
    if isinstance(user, Officer) and not factors_of(user).all:
        actor = actor_of_officer(user, address=address_of(request))
        if actor.signed_in:
            return _Adding(user, actor, first=True, next=_next(request))
    logout(request)  # a factor was made in another browser meanwhile, or access ended: begin anew
    return redirect("account_login")


def _next(request: HttpRequest) -> str:
    asked = request.POST.get("next") or request.GET.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""


def keep_session(request: HttpRequest) -> None:
    """A new key for this session, as after any change of what it may do; the list of sessions follows."""
    before = request.session.session_key
    request.session.cycle_key()
    actions.move_session(before or "", request.session.session_key or "")


def _added(request: HttpRequest, adding: _Adding, factor: Authenticator) -> HttpResponseRedirect:
    """The factor was shown by adding it; recovery codes come next."""
    record_authentication(request, adding.officer, "mfa", id=factor.pk, type=factor.type, reauthenticated=True)
    if not adding.first:
        return redirect("accounts:self")
    keep_session(request)
    kept = f"?next={adding.next}" if adding.next else ""
    return HttpResponseRedirect(reverse("accounts:recovery") + kept)


def _passkey(request: HttpRequest, adding: _Adding) -> HttpResponse:
    error = ""
    if request.method == "POST":
        form = Made(user=adding.officer, data=request.POST.dict() | {"passwordless": "on"})
        if form.is_valid():
            factor = actions.add_passkey(
                actor=adding.actor, name=form.cleaned_data["name"], credential=form.cleaned_data["credential"]
            )
            return _added(request, adding, factor)
        error = str(get_adapter().error_messages["incorrect_passkey"])
    context = {
        "options": json.dumps(begin_registration(adding.officer, passwordless=True)),
        "name": browser_of(request.headers.get("User-Agent", "")),
        "adding": adding,
        "error": error,
    }
    return page(request, "accounts/passkey.html", context)


def _code_app(request: HttpRequest, adding: _Adding) -> HttpResponse:
    if factors_of(adding.officer).has_codes:
        return redirect("accounts:self")
    posted = request.POST if request.method == "POST" else None
    form = ActivateTOTPForm(user=adding.officer, data=posted)
    wants_password = not adding.officer.has_usable_password()
    password = PasswordForm(adding.officer, posted) if wants_password else None
    if posted is not None:
        good = all([form.is_valid(), password is None or password.is_valid()])
        if good:
            word = password.cleaned_data["password"] if password else ""
            factor = actions.add_code_app(actor=adding.actor, secret=form.secret, password=word)
            del request.session["mfa.totp.secret"]
            return _added_code_app(request, adding, factor, changed=bool(word))
        if _codes(form) & SLOWED:
            return slowed_down(request)
    context: dict[str, Any] = {
        "adding": adding,
        "form": form,
        "password": password,
        "secret": form.secret,
        "qr": qr_path(get_adapter().build_totp_url(adding.officer, form.secret)),
    }
    return page(request, "accounts/code_app.html", context)


def _added_code_app(
    request: HttpRequest, adding: _Adding, factor: Authenticator, *, changed: bool
) -> HttpResponseRedirect:
    if changed:
        adding.officer.refresh_from_db()
        request.session["_auth_user_hash"] = adding.officer.get_session_auth_hash()
    return _added(request, adding, factor)


def qr_path(text: str) -> tuple[int, str]:
    """A QR code as the size of its square and the path of an SVG: no image to load, no style to allow."""
    drawn = qrcode.QRCode(border=4)
    drawn.add_data(text)
    rows = drawn.get_matrix()
    dots = [f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark]
    return len(rows), "".join(dots)


@never_cache
@requires("accounts:factor:enrol")
def enrol(request: HttpRequest) -> HttpResponseBase:
    """The first factor: a passkey."""
    adding = _first(request)
    return _passkey(request, adding) if isinstance(adding, _Adding) else adding


@never_cache
@requires("accounts:factor:enrol")
def enrol_code_app(request: HttpRequest) -> HttpResponseBase:
    """The first factor: an app that shows codes, with a password."""
    adding = _first(request)
    return _code_app(request, adding) if isinstance(adding, _Adding) else adding


def _further(request: HttpRequest) -> _Adding:
    actor = actor_of(request)
    return _Adding(get_oneself(actor), actor, first=False, next="")


@never_cache
@requires("accounts:factor:change")
def add_passkey(request: HttpRequest) -> HttpResponse:
    """One passkey more."""
    return _passkey(request, _further(request))


@never_cache
@requires("accounts:factor:change")
def add_code_app(request: HttpRequest) -> HttpResponse:
    """An app that shows codes, beside passkeys."""
    return _code_app(request, _further(request))


@never_cache
@requires("accounts:factor:change")
def recovery(request: HttpRequest) -> HttpResponse:
    """Recovery codes: shown until the officer says they are kept, then only replaced."""
    actor = actor_of(request)
    if request.method == "POST" and "renew" in request.POST:
        actions.renew_recovery_codes(actor=actor)
        return redirect("accounts:recovery")
    if request.method == "POST":
        actions.confirm_recovery_codes(actor=actor)
        asked = _next(request)
        return HttpResponseRedirect(asked) if asked else redirect(settings.LOGIN_REDIRECT_URL)
    officer = get_oneself(actor)
    factors = factors_of(officer)
    codes = factors.recovery.wrap() if factors.recovery else None
    shown = codes.get_unused_codes() if codes and not codes.did_view else []
    context = {"codes": shown, "unused": factors.unused, "next": _next(request), "officer": officer}
    return page(request, "accounts/recovery.html", context)


def sign_in_with(request: HttpRequest, officer: Officer, method: str) -> None:
    """Sign somebody in by another way than the library's, and list the session with the others."""
    get_account_adapter().login(request, officer)
    record_authentication(request, officer, method)
    UserSession.objects.create_from_request(request)
    witness(
        actor=actor_of_officer(officer, address=address_of(request)), action="accounts.session.begin", about=officer.pk
    )
