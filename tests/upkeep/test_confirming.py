"""The page on which a manager confirms the entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from comity.access.actor import Role
from comity.audit.models import Entry
from comity.authorities.queries import today
from comity.upkeep.models import Confirmation
from tests.people import an_officer, signed_in
from tests.upkeep.conftest import confirmed

if TYPE_CHECKING:
    from django.test import Client

    from comity.authorities.models import Authority

pytestmark = pytest.mark.django_db
SEEN = re.compile(r'name="seen" value="(\w{64})"')


def _page(client: Client, slug: str) -> str:
    answer = client.get(f"/en/upkeep/{slug}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_one_click_confirms_what_was_seen(entries: list[Authority]) -> None:
    own = confirmed(entries[0], None)
    manager = an_officer(Role.MANAGER, authority=own.slug)
    client = signed_in(manager)
    text = _page(client, own.slug)
    assert "Never confirmed" in text
    seen = SEEN.findall(text)[0]
    answer = client.post(f"/en/upkeep/{own.slug}/", {"seen": seen}, follow=True)
    assert "Thank you" in answer.content.decode()
    own.refresh_from_db()
    assert own.confirmed_on == today()
    assert own.confirmed_by == own.name.text, "the public entry names the authority, not the officer"
    assert Confirmation.objects.get(authority=own).officer == manager
    row = Entry.objects.get(action="authorities.confirm", subject=own.slug)
    assert row.officer == manager.pk


def test_an_entry_that_changed_meanwhile_is_shown_again(entries: list[Authority]) -> None:
    own = confirmed(entries[0], None)
    client = signed_in(an_officer(Role.MANAGER, authority=own.slug))
    seen = SEEN.findall(_page(client, own.slug))[0]
    own.telephone = "+999 1 000"
    own.save()
    answer = client.post(f"/en/upkeep/{own.slug}/", {"seen": seen})
    assert answer.status_code == 409
    assert "+999 1 000" in answer.content.decode()
    own.refresh_from_db()
    assert own.confirmed_on is None
    assert not Confirmation.objects.exists()
    again = SEEN.findall(answer.content.decode())[0]
    assert client.post(f"/en/upkeep/{own.slug}/", {"seen": again}).status_code == 302


def test_another_authoritys_entry_does_not_exist_and_a_reader_may_not(entries: list[Authority]) -> None:
    own, other = entries[:2]
    client = signed_in(an_officer(Role.MANAGER, authority=own.slug))
    assert client.get(f"/en/upkeep/{other.slug}/").status_code == 404
    assert client.post(f"/en/upkeep/{other.slug}/", {"seen": ""}).status_code == 404
    assert client.get("/en/upkeep/xar-nobody/").status_code == 404
    reader = signed_in(an_officer(Role.READER, authority=own.slug))
    assert reader.get(f"/en/upkeep/{own.slug}/").status_code == 403
    from django.test import Client  # noqa: PLC0415

    assert Client().get(f"/en/upkeep/{own.slug}/").status_code == 302
