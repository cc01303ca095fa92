"""The list, a network and the section on the page of a State."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from comity.networks.models import Membership, Network
from comity.networks.queries import count_states

pytestmark = pytest.mark.django_db
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


@pytest.mark.whole
@pytest.mark.parametrize("address", ["/{}/networks/", "/{}/networks/globe/", "/{}/networks/map/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_open_in_every_language(client: Client, address: str, language: str) -> None:
    answer = client.get(address.format(language))
    assert answer.status_code == 200
    assert answer.content.count(b"<h1") == 1


def test_every_network_is_listed_with_its_number_of_states(client: Client) -> None:
    text = client.get("/en/networks/").content.decode()
    assert all(f'href="/en/networks/{each.slug}/"' in text for each in Network.objects.all())
    assert Network.objects.count() == 55


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ({"use_class": "police"}, "interpol", "egmont"),
        ({"case_channel": "no"}, "aca-forum", "interpol"),
        ({"state": "KEN"}, "arin-ea", "arin-carib"),
        ({"state": "RUS", "use_class": "fiu"}, "egmont", "interpol"),
    ],
)
def test_filters(client: Client, query: dict[str, str], shown: str, hidden: str) -> None:
    text = client.get("/en/networks/", query).content.decode()
    assert f"/networks/{shown}/" in text
    assert f"/networks/{hidden}/" not in text


def test_a_suspended_member_is_shown_as_such(client: Client) -> None:
    assert "Suspended" in client.get("/en/networks/", {"state": "RUS", "use_class": "fiu"}).content.decode()


@pytest.mark.whole
@pytest.mark.parametrize("value", ["x", "\0", "9" * 400, "2026-02-30", "<script>", "-", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("address", ["", "globe/", "map/", "map/export.csv"])
def test_a_wrong_value_is_no_failure(client: Client, address: str, value: str) -> None:
    names = ("as_of", "use_class", "state", "case_channel", "network", "sort")
    assert client.get(f"/en/networks/{address}", dict.fromkeys(names, value)).status_code == 200


@pytest.mark.parametrize("name", ["as_of", "use_class", "state", "case_channel"])
def test_a_wrong_value_is_named_at_its_field_and_the_others_stay(client: Client, name: str) -> None:
    right = {"use_class": "asset", "state": "CHE", "case_channel": "yes", "as_of": "2026-01-01"}
    text = client.get("/en/networks/", right | {name: "wrong"}).content.decode()
    assert f'id="id_{name}_error"' in text
    assert text.count('class="error"') == 1
    assert all(f'value="{value}" selected' in text or kept in (name, "as_of") for kept, value in right.items())


@pytest.mark.parametrize("slug", ["nowhere", "x" * 400])
def test_an_unknown_network_is_not_found(client: Client, slug: str) -> None:
    assert client.get(f"/en/networks/{slug}/").status_code == 404


def test_a_network_says_what_is_not_on_record(client: Client) -> None:
    text = client.get("/en/networks/globe/", {"as_of": "2026-11-23"}).content.decode()
    belong = count_states(Membership.objects.latest("seen_on").seen_on)["globe"].belong
    assert f"on record at 23 November 2026: {belong}" in text
    assert "234 authorities of 126 States" in text
    assert "2025-05" in text


def test_who_only_took_part_stands_apart(client: Client) -> None:
    text = client.get("/en/networks/ncpa/").content.decode()
    assert "Took part; membership not stated: 5" in text


def test_unverified_memberships_are_marked(client: Client) -> None:
    one = Membership.objects.exclude(verified="yes").first()
    assert one is not None
    assert "unverified" in client.get(f"/en/networks/{one.network_id}/").content.decode()
    assert "unverified" in client.get(f"/en/states/{one.jurisdiction_id}/").content.decode()


def test_the_page_of_a_state_sets_roles_that_do_not_belong_apart(client: Client) -> None:
    text = client.get("/en/states/RUS/").content.decode()
    assert text.index("/networks/interpol/") < text.index("Other roles") < text.index("/networks/egmont/")


def test_the_page_of_a_state_lists_its_networks(client: Client) -> None:
    text = client.get("/en/states/KEN/").content.decode()
    assert 'href="/en/networks/interpol/"' in text
    assert 'href="/en/networks/arin-carib/"' not in text


@pytest.mark.whole
@pytest.mark.parametrize(
    ("address", "most"), [("/en/networks/", 4), ("/en/networks/interpol/", 6), ("/en/networks/map/?network=egmont", 6)]
)
def test_queries_do_not_grow_with_rows(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, address: str, most: int
) -> None:
    with django_assert_max_num_queries(most):
        client.get(address)
