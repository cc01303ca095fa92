"""The world map: complete, light, and saying the same as its table."""

import csv
import gzip
import io
import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from comity.jurisdictions.models import Jurisdiction
from comity.networks.queries import count_states, world

pytestmark = pytest.mark.django_db
DIST = Path(settings.ROOT) / "frontend" / "dist"
LINK = re.compile(r'<a href="/en/states/(\w{3})/"><title>([^<]+): ([^<:]+)</title>')


def links(client: Client, **query: str) -> dict[str, str]:
    text = client.get("/en/networks/map/", query).content.decode()
    figure = text[text.index("<svg") : text.index("</svg>")]
    return {iso3: said for iso3, _name, said in LINK.findall(figure)}


def test_every_member_of_the_united_nations_is_a_link_on_the_map(client: Client) -> None:
    members = set(Jurisdiction.objects.filter(kind="un_member").values_list("iso3", flat=True))
    assert len(members) == 193
    assert members <= links(client).keys()


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
@pytest.mark.parametrize("query", ["", "?network=interpol"])
def test_a_first_visit_weighs_at_most_100_kb(client: Client, language: str, query: str) -> None:
    page = client.get(f"/{language}/networks/map/{query}").content
    assert sum(len(gzip.compress(part)) for part in (page, *(each.read_bytes() for each in DIST.iterdir()))) <= 100_000


@pytest.mark.parametrize("network", ["", "globe", "carin"])
def test_map_table_and_file_say_the_same(client: Client, network: str) -> None:
    answer = client.get("/en/networks/map/export.csv", {"network": network})
    rows = {row["jurisdiction"]: row for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))}
    assert len(rows) == Jurisdiction.objects.count()
    assert all(rows[iso3][network or "number"] == said for iso3, said in links(client, network=network).items())


@pytest.mark.parametrize("slug", ["interpol", "globe", "budapest-24-7", "arin-carib"])
def test_any_network_colours_the_map(client: Client, slug: str) -> None:
    text = client.get("/en/networks/map/", {"network": slug}).content.decode()
    tally = count_states(timezone.localdate())[slug]
    legend = text[text.index('class="legend"') : text.index("<figcaption>")]
    assert f"Belongs: {tally.belong}<" in legend
    assert f"not stated: {tally.perhaps}<" in legend
    assert len(re.findall(r'</title>\s*<(?:path|circle) class="on"', text)) == tally.belong


def table_of(client: Client, sort: str) -> list[tuple[str, int]]:
    text = client.get("/en/networks/map/", {"sort": sort}).content.decode()
    rows = re.findall(r'<th scope="row">.*?/en/states/(\w{3})/.*?<td class="num">(\d+)</td>', text)
    return [(iso3, int(number)) for iso3, number in rows]


def test_the_table_sorts(client: Client) -> None:
    by_state, by_number = table_of(client, "state"), table_of(client, "-number")
    assert by_state[0][0] == "AFG"
    assert table_of(client, "-state") == by_state[::-1]
    assert sorted(by_number) == sorted(by_state)
    assert [number for _, number in by_number] == sorted((number for _, number in by_state), reverse=True)


def test_the_name_of_a_territory_brings_its_footnote(client: Client) -> None:
    text = client.get("/en/networks/map/").content.decode()
    assert "Security Council resolution 1244" in text


def test_targets_of_small_states_do_not_overlap() -> None:
    shapes = [(each.centre, each.reach) for each in world().small.values() if each.centre]
    assert all(dist(one, other) >= near + far - 0.2 for (one, near), (other, far) in combinations(shapes, 2))
    assert all(reach >= 1.4 for _centre, reach in shapes)
    assert world() is world()
