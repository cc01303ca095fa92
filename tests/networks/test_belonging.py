"""Who belongs to a network, and when nobody can say."""

import re
from datetime import date, timedelta
from itertools import combinations

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.common.known import Known
from comity.jurisdictions.models import Jurisdiction
from comity.networks.models import BELONGING, Membership, Network
from comity.networks.queries import Tally, belongs, count_states, memberships_at, shared_networks, standings

pytestmark = pytest.mark.django_db
SAMPLE = ("KEN", "CHE", "GBR", "RUS", "SGP", "BRA", "HKG", "XKX", "PRK", "MRT")
TODAY = date(2026, 11, 23)
days = st.dates(date(1995, 1, 1), date(2027, 1, 1))


def joined(iso3: str, day: date) -> set[str]:
    """By Python alone, row by row, what the queries must say."""
    rows = Membership.objects.filter(jurisdiction=iso3)
    return {each.network_id for each in rows if each.role in BELONGING and each.known_at(day) is Known.YES}


@pytest.mark.whole
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=days)
def test_a_network_is_shared_exactly_if_both_belong(day: date) -> None:
    states = Jurisdiction.objects.in_bulk(SAMPLE)
    own = {iso3: joined(iso3, day) for iso3 in SAMPLE}
    for one, other in combinations(SAMPLE, 2):
        shared = {each.slug for each in shared_networks(states[one], states[other], day)}
        assert shared == own[one] & own[other]
        assert shared == {each.slug for each in shared_networks(states[other], states[one], day)}


@pytest.mark.whole
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=days)
def test_the_counts_in_the_database_are_those_of_the_rule(day: date) -> None:
    expected: dict[str, tuple[set[str], set[str]]] = {}
    for each in memberships_at(day):
        sure, perhaps = expected.setdefault(each.network_id, (set(), set()))
        known = belongs(each, day)
        if known is not Known.NO:
            (sure if known is Known.YES else perhaps).add(each.jurisdiction_id)
    tallies = count_states(day)
    for slug, (sure, perhaps) in expected.items():
        assert tallies[slug] == Tally(len(sure), len(perhaps - sure))
    assert sum(len(each.joined) for each in standings(day).values()) == sum(t.belong for t in tallies.values())


@pytest.mark.parametrize(
    ("role", "today", "before"),
    [
        ("member", Known.YES, Known.UNKNOWN),
        ("covered", Known.YES, Known.UNKNOWN),
        ("member_or_observer", Known.YES, Known.UNKNOWN),
        ("unconfirmed", Known.UNKNOWN, Known.UNKNOWN),
        ("observer", Known.NO, Known.NO),
        ("suspended", Known.NO, Known.NO),
    ],
)
def test_belonging_is_three_valued(role: str, today: Known, before: Known) -> None:
    row = Membership(role=role, seen_on=date(2024, 12, 31))
    assert belongs(row, TODAY) is today
    assert belongs(row, date(2024, 12, 30)) is before


def test_a_membership_that_ended_no_longer_counts() -> None:
    row = Membership.objects.filter(network="interpol", jurisdiction="KEN").get()
    switzerland = Jurisdiction.objects.get(iso3="CHE")
    assert "interpol" in {each.slug for each in shared_networks(row.jurisdiction, switzerland, TODAY)}
    Membership.objects.filter(id=row.id).update(valid_to=TODAY)
    assert "interpol" not in {each.slug for each in shared_networks(row.jurisdiction, switzerland, TODAY)}
    assert "interpol" in {each.slug for each in shared_networks(row.jurisdiction, switzerland, TODAY - timedelta(1))}


def test_before_the_day_of_its_source_a_membership_is_not_known(client: Client) -> None:
    network = Network.objects.get(slug="globe")
    rows = Membership.objects.filter(network=network, role="member", valid_from=None)
    day = min(rows.values_list("seen_on", flat=True)) - timedelta(1)
    text = client.get("/en/networks/globe/", {"as_of": day.isoformat()}).content.decode()
    assert re.search(rf"Not known at this date: {rows.count()}\b", text)
    assert f"0 (perhaps {count_states(day)['globe'].perhaps} more)" in text
    assert "Belongs: 0" in text
