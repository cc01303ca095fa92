"""The finder says what the requested State says about the need."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command

from comity.accounts.actions import load_demo as load_officers
from comity.authorities.actions import load_demo as load_authorities
from comity.channels.queries import load_facts
from comity.channels.rules.fiches import MEASURES, sayings
from comity.channels.rules.needs import NEEDS
from comity.channels.rules.world import World
from comity.fiches.actions import load_demo
from comity.fiches.models import Fiche
from comity.vocabulary.queries import measures
from tests.lasting import lasting

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


demo = lasting(load_authorities, load_officers, load_demo)


def fiches(client: Client, need: str, to: str = "XAR", **more: str) -> list[dict[str, Any]]:
    """What the answer of the API says of them."""
    answer = client.get("/api/v1/channels", {"from": "KEN", "to": to, "need": need} | more)
    return list(answer.json()["fiches"])


def test_every_need_leads_to_measures_that_exist() -> None:
    """Only prevention asks nobody for anything."""
    assert MEASURES.keys() == NEEDS.keys()
    assert {each for named in MEASURES.values() for each in named} <= measures().keys()
    assert [need for need, named in MEASURES.items() if not named] == ["prevention"]


def test_an_answer_names_the_fiche(client: Client) -> None:
    """With what it says in a line, and where to read the rest."""
    (said,) = fiches(client, "preservation")
    assert said["possible"] == {"code": "possible", "text": "Possible"}
    assert said["days"] == 90
    assert [each["code"] for each in said["languages"]] == ["en", "fr"]
    assert said["urgent"]["code"] == "yes"
    assert said["stale"] is False
    page = client.get("/en/channels/KEN/XAR/preservation/").content.decode()
    assert 'href="/en/fiches/XAR/preservation/"' in page
    assert "For any offence under the Convention" in page


def test_the_nearest_first(client: Client) -> None:
    """Subscriber, traffic and content data, of the requested State only."""
    assert [each["measure"]["code"] for each in fiches(client, "electronic-data")] == [
        *("subscriber-data", "traffic-data", "content-data")
    ]
    assert fiches(client, "electronic-data", to="CHE") == []


def test_as_at_the_day_of_the_question(client: Client) -> None:
    """What was said then, not what is said now."""
    (said,) = fiches(client, "preservation", as_of="2024-06-01")
    assert said["days"] == 60
    assert fiches(client, "preservation", as_of="2020-01-01") == []


def test_a_stale_fiche_says_so(client: Client) -> None:
    """On the page, in the API and on the command line."""
    stale = {each["measure"]["code"]: each["stale"] for each in fiches(client, "electronic-data", to="XVE")}
    assert stale == {"subscriber-data": False, "traffic-data": True}
    assert "Confirmed too long ago" in client.get("/en/channels/KEN/XVE/electronic-data/").content.decode()
    out = StringIO()
    call_command("channels", "KEN", "XVE", "electronic-data", stdout=out)
    assert "= Traffic data: Under conditions; English, Spanish (! 2024-02-01)" in out.getvalue()


def test_confirmed_a_year_ago_is_not_stale_yet() -> None:
    """The day after it is."""
    facts = load_facts()
    confirmed = Fiche.objects.get(jurisdiction="XAR", measure="preservation").confirmed_on
    for days, stale in ((365, False), (366, True)):
        (said,) = sayings(World(facts, confirmed + timedelta(days=days)), "XAR", "preservation")
        assert (said.confirmed_on, said.stale) == (confirmed, stale)
