"""States side by side, by an article of either treaty or by a measure."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.law.library import LATE, a_law, a_tag
from tests.law.pages import rows_at, text_of

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_states_side_by_side(client: Client) -> None:
    a_law("secrecy", "KEN", "46(8)")
    a_law("letters", "CHE", "46(8)", reviewed=LATE)
    question = "?state=KEN&state=CHE&state=FRA&article=46(8)"
    page = text_of(client, f"/en/law/compare/{question}")
    assert page.index('id="KEN"') < page.index('id="CHE"') < page.index('id="FRA"')
    assert "Text of secrecy." in page
    assert "Nothing on record" in page.split('id="FRA"')[1]
    rows = rows_at(client, f"/en/law/compare/table.csv{question}")
    assert [(row["state"], row["coverage"]) for row in rows] == [
        ("KEN", "Not reviewed"),
        ("CHE", "Reviewed"),
        ("FRA", "Nothing on record"),
    ]
    book = client.get(f"/en/law/compare/table.xlsx{question}")
    sheet = load_workbook(io.BytesIO(book.content)).worksheets[0]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["KEN", "CHE", "FRA"]


@pytest.mark.parametrize(
    ("asked", "heading", "file"),
    [
        ("subject=untoc&article=18", "UNTOC, art. 18 ", "untoc-18-"),
        ("subject=untoc&article=18-8&measure=freezing", "UNTOC, art. 18(8) ", "untoc-18-8-"),
        ("subject=measure&measure=bank-records", "Bank records", "bank-records-"),
        ("subject=measure&measure=bank-records&article=99", "Bank records", "bank-records-"),
        ("subject=untoc&article=18(8)&measure=gone", "UNTOC, art. 18(8) ", "untoc-18-8-"),
    ],
)
def test_states_side_by_side_by_another_treaty_or_a_measure(
    client: Client, asked: str, heading: str, file: str
) -> None:
    """What stands in the field of what was not chosen changes nothing."""
    work = a_law("secrecy", "KEN", "40")
    a_tag(work, "sec_1", "untoc", "18(8)")
    a_tag(work, "sec_1", "measure", "bank-records")
    a_law("other", "CHE", "18(8)")
    question = f"?state=CHE&state=KEN&{asked}"
    page = text_of(client, f"/en/law/compare/{question}")
    assert "Choose from the list." not in page
    assert heading in page.split("<h1>")[1].split("</h1>")[0]
    assert "Text of secrecy." in page.split('id="KEN"')[1]
    assert "Text of other." not in page, "article 18(8) of the Convention is another"
    table = f"/en/law/compare/table.csv{question}"
    assert f'filename="{file}2' in client.get(table).headers["Content-Disposition"]
    assert [(row["state"], row["coverage"]) for row in rows_at(client, table)] == [
        ("CHE", "Nothing on record"),
        ("KEN", "Not reviewed"),
    ]


@pytest.mark.parametrize(
    ("entry", "hidden"),
    [
        ("articles/46-8", {"subject": "uncac", "article": "46(8)"}),
        ("articles/untoc/18-8", {"subject": "untoc", "article": "18(8)"}),
        ("measures/bank-records", {"subject": "measure", "measure": "bank-records"}),
    ],
)
def test_an_entry_leads_to_its_comparison(client: Client, entry: str, hidden: dict[str, str]) -> None:
    for state in ("KEN", "CHE"):
        work = a_law(f"law-{state.lower()}", state, "46(8)")
        a_tag(work, "sec_1", "untoc", "18(8)")
        a_tag(work, "sec_1", "measure", "bank-records")
    form = text_of(client, f"/en/law/{entry}/").split('action="/en/law/compare/"')[1].split("</form>")[0]
    asked = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', form))
    assert asked.items() >= hidden.items()
    states = re.findall(r'type="checkbox" name="state" value="(\w+)"', form)
    page = client.get("/en/law/compare/", {**asked, "state": states}).content.decode()
    for state in ("ken", "che"):
        assert f"Text of law-{state}." in page


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("?state=KEN&state=CHE&article=UNTOC", "Write the article as"),
        ("?state=KEN&state=CHE&subject=untoc&article=42", "no such article or paragraph"),
        ("?state=KEN&state=CHE&subject=measure&measure=nothing", "Choose from the list."),
        ("?state=KEN&state=CHE&subject=measure&article=46(8)", "Fill in this field."),
        ("?state=KEN&state=CHE&subject=offence&article=15", "Choose from the list."),
        ("?state=KEN&article=46(8)", "Choose two to five States."),
        ("?state=KEN&state=XXX&article=46(8)", "Choose from the list."),
        ("?state=KEN&state=CHE&article=46(31)", "no such article or paragraph"),
        ("?state=KEN&state=KEN&article=46(8)", "Choose two to five States."),
        ("?state=KEN&state=CHE&state=FRA&state=BRA&state=JPN&state=USA&article=46", "Choose two to five States."),
    ],
)
def test_a_comparison_that_cannot_be_made_says_why_beside_the_field(client: Client, question: str, said: str) -> None:
    page = text_of(client, f"/en/law/compare/{question}")
    assert said in page.split('class="error"')[1].split("</p>")[0]
    text_of(client, f"/en/law/compare/table.csv{question}", 404)
