"""Attacks on the frame of the house: forged forms, foreign hosts, cookies, caches. Each room tests its own beside."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher  # type: ignore[attr-defined]  # not in the stubs
from django.test import Client

from comity.access.actor import Role
from comity.audit.models import Entry
from tests.config.cast import CAST, World
from tests.config.known import is_known, what
from tests.config.routes import HEADERS, MADE_BY_THE_LIBRARY, routes
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.conf import LazySettings

pytestmark = pytest.mark.django_db
WRITTEN_TO = [each for each in routes() if each.name not in MADE_BY_THE_LIBRARY and is_known(each)]


@pytest.mark.whole
def test_a_form_from_another_site_changes_nothing_anywhere() -> None:
    """Every address, posted to by whoever may, without the token that only the hub's own pages hold."""
    world, wrong = World(), []
    for who in ("nobody", "manager", "focal point", "mission", "secretariat of the network", "secretariat", "auditor"):
        asking = CAST[who]()
        asking.client.handler.enforce_csrf_checks = True
        for route in WRITTEN_TO:
            method = "POST" if route.method == "GET" else route.method
            if route.of_the_api and method == "POST":
                continue  # an operation that only reads: the method itself is refused
            address = route.address(what(route, world).arguments)
            before = Entry.objects.filter(outcome="done").count()
            answer = getattr(asking.client, method.lower())(address, {"x": "1"})
            if answer.status_code != 403 or Entry.objects.filter(outcome="done").count() != before:
                wrong.append(f"{route} by {who}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


def test_a_refused_form_is_told_so_on_a_page_of_the_hub() -> None:
    answer = Client(enforce_csrf_checks=True).post("/en/sign-in/", {"login": "x"})
    assert answer.status_code == 403
    assert "Nothing was changed." in answer.content.decode()
    assert "<style" not in answer.content.decode()
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_the_api_reads_only() -> None:
    """An operation that writes would need a token of its own: the API library takes none from a page's session."""
    assert {each.method for each in routes() if each.of_the_api and each.name not in MADE_BY_THE_LIBRARY} == {"GET"}


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::1", "x" * 300]
)
@pytest.mark.parametrize("address", ["/en/", "/api/v1/jurisdictions", "/healthz", "/en/sign-in/"])
def test_an_unknown_host_is_refused(client: Client, host: str, address: str) -> None:
    answer = client.get(address, headers={"host": host})
    assert answer.status_code == 400
    assert host not in answer.content.decode() or not host


def test_a_host_named_by_a_proxy_header_is_not_believed(client: Client) -> None:
    answer = client.get("/en/audit/", headers={"x-forwarded-host": "evil.example", "forwarded": "host=evil.example"})
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/en/sign-in/")
    assert "evil.example" not in answer.headers["Location"]


def test_no_address_in_a_page_is_made_of_the_host() -> None:
    client = signed_in(an_officer(Role.AUDITOR))
    for address in ("/en/", "/en/account/", "/en/audit/", "/en/audit/heads/"):
        text = client.get(address, headers={"host": "localhost"}).content.decode()
        assert not re.findall(r'(?:href|src|action)="https?://localhost', text)


@pytest.mark.parametrize("address", ["/en/nothing/", "/api/v1/nothing", "/en/audit/", "/nothing"])
def test_a_signed_in_readers_answer_stays_in_no_cache_even_when_it_is_a_fault(address: str) -> None:
    answer = signed_in(an_officer(Role.AUDITOR)).get(address)
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_public_page_may_be_kept_but_not_for_whoever_signs_in(client: Client) -> None:
    answer = client.get("/en/")
    assert "no-store" not in answer.headers.get("Cache-Control", "")
    assert "Cookie" in answer.headers["Vary"]


SHOWN = """
import json
from django.conf import settings as s
begin = ("SESSION_COOKIE", "CSRF_COOKIE", "SECURE_", "DEBUG", "X_FRAME", "PASSWORD_HASHERS")
names = [n for n in dir(s) if n.startswith(begin)]
print(json.dumps({n: getattr(s, n) for n in names}, default=str))
"""


def real_settings() -> dict[str, object]:
    """The settings of a hub that is no demonstration."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "comity.config.settings", "COMITY_DEMO": "0"}
    command = [sys.executable, "-c", SHOWN]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603  # ours
    return dict(json.loads(done.stdout))


def test_cookies_are_bound_to_the_host_and_to_tls_where_it_is_no_demonstration(
    client: Client, settings: LazySettings
) -> None:
    real = real_settings()
    assert real.pop("PASSWORD_HASHERS") == ["django.contrib.auth.hashers.ScryptPasswordHasher"]
    assert (ScryptPasswordHasher.work_factor, ScryptPasswordHasher.parallelism) == (2**14, 5)
    assert real["DEBUG"] is False
    assert int(str(real["SECURE_HSTS_SECONDS"])) >= 31536000  # a year
    for name, value in real.items():
        setattr(settings, name, value)
    officer = an_officer(Role.AUDITOR)
    settings.AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
    client = Client()
    signed_in(officer, client=client)
    assert client.get("/en/sign-in/", secure=True).headers["Strict-Transport-Security"].startswith("max-age=31536000")
    cookies = client.cookies
    assert set(cookies) >= {"__Host-session"}
    fresh = Client()
    fresh.get("/en/sign-in/", secure=True)
    for jar in (cookies, fresh.cookies):
        for name, cookie in jar.items():
            assert name.startswith("__Host-"), name
            assert cookie["secure"], name
            assert cookie["httponly"], name
            assert cookie["path"] == "/", name
            assert not cookie["domain"], name
            assert cookie["samesite"] == "Lax", name
    assert "__Host-csrftoken" in fresh.cookies


def test_the_trail_cannot_be_written_through_a_form() -> None:
    """Mass assignment: what a form does not name is not taken, whatever else is sent along."""
    client = signed_in(an_officer(Role.AUDITOR))
    before = Entry.objects.count()
    answer = client.post("/en/audit/", {"actor": "Mallory", "action": "x", "outcome": "done"})
    assert answer.status_code in {200, 405}
    assert not Entry.objects.filter(actor="Mallory").exists()
    assert Entry.objects.count() <= before + 1
