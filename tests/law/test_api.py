"""The entry points in the API say what the pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.law.library import LATE, a_law, a_tag

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("written", ["46-8", "46(8)"])
def test_an_article(client: Client, written: str) -> None:
    a_law("secrecy", "KEN", "46(8)", reviewed=LATE)
    said = client.get(f"/api/v1/law/articles/{written}").json()
    (state,) = said["states"]
    assert (state["state"], state["coverage"]) == ("KEN", "reviewed")
    (provision,) = state["provisions"]
    assert provision["texts"][0] == "Text of secrecy."
    assert provision["status"] == "in_force"
    assert provision["tags"] == [
        {"scheme": "uncac", "code": "46(8)", "by": "Somebody", "reviewed_on": LATE.isoformat()}
    ]
    assert "CHE" in said["nothing_on_record"]
    assert "KEN" not in said["nothing_on_record"]


def test_a_state_before_its_law_began(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    said = client.get("/api/v1/law/states/KEN?as_of=2004-12-31").json()
    covered = {each["article"]: each["coverage"] for each in said["articles"]}
    assert sorted(covered) == list(range(5, 60))
    assert (covered[46], covered[44]) == ("pending", "nothing")


def test_a_measure(client: Client) -> None:
    a_tag(a_law("banks", "CHE", "40"), "sec_1", "measure", "bank-records")
    said = client.get("/api/v1/law/measures/bank-records?group=weog").json()
    assert [each["state"] for each in said["states"]] == ["CHE"]
    assert not client.get("/api/v1/law/measures/bank-records?group=african").json()["states"]


@pytest.mark.parametrize("address", ["articles/46(8)", "untoc/18", "measures/bank-records"])
def test_states_side_by_side(client: Client, address: str) -> None:
    for state in ("CHE", "FRA"):
        work = a_law(f"law-{state.lower()}", state, "46(8)")
        a_tag(work, "sec_1", "untoc", "18(8)")
        a_tag(work, "sec_1", "measure", "bank-records")
    said = client.get(f"/api/v1/law/{address}?state=che&state=KEN").json()
    assert [each["state"] for each in said["states"]] == ["CHE"]
    assert said["nothing_on_record"] == ["KEN"]
    assert client.get(f"/api/v1/law/{address}?state=XXX").status_code == 404
    assert client.get(f"/api/v1/law/{address}?state=Kenya").status_code == 422
