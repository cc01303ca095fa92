"""Officers of an authority: who sees them, who changes them, and how access ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from allauth.mfa.models import Authenticator as Factor
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from comity.access.actor import AT_AUTHORITY, FOR_STATE, About, Actor, Role
from comity.access.scope import seen_by
from comity.accounts.models import Invitation, Officer, Post
from comity.accounts.queries import actor_of_officer, roles_at, roles_offered
from comity.audit.models import Entry
from tests.accounts.browser import body, is_in, make_passkey, options_on, sign_in
from tests.accounts.conftest import CODE, HOME, LINK, OTHER
from tests.authenticator import Authenticator
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

NEW = {"name": "Ana Lima", "email": "ana@xar.example", "title": "", "language": "en", "roles": ["reader"]}
INVITE = "/en/officers/invite/"


@pytest.fixture
def colleague(manager: Officer) -> Officer:  # noqa: ARG001
    return an_officer(Role.CASE_OFFICER, authority=HOME)


def test_the_list_names_own_officers_and_no_others(manager: Officer, colleague: Officer) -> None:
    stranger = an_officer(Role.MANAGER, authority=OTHER)
    page = body(signed_in(colleague).get("/en/officers/"))
    assert manager.name in page
    assert colleague.name in page
    assert stranger.name not in page
    assert "Invite an officer" not in page
    assert "/en/officers/invite/" in body(signed_in(manager).get("/en/officers/"))


@pytest.mark.whole
def test_the_list_costs_the_same_for_three_and_for_thirty(manager: Officer) -> None:
    browser = signed_in(manager)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert browser.get("/en/officers/").status_code == 200
        return len(caught)

    queries()
    few = queries()
    for _ in range(30):
        an_officer(Role.READER, authority=HOME)
    assert queries() == few


@pytest.mark.parametrize("path", ["", "renew/", "end/"])
def test_an_officer_of_another_authority_does_not_exist(manager: Officer, path: str) -> None:
    stranger = an_officer(Role.READER, authority=OTHER)
    browser = signed_in(manager)
    for answer in (
        browser.get(f"/en/officers/{stranger.pk}/{path}"),
        browser.post(f"/en/officers/{stranger.pk}/{path}"),
    ):
        assert answer.status_code == 404
    stranger.refresh_from_db()
    assert stranger.is_active


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.READER, Role.FOCAL_POINT, Role.MISSION, Role.AUDITOR])
def test_whoever_manages_nothing_invites_and_ends_nobody(manager: Officer, role: Role) -> None:
    place = {"authority": HOME} if role in AT_AUTHORITY else {"state": "XAR"} if role in FOR_STATE else {}
    browser = signed_in(an_officer(role, **place))
    assert browser.post(INVITE, NEW).status_code == 403
    assert browser.post(f"/en/officers/{manager.pk}/end/").status_code == 403
    assert browser.post(f"/en/officers/{manager.pk}/", {"name": "X", "roles": ["reader"]}).status_code == 403
    assert not Invitation.objects.exists()


def test_roles_change_with_the_next_request(manager: Officer, colleague: Officer) -> None:
    theirs = signed_in(colleague)
    assert theirs.get(INVITE).status_code == 403
    browser = signed_in(manager)
    changed = {"name": "New Name", "title": "Deputy", "roles": ["manager", "reader"]}
    assert browser.post(f"/en/officers/{colleague.pk}/", changed).status_code == 302
    assert theirs.get(INVITE).status_code == 200
    roles = Post.objects.filter(officer=colleague, until__isnull=True).values_list("role", flat=True)
    assert set(roles) == {"manager", "reader"}
    entry = Entry.objects.get(action="accounts.officer.change")
    assert (entry.subject_officer, entry.details["roles_before"]) == (colleague.pk, ["case_officer"])


@pytest.mark.parametrize(
    "roles", [[], ["secretariat"], ["focal_point"], ["auditor"], ["network_secretariat"], ["nonsense"]]
)
def test_a_manager_gives_only_roles_of_the_authority(manager: Officer, colleague: Officer, roles: list[str]) -> None:
    browser = signed_in(manager)
    answer = browser.post(f"/en/officers/{colleague.pk}/", {"name": "X", "roles": roles})
    assert answer.status_code == 200
    assert 'class="error"' in body(answer)
    assert browser.post(INVITE, NEW | {"roles": roles}).status_code == 200
    assert not Invitation.objects.exists()


def test_fields_that_no_form_has_change_nothing(manager: Officer, colleague: Officer) -> None:
    browser = signed_in(manager)
    more = {
        "authority": OTHER,
        "state": "XVE",
        "network": "concord",
        "is_active": "",
        "email": "x@y.example",
        "pk": "1",
    }
    browser.post(f"/en/officers/{colleague.pk}/", {"name": "N", "title": "", "roles": ["reader"]} | more)
    browser.post(INVITE, NEW | more | {"email": "ana@xar.example", "invited_by": "1", "expires_at": "2099-01-01"})
    browser.post(
        "/en/account/", {"title": "T", "language": "en", "name": "Secretariat", "roles": ["secretariat"]} | more
    )
    colleague.refresh_from_db()
    manager.refresh_from_db()
    assert (colleague.authority_id, colleague.email, colleague.is_active) == (HOME, colleague.email, True)
    assert (manager.name, manager.authority_id) != ("Secretariat", OTHER)
    assert manager.title == "T"
    assert Invitation.objects.get().authority_id == HOME
    assert set(Post.objects.filter(officer=manager).values_list("role", flat=True)) == {"manager"}


def test_access_ends_at_once_everywhere(manager: Officer, colleague: Officer) -> None:
    device = Authenticator()
    first = signed_in(colleague, shown="password")
    make_passkey(first, device)
    second = Client()
    sign_in(second, device)
    assert is_in(first)
    assert is_in(second)
    browser = signed_in(manager)
    assert colleague.name in body(browser.get(f"/en/officers/{colleague.pk}/end/")), "asks first"
    assert browser.post(f"/en/officers/{colleague.pk}/end/").status_code == 302
    assert not is_in(first)
    assert not is_in(second)
    assert first.get("/en/account/").url == "/en/sign-in/?next=/en/account/"  # type: ignore[attr-defined]
    again = Client()
    sign_in(again, device)
    assert not is_in(again)
    assert not Factor.objects.filter(user=colleague).exists()
    colleague.refresh_from_db()
    assert colleague.ended_at
    assert Post.objects.filter(officer=colleague, until__isnull=False).count() == 1, "history stays"
    assert "ended" in body(browser.get("/en/officers/"))


def test_the_last_manager_stays_until_there_is_another(manager: Officer, colleague: Officer) -> None:
    browser = signed_in(manager)
    answer = browser.post(f"/en/officers/{manager.pk}/end/")
    assert "needs a manager" in body(answer)
    answer = browser.post(f"/en/officers/{manager.pk}/", {"name": "N", "roles": ["reader"]})
    assert "needs a manager" in body(answer)
    assert is_in(browser)
    Post.objects.create(officer=colleague, role=Role.MANAGER)
    assert browser.post(f"/en/officers/{manager.pk}/end/").url == "/en/sign-in/"  # type: ignore[attr-defined]
    assert not is_in(browser)


def test_whoever_lost_every_factor_gets_a_new_way_in(
    manager: Officer, colleague: Officer, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    device = Authenticator()
    old = signed_in(colleague, shown="password")
    make_passkey(old, device)
    browser = signed_in(manager)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(f"/en/officers/{colleague.pk}/renew/")
    code = CODE.search(browser.get(answer.url).content.decode())  # type: ignore[attr-defined]
    link = LINK.search(str(mail.outbox[-1].body))
    assert code
    assert link
    assert not is_in(old)
    lost = Client()
    sign_in(lost, device)
    assert not is_in(lost)
    found = Client()
    found.post("/" + link[0].split("/", 3)[3], {"code": code[1]})
    make_passkey(found, Authenticator())
    assert is_in(found)
    assert Officer.objects.filter(email=colleague.email).count() == 1
    assert set(Post.objects.filter(officer=colleague).values_list("role", flat=True)) == {"case_officer"}


def test_nobody_renews_oneself(manager: Officer) -> None:
    browser = signed_in(manager)
    assert browser.post(f"/en/officers/{manager.pk}/renew/").status_code == 403
    assert is_in(browser)


def test_inviting_asks_for_a_factor_shown_just_now_and_loses_nothing(manager: Officer) -> None:
    device = Authenticator()
    make_passkey(signed_in(manager, shown="password"), device)
    browser = signed_in(manager, ago=3600)
    answer = browser.post(INVITE, NEW)
    assert answer.url == "/en/sign-in/again/?next=/en/officers/invite/"  # type: ignore[attr-defined]
    assert not Invitation.objects.exists()
    shown = device.use(options_on(browser.get(answer.url)))  # type: ignore[attr-defined]
    done = browser.post("/en/sign-in/again/", {"credential": json.dumps(shown), "next": INVITE})
    assert done.url == "/en/officers/"  # type: ignore[attr-defined]
    assert Invitation.objects.get().email == "ana@xar.example"


def test_an_address_in_use_is_said_beside_the_field(manager: Officer, colleague: Officer) -> None:
    answer = signed_in(manager).post(INVITE, NEW | {"email": colleague.email.upper()})
    assert "An officer of this hub uses this address" in body(answer)
    assert 'value="Ana Lima"' in body(answer), "nothing is lost"


def test_whoever_left_and_comes_back_keeps_the_account(
    manager: Officer, colleague: Officer, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    browser = signed_in(manager)
    browser.post(f"/en/officers/{colleague.pk}/end/")
    with django_capture_on_commit_callbacks(execute=True):
        answer = browser.post(INVITE, NEW | {"email": colleague.email})
    code = CODE.search(browser.get(answer.url).content.decode())  # type: ignore[attr-defined]
    link = LINK.search(str(mail.outbox[-1].body))
    assert code
    assert link
    Client().post("/" + link[0].split("/", 3)[3], {"code": code[1]})
    colleague.refresh_from_db()
    assert colleague.is_active
    assert colleague.ended_at is None
    assert set(Post.objects.filter(officer=colleague, until__isnull=True).values_list("role", flat=True)) == {"reader"}


def test_the_secretariat_of_the_directory_invites_first_managers_focal_points_and_staff(world: None) -> None:  # noqa: ARG001
    browser = signed_in(an_officer(Role.SECRETARIAT))
    page = body(browser.get(INVITE))
    assert 'value="mission"' in page
    assert 'value="auditor"' not in page
    asked: list[tuple[dict[str, object], dict[str, str | None]]] = [
        ({"roles": ["manager"], "authority": HOME}, {"authority_id": HOME}),
        ({"roles": ["focal_point"], "state": "XAR"}, {"state_id": "XAR"}),
        ({"roles": ["mission"], "state": "XVE"}, {"state_id": "XVE"}),
        ({"roles": ["network_secretariat"], "network": "globe"}, {"network_id": "globe"}),
        ({"roles": ["secretariat"]}, {"authority_id": None, "state_id": None, "network_id": None}),
    ]
    for number, (more, expected) in enumerate(asked):
        email = f"new{number}@x.example"
        answer = browser.post(INVITE, NEW | {"email": email} | more)
        assert answer.status_code == 302, body(answer).split("<main")[1]
        invitation = Invitation.objects.get(email=email)
        assert {key: getattr(invitation, key) for key in expected} == expected
    for roles in (["manager"], ["mission"], ["reader"], ["auditor"], ["auditor", "secretariat"]):
        assert browser.post(INVITE, NEW | {"email": "no@x.example", "roles": roles}).status_code == 200
    an_officer(Role.MANAGER, authority=OTHER)
    refused = browser.post(INVITE, NEW | {"email": "no@x.example", "roles": ["manager"], "authority": OTHER})
    assert refused.status_code == 200, "this authority has a manager, who invites"
    assert not Invitation.objects.filter(email="no@x.example").exists()


def test_a_manager_reaches_no_invitation_of_others(manager: Officer, world: None) -> None:  # noqa: ARG001
    signed_in(an_officer(Role.MANAGER, authority=OTHER)).post(INVITE, NEW)
    invitation = Invitation.objects.get()
    browser = signed_in(manager)
    for verb in ("again", "withdraw"):
        assert browser.post(f"/en/officers/invitations/{invitation.pk}/{verb}/").status_code == 404
    assert "ana@xar.example" not in body(browser.get("/en/officers/"))


def test_the_database_itself_hides_invitations_of_others(manager: Officer) -> None:
    signed_in(an_officer(Role.MANAGER, authority=OTHER)).post(INVITE, NEW)
    signed_in(manager).post(INVITE, NEW | {"email": "mine@xar.example"})
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT, INSERT ON accounts_invitation TO comity_web; SET LOCAL ROLE comity_web")
        try:
            for actor, expected in ((actor_of_officer(manager), ["mine@xar.example"]), (Actor(), [])):
                with seen_by(actor):
                    cursor.execute("SELECT email FROM accounts_invitation")
                    assert [row[0] for row in cursor.fetchall()] == expected
        finally:
            cursor.execute("RESET ROLE")


ROLES = st.frozensets(st.sampled_from(list(Role)), max_size=3)
PLACES = st.builds(
    About, st.sampled_from(["", HOME, OTHER]), st.sampled_from(["", "XAR"]), st.sampled_from(["", "one", "two"])
)
ACTORS = st.builds(
    Actor,
    officer=st.just(1),
    roles=ROLES,
    authority=st.sampled_from(["", HOME]),
    state=st.sampled_from(["", "XAR"]),
    network=st.sampled_from(["", "one"]),
)


@given(ACTORS, PLACES, st.booleans(), st.frozensets(st.sampled_from(["one", "two"])))
def test_what_may_be_offered(actor: Actor, place: About, managed: bool, networks: frozenset[str]) -> None:  # noqa: FBT001
    offered = roles_offered(actor, place, managed=managed, networks=networks)
    assert offered <= roles_at(place), "no role where it does not exist"
    assert Role.AUDITOR not in offered, "only from the command line"
    if not actor.roles & {Role.MANAGER, Role.NETWORK_SECRETARIAT, Role.SECRETARIAT}:
        assert not offered
    if Role.SECRETARIAT not in actor.roles:
        assert not offered & (FOR_STATE | {Role.SECRETARIAT})
        if place.authority and place.authority != actor.authority:
            assert not offered or (not managed and actor.network in networks)
    if offered - {Role.MANAGER} and place.authority:
        assert Role.MANAGER in actor.roles
        assert place.authority == actor.authority
