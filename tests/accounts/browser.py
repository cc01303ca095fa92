"""What an officer does in a browser, step by step, over HTTP."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

if TYPE_CHECKING:
    from django.test import Client

    from tests.authenticator import Authenticator

OPTIONS = re.compile(r'data-options="([^"]*)"')
KEY = re.compile(r'<code dir="ltr">([A-Z2-7 ]+)</code>')
DESK = "/en/desk/"
"""Where an officer begins after signing in."""
PASSWORD = "correct-horse-battery"  # a test's own


def body(answer: Any) -> str:  # noqa: ANN401  # the test client's own kind of answer
    return str(html.unescape(answer.content.decode()))


def options_on(answer: Any) -> dict[str, Any]:  # noqa: ANN401
    """The challenge that the page hands to the browser."""
    found = next(each for each in OPTIONS.findall(answer.content.decode()) if each)
    told: dict[str, Any] = json.loads(html.unescape(found))
    return told


def make_passkey(client: Client, device: Authenticator, address: str = "/en/account/enrol/") -> Any:  # noqa: ANN401
    """Open the page, let the device make a passkey, hand it in."""
    credential = device.make(options_on(client.get(address)))
    return client.post(address, {"credential": json.dumps(credential), "name": "Key of my desk"})


def challenge(client: Client) -> dict[str, Any]:
    """What the sign-in page's button fetches."""
    answer = client.get("/en/sign-in/passkey/", headers={"x-requested-with": "XMLHttpRequest"})
    told: dict[str, Any] = answer.json()["request_options"]
    return told


def sign_in(client: Client, device: Authenticator, **more: str) -> Any:  # noqa: ANN401
    """The one big button."""
    credential = device.use(challenge(client))
    return client.post("/en/sign-in/passkey/", {"credential": json.dumps(credential)} | more)


def current_code(key: str) -> str:
    """What the app would show now."""
    counter = list(yield_hotp_counters_from_time())[1]
    return str(format_hotp_value(hotp_value(key.replace(" ", ""), counter)))


def enrol_code_app(client: Client) -> Any:  # noqa: ANN401
    """Choose a password and an app that shows codes; the answer and the key."""
    page = client.get("/en/account/enrol/codes/")
    found = KEY.search(page.content.decode())
    assert found
    key = found[1].replace(" ", "")
    return client.post("/en/account/enrol/codes/", {"password": PASSWORD, "code": current_code(key)}), key


def is_in(client: Client) -> bool:
    """Whether the hub takes this browser for an officer's."""
    return bool(client.get("/en/account/alive/").json()["officer"])
