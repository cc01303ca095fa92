"""The tags of the invented laws name provisions that exist, and show every colour of the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comity.authorities.actions.demo import load_demo as load_states
from comity.law.actions import load_demo, load_demo_tags

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import Settings


@pytest.mark.django_db
def test_they_are_loaded_once_and_lead_somewhere(client: Client, settings: Settings) -> None:
    settings.DEMO = True
    load_states(actor="tests")
    load_demo(actor="tests")
    assert load_demo_tags(actor="tests") > 60
    assert load_demo_tags(actor="tests") == 0
    said = client.get("/api/v1/law/articles/46(8)").json()
    assert {each["state"] for each in said["states"]} == {"XAR", "XVE", "XNO", "XZH", "XAB"}
    for address in ("untoc/18", "themes/bank-secrecy"):
        assert len(client.get(f"/api/v1/law/{address}").json()["states"]) > 1
    overview = client.get("/api/v1/law/states/XAR").json()["articles"]
    assert {each["coverage"] for each in overview} == {"reviewed", "unreviewed", "bill", "repealed", "nothing"}
