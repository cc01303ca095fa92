"""Laws through the API: what the pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from comity.law.actions import FileData, WorkData, keep_law, record_commencement
from comity.law.tree import Law, Part

if TYPE_CHECKING:
    from datetime import date

    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def slug() -> str:
    """A law of two sections, one of them in force."""
    sections = [Part("section", f"{each}.", "Heading", [f"Text {each}."]) for each in (1, 2)]
    data = WorkData(jurisdiction="KEN", source="tests", number="3", year="2003")
    kept = keep_law(actor="tests", law=Law("An Act", "en", parts=sections), work=data, file=FileData("a", "tree"))
    day: date | Any = "2004-01-01"
    record_commencement(actor="tests", work=kept.work, on=day, source="tests", verified="yes", eids=("sec_1",))
    return kept.work_id


def test_the_list_tells_the_status_of_the_day(client: Client, slug: str) -> None:
    for day, status in (("2003-06-01", "not_yet"), ("2005-01-01", "partly")):
        found = client.get(f"/api/v1/laws?jurisdiction=ken&as_of={day}&status={status}").json()
        assert [(each["slug"], each["status"]) for each in found["items"]] == [(slug, status)]
    assert client.get("/api/v1/laws?q=nothing").json() == {"count": 0, "items": []}


def test_a_law_tells_its_history_and_its_provisions(client: Client, slug: str) -> None:
    law = client.get(f"/api/v1/laws/{slug}").json()
    assert law["commencements"] == [{"on": "2004-01-01", "eids": ["sec_1"]}]
    assert [each["language"] for each in law["wordings"]] == ["en"]
    rows = client.get(f"/api/v1/laws/{slug}/provisions?limit=1&offset=1").json()
    assert rows["count"] == 2
    assert [(each["eid"], each["text"]) for each in rows["items"]] == [("sec_2", "Text 2.")]
    assert client.get(f"/api/v1/laws/{slug}/provisions?language=fr").status_code == 404
    assert client.get("/api/v1/laws/nothing").status_code == 404
