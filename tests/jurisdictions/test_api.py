"""What the pages show, the API gives."""

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def get(client: Client, path: str, **query: str | int) -> tuple[int, Any]:
    response = client.get(f"/api/v1{path}", query)
    return response.status_code, response.json()


def test_state_with_its_participations_as_at_a_date(client: Client) -> None:
    _status, now = get(client, "/jurisdictions/ken", as_of="2005-12-14")
    _status, before = get(client, "/jurisdictions/KEN", as_of="2005-12-13")
    said = [next(each for each in answer["participations"] if each["treaty"] == "UNCAC") for answer in (now, before)]
    assert [each["status"] for each in said] == ["party", "signatory"]
    assert [each["takes_part"] for each in said] == ["yes", "no"]
    assert said[0]["since"] == "2005-12-14"
    assert said[0]["source"]
    assert now["names"]["ru"] == "Кения"


def test_territory_names_its_state_and_claims_nothing(client: Client) -> None:
    _status, found = get(client, "/jurisdictions/ABW")
    assert (found["responsible_state"], found["participations"]) == ("NLD", [])
    assert "ABW" in get(client, "/jurisdictions/NLD")[1]["territories"]


def test_list_filters_and_pages(client: Client) -> None:
    _status, found = get(client, "/jurisdictions", group="african", party="yes", as_of="2024-01-01", limit=2, offset=1)
    _status, whole = get(client, "/jurisdictions", group="african", party="yes", as_of="2024-01-01", limit=500)
    assert found["items"] == whole["items"][1:3]
    assert found["count"] == whole["count"] == len(whole["items"])
    assert {each["participation"]["takes_part"] for each in whole["items"]} == {"yes"}


def test_treaty_counts_its_participants(client: Client) -> None:
    _status, found = get(client, "/treaties/etS191", as_of="2024-05-01")
    assert sum(found["counts"].values()) == len(found["participants"])
    assert {each["jurisdiction"]: each["status"] for each in found["participants"]}["BLR"] == "not_party"
    listed = {each["code"]: each for each in get(client, "/treaties", as_of="2024-05-01")[1]["items"]}
    assert listed["ETS191"]["counts"] == found["counts"]


@pytest.mark.parametrize("path", ["/jurisdictions/ZZZ", "/treaties/NONE"])
def test_unknown_object_is_not_found(client: Client, path: str) -> None:
    status, answer = get(client, path)
    assert status == 404
    assert isinstance(answer["detail"], str)


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 501},
        {"offset": -1},
        {"as_of": "2024-02-31"},
        {"as_of": "0"},
        {"group": "x"},
        {"party": "perhaps"},
        {"treaty": "\0"},
        {"network": "\0"},
    ],
)
def test_impossible_question_is_refused(client: Client, query: dict[str, str | int]) -> None:
    assert get(client, "/jurisdictions", **query)[0] == 422


@pytest.mark.parametrize(
    "query", [{"offset": 10**40}, {"q": "\0"}, {"treaty": "NONE", "party": "yes"}, {"network": "none"}]
)
def test_odd_question_finds_nothing(client: Client, query: dict[str, str | int]) -> None:
    status, found = get(client, "/jurisdictions", **query)
    assert (status, found["items"]) == (200, [])


def test_impossible_codes_are_refused(client: Client) -> None:
    assert get(client, "/jurisdictions/%00")[0] == 422
    assert get(client, "/treaties/%00")[0] == 422


def test_reservations_are_told_by_treaty_and_by_state(client: Client) -> None:
    treaty = client.get("/api/v1/treaties/UNCAC").json()["statements"]
    state = client.get("/api/v1/jurisdictions/SAU").json()["statements"]
    assert [each for each in treaty if each["jurisdiction"] == "SAU"] == state
    assert [(each["kind"], each["article"]) for each in state] == [("reservation", "44(6)")]
    assert client.get("/api/v1/jurisdictions/CHE").json()["statements"] == []
