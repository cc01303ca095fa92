"""Every request: who asks, for how long still, and what the database may show."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from comity.access.actor import Actor
from comity.access.check import SignInNeededError, StepUpNeededError, deny_undeclared
from comity.access.scope import seen_by
from comity.accounts.limits import address_of
from comity.accounts.queries.actors import actor_for
from comity.accounts.secrets import opened, sealed
from comity.audit.actions import witness_denied

BEGAN = "began"
TOUCHED = "touched"
TOUCH_EVERY = 60
SUSPENDED = "suspended"
API = "/api/"
ALIVE = "/account/alive/"
"""Asked by open pages, not by people: it keeps no session alive."""


class ActorMiddleware:
    """Puts ``request.actor`` there and answers for missing rights."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve the request as its actor."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            _keep_time(request)
            request.actor = actor_for(request)  # type: ignore[attr-defined]
            with seen_by(request.actor):  # type: ignore[attr-defined]
                answer = self.get_response(request)
            if request.actor.signed_in:  # type: ignore[attr-defined]
                answer.headers["Cache-Control"] = "private, no-store"  # "back" after the end shows nothing
            return answer
        request.actor = Actor(address=address_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., object], *_: object) -> None:
        """A view that declares no permission is denied."""
        deny_undeclared(request, view)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """Send whoever may come back with more to where more is shown; what is denied is on record."""
        witness_denied(request, error)
        if request.path.startswith(API):
            if isinstance(error, SignInNeededError):
                return JsonResponse({"detail": "Sign in first."}, status=401)
            return JsonResponse({"detail": "Not allowed."}, status=403) if isinstance(error, PermissionDenied) else None
        if isinstance(error, SignInNeededError):
            halfway = request.user.is_authenticated  # a password was shown, or an invitation, but no factor
            return redirect_to_login(_page_of(request), reverse("accounts:enrol" if halfway else "account_login"))
        if isinstance(error, StepUpNeededError):
            return _suspend(request)
        return None


def _page_of(request: HttpRequest) -> str:
    """The page asked for; of a form that was handed in, the page it stands on, for it may be the only one to read."""
    came_from = request.headers.get("Referer", "")
    if request.method == "POST" and url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return urlsplit(came_from)._replace(scheme="", netloc="", fragment="").geturl()
    return request.get_full_path()


def _keep_time(request: HttpRequest) -> None:
    """End a session after half an idle hour or twelve hours; note the use of it once a minute."""
    now, session = time.time(), request.session
    if TOUCHED in session and (
        now - session[TOUCHED] > settings.SESSION_COOKIE_AGE
        or now - session.get(BEGAN, 0) > settings.SESSION_LONGEST_SECONDS
    ):
        logout(request)
    elif (
        now - session.get(TOUCHED, 0) > TOUCH_EVERY
        and not request.path_info.endswith(ALIVE)
        and request.user.is_authenticated
    ):
        session.setdefault(BEGAN, now)
        session[TOUCHED] = now
        UserSession.objects.filter(session_key=session.session_key).update(last_seen_at=timezone.now())


def _suspend(request: HttpRequest) -> HttpResponseRedirect:
    """Ask for a factor first, and keep what was filled in meanwhile; to open a page is to give an older form up."""
    path = request.get_full_path()
    if request.method == "POST":
        request.session[SUSPENDED] = {"path": path, "form": sealed(request.POST.urlencode())}
    else:
        request.session.pop(SUSPENDED, None)
    return redirect_to_login(path, reverse("account_reauthenticate"))


def resume(request: HttpRequest, path: str) -> HttpResponseBase:
    """Go on where the officer was when a factor was asked for: hand in the form again, or open the page."""
    suspended = request.session.pop(SUSPENDED, None)
    if not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        path = reverse("accounts:self")
    if not suspended or suspended["path"] != path:
        return HttpResponseRedirect(path)
    request.actor = actor_for(request)  # type: ignore[attr-defined]  # with the factor just shown
    request.path, _, question = path.partition("?")
    request.path_info = request.path
    request.META["QUERY_STRING"] = question
    request.GET = QueryDict(question)
    request.POST = QueryDict(opened(suspended["form"]))
    request.method = "POST"
    request.resolver_match = resolve(request.path_info)
    view, arguments, named = request.resolver_match
    with seen_by(request.actor):  # type: ignore[attr-defined]
        return view(request, *arguments, **named)  # type: ignore[no-any-return]
