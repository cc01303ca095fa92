"""A law as a PDF: every word of it, in any script, and nothing in it obeyed."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from comity.law.actions import FileData, WorkData, keep_law
from comity.law.actions.invented import LAWS
from comity.law.actions.plain import law_from
from comity.law.tree import Law, Part

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def pdf_of(client: Client, law: Law) -> str:
    kept = keep_law(
        actor="tests", law=law, work=WorkData(jurisdiction="KEN", source="tests"), file=FileData("a", "tree")
    )
    answer = client.get(f"/en/law/{kept.work_id}/document.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content[:5] == b"%PDF-"
    return " ".join("\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages).split())


def test_every_heading_and_text_is_in_it(client: Client) -> None:
    title, language, text, *_ = LAWS["corruption"][1][0]
    law = law_from(title, language, text)
    found = pdf_of(client, law)
    for part in law.parts:
        for section in part.children:
            assert section.heading in found
            for each in (*section.text, *(line for child in section.children for line in child.text)):
                assert each.split(",")[0][:40] in found


@pytest.mark.parametrize("name", ["xiezhu", "musaada", "protivodeystvie"])
def test_other_scripts_print(client: Client, name: str) -> None:
    title, language, text, *_ = LAWS[name][1][0]
    assert pdf_of(client, law_from(title, language, text))


def test_nothing_in_a_law_is_obeyed(client: Client) -> None:
    bad = '"#panic("x") #read("/etc/passwd") \\u{0} $x$ *b* @a <b> ` [ ] { } \\'
    found = pdf_of(
        client,
        Law(bad, "en", preface=[bad], parts=[Part("section", bad, bad, [bad], [Part("point", bad, "", [bad])])]),
    )
    assert '#read("/etc/passwd")' in found
    assert "root:" not in found
