"""Signing in by an authority's own SAML service, on another site: what a browser does with cookies on that way."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from e2e.hub import served
from e2e.pages import MANAGER, OWN
from e2e.people import page_of
from e2e.test_trust import go_on, with_authenticator
from tests.accounts.saml.provider import ENTITY, IdentityProvider, asked_in, honest, packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SERVICE = "Sign-in of the Ministry of Arcadia"
PAGE = (
    '<!doctype html><title>Service</title><form method="post" action="{}"><input type="hidden" name="SAMLResponse"'
    ' value="{}"><input type="hidden" name="RelayState" value=""><button>Yes, it is me</button></form>'
)


class Site(ThreadingHTTPServer):
    """The service's own site, with one person in front of it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asking)
        self.address = f"http://127.0.0.1:{self.server_port}/sso"
        self.idp = IdentityProvider()
        self.email = ""


class Asking(BaseHTTPRequestHandler):
    """Asks the person, then sends the browser back with a form."""

    server: Site

    def do_GET(self) -> None:
        """The page with the button."""
        asked = asked_in(self.path)
        response = packed(self.server.idp.response(honest(asked, self.server.email)))
        page = PAGE.format(asked.back, response).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        """Silence."""


@contextmanager
def running() -> Iterator[Site]:
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, daemon=True)
        thread.start()
        yield site
        site.shutdown()
        thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """A service on 127.0.0.1, and a hub on localhost that knows it: two sites, as a browser sees it."""
    with running() as site:
        told = {"id": "xar", "name": SERVICE, "protocol": "saml", "authority": OWN, "entity": ENTITY}
        file = tmp_path / "sign-in.json"
        file.write_text(json.dumps([told | {"address": site.address, "certificate": site.idp.certificate}]))
        with served("e2e-saml", COMITY_SIGN_IN=str(file)) as hub:
            yield site, hub.replace("127.0.0.1", "localhost")


def with_a_passkey(page: Page) -> str:
    """The officer makes one and signs out; the address by which the service knows the officer."""
    with_authenticator(page)
    page.goto("/en/account/passkeys/add/")
    page.locator("form[data-component=Passkey] button.primary").click()
    page.wait_for_url("**/account/")
    email = page.locator("main").get_by_text("@").first.inner_text()
    go_on(page, "form[action$='/sign-out/'] button")
    return email


def test_a_form_from_another_site_brings_an_officer_to_the_second_factor(
    site: tuple[Site, str], browser: Browser
) -> None:
    service, hub = site
    page = page_of(browser, hub, MANAGER)
    service.email = with_a_passkey(page)
    page.goto("/en/sign-in/?next=/en/directory/")
    page.get_by_role("link", name=SERVICE).click()
    page.wait_for_url("http://127.0.0.1:*/**")
    with page.expect_request("**/acs/") as crossing:
        page.get_by_role("button").click()
    assert "cookie" not in crossing.value.all_headers(), "the browser keeps the session's cookie back"
    page.wait_for_url("**/sign-in/factor/")
    page.goto("/en/account/")
    expect(page).not_to_have_url(f"{hub}/en/account/")
    page.goto("/en/sign-in/factor/")
    page.locator("form[data-component=Passkey] button").first.click()
    page.wait_for_url("**/en/directory/")
    expect(page.locator("header")).to_contain_text(MANAGER)
