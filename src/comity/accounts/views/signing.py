"""Signing in: by passkey alone, or by password and then a factor; showing one again; signing out."""

import json
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.logout import logout
from allauth.account.views import LoginView
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.internal.auth import begin_authentication
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.accounts.credentials import Again
from comity.accounts.limits import slowed_down
from comity.accounts.middleware import resume
from comity.accounts.queries import factors_of, get_oneself
from comity.audit.actions import witness
from comity.common.jinja import page

SLOWED = {"too_many_login_attempts", "rate_limited"}


def _codes(form: Form) -> set[str | None]:
    return {error.code for errors in form.errors.as_data().values() for error in errors}


class SignIn(LoginView):  # type: ignore[misc]
    """One page: the passkey, and below it e-mail and password."""

    template_name = "accounts/sign_in.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Too many tries are answered alike, whether the account exists or not."""
        if _codes(form) & SLOWED:
            return slowed_down(self.request)
        return super().form_invalid(form)  # type: ignore[no-any-return]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
        """What the page shows besides the form."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "next": self.request.POST.get("next") or self.request.GET.get("next", ""),
            "services": [each for each in settings.SIGN_IN if each.usable],
        }


class PasskeySignIn(LoginWebAuthnView):  # type: ignore[misc]
    """Signing in with a passkey: the browser asks for a challenge, then hands in what the device signed."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Back to the page, with one sentence for every fault."""
        for error in form.errors.get("credential", []):
            messages.error(self.request, str(error))
        asked = self.request.POST.get("next", "")
        return redirect(reverse("account_login") + (f"?{urlencode({'next': asked})}" if asked else ""))


class SecondFactor(AuthenticateView):  # type: ignore[misc]
    """The second factor after a password: passkey, code of an app, or recovery code."""

    template_name = "accounts/second.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Too many wrong codes are answered like too many wrong passwords."""
        return slowed_down(self.request) if _codes(form) & SLOWED else super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
        """The challenge as text, and which factors there are."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        factors = factors_of(self.stage.login.user)
        options = json.dumps(context["js_data"]["request_options"])
        return context | {"options": options, "passkeys": any(each.passkey for each in factors.all)}


@never_cache
@requires("accounts:self:read")
def again(request: HttpRequest) -> HttpResponseBase:
    """Show a factor anew before a step that asks for it, and go on with that step."""
    actor = actor_of(request)
    officer = get_oneself(actor)
    path = request.POST.get("next") or request.GET.get("next", "")
    error = ""
    if request.method == "POST":
        kind = Again if "credential" in request.POST else ReauthenticateForm
        form = kind(user=officer, data=request.POST)
        if form.is_valid():
            form.save()
            return resume(request, path)
        if _codes(form) & SLOWED:
            return slowed_down(request)
        error = next(iter(form.errors.values()))[0]
    factors = factors_of(officer)
    passkeys = any(each.passkey for each in factors.all)
    options = json.dumps(begin_authentication(officer)) if passkeys else ""
    return page(
        request,
        "accounts/again.html",
        {"next": path, "options": options, "passkeys": passkeys, "error": error},
    )


@require_POST
@requires("accounts:session:end")
def sign_out(request: HttpRequest) -> HttpResponseRedirect:
    """End this session."""
    actor = actor_of(request)
    if actor.signed_in:
        witness(actor=actor, action="accounts.session.end", about=actor.officer)
    logout(request)
    return HttpResponseRedirect(reverse("pages:home"))


@never_cache
@requires("accounts:session:begin")
def alive(request: HttpRequest) -> JsonResponse:
    """Asked by every open page of an officer: whose session this is still (0: nobody's)."""
    return JsonResponse({"officer": actor_of(request).officer or 0})
