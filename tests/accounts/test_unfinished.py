"""What waits in a session until a factor is shown: given up when it is left, and read by nobody in the database."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from comity.access.actor import Role
from comity.accounts.actions import load_demo
from comity.accounts.models import Invitation, Officer
from tests.accounts.browser import PASSWORD, body, is_in, make_passkey, options_on
from tests.accounts.conftest import CODE, HOME
from tests.authenticator import Authenticator
from tests.people import an_officer, signed_in

PASSWORD_PAGE = "/en/account/password/"  # an address
INVITE = "/en/officers/invite/"
NEW = {"name": "Ana Lima", "email": "ana@xar.example", "title": "", "language": "en", "roles": ["reader"]}


@pytest.fixture
def device(manager: Officer) -> Authenticator:
    made = Authenticator()
    make_passkey(signed_in(manager, shown="password"), made)
    return made


def show(browser: Client, device: Authenticator, path: str) -> Any:  # noqa: ANN401
    """Show a factor for a step at this address."""
    shown = device.use(options_on(browser.get("/en/sign-in/again/", {"next": path})))
    return browser.post("/en/sign-in/again/", {"credential": json.dumps(shown), "next": path})


def kept() -> str:
    """All that the sessions hold, as whoever has the database and the key of the cookies reads it."""
    return json.dumps([each.get_decoded() for each in Session.objects.all()])


def test_a_form_that_was_left_does_not_run_when_its_page_is_opened(manager: Officer, device: Authenticator) -> None:
    colleague = an_officer(Role.READER, authority=HOME)
    path = f"/en/officers/{colleague.pk}/end/"
    browser = signed_in(manager, ago=3600)
    assert browser.post(path).url == f"/en/sign-in/again/?next={path}"  # type: ignore[attr-defined]
    assert browser.get("/en/officers/").status_code == 200
    assert browser.get(path).url == f"/en/sign-in/again/?next={path}"  # type: ignore[attr-defined]
    assert show(browser, device, path).url == path
    colleague.refresh_from_db()
    assert colleague.is_active
    assert colleague.name in body(browser.get(path)), "asks first"


def test_a_password_that_waits_lies_in_no_session(manager: Officer, device: Authenticator) -> None:
    browser = signed_in(manager, ago=3600)
    assert browser.post(PASSWORD_PAGE, {"password": PASSWORD}).status_code == 302
    assert PASSWORD_PAGE in kept()
    assert PASSWORD not in kept()
    assert show(browser, device, PASSWORD_PAGE).url == "/en/account/"
    manager.refresh_from_db()
    assert manager.check_password(PASSWORD), "and yet it was not lost"


def test_a_code_that_is_to_be_told_lies_in_no_session(manager: Officer) -> None:
    browser = signed_in(manager)
    answer = browser.post(INVITE, NEW)
    held = kept()
    assert "ana@xar.example" in held
    code = CODE.search(browser.get(answer.url).content.decode())  # type: ignore[attr-defined]
    assert code
    assert code[1] not in held


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.MANAGER, Role.NETWORK_SECRETARIAT])
def test_an_address_no_browser_would_send_is_an_answer(manager: Officer, role: Role) -> None:
    place = {"network": "globe"} if role == Role.NETWORK_SECRETARIAT else {}
    browser = signed_in(manager if role == Role.MANAGER else an_officer(role, **place))
    assert browser.get(f"{INVITE}?authority=%00").status_code == 200
    for field, given in (("authority", "manager"), ("state", "mission"), ("network", "network_secretariat")):
        Invitation.objects.all().delete()
        answer = browser.post(INVITE, NEW | {"roles": [given], field: "\x00"})
        assert answer.status_code == 200
        assert not Invitation.objects.exists()


def test_a_way_on_that_is_no_address_of_ours_is_an_answer(manager: Officer) -> None:
    browser = signed_in(manager)
    assert browser.post("/en/account/recovery/", {"next": "foo"}).status_code == 302
    assert is_in(browser)


def test_neither_is_it_at_the_demonstration_s_door(world: None) -> None:  # noqa: ARG001
    load_demo(actor="tests")
    someone = Officer.objects.get(name="Margaret Ashworth")
    browser = Client()
    assert browser.post("/en/sign-in/demo/", {"officer": someone.pk, "next": "foo"}).status_code == 302
    assert is_in(browser)
