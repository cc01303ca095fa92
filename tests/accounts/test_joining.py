"""From an invitation to the first page: link by mail, code by voice, passkey or app, recovery codes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from comity.access.actor import Role
from comity.accounts.models import Invitation, Officer
from tests.accounts.browser import DESK, body, enrol_code_app, is_in, make_passkey
from tests.accounts.conftest import CODE, HOME, LINK
from tests.authenticator import Authenticator
from tests.people import signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.conf import LazySettings

NEW = {"name": "Ana Lima", "email": "ana@xar.example", "title": "Prosecutor", "language": "fr", "roles": ["reader"]}


def invite(client: Client, committed: Callable[..., Any], **changed: object) -> tuple[str, str]:
    """Invite somebody; the path of the link, and the code."""
    mail.outbox.clear()
    with committed(execute=True):
        answer = client.post("/en/officers/invite/", NEW | changed)
    assert answer.status_code == 302, body(answer)
    page = client.get(answer.url)  # type: ignore[attr-defined]
    code = CODE.search(page.content.decode())
    assert code
    assert not CODE.search(client.get("/en/officers/").content.decode()), "the code is shown once"
    link = LINK.search(str(mail.outbox[-1].body))
    assert link
    return "/" + link[0].split("/", 3)[3], code[1]


def test_an_officer_joins_with_a_passkey(manager: Officer, committed: Callable[..., Any]) -> None:
    path, code = invite(signed_in(manager), committed)
    browser = Client()
    assert path.startswith("/fr/")
    answer = browser.post(path, {"code": code.lower().replace("-", " ")})
    assert answer.url == "/fr/account/enrol/"  # type: ignore[attr-defined]
    assert not is_in(browser), "an invitation alone is no second factor"
    assert browser.get("/en/account/").url.startswith("/en/account/enrol/?next=")  # type: ignore[attr-defined]
    answer = make_passkey(browser, Authenticator())
    assert answer.url == "/en/account/recovery/"
    assert is_in(browser)
    codes = body(browser.get(answer.url))
    assert codes.count("<li><code>") == 10
    assert "<li><code>" in body(browser.get(answer.url)), "a reload loses nothing"
    assert browser.post(answer.url).url == DESK  # type: ignore[attr-defined]
    assert "<li><code>" not in body(browser.get(answer.url))
    officer = Officer.objects.get(email="ana@xar.example")
    assert (officer.name, officer.authority_id, officer.language) == ("Ana Lima", HOME, "fr")
    assert [post.role for post in officer.posts.all()] == [Role.READER]
    assert not officer.has_usable_password()


def test_an_officer_joins_with_a_password_and_an_app(manager: Officer, committed: Callable[..., Any]) -> None:
    path, code = invite(signed_in(manager), committed)
    browser = Client()
    browser.post(path, {"code": code})
    answer, _key = enrol_code_app(browser)
    assert answer.status_code == 302, body(answer)
    assert is_in(browser)
    assert len(body(browser.get(answer.url)).split("<li><code>")) == 11


@pytest.mark.parametrize("password", ["short", "password1234", "ana@xar.example"])
def test_a_weak_password_is_refused_beside_the_field(
    manager: Officer, committed: Callable[..., Any], password: str
) -> None:
    path, code = invite(signed_in(manager), committed)
    browser = Client()
    browser.post(path, {"code": code})
    browser.get("/en/account/enrol/codes/")
    answer = browser.post("/en/account/enrol/codes/", {"password": password, "code": "000000"})
    assert "id_password_error" in body(answer)
    assert not is_in(browser)


def test_the_mail_says_only_where(manager: Officer, committed: Callable[..., Any], settings: LazySettings) -> None:
    settings.SITE_ADDRESS = "https://hub.example"
    client = signed_in(manager)
    settings.ALLOWED_HOSTS = ["*"]
    client.defaults["HTTP_HOST"] = "evil.example"
    path, code = invite(client, committed)
    (sent,) = mail.outbox
    assert f"https://hub.example{path}" in sent.body
    text = f"{sent.subject}{sent.body}"
    assert not [each for each in ("evil.example", code, "Ana", "Lima", manager.name, HOME, "reader") if each in text]
    assert sent.to == ["ana@xar.example"]


def test_a_stolen_link_is_worth_nothing(manager: Officer, committed: Callable[..., Any]) -> None:
    path, code = invite(signed_in(manager), committed)
    thief = Client()
    page = body(thief.get(path))
    assert "Ana" not in page
    assert "ana@" not in page
    for left in (4, 3, 2, 1):
        fault = body(thief.post(path, {"code": "AAAAAAAA"})).split('id="id_code_error">')[1].split("<")[0]
        assert str(left) in fault
    assert thief.post(path, {"code": "AAAAAAAA"}).status_code == 404
    assert Client().post(path, {"code": code}).status_code == 404, "five wrong codes burn the right one too"
    assert not Officer.objects.filter(email="ana@xar.example").exists()


def test_every_dead_link_says_the_same(manager: Officer, committed: Callable[..., Any]) -> None:
    client = signed_in(manager)
    pages = [Client().get("/en/invitation/never-was/")]
    used, code = invite(client, committed)
    Client().post(used, {"code": code})
    pages.append(Client().get(used.replace("/fr/", "/en/")))
    changes = ({"expires_at": timezone.now() - timedelta(seconds=1)}, {"wrong_codes": 5})
    for number, change in enumerate(changes):
        path, _ = invite(client, committed, email=f"other{number}@xar.example")
        Invitation.objects.filter(email=f"other{number}@xar.example").update(**change)  # type: ignore[arg-type]
        pages.append(Client().get(path.replace("/fr/", "/en/")))
    path, _ = invite(client, committed, email="third@xar.example")
    invitation = Invitation.objects.get(email="third@xar.example")
    assert client.post(f"/en/officers/invitations/{invitation.pk}/withdraw/").status_code == 302
    pages.append(Client().get(path.replace("/fr/", "/en/")))
    assert {page.status_code for page in pages} == {404}
    said = [body(page).split("<main")[1] for page in pages]
    assert len(set(said)) == 1
    assert "seven days" in said[0]


def test_an_invitation_lasts_seven_days(manager: Officer, committed: Callable[..., Any]) -> None:
    invite(signed_in(manager), committed)
    left = Invitation.objects.get().expires_at - timezone.now()
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)


def test_nothing_of_link_and_code_is_kept(manager: Officer, committed: Callable[..., Any]) -> None:
    path, code = invite(signed_in(manager), committed)
    link = path.rstrip("/").rsplit("/", 1)[1]
    assert len(link) >= 43, "256 bits"
    kept = str(Invitation.objects.values().get())
    assert link not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_sent_again_the_first_link_is_dead(manager: Officer, committed: Callable[..., Any]) -> None:
    client = signed_in(manager)
    first, code = invite(client, committed)
    with committed(execute=True):
        client.post(f"/en/officers/invitations/{Invitation.objects.get().pk}/again/")
    assert Client().post(first, {"code": code}).status_code == 404
    assert CODE.search(client.get("/en/officers/").content.decode())
    assert Client().get("/" + LINK.findall(str(mail.outbox[-1].body))[0].split("/", 3)[3]).status_code == 200


def test_a_code_belongs_to_its_link(manager: Officer, committed: Callable[..., Any]) -> None:
    client = signed_in(manager)
    first, _ = invite(client, committed)
    _, code = invite(client, committed, email="other@xar.example")
    assert Client().post(first, {"code": code}).status_code == 200
    assert Officer.objects.filter(email__endswith="@xar.example").count() == 0
