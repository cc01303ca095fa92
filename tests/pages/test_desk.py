"""Where an officer begins: what waits for each role, and only that."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from comity.authorities.actions import load_demo
from comity.networks import actions as networks
from tests.lasting import lasting
from tests.people import an_officer, signed_in

pytestmark = pytest.mark.django_db
DESK = "/en/desk/"
QUERIES = 25


demo = lasting(load_demo, networks.load_demo)


def test_nobody_has_a_desk(client: Client) -> None:
    assert client.get(DESK).headers["Location"] == "/en/sign-in/?next=/en/desk/"


def test_a_manager_confirms_what_is_due_and_finds_the_own_entry() -> None:
    text = signed_in(an_officer("manager", authority="xve-attorney-general")).get(DESK).content.decode()
    assert 'href="/en/upkeep/xve-attorney-general/">Confirm the entry' in text
    assert 'href="/en/directory/xve-attorney-general/">Own entry' in text
    assert "Freshness of the directory" not in text


def test_a_fresh_entry_does_not_wait() -> None:
    text = signed_in(an_officer("manager", authority="xve-asset-recovery-office")).get(DESK).content.decode()
    assert "Confirm the entry" not in text


def test_the_secretariat_of_a_network_finds_what_is_to_review() -> None:
    text = signed_in(an_officer("network_secretariat", network="concord")).get(DESK).content.decode()
    assert "Application · In review" in text
    assert "Application · Handed in" not in text, "that is the focal point's turn"


def test_an_auditor_has_the_trail_and_nothing_else() -> None:
    text = signed_in(an_officer("auditor")).get(DESK).content.decode()
    assert "The trail" in text
    assert "Nothing waits" in text
    assert "<h2>Networks" not in text


def test_the_number_of_queries_is_bounded(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    browser = signed_in(an_officer("network_secretariat", network="concord"))
    browser.get(DESK)
    with django_assert_max_num_queries(QUERIES):
        browser.get(DESK)
