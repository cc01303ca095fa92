"""Two States side by side."""

import re

import pytest
from django.test import Client

from comity.jurisdictions.queries import sections

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_own_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "_sections", {})


def compared(client: Client, query: str) -> dict[str, dict[str, str]]:
    """The rows of the comparison by heading and treaty."""
    html = client.get(f"/en/states/compare/?{query}").content.decode()
    groups = re.findall(r"<strong>(.*?)</strong>(.*?)</tbody>", html, re.DOTALL)
    return {heading: dict(re.findall(r"/treaties/(\w+)/(.*?)</tr>", rows, re.DOTALL)) for heading, rows in groups}


def test_what_binds_both_comes_first_as_at_the_date(client: Client) -> None:
    now = compared(client, "a=KEN&b=CHE&as_of=2024-01-01")
    assert next(iter(now)) == "Bind both"
    assert {"UNCAC", "UNTOC"} <= set(now["Bind both"])
    before = compared(client, "a=KEN&b=CHE&as_of=2009-10-23")
    assert "UNCAC" not in before["Bind both"]
    assert before["Do not bind both: the States differ"]["UNCAC"].count("differs-word") == 2


def test_silence_is_no_difference(client: Client) -> None:
    unknown = compared(client, "a=KEN&b=CHE&as_of=2024-01-01")["Not known whether they bind both"]
    assert "Nothing on record" in unknown["ETS030"]
    assert "differs" not in unknown["ETS030"]


def test_treaty_binds_nobody_before_it_is_in_force(client: Client) -> None:
    groups = compared(client, "a=KEN&b=FRA&as_of=2005-12-13")
    assert "UNCAC" not in groups["Bind both"]
    assert "not yet in force" in groups["Do not bind both"]["UNCAC"]


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("a=KEN&b=ken", "b", "Choose two different States."),
        ("a=XXX&b=KEN", "a", "There is no such State or territory."),
        ("a=%00&b=KEN", "a", "Null characters are not allowed."),
        ("a=KEN&b=CHE&as_of=yesterday", "as_of", "Write the date as year-month-day, for example 2026-11-23."),
    ],
)
def test_wrong_question_is_answered_beside_its_field(client: Client, query: str, field: str, message: str) -> None:
    response = client.get(f"/en/states/compare/?{query}")
    assert response.status_code == 200
    assert f'id="id_{field}_error">{message}' in response.content.decode()


def test_one_state_alone_is_kept(client: Client) -> None:
    html = client.get("/en/states/compare/?a=KEN").content.decode()
    assert '<option value="KEN" selected>' in html
    assert "Choose two States" in html
