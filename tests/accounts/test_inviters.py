"""What an invitation is worth once whoever sent it may send it no more; auditors; demonstrations; two at once."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Role
from comity.accounts.actions import load_demo
from comity.accounts.models import Invitation, Officer, Post
from comity.audit.models import Entry
from tests.accounts.browser import body, is_in, make_passkey
from tests.accounts.conftest import CODE, HOME, LINK
from tests.authenticator import Authenticator
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from django.conf import LazySettings

INVITE = "/en/officers/invite/"
NEW = {"name": "Ana Lima", "email": "ana@xar.example", "title": "", "language": "en", "roles": ["reader"]}


def told(client: Client, committed: Callable[..., Any], path: str = INVITE, **form: object) -> tuple[str, str]:
    """Invite, or send again, or renew: the path of the link that went by mail, and the code."""
    with committed(execute=True):
        answer = client.post(path, NEW | form)
    assert answer.status_code == 302, body(answer)
    code = CODE.search(client.get("/en/officers/").content.decode())
    link = LINK.findall(str(mail.outbox[-1].body))
    assert code
    return "/" + link[0].split("/", 3)[3], code[1]


def _joined(way: tuple[str, str]) -> bool:
    path, code = way
    browser = Client()
    return "/account/enrol/" in getattr(browser.post(path, {"code": code}), "url", "")


@pytest.fixture
def second(manager: Officer) -> Officer:  # noqa: ARG001
    return an_officer(Role.MANAGER, authority=HOME)


def test_what_an_ended_manager_sent_lets_nobody_in(
    manager: Officer, second: Officer, committed: Callable[..., Any]
) -> None:
    way = told(signed_in(second), committed, roles=["manager"])
    assert signed_in(manager).post(f"/en/officers/{second.pk}/end/").status_code == 302
    assert Invitation.objects.get().withdrawn_at
    assert not _joined(way)


def test_nor_what_a_manager_sent_who_is_one_no_more(
    manager: Officer, second: Officer, committed: Callable[..., Any]
) -> None:
    way = told(signed_in(second), committed, roles=["manager"])
    browser = signed_in(manager)
    stays = {"name": "N", "title": "", "roles": ["manager", "reader"]}
    assert browser.post(f"/en/officers/{second.pk}/", stays).status_code == 302
    assert not Invitation.objects.get().withdrawn_at
    assert browser.post(f"/en/officers/{second.pk}/", stays | {"roles": ["reader"]}).status_code == 302
    assert not _joined(way)


def test_an_invitation_is_withdrawn_that_whoever_ends_does_not_see(
    world: None,  # noqa: ARG001
    as_web: Callable[[], AbstractContextManager[None]],
) -> None:
    one, other = (an_officer(Role.NETWORK_SECRETARIAT, network="globe") for _ in range(2))
    Invitation.objects.create(
        email="x@x.example",
        authority_id=HOME,
        roles=["manager"],
        invited_by=one,
        link_hash="x",
        expires_at="2099-01-01 00:00Z",
    )
    browser = signed_in(other)
    with as_web():
        assert browser.post(f"/en/officers/{one.pk}/end/").status_code == 302
    assert Invitation.objects.get().withdrawn_at


def test_the_inviter_s_right_is_asked_again_when_the_invitation_is_answered(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
) -> None:
    directory = signed_in(an_officer(Role.SECRETARIAT))
    way = told(directory, committed, roles=["manager"], authority=HOME)
    sent = Invitation.objects.get()
    there = an_officer(Role.MANAGER, authority=HOME)
    for _ in range(2):
        assert not _joined(way), "the authority has a manager now, who invites"
    assert Entry.objects.filter(action="accounts.invitation.answer", subject=str(sent.pk)).count() == 1
    assert directory.post(f"/en/officers/invitations/{sent.pk}/again/").status_code == 404
    way = told(signed_in(there), committed, roles=["manager"])
    assert _joined(way)


def test_a_first_manager_joins_whom_the_secretariat_invited(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
) -> None:
    assert _joined(told(signed_in(an_officer(Role.SECRETARIAT)), committed, roles=["manager"], authority=HOME))


def test_the_right_is_asked_again_when_an_invitation_is_sent_again(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
) -> None:
    directory = signed_in(an_officer(Role.SECRETARIAT))
    told(directory, committed, roles=["manager"], authority=HOME)
    sent = Invitation.objects.get()
    manager = an_officer(Role.MANAGER, authority=HOME)
    again = f"/en/officers/invitations/{sent.pk}/again/"
    before = Invitation.objects.values().get()
    assert "Officers are invited by the manager of their authority." in body(directory.post(again, follow=True))
    assert Invitation.objects.values().get() == before
    way = told(signed_in(manager), committed, again)
    sent.refresh_from_db()
    assert sent.invited_by == manager, "whoever sends it vouches"
    assert _joined(way)


def test_a_renewal_is_sent_again_whatever_may_be_offered(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
) -> None:
    officer = an_officer(Role.MANAGER, authority=HOME)
    directory = signed_in(an_officer(Role.SECRETARIAT))
    told(directory, committed, f"/en/officers/{officer.pk}/renew/")
    assert _joined(told(directory, committed, f"/en/officers/invitations/{Invitation.objects.get().pk}/again/"))


def test_no_page_makes_an_auditor(world: None) -> None:  # noqa: ARG001
    myself, other = an_officer(Role.SECRETARIAT), an_officer(Role.SECRETARIAT)
    browser = signed_in(myself)
    assert 'value="auditor"' not in body(browser.get(INVITE)) + body(browser.get(f"/en/officers/{myself.pk}/"))
    for officer in (myself, other):
        answer = browser.post(f"/en/officers/{officer.pk}/", {"name": "N", "title": "", "roles": ["auditor"]})
        assert answer.status_code == 200
    assert browser.post(INVITE, NEW | {"roles": ["auditor"]}).status_code == 200
    assert not Post.objects.filter(role=Role.AUDITOR).exists()
    assert not Invitation.objects.exists()


def test_an_auditor_can_still_be_renamed(world: None) -> None:  # noqa: ARG001
    auditor = an_officer(Role.AUDITOR)
    changed = {"name": "New Name", "title": "", "roles": ["auditor"]}
    assert signed_in(an_officer(Role.SECRETARIAT)).post(f"/en/officers/{auditor.pk}/", changed).status_code == 302
    auditor.refresh_from_db()
    assert auditor.name == "New Name"


def test_the_command_line_makes_auditors_and_no_page_sends_that_again(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
) -> None:
    said = StringIO()
    with committed(execute=True):
        call_command("invite", "Ada First", "ada@hub.example", "--role", "auditor", stdout=said)
    again = f"/en/officers/invitations/{Invitation.objects.get().pk}/again/"
    browser = signed_in(an_officer(Role.SECRETARIAT))
    assert again not in body(browser.get("/en/officers/"))
    assert browser.post(again).status_code == 403
    assert _joined(("/en" + LINK.findall(str(mail.outbox[-1].body))[0].split("/en", 1)[1], said.getvalue().split()[-1]))
    assert Post.objects.get(officer__email="ada@hub.example").role == Role.AUDITOR


def test_whoever_a_demonstration_invited_is_nobody_elsewhere(
    world: None,  # noqa: ARG001
    committed: Callable[..., Any],
    settings: LazySettings,
) -> None:
    load_demo(actor="tests")
    visitor = Client()
    visitor.post("/en/sign-in/demo/", {"officer": Officer.objects.get(name="Margaret Ashworth").pk})
    link, code = told(visitor, committed, email="ana@visitor.org")
    waiting = told(visitor, committed, email="other@visitor.org")
    joining = Client()
    joining.post(link, {"code": code})
    make_passkey(joining, Authenticator())
    assert is_in(joining)
    ana = Officer.objects.get(email="ana@visitor.org")
    assert ana.invented
    assert "Ana Lima" not in body(Client().get("/en/sign-in/demo/")), "and nobody enters as her"
    assert Client().post("/en/sign-in/demo/", {"officer": ana.pk}).status_code == 404
    settings.DEMO = False
    assert not is_in(joining)
    assert not _joined(waiting)


def test_whoever_a_real_officer_invites_is_real(manager: Officer, committed: Callable[..., Any]) -> None:
    assert _joined(told(signed_in(manager), committed))
    assert not Officer.objects.get(email="ana@xar.example").invented


@pytest.mark.parametrize("verb", ["", "renew/", "end/"])
def test_two_who_change_an_officer_at_once_wait_in_line(manager: Officer, second: Officer, verb: str) -> None:
    browser = signed_in(manager)
    with CaptureQueriesContext(connection) as caught:
        answer = browser.post(f"/en/officers/{second.pk}/{verb}", {"name": "N", "title": "", "roles": ["reader"]})
    assert answer.status_code == 302
    asked = [each["sql"] for each in caught.captured_queries]
    locked = next(n for n, sql in enumerate(asked) if 'FROM "accounts_officer"' in sql and "FOR NO KEY UPDATE" in sql)
    written = [n for n, sql in enumerate(asked) if sql.startswith(("UPDATE", "INSERT")) and "accounts_" in sql]
    held = [n for n, sql in enumerate(asked) if f'"accounts_post"."officer_id" = {second.pk} AND' in sql]
    assert locked < min(
        each for each in written if "accounts_invitation" in asked[each] or "accounts_post" in asked[each]
    )
    assert verb or locked < max(n for n in held if asked[n].startswith("SELECT")), (
        "what is held is read once it is locked"
    )
