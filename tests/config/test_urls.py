"""Every address declares who may use it, and answers accordingly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from ninja.operation import PathView

from comity.access.table import TABLE
from comity.authorities.models import Authority
from comity.common.headers import POLICY
from comity.config.api import api

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

VALUES = {
    "origin": "KEN",
    "partner": "CHE",
    "need": "bank-records",
    "iso3": "CHE",
    "code": "UNCAC",
    "format_": "csv",
    "format": "csv",
}
WITHOUT = {"api-root", "openapi-json"}  # django-ninja's own: the description of the API is public


def _patterns(found: list[Any], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from _patterns(each.url_patterns, prefix + str(each.pattern))
        else:
            yield prefix + str(each.pattern), each


ROUTES = [(route, each) for route, each in _patterns(get_resolver().url_patterns) if each.name not in WITHOUT]


def _permissions(pattern: URLPattern) -> list[str | None]:
    owner = getattr(pattern.callback, "__self__", None)
    if isinstance(owner, PathView):
        return [getattr(each.view_func, "permission", None) for each in owner.operations]
    return [getattr(pattern.callback, "permission", None)]


def _address(route: str) -> str:
    slug = VALUES | {"slug": "carin" if "networks" in route else "che-federal-office-of-justice"}
    parts = []
    for part in route.replace("^", "").replace("$", "").split("/"):
        name = part.strip("<>").split(":")[-1]
        parts.append(slug.get(name, part) if part.startswith("<") else part)
    path = "/".join(parts)
    for name, value in slug.items():
        path = path.replace(f"<str:{name}>", value).replace(f"<slug:{name}>", value).replace(f"<{name}>", value)
    return f"/{path}"


@pytest.mark.parametrize(("route", "pattern"), ROUTES, ids=[route for route, _ in ROUTES])
def test_every_address_declares_a_permission_of_the_table(route: str, pattern: URLPattern) -> None:
    assert all(each in TABLE for each in _permissions(pattern)), route


def test_every_operation_of_the_api_is_among_them() -> None:
    operations = [
        each for _, router in api._routers for view in router.path_operations.values() for each in view.operations
    ]
    assert len(operations) >= 10
    assert all(getattr(each.view_func, "permission", None) in TABLE for each in operations)


@pytest.mark.django_db
@pytest.mark.parametrize("demo", [True, False], ids=["demo", "plain"])
@pytest.mark.parametrize(("route", "pattern"), ROUTES, ids=[route for route, _ in ROUTES])
def test_every_address_answers_as_the_table_says(
    client: Client, settings: SettingsWrapper, route: str, pattern: URLPattern, *, demo: bool
) -> None:
    settings.DEMO = demo
    answer = client.get(_address(route), {"from": "KEN", "to": "CHE", "need": "bank-records"})
    rule = TABLE[str(_permissions(pattern)[0])]
    allowed = rule(answer.wsgi_request)
    assert (answer.status_code != 403) is allowed, answer.status_code
    assert answer.status_code < 500
    assert answer.status_code != 404, _address(route)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not answer.cookies or "import" in route


def test_the_policy_has_no_exception() -> None:
    assert "unsafe" not in POLICY
    assert "require-trusted-types-for 'script'" in POLICY


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/en/directory/nobody/",
        "/en/networks/nobody/",
        "/en/states/QQQ/",
        "/en/treaties/NONE/",
        "/en/figures/authorities.exe",
        "/api/v1/authorities/nobody",
        "/api/v1/networks/nobody",
        "/api/v1/jurisdictions/QQQ",
        "/api/v1/treaties/NONE",
        "/xx/",
    ],
)
def test_what_does_not_exist_is_404(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_health_says_what_is_wrong(client: Client) -> None:
    assert client.get("/healthz").json() == {"database": "ok", "migrations": "ok", "index": "ok"}
    Authority.objects.all().delete()
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'networks'")
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert "not applied" in answer.json()["migrations"]
