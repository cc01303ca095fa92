"""The one question: may this actor do that, to this thing?"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from comity.access.actor import About, Actor, actor_of
from comity.access.permissions import STEP_UP
from comity.access.table import TABLE

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, P], R]


class SignInNeededError(PermissionDenied):
    """Nobody is signed in, and it would take an officer."""


class StepUpNeededError(PermissionDenied):
    """The right is there, but a factor must be shown anew first."""


class NotYoursError(Http404):
    """The thing is another's: answered as if it did not exist, but on record as denied."""


def allowed(permission: str, actor: Actor, about: About | None = None) -> bool:
    """Whether the actor has the permission over the thing, or without one at all; unknown names are denied."""
    return any(rule.holds(actor, about) for rule in TABLE.get(permission, ()))


def demand(permission: str, actor: Actor) -> None:
    """Raise unless the actor has the permission somewhere.

    Raises:
        SignInNeededError: nobody is signed in.
        StepUpNeededError: a factor must be shown anew.
        PermissionDenied: the actor has no such right.
    """
    if not allowed(permission, actor):
        raise PermissionDenied(permission) if actor.signed_in else SignInNeededError(permission)
    if permission in STEP_UP and not actor.fresh:
        raise StepUpNeededError(permission)


def demand_over(permission: str, actor: Actor, about: About) -> None:
    """Raise ``Http404`` unless the actor has the permission over this very thing: another's does not exist."""
    if not allowed(permission, actor, about):
        raise NotYoursError(permission)


def requires(permission: str) -> Callable[[View[P, R]], View[P, R]]:
    """Declare the permission of a view or an API operation."""

    def decorate(view: View[P, R]) -> View[P, R]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            demand(permission, actor_of(request))
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return cast("View[P, R]", guarded)

    return decorate


def deny_undeclared(request: HttpRequest, view: Callable[..., Any]) -> None:
    """Refuse a view that declares no permission; the API declares it operation by operation."""
    if not hasattr(view, "permission") and request.resolver_match and request.resolver_match.app_names[:1] != ["ninja"]:
        raise PermissionDenied
