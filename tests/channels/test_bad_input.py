"""Questions that cannot be understood, and addresses that can be sent to a colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.channels.facts import StateFact
from comity.channels.forms import read_question

if TYPE_CHECKING:
    from django.test import Client

STATES = {code: StateFact(code, "un_member", "") for code in ("KEN", "CHE")} | {
    "EUE": StateFact("EUE", "regional_organization", "")
}
GOOD = {"from": "KEN", "to": "CHE", "need": "bank-records"}


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"from": "QQQ"}, "from"),
        ({"from": "x" * 10_000}, "from"),
        ({"to": "KEN"}, "to"),
        ({"to": "\x00"}, "to"),
        ({"need": "gold"}, "need"),
        ({"as_of": "2026-02-31"}, "as_of"),
        ({"as_of": "0001-01-01"}, "as_of"),
        ({"stage": "party"}, "stage"),
        ({"offence": "26"}, "offence"),
    ],
)
def test_what_is_wrong_stands_next_to_the_field(client: Client, code: str, change: dict[str, str], field: str) -> None:
    answer = client.get(f"/{code}/channels/", GOOD | change)
    text = answer.content.decode()
    assert answer.status_code == 400
    assert f'id="id_{field}_error"' in text
    assert 'value="KEN" selected' in text or "from" in change


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/en/channels/QQQ/CHE/bank-records/", "/en/channels/KEN/KEN/bank-records/", "/en/channels/%00/%FF/x/"]
)
def test_an_address_that_says_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("/en/channels/?from=ken&to=che&need=bank-records", "/en/channels/KEN/CHE/bank-records/"),
        ("/en/channels/ken/CHE/bank-records/?x=1&urgent=1", "/en/channels/KEN/CHE/bank-records/?urgent=1"),
        ("/en/channels/KEN/CHE/bank-records/?stage=investigation", "/en/channels/KEN/CHE/bank-records/"),
    ],
)
def test_an_answer_has_one_address(client: Client, asked: str, address: str) -> None:
    assert client.get(asked).headers["Location"] == address
    assert client.get(address).status_code == 200


@given(st.dictionaries(st.sampled_from(["from", "to", "need", "stage", "offence", "urgent", "as_of"]), st.text()))
def test_reading_never_fails_in_another_way(values: dict[str, str]) -> None:
    question, errors = read_question(values, STATES)
    assert (question is None) is bool(errors)


@given(st.dates(), st.booleans())
def test_a_good_question_is_read_as_it_was_asked(day: object, urgent: bool) -> None:  # noqa: FBT001
    question, errors = read_question(GOOD | {"as_of": str(day), "urgent": "1" if urgent else ""}, STATES)
    assert question is None or (str(question.day), question.urgent) == (str(day), urgent)
    assert question or set(errors) == {"as_of"}
