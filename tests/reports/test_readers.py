"""Figure II and the freshness over time: on the page, as files, from the API and the program."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Role
from comity.accounts.models import Post
from comity.authorities.models import Authority
from comity.reports.queries.charts import png
from comity.reports.queries.freshness import freshness_figure
from comity.reports.queries.lines import Lines
from comity.upkeep.models import Confirmation, Reading
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
DAY = "2024-02-29"


@pytest.fixture(autouse=True)
def two_readers() -> None:
    """One officer from 15 December 2023 who read in January; another from 1 February 2024 who never did."""
    first, second = an_officer(), an_officer()
    for officer, since in ((first, date(2023, 12, 15)), (second, date(2024, 2, 1))):
        at = datetime(since.year, since.month, since.day, tzinfo=UTC)
        Post.objects.create(officer=officer, role=Role.READER, since=at)
    Reading.objects.create(officer=first, month=date(2024, 1, 1), on=date(2024, 1, 9))


def test_the_api_counts(client: Client) -> None:
    said = client.get(f"/api/v1/figures/readers?as_of={DAY}").json()
    assert [(each["until"], each["could_read"], each["did_read"]) for each in said["months"]] == [
        ("2023-12-31", 1, 0),
        ("2024-01-31", 1, 1),
        ("2024-02-29", 2, 0),
    ]
    assert [(each["since"], each["could_read"], each["did_read"]) for each in said["years"]] == [
        ("2023-12-01", 1, 0),
        ("2024-01-01", 2, 1),
    ]
    assert client.get("/api/v1/figures/readers?as_of=never").status_code == 422
    assert client.get("/api/v1/figures/readers?as_of=9999-12-31").status_code == 200, "no day after it"


@pytest.mark.parametrize("language", ["ar", "fr", "zh"])
def test_the_page_and_the_drawing_in_other_scripts(client: Client, language: str) -> None:
    text = client.get(f"/{language}/figures/?as_of={DAY}").content.decode()
    assert 'id="readers"' in text
    assert text.count('<svg role="img"') == 2
    svg = client.get(f"/{language}/figures/readers.svg?as_of={DAY}")
    assert svg.headers["Content-Type"] == "image/svg+xml"
    assert b"<svg" in svg.content


def test_before_anybody_there_is_nothing_to_draw(client: Client) -> None:
    text = client.get("/en/figures/?as_of=2023-01-01").content.decode()
    assert "Nobody could sign in yet" in text
    for file in ("svg", "png", "csv", "json"):
        assert client.get(f"/en/figures/readers.{file}?as_of=2023-01-01").status_code == 200


def test_the_files(client: Client) -> None:
    table = client.get(f"/en/figures/readers.csv?as_of={DAY}").content.decode()
    rows = list(csv.DictReader(io.StringIO(table)))
    assert rows[2] == {
        "as_of": DAY,
        "period": "month",
        "since": "2024-02-01",
        "until": DAY,
        "could_read": "2",
        "did_read": "0",
    }
    assert client.get(f"/api/v1/figures/readers.csv?as_of={DAY}").content.decode() == table
    assert client.get(f"/en/figures/readers.png?as_of={DAY}").content.startswith(b"\x89PNG")
    assert client.get("/en/figures/readers.exe").status_code == 404
    assert client.get("/en/figures/readers.csv?as_of=x").status_code == 400


def test_the_program_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("figures", "readers", as_of=DAY, json=True)
    assert json.loads(capsys.readouterr().out)["months"][-1]["could_read"] == 2
    call_command("figures", "readers", as_of=DAY)
    assert "Feb 2024" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("figures", "readers", as_of="never")


def test_lines_that_end_together_do_not_cover_their_numbers() -> None:
    drawn = Lines("ar", "t", "s", ("a", "b"), ("1", "2"), (("", ((1, 5), (None, 5))),))
    assert png(drawn).startswith(b"\x89PNG")


def test_coverage_and_age_counted_by_hand() -> None:
    Authority.objects.filter(jurisdiction__regional_group="african").delete()
    days = {"seen_on": date(2024, 1, 10), "source": "tests", "verified": "yes", "kind": "other"}
    first, second = (
        Authority.objects.create(slug=f"ken-{name}", jurisdiction_id="KEN", names={"en": name}, **days)
        for name in ("one", "two")
    )
    for entry, on in ((first, date(2024, 1, 21)), (second, date(2024, 2, 9)), (first, date(2025, 1, 30))):
        Confirmation.objects.create(authority=entry, on=on)

    def said(day: date) -> tuple[int, int, int | None]:
        shares = next(shares for code, _, shares in freshness_figure(day).regions if code == "african")
        return shares[-1].entries, shares[-1].fresh, shares[-1].age

    assert said(date(2024, 1, 31)) == (2, 1, 10)
    assert said(date(2024, 2, 29)) == (2, 2, round((39 + 20) / 2))
    assert said(date(2025, 2, 28)) == (2, 1, round((29 + 385) / 2))
    assert [each.until for each in freshness_figure(date(2025, 2, 28)).regions[0][2]][-2:] == [
        date(2025, 1, 31),
        date(2025, 2, 28),
    ]


@pytest.mark.whole
def test_the_freshness_page_is_for_the_secretariat_and_asks_no_more_for_more_entries(client: Client) -> None:
    assert client.get("/en/figures/freshness/").status_code == 302
    desk = signed_in(an_officer(Role.SECRETARIAT))

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            freshness_figure(date(2026, 1, 1))
        return len(queries)

    assert desk.get("/en/figures/freshness/").status_code == 200
    first = asked()
    days = {"seen_on": date(2024, 1, 10), "source": "tests", "verified": "yes", "kind": "other"}
    made = [Authority(slug=f"ken-{n}", jurisdiction_id="KEN", names={"en": "x"}, **days) for n in range(100)]
    Authority.objects.bulk_create(made)
    Confirmation.objects.bulk_create(Confirmation(authority=each, on=date(2025, 1, 1) + timedelta(3)) for each in made)
    assert asked() == first
    for file in ("csv", "svg"):
        assert desk.get(f"/en/figures/freshness.{file}").status_code == 200
    assert desk.get("/en/figures/freshness/?as_of=never").status_code == 400
