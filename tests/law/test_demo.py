"""The invented laws are whole, refer to themselves, and show every status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from comity.authorities.actions.demo import load_demo as load_states
from comity.law.actions import load_demo
from comity.law.models import Expression, Work
from comity.law.queries import Status, statuses
from tests.lasting import lasting

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


demo = lasting(load_states, load_demo)


@pytest.fixture(autouse=True)
def _in_a_demonstration(settings: Settings) -> None:
    settings.DEMO = True


def test_they_are_loaded_once_and_show_every_status() -> None:
    assert Work.objects.filter(origin="demo").count() == 9
    assert load_demo(actor="tests") == 0
    found = set(statuses(Work.objects.all(), timezone.localdate()).values())
    assert found == {Status.IN_FORCE, Status.REPEALED, Status.DRAFT, Status.NOT_KNOWN}
    assert not Expression.objects.filter(provisions__kind="").exists()


@pytest.mark.parametrize(
    ("slug", "language", "link"),
    [
        ("xa-act-2009-7", "en", '#part_2__sec_4">section 4</a>'),
        ("xv-act-2011-12", "es", '#title_2__art_3">artículo 3</a>'),
        ("xn-act-2008-88", "ru", '#chp_2__art_3">статье 3</a>'),
        ("xz-act-2018-26", "zh", '#chp_3__art_6">第六条</a>'),
        ("xb-act-2014-31", "ar", "#chp_2__art_3"),
        ("xb-act-2014-31", "fr", '#chp_3__art_6">article 6</a>'),
    ],
)
def test_their_references_are_links(client: Client, slug: str, language: str, link: str) -> None:
    assert link in client.get(f"/en/law/{slug}/?language={language}").content.decode()


def test_a_law_that_names_another_leads_to_it_and_an_amending_one_not_to_itself(client: Client) -> None:
    page = client.get("/en/law/xa-act-2016-5/").content.decode()
    assert '<a href="/en/law/xa-act-2009-7/">Mutual Assistance in Criminal Matters Act</a>' in page
    assert "at=sec_" not in page.split('class="law"')[1].split("</main>")[0].split("aside")[0]


def test_languages_meet_by_their_numbers() -> None:
    for slug in ("xb-act-2014-31", "xz-act-2018-26", "xv-act-2011-12"):
        first, second = ([row.eid for row in each.provisions.all()] for each in Expression.objects.filter(work=slug))
        assert first == second
