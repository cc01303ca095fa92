"""What the pages show, the API gives."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from comity.networks.models import Membership

pytestmark = pytest.mark.django_db


def test_networks_with_their_counts(client: Client) -> None:
    answer = client.get("/api/v1/networks", {"use_class": "fiu", "as_of": "2026-11-23"}).json()
    assert (answer["count"], answer["as_of"]) == (1, "2026-11-23")
    egmont = answer["items"][0]
    assert egmont["belong"] == Membership.objects.filter(network="egmont", role="member").count()
    assert egmont["members_stated"] == "182"


def test_members_as_at_a_day(client: Client) -> None:
    now = client.get("/api/v1/networks/interpol", {"as_of": "2026-11-23"}).json()
    before = client.get("/api/v1/networks/interpol", {"as_of": "2000-01-01"}).json()
    assert {each["belongs"] for each in now["members"]} == {"yes"}
    assert {each["belongs"] for each in before["members"]} == {"not_known"}
    assert (before["belong"], before["perhaps"]) == (now["perhaps"], now["belong"])


def test_memberships_of_a_state(client: Client) -> None:
    answer = client.get("/api/v1/memberships", {"jurisdiction": "ken", "network": "interpol"}).json()
    assert [(each["jurisdiction"], each["role"], each["belongs"]) for each in answer["items"]] == [
        ("KEN", "member", "yes")
    ]


def test_pages_are_disjoint_and_complete(client: Client) -> None:
    parts = [client.get("/api/v1/memberships", {"limit": 500, "offset": n}).json() for n in (0, 500, 1000, 1500)]
    rows = [
        (each["network"], each["jurisdiction"], each["member_authority"]) for part in parts for each in part["items"]
    ]
    assert len(rows) == len(set(rows)) == parts[0]["count"] == Membership.objects.count()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/networks/nowhere", 404),
        ("/api/v1/networks/%00", 404),
        ("/api/v1/memberships?network=nowhere", 404),
        ("/api/v1/memberships?network=%00", 404),
        ("/api/v1/memberships?jurisdiction=ZZZ", 404),
        ("/api/v1/memberships?jurisdiction=%00", 422),
        ("/api/v1/memberships?offset=99999999999999999999", 422),
        ("/api/v1/memberships?limit=501", 422),
        ("/api/v1/networks?as_of=2026-02-30", 422),
        ("/api/v1/networks?as_of=2024", 422),
        ("/api/v1/networks?use_class=x", 422),
        ("/api/v1/networks?as_of=0001-01-01", 200),
        ("/api/v1/networks?as_of=9999-12-31", 200),
    ],
)
def test_unknown_and_impossible_values(client: Client, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert status == 200 or "detail" in answer.json()


def test_queries_do_not_grow_with_rows(client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(3):
        client.get("/api/v1/memberships?limit=500")
    with django_assert_max_num_queries(3):
        client.get("/api/v1/networks/interpol")
