"""What an officer was denied is a row of the trail; what takes a sign-in or a factor first is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import RequestFactory

from comity.access.actor import About, Actor, Role
from comity.access.check import NotYoursError, demand_over
from comity.audit.actions import witness_denied
from comity.audit.models import Entry
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def denied() -> list[tuple[str, str, int | None]]:
    rows = Entry.objects.filter(outcome="denied").order_by("id")
    return list(rows.values_list("action", "subject", "officer"))


def test_a_page_without_the_right_is_on_record_without_what_was_asked() -> None:
    officer = an_officer(Role.SECRETARIAT)
    client = signed_in(officer)
    assert client.get("/en/audit/?who=somebody").status_code == 403
    assert client.get("/api/v1/audit/entries?who=somebody").status_code == 403
    right = "audit:trail:read"
    assert denied() == [(right, "/en/audit/", officer.pk), (right, "/api/v1/audit/entries", officer.pk)]


def test_whoever_is_sent_to_sign_in_or_to_show_a_factor_was_not_denied(client: Client) -> None:
    assert client.get("/en/audit/").status_code == 302
    assert client.get("/api/v1/audit/entries").status_code == 401
    assert signed_in(an_officer(Role.AUDITOR), ago=3600).get("/en/audit/export/").status_code == 302
    assert denied() == []


def test_anothers_thing_is_on_record() -> None:
    request = RequestFactory().get("/en/directory/proposals/7/?x=1")
    actor = Actor(officer=5, name="Alice", roles=frozenset({Role.MANAGER}), authority="a")
    request.actor = actor  # type: ignore[attr-defined]
    with pytest.raises(NotYoursError) as raised:
        demand_over("authorities:entry:propose", actor, About(authority="b"))
    witness_denied(request, raised.value)
    assert denied() == [("authorities:entry:propose", "/en/directory/proposals/7/", 5)]
