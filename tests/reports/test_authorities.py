"""Figure I on every door: the numbers of the Secretariat's note of 9 October 2023, from a synthetic directory."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.http import QueryDict
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from comity.authorities.models import CONVENTION_CATEGORIES, Authority, Basis, Category, Designation
from comity.common.known import Known
from comity.common.languages import CODES
from comity.config import cli
from comity.jurisdictions.models import Jurisdiction
from comity.reports.queries.authorities import authority_figure

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django import DjangoAssertNumQueries, Settings

pytestmark = pytest.mark.django_db

DAY = date(2023, 10, 9)
NEXT = DAY + timedelta(days=1)
AT = {"as_of": DAY.isoformat()}
NOTE = {
    Category.PREVENTION: (190, 122),
    Category.EXTRADITION: (42, 38),
    Category.MLA: (164, 133),
    Category.ASSET_RECOVERY: (101, 88),
    Category.CIVIL: (48, 38),
}
NUMBERS = [number for pair in NOTE.values() for number in pair]


def entry(state: str, slug: str, *, verified: str = "yes") -> Authority:
    """An authority that is not kept yet."""
    return Authority(
        slug=slug,
        jurisdiction_id=state,
        kind="ministry",
        names={"en": slug},
        seen_on=DAY,
        source="made",
        verified=verified,
    )


def make_authority(state: str, slug: str, *, verified: str = "yes") -> Authority:
    made = entry(state, slug, verified=verified)
    made.save(force_insert=True)
    return made


def designation(authority: Authority, category: str, **fields: object) -> Designation:
    """A designation that is not kept yet."""
    given_fields = {
        "treaty_id": "UNCAC",
        "basis": Basis.NOTIFICATION,
        "source": "made",
        "verified": "yes",
        "seen_on": DAY,
    }
    return Designation(authority=authority, category=category, **(given_fields | fields))


def designate(authority: Authority, category: str, **fields: object) -> Designation:
    made = designation(authority, category, **fields)
    made.save()
    return made


@pytest.fixture
def states() -> list[str]:
    """The Member States, and an empty directory."""
    Authority.objects.all().delete()
    members = Jurisdiction.objects.filter(kind=Jurisdiction.Kind.UN_MEMBER, responsible_state=None)
    return list(members.values_list("iso3", flat=True))


@pytest.fixture
def directory(states: list[str]) -> None:
    """The note's numbers on 9 October 2023, in the midst of what must not be counted on that day."""
    made: list[Designation] = []
    for category, (authorities, of_states) in NOTE.items():
        for number in range(authorities):
            authority = entry(states[number % of_states], f"{category}-{number}".replace("_", "-"))
            since, until = DAY if number % 2 else None, None if number % 3 else NEXT
            made.append(designation(authority, category, valid_from=since, valid_to=until))
            if number % 5 == 0:  # a second article, a second treaty: still one authority
                made.append(designation(authority, category, article="second"))
                made.append(designation(authority, category, treaty_id="UNTOC"))
        for number, state in enumerate(reversed(states[-20:])):
            other = entry(state, f"other-{category}-{number}".replace("_", "-"))
            made.append(designation(other, category, **NOT_THAT_DAY[number % len(NOT_THAT_DAY)]))
        invented = entry(make_invented().iso3, f"invented-{category}".replace("_", "-"))
        made.append(designation(invented, category))
    Authority.objects.bulk_create({each.authority_id: each.authority for each in made}.values())
    Designation.objects.bulk_create(made)


NOT_THAT_DAY: list[dict[str, object]] = [
    {"valid_from": NEXT},
    {"valid_from": date(2010, 1, 1), "valid_to": DAY},
    {"treaty_id": "UNTOC"},
    {"treaty_id": None},
    {"seen_on": date(2026, 7, 17)},
]


def make_invented() -> Jurisdiction:
    made, _ = Jurisdiction.objects.get_or_create(
        iso3="XQA",
        defaults={"iso2": "Q1", "kind": Jurisdiction.Kind.FICTIONAL, "names": {"en": "Nowhere"}, "source": "made"},
    )
    return made


def table_of(html: str) -> list[int]:
    """The numbers of the page's table: authorities and States of each category."""
    rows = re.findall(r"<tr>.*?</tr>", html[html.index("<tbody>") :], re.DOTALL)
    cells = [re.findall(r'<td class="num"><a href="[^"]*">([^<]*)</a>', row)[:2] for row in rows]
    return [int(re.sub(r"\D", "", cell)) for row in cells for cell in row]


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize("languages", [("en",), pytest.param(CODES, marks=pytest.mark.whole)])
def test_the_note_of_2023_on_every_door(
    client: Client,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    subtests: pytest.Subtests,
    languages: tuple[str, ...],
) -> None:
    for language in languages:
        with subtests.test(language=language):
            every_door_gives_the_note(client, language, capsys, tmp_path)


def every_door_gives_the_note(
    client: Client, language: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = client.get(f"/{language}/figures/", AT).content.decode()
    assert table_of(page) == NUMBERS
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert [int(text) for text in re.findall(r">(\d+)</text>", drawing)] == NUMBERS

    table = client.get(f"/{language}/figures/authorities.csv", AT).content.decode()
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [int(row[name]) for row in rows for name in ("authorities", "states")] == NUMBERS

    answers = [
        client.get("/api/v1/figures/authorities", {**AT, "lang": language}).json(),
        client.get(f"/{language}/figures/authorities.json", AT).json(),
    ]
    call_command("figures", "authorities", as_of=str(DAY), lang=language, json=True)
    answers.append(json.loads(capsys.readouterr().out))
    for answer in answers:
        assert [each[name] for each in answer["categories"] for name in ("authorities", "states")] == NUMBERS
        assert [each["not_known_authorities"] for each in answer["categories"]] == [4] * 5
        assert answer["categories"][0]["links"]["authorities"].startswith(f"/{language}/")

    call_command("figures", "authorities", as_of=str(DAY), lang=language)
    lines = capsys.readouterr().out.strip().splitlines()[-5:]
    assert [int(number) for line in lines for number in line.split()[-4:-2]] == NUMBERS

    for ending, start in ((".svg", b"<svg"), (".png", b"\x89PNG")):
        call_command("figures", "authorities", as_of=str(DAY), lang=language, output=tmp_path / f"figure{ending}")
        assert (tmp_path / f"figure{ending}").read_bytes().startswith(start)
        assert client.get(f"/api/v1/figures/authorities{ending}", {**AT, "lang": language}).status_code == 200


@pytest.mark.usefixtures("directory")
def test_the_day_after_a_change_the_numbers_are_others(client: Client) -> None:
    """What began on the 10th counts, what ended with the 9th does not, on the page as in the API."""
    page = client.get("/en/figures/", {"as_of": NEXT.isoformat()}).content.decode()
    answer = client.get("/api/v1/figures/authorities", {"as_of": NEXT.isoformat()}).json()
    numbers = [each[name] for each in answer["categories"] for name in ("authorities", "states")]
    assert table_of(page) == numbers
    # Of 42 extradition authorities every third ended, but for three with a second article; four began.
    assert numbers[2:4] == [42 - 14 + 3 + 4, len(states_on(NEXT, Category.EXTRADITION))]
    assert all(after != before for after, before in zip(numbers[::2], NUMBERS[::2], strict=True))


def states_on(day: date, category: Category) -> set[str]:
    """The same count by plain Python, from the three-valued rule itself."""
    found = Designation.objects.filter(treaty="UNCAC", category=category).select_related("authority__jurisdiction")
    counted = [each.authority.jurisdiction for each in found if each.known_at(day) is Known.YES]
    return {each.iso3 for each in counted if each.kind != Jurisdiction.Kind.FICTIONAL}


def test_a_territory_counts_for_its_state_and_the_union_for_itself(states: list[str]) -> None:
    del states
    for iso3 in ("CHN", "HKG", "EUE", "XKX"):
        designate(make_authority(iso3, f"in-{iso3.lower()}"), Category.MLA)
    row = authority_figure(DAY).rows[2]
    assert (row.authorities, row.states) == (4, 2)


def test_what_is_not_verified_is_counted_and_said(client: Client, states: list[str]) -> None:
    designate(make_authority(states[0], "sure"), Category.CIVIL)
    designate(make_authority(states[0], "unsure"), Category.CIVIL, verified="no")
    designate(make_authority(states[0], "unsure-entry", verified="no"), Category.CIVIL)
    row = authority_figure(DAY).rows[4]
    assert (row.authorities, row.unverified) == (3, 2)
    assert "2 unverified" in client.get("/en/figures/", AT).content.decode()


@pytest.mark.whole
@given(
    starts=st.lists(st.sampled_from([None, DAY - timedelta(days=1), DAY, NEXT]), max_size=4),
    seen=st.sampled_from([DAY - timedelta(days=1), DAY, NEXT]),
)
@trials(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_agree_with_the_three_valued_rule(states: list[str], starts: list[date | None], seen: date) -> None:
    """An authority counts if any of its designations holds; else it is not known if any is not known."""
    Authority.objects.all().delete()
    authority = make_authority(states[0], "one")
    known = [
        designate(authority, "mla", valid_from=start, seen_on=seen, article=str(n)).known_at(DAY)
        for n, start in enumerate(starts)
    ]
    row = authority_figure(DAY).rows[2]
    assert row.authorities == row.states == int(Known.YES in known)
    assert row.not_known == int(Known.YES not in known and Known.UNKNOWN in known)


@pytest.mark.whole
@pytest.mark.usefixtures("directory")
def test_every_number_leads_to_its_records(client: Client, settings: Settings) -> None:
    """The link opens the directory's list, and that list, taken along as a table, holds just as many."""
    settings.DEMO = False  # a demonstration hub lists invented authorities too, and the figure says it leaves them out
    answer = client.get("/api/v1/figures/authorities", {**AT, "lang": "fr"}).json()
    for each in answer["categories"]:
        assert len(listed(client, each["links"]["authorities"], "slug")) == each["authorities"]
        assert len(listed(client, each["links"]["states"], "state")) == each["states"]
        assert len(listed(client, each["links"]["not_known"], "slug")) == each["not_known_authorities"]


def listed(client: Client, link: str, column: str) -> set[str]:
    assert client.get(link).status_code == 200
    table = client.get(reverse("authorities:export", args=["csv"]), QueryDict(urlsplit(link).query).dict())
    return {row[column] for row in csv.DictReader(io.StringIO(table.content.decode("utf-8-sig")))}


@pytest.mark.usefixtures("directory")
def test_the_drawing_obeys_the_policy_and_reads_from_the_right(client: Client) -> None:
    page = client.get("/ar/figures/", AT).content.decode()
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert "style" not in drawing
    assert 'fill="currentColor"' in drawing
    assert not re.search(r'fill="#', drawing)
    anchors = set(re.findall(r'text-anchor="(\w+)"', drawing))
    assert anchors == {"end"}
    english = client.get("/en/figures/", AT).content.decode()
    assert 'text-anchor="end"' not in english


@pytest.mark.parametrize("text", ["2023-02-30", "yesterday", "20231009", "99999-01-01", "\x00", "0"])
def test_an_impossible_day_is_said_and_nothing_is_counted(
    client: Client, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = client.get("/en/figures/", {"as_of": text})
    assert page.status_code == 200
    assert 'id="id_as_of_error"' in page.content.decode()
    assert "<svg" not in page.content.decode()
    assert client.get("/en/figures/authorities.png", {"as_of": text}).status_code == 400
    assert client.get("/api/v1/figures/authorities", {"as_of": text}).status_code == 422
    assert client.get("/api/v1/figures/authorities.csv", {"as_of": text}).status_code == 422
    assert cli.main(["figures", "authorities", "--as-of", text]) == 2
    assert "This is not a date" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar(client: Client, day: str) -> None:
    for language in CODES:
        assert client.get(f"/{language}/figures/", {"as_of": day}).status_code == 200


def test_unknown_files_and_endings(client: Client, tmp_path: Path) -> None:
    assert client.get("/en/figures/authorities.exe").status_code == 404
    assert client.get("/api/v1/figures/authorities.exe").status_code == 422
    assert cli.main(["figures", "authorities", "--output", str(tmp_path / "figure.exe")]) == 2
    assert cli.main(["figures", "authorities", "--output", str(tmp_path / "missing" / "figure.csv")]) == 1


@pytest.mark.whole
@pytest.mark.usefixtures("directory")
def test_queries_do_not_grow_with_the_directory(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(7):
        client.get("/en/figures/", AT)


def test_the_five_categories_in_the_order_of_the_convention(client: Client) -> None:
    answer = client.get("/api/v1/figures/authorities").json()
    assert [each["code"] for each in answer["categories"]] == list(CONVENTION_CATEGORIES)
