"""Every request: who asks, for how long still, and what the database may show."""

import time
from collections.abc import Callable

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import suspend_request
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import reverse

from comity.access.check import SignInNeededError, StepUpNeededError, deny_undeclared
from comity.access.scope import seen_by
from comity.accounts.queries.actors import actor_for

BEGAN = "began"
TOUCHED = "touched"
TOUCH_EVERY = 60
API = "/api/"


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
                return self.get_response(request)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., object], *_: object) -> None:
        """A view that declares no permission is denied."""
        deny_undeclared(request, view)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """Send whoever may come back with more to where more is shown."""
        if request.path.startswith(API):
            if isinstance(error, SignInNeededError):
                return JsonResponse({"detail": "Sign in first."}, status=401)
            return JsonResponse({"detail": "Not allowed."}, status=403) if isinstance(error, PermissionDenied) else None
        if isinstance(error, SignInNeededError):
            return redirect_to_login(request.get_full_path(), reverse("account_login"))
        if isinstance(error, StepUpNeededError):
            methods = get_adapter().get_reauthentication_methods(request.user)
            return suspend_request(request, methods[0]["url"])
        return None


def _keep_time(request: HttpRequest) -> None:
    """End a session after half an idle hour or twelve hours; note the use of it once a minute."""
    now, session = time.time(), request.session
    if now - session.get(BEGAN, now) > settings.SESSION_LONGEST_SECONDS:
        logout(request)
    elif request.user.is_authenticated and now - session.get(TOUCHED, 0) > TOUCH_EVERY:
        session.setdefault(BEGAN, now)
        session[TOUCHED] = now
