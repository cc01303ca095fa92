"""The way of an officer's browser to a SAML service and back, as browsers go it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.test import Client

from tests.accounts.browser import body, is_in
from tests.accounts.saml.provider import asked_in, packed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.accounts.saml.provider import Asked, IdentityProvider, Said

BEGIN = "/sign-in/saml/che-saml/"
ACS = f"{BEGIN}acs/"
ARRIVE = f"{BEGIN}arrive/"
FACTOR = "/en/sign-in/factor/"


def ask(browser: Client, **more: str) -> Asked:
    """Press the button: what the service is asked."""
    away: Any = browser.get(BEGIN, {"next": "/en/account/"} | more)
    assert away.status_code == 302
    assert away.url.startswith("https://idp.example/sso?SAMLRequest=")
    return asked_in(away.url)


def bring(browser: Client, response: str) -> Any:  # noqa: ANN401
    """Hand in what the service said.

    A form that another site sends comes without the session's cookie and without a token of ours; the redirect that
    answers it brings the browser back with its cookies.
    """
    crossing: Any = Client(enforce_csrf_checks=True).post(ACS, {"SAMLResponse": response, "RelayState": ""})
    assert (crossing.status_code, crossing.url) == (302, ARRIVE)
    browser.cookies.update(crossing.cookies)
    return browser.get(ARRIVE)


def come_from(idp: IdentityProvider, browser: Client, say: Callable[[Asked], Said]) -> Any:  # noqa: ANN401
    """There and back: the service signs what ``say`` makes of the request."""
    return bring(browser, packed(idp.response(say(ask(browser)))))


def is_refused(browser: Client, answer: Any) -> bool:  # noqa: ANN401
    """Back at the page, nobody signed in, one sentence whatever was wrong."""
    return (
        answer.url == "/en/sign-in/"
        and not is_in(browser)
        and "did not name an officer" in body(browser.get("/en/sign-in/"))
        and browser.get(FACTOR).status_code == 302
    )
