"""Signing in: passkey alone, password and factor, the wrong ones, the slow ones; and how long it lasts."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator as Factor
from allauth.usersessions.models import UserSession
from django.contrib.auth import hashers
from django.test import Client

from comity.access.actor import Role
from comity.accounts import actions
from comity.accounts.models import Officer, Post
from comity.audit.models import Entry
from tests.accounts.browser import (
    DESK,
    PASSWORD,
    body,
    challenge,
    current_code,
    enrol_code_app,
    is_in,
    make_passkey,
    options_on,
    sign_in,
)
from tests.accounts.conftest import HOME
from tests.authenticator import Authenticator
from tests.people import an_officer, signed_in

SIGN_IN = "/en/sign-in/"


@pytest.fixture
def device(manager: Officer) -> Authenticator:
    """The manager's device, with a passkey."""
    made = Authenticator()
    assert make_passkey(signed_in(manager, shown="password"), made).status_code == 302
    return made


@pytest.fixture
def key(manager: Officer) -> str:
    """The key of the manager's app; the password is PASSWORD."""
    answer, found = enrol_code_app(signed_in(manager, shown="password"))
    assert answer.status_code == 302
    manager.refresh_from_db()
    return str(found)


def with_password(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:  # noqa: ANN401
    return client.post(SIGN_IN, {"login": email, "password": password} | more)


def test_a_passkey_alone_signs_in(device: Authenticator) -> None:
    browser = Client()
    assert sign_in(browser, device).url == DESK
    assert is_in(browser)
    assert "this one" in body(browser.get("/en/account/"))


def test_signing_in_leaves_a_row_and_no_new_version(device: Authenticator, manager: Officer) -> None:
    sign_in(Client(), device)
    entry = Entry.objects.filter(action="accounts.session.begin").latest("id")
    assert (entry.officer, entry.outcome, entry.address) == (manager.pk, Entry.Outcome.READ, "127.0.0.1")


def test_an_assertion_is_good_once(device: Authenticator) -> None:
    browser = Client()
    credential = json.dumps(device.use(challenge(browser)))
    assert browser.post("/en/sign-in/passkey/", {"credential": credential}).url == DESK  # type: ignore[attr-defined]
    browser.post("/en/sign-out/")
    assert not is_in(browser)
    challenge(browser)
    for replaying in (browser, Client()):
        replaying.post("/en/sign-in/passkey/", {"credential": credential})
        assert not is_in(replaying)


@pytest.mark.parametrize("spoil", ["signature", "authenticatorData", "clientDataJSON", "userHandle"])
def test_a_spoiled_assertion_signs_nobody_in(device: Authenticator, spoil: str) -> None:
    browser = Client()
    credential = device.use(challenge(browser))
    credential["response"][spoil] = credential["response"][spoil][:-6] + "AAAAAA"
    answer = browser.post("/en/sign-in/passkey/", {"credential": json.dumps(credential)})
    assert answer.url == SIGN_IN  # type: ignore[attr-defined]
    assert "This passkey does not fit" in body(browser.get(SIGN_IN))
    assert not is_in(browser)


@pytest.mark.parametrize(
    "credential", ["", "{}", "[]", "null", '{"id": 1}', '"x"', '{"response": {"userHandle": "x"}}']
)
def test_garbage_for_a_passkey_signs_nobody_in(credential: str, world: None) -> None:  # noqa: ARG001
    browser = Client()
    challenge(browser)
    assert browser.post("/en/sign-in/passkey/", {"credential": credential}).status_code in {302, 200}
    assert not is_in(browser)


def test_a_device_that_does_not_check_its_user_signs_nobody_in(device: Authenticator) -> None:
    device._flags = 1  # noqa: SLF001  # present, not verified
    browser = Client()
    sign_in(browser, device)
    assert not is_in(browser)


def test_password_then_code(key: str, manager: Officer) -> None:
    browser = Client()
    assert with_password(browser, manager.email.upper()).url == "/en/sign-in/factor/"
    assert not is_in(browser), "a password alone is nothing"
    wrong = browser.post("/en/sign-in/factor/", {"code": "000000"})
    assert "This code is not right" in body(wrong)
    assert browser.post("/en/sign-in/factor/", {"code": current_code(key)}).url == DESK  # type: ignore[attr-defined]
    assert is_in(browser)


def test_a_code_is_good_once(key: str, manager: Officer) -> None:
    code = current_code(key)
    for expected in (True, False):
        browser = Client()
        with_password(browser, manager.email)
        browser.post("/en/sign-in/factor/", {"code": code})
        assert is_in(browser) is expected


def test_password_then_recovery_code_once(key: str, manager: Officer) -> None:  # noqa: ARG001
    code = Factor.objects.get(user=manager, type="recovery_codes").wrap().get_unused_codes()[3]
    for expected in (True, False):
        browser = Client()
        with_password(browser, manager.email)
        browser.post("/en/sign-in/factor/", {"code": code})
        assert is_in(browser) is expected


def test_password_then_passkey(key: str, device_of_app: Authenticator, manager: Officer) -> None:  # noqa: ARG001
    browser = Client()
    with_password(browser, manager.email)
    options = options_on(browser.get("/en/sign-in/factor/"))
    answer = browser.post("/en/sign-in/factor/", {"credential": json.dumps(device_of_app.use(options))})
    assert answer.url == DESK  # type: ignore[attr-defined]
    assert is_in(browser)


@pytest.fixture
def device_of_app(key: str, manager: Officer) -> Authenticator:  # noqa: ARG001
    made = Authenticator()
    assert make_passkey(signed_in(manager), made, "/en/account/passkeys/add/").url == "/en/account/"
    return made


def test_the_one_time_secret_lies_encrypted(key: str, manager: Officer) -> None:
    assert key not in str(Factor.objects.get(user=manager, type="totp").data)


def test_a_session_with_a_password_only_may_enrol_and_nothing_else(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    assert not is_in(browser)
    for path in ("/en/account/", "/en/officers/", "/en/officers/invite/"):
        assert browser.get(path).url.startswith("/en/account/enrol/")  # type: ignore[attr-defined]
    page = body(browser.get("/en/account/enrol/"))
    assert "Make a passkey" in page
    assert "data-make" in page


def test_whoever_has_a_factor_cannot_enrol_another_without_showing_it(device: Authenticator, manager: Officer) -> None:  # noqa: ARG001
    browser = signed_in(manager, shown="password")
    assert browser.get("/en/account/enrol/").url == "/en/sign-in/"  # type: ignore[attr-defined]
    assert browser.get("/en/sign-in/").status_code == 200, "and no circle"
    browser = signed_in(manager, shown="password")
    assert browser.get("/en/account/enrol/codes/").url == "/en/sign-in/"  # type: ignore[attr-defined]


class Counted:
    """How many passwords were hashed: work is compared, not the clock."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.n = 0
        hasher_class = hashers.get_hasher().__class__
        real = hasher_class.encode

        def encode(hasher: hashers.BasePasswordHasher, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401
            self.n += 1
            return real(hasher, *args, **kwargs)

        monkeypatch.setattr(hasher_class, "encode", encode)


@pytest.fixture
def strangers(key: str, manager: Officer) -> dict[str, str]:  # noqa: ARG001
    """Addresses that no one should be able to tell apart with a wrong password."""
    gone = an_officer(Role.READER, authority=HOME)
    actions.end_access(actor=_actor(manager), officer=gone.pk)
    passkey_only = an_officer(Role.READER, authority=HOME)
    passkey_only.set_unusable_password()
    passkey_only.save()
    return {
        "known": manager.email,
        "unknown": "nobody@nowhere.example",
        "ended": gone.email,
        "without a password": passkey_only.email,
    }


def _actor(officer: Officer) -> Any:  # noqa: ANN401
    from comity.accounts.queries import actor_of_officer  # noqa: PLC0415

    return actor_of_officer(officer, fresh=True)


def test_no_word_and_no_work_tells_whether_an_account_exists(
    strangers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    said, work = set(), set()
    for email in strangers.values():
        counted.n = 0
        answer = with_password(Client(), email, "wrong-password-1")
        said.add((answer.status_code, body(answer).replace(email, "").split("<main")[1]))
        work.add(counted.n)
    assert len({text for _status, text in {(s, _plain(t)) for s, t in said}}) == 1
    assert work == {1}


def _plain(page: str) -> str:
    return "".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


def test_guessing_is_slowed_down_whether_the_account_exists_or_not(strangers: dict[str, str]) -> None:
    pages = set()
    for number, email in enumerate(strangers.values()):
        browser = Client(REMOTE_ADDR=f"192.0.2.{number + 1}")
        answers = [with_password(browser, email, "wrong-password-1") for _ in range(6)]
        assert [each.status_code for each in answers] == [200] * 5 + [429]
        assert answers[-1]["Retry-After"]
        pages.add(body(answers[-1]).split("<main")[1])
        other = Client(REMOTE_ADDR="198.51.100.7")
        assert with_password(other, email, PASSWORD).status_code == 429, "the account waits, wherever one asks from"
    assert len(pages) == 1


def test_an_address_that_tries_many_accounts_is_slowed_down(world: None) -> None:  # noqa: ARG001
    browser = Client()
    statuses = [with_password(browser, f"n{n}@x.example", "wrong-password-1").status_code for n in range(12)]
    assert statuses[:10] == [200] * 10
    assert statuses[10:] == [429] * 2


def test_guessing_codes_is_slowed_down(key: str, manager: Officer) -> None:
    browser = Client()
    with_password(browser, manager.email)
    statuses = [browser.post("/en/sign-in/factor/", {"code": "000000"}).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    assert browser.post("/en/sign-in/factor/", {"code": current_code(key)}).status_code == 429
    assert not is_in(browser)


@pytest.mark.parametrize(
    "evil",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "http:evil.example",
        "javascript:alert(1)",
        "http://localhost/",
        "http://testserver:81/",
        "\thttps://evil.example",
    ],
)
def test_no_way_leads_off_the_hub(device: Authenticator, manager: Officer, evil: str) -> None:
    browser = Client()
    assert sign_in(browser, device, next=evil).url == DESK
    assert signed_in(manager).get(SIGN_IN, {"next": evil}).url == DESK  # type: ignore[attr-defined]
    again = signed_in(manager)
    options = options_on(again.get("/en/sign-in/again/", {"next": evil}))
    answer = again.post("/en/sign-in/again/", {"credential": json.dumps(device.use(options)), "next": evil})
    assert answer.url == "/en/account/"  # type: ignore[attr-defined]


def test_after_signing_in_one_is_where_one_wanted_to_be(device: Authenticator) -> None:
    browser = Client()
    assert browser.get("/en/officers/").url == "/en/sign-in/?next=/en/officers/"  # type: ignore[attr-defined]
    assert sign_in(browser, device, next="/en/officers/").url == "/en/officers/"


def test_a_session_laid_before_is_worth_nothing_after(device: Authenticator) -> None:
    browser = Client()
    challenge(browser)
    before = browser.cookies["session"].value
    sign_in(browser, device)
    assert browser.cookies["session"].value != before
    thief = Client()
    thief.cookies["session"] = before
    assert not is_in(thief)


def test_enrolling_gives_the_session_a_new_key(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    before = browser.cookies["session"].value
    make_passkey(browser, Authenticator())
    assert browser.cookies["session"].value != before
    thief = Client()
    thief.cookies["session"] = before
    assert not is_in(thief)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds by which the middleware's clock is ahead."""
    ahead = [0.0]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + ahead[0])
    return ahead


def test_half_an_idle_hour_ends_a_session(manager: Officer, clock: list[float]) -> None:
    browser = signed_in(manager)
    assert browser.get("/en/account/").status_code == 200
    clock[0] = 29 * 60
    assert browser.get("/en/account/").status_code == 200
    clock[0] += 31 * 60
    assert browser.get("/en/account/").url == "/en/sign-in/?next=/en/account/"  # type: ignore[attr-defined]
    assert not is_in(browser)


def test_an_open_page_that_asks_keeps_no_session_alive(manager: Officer, clock: list[float]) -> None:
    browser = signed_in(manager)
    browser.get("/en/account/")
    for minute in range(0, 30, 2):
        clock[0] = minute * 60
        assert is_in(browser)
    clock[0] = 31 * 60
    assert not is_in(browser)


def test_twelve_hours_end_a_session_that_is_in_use(manager: Officer, clock: list[float]) -> None:
    browser = signed_in(manager)
    for minute in range(0, 12 * 60, 20):
        clock[0] = minute * 60
        assert browser.get("/en/account/").status_code == 200
    clock[0] = 12 * 3600 + 1
    assert not is_in(browser)


def test_the_cookie_is_bound_and_hidden(device: Authenticator) -> None:
    browser = Client()
    sign_in(browser, device)
    cookie = browser.cookies["session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["domain"]


def test_a_role_that_ends_ends_with_the_next_request(manager: Officer) -> None:
    browser = signed_in(manager)
    assert browser.get("/en/officers/invite/").status_code == 200
    Post.objects.filter(officer=manager).update(role=Role.READER)
    assert browser.get("/en/officers/invite/").status_code == 403
    Post.objects.filter(officer=manager).delete()
    assert not is_in(browser)


def test_signing_out_ends_the_session_and_only_a_form_does(manager: Officer) -> None:
    browser = signed_in(manager)
    assert browser.get("/en/sign-out/").status_code == 405
    assert is_in(browser)
    browser.post("/en/sign-out/")
    assert not is_in(browser)


def test_forms_of_signing_in_want_their_token(device: Authenticator) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(SIGN_IN, {"login": "a@b.example", "password": "x"}).status_code == 403
    assert (
        strict.post("/en/sign-in/passkey/", {"credential": json.dumps(device.use(challenge(strict)))}).status_code
        == 403
    )


def test_sessions_are_listed_and_kept_apart(device: Authenticator, manager: Officer) -> None:
    sign_in(Client(), device)
    sign_in(Client(), device)
    assert UserSession.objects.filter(user=manager).count() == 2
