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

# What every answer carries.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
# What somebody uploaded is handed out under a policy that lets it do nothing at all.
FOR_UPLOADS = "default-src 'none'; sandbox"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Route(NamedTuple):
    """An address with a method, the permission that it declares, and the names in it."""

    name: str
    pattern: str
    permission: str
    arguments: tuple[str, ...]
    method: str = "GET"
    """Of the API's operations: theirs. Of pages: GET; the matrix posts where a page takes nothing else."""

    @property
    def of_the_api(self) -> bool:
        """Whether a program asks here."""
        return self.name.startswith("api:")

    def address(self, arguments: dict[str, Any]) -> str:
        """The address with names filled in, in the language of the moment."""
        return reverse(self.name, kwargs=arguments)

    def __str__(self) -> str:
        return f"{self.name} {self.method}" if self.of_the_api else self.name


def routes() -> list[Route]:
    """Every route, the API's operations among them."""
    return list(_routes(get_resolver(), "", ""))


def _routes(resolver: URLResolver, prefix: str, space: str) -> Iterator[Route]:
    operations = _operations()
    for each in resolver.url_patterns:
        pattern = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            name = f"{space}{each.name}"
            said = operations.get(pattern) or [("GET", str(getattr(each.callback, "permission", "")))]
            for method, permission in said:
                yield Route(name, pattern, permission, tuple(each.pattern.converters), method)
        else:
            yield from _routes(each, pattern, f"{each.namespace}:" if each.namespace else space)


def _operations() -> dict[str, list[tuple[str, str]]]:
    """Method and permission of each operation of the API, by its path."""
    found: dict[str, list[tuple[str, str]]] = {}
    for prefix, router in api._routers:  # noqa: SLF001  # ninja offers no other way
        for path, view in router.path_operations.items():
            address = f"api/v1{prefix}{path}".replace("{", "<").replace("}", ">")
            for operation in view.operations:
                permission = str(getattr(operation.view_func, "permission", ""))
                found.setdefault(address, []).extend((method, permission) for method in operation.methods)
    return found
