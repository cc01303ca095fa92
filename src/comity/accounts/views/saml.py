"""SAML: off to an authority's service, and back with what it says."""

import logging
from typing import cast

from allauth.core import ratelimit
from allauth.socialaccount.helpers import complete_social_login, render_authentication_error
from allauth.socialaccount.providers.saml.utils import get_app_or_404
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from onelogin.saml2.settings import OneLogin_Saml2_Settings

from comity.accounts.limits import slowed_down
from comity.accounts.saml import UNREADABLE, SamlService

MOST_CHARACTERS = 200_000
KEPT_SECONDS = 60
SAID = "saml"
log = logging.getLogger(__name__)


def _service(request: HttpRequest, slug: str) -> SamlService:
    return cast("SamlService", get_app_or_404(request, slug).get_provider(request))


def _cookie() -> str:
    return "__Secure-saml" if settings.SESSION_COOKIE_SECURE else "saml"


@require_safe
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Off to the service of an authority."""
    return cast("HttpResponse", _service(request, slug).redirect_from_request(request))


@csrf_exempt
@require_POST
def come(request: HttpRequest, slug: str) -> HttpResponse:
    """What the service sent by the officer's browser is kept for the next step, in a cupboard of its own.

    A browser adds no cookie to a form that another site sends, so the session, and with it what was asked, is out of
    reach; it comes with the redirect. Nothing is read here.
    """
    service = _service(request, slug)
    said = request.POST.get("SAMLResponse", "")
    if not ratelimit.consume(request, action="login"):
        return slowed_down(request)
    if not said or len(said) > MOST_CHARACTERS:
        return cast("HttpResponse", render_authentication_error(request, service))
    kept = SessionStore()
    kept[SAID] = said
    kept.set_expiry(KEPT_SECONDS)
    kept.save()
    onwards = reverse("saml_arrive", args=[slug])
    answer = HttpResponseRedirect(onwards)
    answer.set_cookie(
        _cookie(),
        kept.session_key or "",
        max_age=KEPT_SECONDS,
        path=onwards,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


@never_cache
@require_safe
def arrive(request: HttpRequest, slug: str) -> HttpResponse:
    """Believe what the service said, or not; whoever it names still shows our own factor."""
    service = _service(request, slug)
    kept = SessionStore(request.COOKIES.get(_cookie()))
    said = kept.pop(SAID, "")
    if said:
        kept.delete()
    answer = _heard(request, service, said)
    answer.delete_cookie(_cookie(), path=request.path)
    return answer


def _heard(request: HttpRequest, service: SamlService, said: str) -> HttpResponse:
    """A request is used up by the first answer to it, good or bad: none can be tried twice."""
    try:
        answer = service.read(request, said)
        asked = str(answer.get_in_response_to())
        state = service.unstash_redirect_state(request, asked)
    except (*UNREADABLE, PermissionDenied) as error:
        fault = f"not the answer to a request of this session ({type(error).__name__}: {error})"
    else:
        fault = service.fault(request, answer, asked)
    if fault:
        log.warning("%s was not believed: %r", service.app.client_id, fault)
        return cast("HttpResponse", render_authentication_error(request, service))
    login = service.sociallogin_from_response(request, answer)
    login.state = state
    return cast("HttpResponse", complete_social_login(request, login))


@require_safe
def metadata(request: HttpRequest, slug: str) -> HttpResponse:
    """The hub as the service's operator enters it."""
    told = OneLogin_Saml2_Settings(_service(request, slug).agreed(request), sp_validation_only=True)
    return HttpResponse(told.get_sp_metadata(), content_type="application/samlmetadata+xml")
