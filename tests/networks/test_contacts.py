"""Contact officers: for members and the secretariat, kept by the authority; and the database's own lock."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from comity.access.actor import Actor, Role
from comity.access.scope import seen_by, seen_by_the_hub
from comity.audit.models import Entry
from comity.networks import actions
from comity.networks.models import Application, ContactOfficer, Document, Turn
from tests.networks.worlds import World, an_authority

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db
LIST = "/en/networks/lantern/contacts/"
ADA = {"name": "Ada", "email": "ada@office.example", "languages": ["en"], "specialities": ["mla"]}


@pytest.fixture
def world() -> World:
    made = World()
    for each in (made.authority, made.stranger):
        actions.admit(actor="tests", network=made.network, authority=each, valid_from=date(2022, 1, 1))
    return made


def named(world: World, **fields: object) -> ContactOfficer:
    return actions.name_contact(
        actor="tests",
        network=world.network,
        authority="xqa-office",
        values=ADA | fields,
    )


def test_members_and_the_secretariat_read_them_and_nobody_else(world: World) -> None:
    named(world)
    for who, status in {
        "manager": 200,
        "case": 200,
        "stranger": 200,
        "staff": 200,
        "sister": 403,
        "focal": 403,
        "mission": 403,
        "secretariat": 403,
        "auditor": 403,
        "other staff": 404,
    }.items():
        answer = world.browser(who).get(LIST)
        assert answer.status_code == status, who
        assert ("ada@office.example" in answer.content.decode()) == (status == 200), who
    assert Client().get(LIST).status_code == 302
    assert Entry.objects.filter(action="networks.read_contacts", outcome="read").count() == 4


def test_filters(world: World) -> None:
    named(world)
    actions.name_contact(
        actor="tests",
        network=world.network,
        authority="xqb-office",
        values={"name": "Bo", "email": "bo@xqb.example", "languages": ["fr"], "specialities": ["fiu"]},
    )
    member = world.browser("case")
    for asked, seen in {
        "": {"ada@", "bo@"},
        "?state=XQB": {"bo@"},
        "?language=en": {"ada@"},
        "?speciality=fiu": {"bo@"},
        "?open_now=1": {"ada@"},
        "?state=XQA&language=fr": set(),
        "?state=<b>": {"ada@", "bo@"},
    }.items():
        page = member.get(LIST + asked).content.decode()
        assert {each for each in ("ada@", "bo@") if each in page} == seen, asked


def test_the_manager_keeps_them(world: World) -> None:
    manager = world.browser("manager")
    assert "None on record" in manager.get("/en/networks/contacts/").content.decode()
    wrong = manager.post(f"{LIST}add/", {"name": "", "email": "x", "hours": "always"})
    assert wrong.status_code == 422
    assert wrong.content.decode().count('class="error"') == 3
    assert manager.post(f"{LIST}add/", ADA | {"network": "harbour", "authority": "xqb-office"}).status_code == 302
    contact = ContactOfficer.objects.get()
    assert (contact.network_id, contact.authority_id) == ("lantern", "xqa-office"), "only what the form offers"
    at = f"/en/networks/contacts/{contact.pk}/"
    assert manager.post(at, ADA | {"telephone": "+999 1"}).status_code == 302
    trail = Entry.objects.get(action="networks.change_contact")
    assert trail.details == {"fields": ["telephone"]}, "which fields, not what they say"
    for who, status in {"stranger": 404, "sister": 404, "case": 403, "staff": 403}.items():
        assert world.browser(who).get(at).status_code == status, who
        assert world.browser(who).post(f"{at}end/").status_code == status, who
    assert manager.post(f"{at}end/").status_code == 302
    assert "ada@office.example" not in manager.get(LIST).content.decode()
    assert manager.get("/en/networks/harbour/contacts/add/").status_code == 404, "not a member there"


@pytest.mark.whole
def test_the_list_takes_as_many_queries_for_one_as_for_many(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    named(world)
    member = world.browser("case")
    with django_assert_max_num_queries(60) as few:
        member.get(LIST)
    for number in range(30):
        office = an_authority(f"xqb-{number}", world.other_state)
        actions.admit(actor="tests", network=world.network, authority=office, valid_from=date(2022, 1, 1))
        actions.name_contact(actor="tests", network=world.network, authority=office.pk, values=ADA)
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert member.get(LIST).content.decode().count("mailto:") == 31


class Seen:
    """How many rows of each table somebody sees."""

    def __init__(self, as_web: Callable[[], AbstractContextManager[None]]) -> None:
        self.as_web = as_web

    def by(self, actor: Actor) -> tuple[int, int, int, int]:
        """Applications, their steps and documents, contact officers."""
        with self.as_web(), seen_by(actor):
            tables = (Application, Turn, Document, ContactOfficer)
            return tuple(table.objects.count() for table in tables)  # type: ignore[return-value]


def test_the_database_shows_nobody_anothers_rows(
    world: World, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    case = world.moved("submit", authority=world.sister)
    Document.objects.create(application=case, file="x", name="x", content_type="x", size=1, digest="x", by="x")
    named(world)
    seen = Seen(as_web)
    sister = Actor(1, roles=frozenset({Role.MANAGER}), authority="xqa-sister", state="XQA")
    assert seen.by(sister) == (1, 1, 1, 0)
    member = Actor(2, roles=frozenset({Role.READER}), authority="xqb-office", networks=frozenset({"lantern"}))
    assert seen.by(member) == (0, 0, 0, 1)
    elsewhere = Actor(3, roles=frozenset({Role.READER}), authority="xqb-x", networks=frozenset({"harbour", "lan"}))
    assert seen.by(elsewhere) == (0, 0, 0, 0)
    assert seen.by(Actor(4, roles=frozenset({Role.FOCAL_POINT}), state="XQA")) == (1, 1, 1, 0)
    assert seen.by(Actor(5, roles=frozenset({Role.FOCAL_POINT}), state="XQB")) == (0, 0, 0, 0)
    assert seen.by(Actor(6, roles=frozenset({Role.NETWORK_SECRETARIAT}), network="lantern")) == (1, 1, 1, 1)
    assert seen.by(Actor(7, roles=frozenset({Role.NETWORK_SECRETARIAT}), network="harbour")) == (0, 0, 0, 0)
    assert seen.by(Actor()) == (0, 0, 0, 0)
    with as_web(), seen_by_the_hub():
        assert Application.objects.count() == 1


def test_the_database_lets_nobody_change_or_delete_anothers_rows(
    world: World, as_web: Callable[[], AbstractContextManager[None]]
) -> None:
    contact, case = named(world), world.moved("submit", authority=world.sister)
    member = Actor(2, roles=frozenset({Role.MANAGER}), authority="xqb-office", networks=frozenset({"lantern"}))
    owner = Actor(3, roles=frozenset({Role.MANAGER}), authority="xqa-office", networks=frozenset({"lantern"}))
    with as_web(), seen_by(member):
        assert ContactOfficer.objects.filter(pk=contact.pk).exists()
        assert not ContactOfficer.objects.filter(pk=contact.pk).update(email="evil@example.org")
        assert not Application.objects.filter(pk=case.pk).update(status="admitted")
    with as_web(), seen_by(owner):
        assert ContactOfficer.objects.filter(pk=contact.pk)._raw_delete("default") == 0, "ended, never deleted"  # noqa: SLF001


@given(name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_any_name_is_kept_or_refused_never_broken(name: str) -> None:
    from comity.networks.forms.applying import ContactForm  # noqa: PLC0415

    form = ContactForm({"name": name, "email": "a@b.example"})
    form.fields["languages"].choices = [("en", "English")]  # type: ignore[attr-defined]
    assert form.is_valid() == (bool(name.strip()) and "\0" not in name)
