"""Notes once a month that a signed-in officer reads the directory (figure II)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from comity.access.actor import actor_of
from comity.authorities.queries import today
from comity.upkeep.actions.readings import note_reading

ROOMS = frozenset({"authorities", "channels"})
NOTED = "read"


def count_readers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, after the one that says who asks; a session that was counted this month costs nothing."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        actor, found = actor_of(request), request.resolver_match
        if actor.signed_in and found and found.app_name in ROOMS and response.status_code == 200:  # noqa: PLR2004
            month = f"{today():%Y-%m}"
            if request.session.get(NOTED) != month:
                note_reading(actor=actor, day=today())
                request.session[NOTED] = month
        return response

    return middleware
