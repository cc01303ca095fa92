"""One's own account: sessions, factors, password; names that would turn the page; the demonstration's doors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator as Factor
from django.conf import settings as real
from django.core.mail.backends.filebased import EmailBackend
from django.test import Client

from comity.access.actor import Role
from comity.accounts.actions import load_demo
from comity.accounts.actions.notices import send_notice
from comity.accounts.models import Officer
from comity.audit.models import Entry
from comity.common.languages import visible
from tests.accounts.browser import DESK, PASSWORD, body, enrol_code_app, is_in, make_passkey, sign_in
from tests.accounts.conftest import HOME
from tests.authenticator import Authenticator
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from pathlib import Path

    from django.conf import LazySettings

OWN = "/en/account/"


def test_the_page_says_who_one_is(manager: Officer) -> None:
    page = body(signed_in(manager).get(OWN))
    for word in (manager.name, manager.email, "Manager", "Arcadia"):
        assert word in page


def test_function_and_language_are_one_s_own(manager: Officer) -> None:
    answer = signed_in(manager).post(OWN, {"title": "Chief", "language": "ar"})
    assert answer.url == "/ar/account/"  # type: ignore[attr-defined]
    manager.refresh_from_db()
    assert (manager.title, manager.language) == ("Chief", "ar")
    assert Entry.objects.get(action="accounts.self.change").subject_officer == manager.pk
    assert signed_in(manager).post(OWN, {"title": "Chief", "language": "xx"}).status_code == 200


def test_sessions_are_seen_and_ended(manager: Officer) -> None:
    device = Authenticator()
    here = signed_in(manager, shown="password")
    make_passkey(here, device)
    there, third = Client(), Client()
    for each in (here, there, third):
        if each is not here:
            sign_in(each, device)
    here.post("/en/sign-out/")
    sign_in(here, device)
    page = body(here.get(OWN))
    assert page.count("/sessions/") == 4
    number = page.split("/en/account/sessions/")[2].split("/")[0]
    assert here.post(f"/en/account/sessions/{number}/end/").status_code == 302
    assert [is_in(there), is_in(third)].count(True) == 1
    assert here.post("/en/account/sessions/end-others/").status_code == 302
    assert (is_in(here), is_in(there), is_in(third)) == (True, False, False)


def test_nobody_ends_a_session_of_another(manager: Officer) -> None:
    other = an_officer(Role.READER, authority=HOME)
    device = Authenticator()
    theirs = signed_in(other, shown="password")
    make_passkey(theirs, device)
    theirs = Client()
    sign_in(theirs, device)
    number = body(theirs.get(OWN)).split("/en/account/sessions/")[1].split("/")[0]
    assert signed_in(manager).post(f"/en/account/sessions/{number}/end/").status_code == 404
    assert is_in(theirs)


def test_factors_are_added_renamed_and_removed_but_the_last(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    make_passkey(browser, Authenticator())
    first = Factor.objects.get(type="webauthn")
    answer = browser.post(f"/en/account/factors/{first.pk}/", {"remove": "1"})
    assert "The last factor stays" in body(answer)
    make_passkey(browser, Authenticator(), "/en/account/passkeys/add/")
    browser.post(f"/en/account/factors/{first.pk}/", {"name": "Old telephone"})
    assert "Old telephone" in body(browser.get(OWN))
    assert browser.post(f"/en/account/factors/{first.pk}/", {"remove": "1"}).url == OWN  # type: ignore[attr-defined]
    assert Factor.objects.filter(type="webauthn").count() == 1
    done = Entry.objects.filter(action__startswith="accounts.factor", subject_officer=manager.pk)
    assert set(done.values_list("action", flat=True)) == {
        "accounts.factor.add",
        "accounts.factor.rename",
        "accounts.factor.remove",
    }


def test_nobody_touches_a_factor_of_another(manager: Officer) -> None:
    other = an_officer(Role.READER, authority=HOME)
    theirs = signed_in(other, shown="password")
    make_passkey(theirs, Authenticator())
    factor = Factor.objects.get(type="webauthn")
    for data in ({"remove": "1"}, {"name": "mine"}):
        assert signed_in(manager).post(f"/en/account/factors/{factor.pk}/", data).status_code == 404


@pytest.mark.parametrize(
    "path", ["passkeys/add/", "codes/add/", "recovery/", "password/", "factors/1/"], ids=lambda path: path.strip("/")
)
def test_changing_factors_asks_for_one_shown_just_now(manager: Officer, path: str) -> None:
    stale = signed_in(manager, ago=301)
    assert stale.get(OWN).status_code == 200
    assert stale.get(f"{OWN}{path}").url.startswith("/en/sign-in/again/?next=")  # type: ignore[attr-defined]


def test_a_code_app_beside_a_passkey_comes_with_a_password(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    make_passkey(browser, Authenticator())
    page = body(browser.get("/en/account/codes/add/"))
    assert 'type="password"' in page
    assert "<path d=" in page
    assert "data:" not in page


def test_a_new_password_ends_other_sessions_and_keeps_this_one(manager: Officer) -> None:
    device = Authenticator()
    browser = signed_in(manager, shown="password")
    make_passkey(browser, device)
    other = Client()
    sign_in(other, device)
    assert browser.post("/en/account/password/", {"password": PASSWORD}).status_code == 302
    assert is_in(browser)
    assert not is_in(other)


def test_new_recovery_codes_replace_the_old(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    enrol_code_app(browser)
    before = body(browser.get("/en/account/recovery/"))
    browser.post("/en/account/recovery/", {"renew": "1"})
    after = body(browser.get("/en/account/recovery/"))
    assert before.count("<li><code>") == after.count("<li><code>") == 10
    assert before.split("<ol")[1] != after.split("<ol")[1]


def test_a_page_of_an_officer_is_kept_by_no_cache_and_watches_its_session(manager: Officer) -> None:
    answer = signed_in(manager).get("/en/")
    assert "no-store" in answer["Cache-Control"]
    assert f'data-component="SessionWatch" data-address="/en/account/alive/" data-officer="{manager.pk}"' in body(
        answer
    )
    assert "SessionWatch" not in body(Client().get("/en/"))


TURNED = "Ana\u202eamiL\u202c\u2067\u200b"


def test_a_name_that_turns_the_page_is_shown_not_obeyed(manager: Officer) -> None:
    colleague = an_officer(Role.READER, authority=HOME)
    Officer.objects.filter(pk=colleague.pk).update(name=TURNED, title=TURNED)
    for browser in (signed_in(manager), signed_in(Officer.objects.get(pk=colleague.pk))):
        for path in ("/en/officers/", OWN):
            text = browser.get(path).content.decode()
            assert not [each for each in "\u202e\u202c\u2067\u200b" if each in text.replace('value="' + TURNED, "")]
    assert "[U+202E]" in signed_in(manager).get("/en/officers/").content.decode()


@pytest.mark.parametrize("name", ["Ольга Белоозёрова", "فاطمة الزهراوي", "می‌خواهم", "江映雪", "O'Neill\nTwo\tlines"])
def test_names_of_every_script_stay_as_they_are(name: str) -> None:
    assert visible(name) == name


def test_the_cast_is_there_once_and_marked(world: None) -> None:  # noqa: ARG001
    added = load_demo(actor="tests")
    assert added >= 43
    assert load_demo(actor="tests") == 0
    cast = Officer.objects.filter(invented=True)
    assert cast.count() == added
    assert not [each.email for each in cast if not each.email.endswith(".example")]
    assert {each.language for each in cast} == {"ar", "zh", "en", "fr", "ru", "es"}
    assert not [each for each in cast if each.has_usable_password()]


def test_one_signs_in_as_an_invented_officer_and_as_nobody_else(manager: Officer, world: None) -> None:  # noqa: ARG001
    load_demo(actor="tests")
    browser = Client()
    page = body(browser.get("/en/sign-in/demo/"))
    assert "Margaret Ashworth" in page
    assert "林海澜" in page
    assert manager.name not in page
    someone = Officer.objects.get(name="Margaret Ashworth")
    before = browser.cookies["csrftoken"].value
    assert before
    assert browser.post("/en/sign-in/demo/", {"officer": someone.pk}).url == DESK  # type: ignore[attr-defined]
    assert is_in(browser)
    assert browser.get("/en/officers/invite/").status_code == 200, "no factor to show: the demonstration is one"
    for key in (manager.pk, "", "x", "9" * 30, -1):
        assert Client().post("/en/sign-in/demo/", {"officer": key}).status_code == 404


def test_elsewhere_there_is_no_such_door(world: None, settings: LazySettings) -> None:  # noqa: ARG001
    load_demo(actor="tests")
    someone = Officer.objects.get(name="Margaret Ashworth")
    browser = Client()
    browser.post("/en/sign-in/demo/", {"officer": someone.pk})
    settings.DEMO = False
    assert not is_in(browser), "whoever came in by it is out"
    assert browser.get("/en/account/enrol/").url == "/en/sign-in/"  # type: ignore[attr-defined]
    for path in ("/en/sign-in/demo/", "/en/demo/mail/"):
        assert Client().get(path).status_code == 404
        assert Client().post(path, {"officer": someone.pk}).status_code == 404
    assert "/sign-in/demo/" not in body(Client().get("/en/sign-in/"))


def test_the_demonstration_shows_its_mail(settings: LazySettings, tmp_path: Path, world: None) -> None:  # noqa: ARG001
    assert "No mail yet" in body(Client().get("/en/demo/mail/"))
    settings.MAIL_FOLDER = settings.EMAIL_FILE_PATH = tmp_path
    settings.EMAIL_BACKEND = f"{EmailBackend.__module__}.EmailBackend"
    send_notice("lin@xzh.example", "zh", "invitation/abc/")
    send_notice("vera@xno.example", "ru", "/networks/")
    page = body(Client().get("/en/demo/mail/"))
    assert "lin@xzh.example" in page
    assert f'href="{real.SITE_ADDRESS}/zh/invitation/abc/"' in page
    assert f'href="{real.SITE_ADDRESS}/ru/networks/"' in page


def test_garbage_in_a_passkey_that_is_made_is_an_answer(manager: Officer) -> None:
    browser = signed_in(manager, shown="password")
    good = Authenticator().make({"publicKey": {"challenge": "x", "user": {"id": "eA"}, "rp": {"id": "testserver"}}})
    for credential in ("", "{}", "[1]", '"x"', json.dumps(good), '{"id": 1, "response": {}}'):
        browser.get("/en/account/enrol/")
        answer = browser.post("/en/account/enrol/", {"credential": credential})
        assert answer.status_code == 200
        assert "This passkey does not fit" in body(answer)
    assert not is_in(browser)
