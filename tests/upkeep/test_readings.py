"""Figure II: counted by hand, and as at a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.access.actor import Role
from comity.accounts.models import Officer, Post
from comity.audit.models import Entry
from comity.upkeep.models import Reading
from comity.upkeep.queries.readings import Readers, readership
from tests.people import an_officer, signed_in

pytestmark = pytest.mark.django_db


def _post(officer: Officer, since: date, until: date | None = None, role: Role = Role.READER) -> None:
    def at(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)

    Post.objects.create(officer=officer, role=role, since=at(since), until=at(until) if until else None)


def _read(officer: Officer, *days: date) -> None:
    for day in days:
        Reading.objects.create(officer=officer, month=day.replace(day=1), on=day)


@pytest.fixture
def three() -> None:
    """Ada from 10 Nov 2023 on; Bo from 31 Dec 2023 to 31 Jan 2024; Cy from 1 Jan 2024, in two roles."""
    Post.objects.all().delete()
    ada, bo, cy = an_officer(), an_officer(), an_officer()
    _post(ada, date(2023, 11, 10))
    _post(bo, date(2023, 12, 31), date(2024, 1, 31))
    _post(cy, date(2024, 1, 1))
    _post(cy, date(2024, 2, 1), role=Role.MANAGER)
    _read(ada, date(2023, 11, 11), date(2024, 1, 20))
    _read(bo, date(2024, 1, 5))
    _read(cy, date(2024, 2, 10))


@pytest.mark.usefixtures("three")
def test_counted_by_hand() -> None:
    found = readership(date(2024, 2, 29))
    assert [(each.since, each.until, each.could, each.did) for each in found.months] == [
        (date(2023, 11, 1), date(2023, 11, 30), 1, 1),
        (date(2023, 12, 1), date(2023, 12, 31), 2, 0),
        (date(2024, 1, 1), date(2024, 1, 31), 2, 2),
        (date(2024, 2, 1), date(2024, 2, 29), 2, 1),
    ]
    assert found.years == (
        Readers(date(2023, 11, 1), date(2023, 12, 31), 2, 1),
        Readers(date(2024, 1, 1), date(2024, 2, 29), 2, 3),
    )


@pytest.mark.usefixtures("three")
def test_as_at_a_day_in_the_middle_of_a_month() -> None:
    found = readership(date(2024, 1, 10))
    assert found.months[-1] == Readers(date(2024, 1, 1), date(2024, 1, 10), could=3, did=1)
    assert readership(date(2023, 10, 31)).months == ()


def test_a_page_of_the_directory_counts_once_a_month() -> None:
    officer = an_officer(Role.READER, state="CHE")
    client = signed_in(officer)
    assert client.get("/en/about/").status_code == 200
    assert not Reading.objects.exists()
    client.get("/en/directory/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/en/channels/")
        client.get("/en/directory/?state=CHE")
    assert not [each for each in queries if "upkeep_reading" in each["sql"]], "counted once, no more is asked"
    assert Reading.objects.filter(officer=officer).count() == 1
    signed_in(officer).get("/en/directory/")
    assert Reading.objects.filter(officer=officer).count() == 1
    row = Entry.objects.get(action="upkeep.readers.count")
    assert row.subject_officer == officer.pk, "the officer sees that they were counted"
    assert row.outcome == Entry.Outcome.READ, "and the facts are not read anew for that"


def test_nobody_in_particular_is_not_counted() -> None:
    from django.test import Client  # noqa: PLC0415

    assert Client().get("/en/directory/").status_code == 200
    half = signed_in(an_officer(Role.READER, state="CHE"), shown="password")
    half.get("/en/directory/")
    assert not Reading.objects.exists()
