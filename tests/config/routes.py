"""Every address of the hub, from the resolver itself: what is not found here does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.urls import URLPattern, get_resolver, reverse

from comity.config.api import api

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.urls import URLResolver

# The API library's own two addresses: the description of the API, and nothing.
MADE_BY_THE_LIBRARY = frozenset({"api:openapi-json", "api:api-root"})
# What stands for each name in an address: something that exists, something that does not, and how that is answered.
KNOWN = {
    "channels:answer": {"origin": "KEN", "partner": "CHE", "need": "bank-records"},
    "authorities:template": {"format_": "csv"},
    "authorities:export": {"format_": "csv"},
    "authorities:page": {"slug": "{authority}"},
    "networks:page": {"slug": "{network}"},
    "reports:authorities": {"file_format": "svg"},
    "jurisdictions:page": {"iso3": "KEN"},
    "jurisdictions:treaty": {"code": "UNCAC"},
    "api:jurisdiction": {"iso3": "KEN"},
    "api:treaty": {"code": "UNCAC"},
    "api:get_authority": {"slug": "{authority}"},
    "api:get_one_authority": {"slug": "{authority}"},
    "api:network": {"slug": "{network}"},
    "api:authorities_file": {"file_format": "csv"},
}
QUERY = {"api:channels": {"from": "KEN", "to": "CHE", "need": "bank-records"}}
UNKNOWN = {
    "channels:answer": ({"origin": "KEN", "partner": "XXX", "need": "bank-records"}, 400),
    "authorities:template": ({"format_": "exe"}, 404),
    "authorities:export": ({"format_": "exe"}, 404),
    "authorities:page": ({"slug": "nobody"}, 404),
    "networks:page": ({"slug": "nothing"}, 404),
    "reports:authorities": ({"file_format": "exe"}, 404),
    "jurisdictions:page": ({"iso3": "XXX"}, 404),
    "jurisdictions:treaty": ({"code": "NOTHING"}, 404),
    "api:jurisdiction": ({"iso3": "XXX"}, 404),
    "api:treaty": ({"code": "NOTHING"}, 404),
    "api:get_one_authority": ({"slug": "nobody"}, 404),
    "api:network": ({"slug": "nothing"}, 404),
    "api:authorities_file": ({"file_format": "exe"}, 422),
}


class Route(NamedTuple):
    """An address, the permission that it declares, and the names in it."""

    name: str
    pattern: str
    permission: str
    arguments: tuple[str, ...]

    def address(self, arguments: dict[str, str]) -> str:
        """The address with names filled in, in the language of the moment."""
        return reverse(self.name, kwargs=arguments)


def routes() -> list[Route]:
    """Every route, the API's operations among them."""
    return list(_routes(get_resolver(), "", ""))


def _routes(resolver: URLResolver, prefix: str, space: str) -> Iterator[Route]:
    operations = _permissions_of_the_api()
    for each in resolver.url_patterns:
        pattern = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            name = f"{space}{each.name}"
            said = operations.get(pattern) or [getattr(each.callback, "permission", "")]
            for permission in said:
                yield Route(name, pattern, permission, tuple(each.pattern.converters))
        else:
            yield from _routes(each, pattern, f"{each.namespace}:" if each.namespace else space)


def _permissions_of_the_api() -> dict[str, list[str]]:
    """The permissions of each path of the API: one path may carry several operations."""
    found: dict[str, list[str]] = {}
    for prefix, router in api._routers:  # noqa: SLF001  # ninja offers no other way
        for path, view in router.path_operations.items():
            address = f"api/v1{prefix}{path}".replace("{", "<").replace("}", ">")
            found[address] = [_permission(operation) for operation in view.operations]
    return found


def _permission(operation: Any) -> str:  # noqa: ANN401  # ninja's operations of several kinds
    return str(getattr(operation.view_func, "permission", ""))
