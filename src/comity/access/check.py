"""The one question: may this reader do that?"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from comity.access.table import TABLE

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, P], R]


def allowed(permission: str, request: HttpRequest) -> bool:
    """Whether the reader has the permission; a name that is not in the table is denied."""
    rule = TABLE.get(permission)
    return rule is not None and rule(request)


def requires(permission: str) -> Callable[[View[P, R]], View[P, R]]:
    """Declare the permission of a view or an API operation; raises ``PermissionDenied`` for those without it."""

    def decorate(view: View[P, R]) -> View[P, R]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            if not allowed(permission, request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return cast("View[P, R]", guarded)

    return decorate
