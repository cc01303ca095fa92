# ruff: noqa: E501  # a line is an element
"""A document of Akoma Ntoso goes in, and comes out of the database the same in canonical form, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from comity.law.actions import FileData, keep_document, work_data_of
from comity.law.akn import parse, provisions_of, validate, write
from comity.law.models import Work
from tests.law.trees import IDENTITIES, laws

if TYPE_CHECKING:
    from django.test import Client

    from comity.law.akn import Identity
    from comity.law.tree import Law

pytestmark = pytest.mark.django_db
HEAD = """<identification source="#x"><FRBRWork><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/>
<FRBRdate date="2003-05-01" name="Generation"/><FRBRauthor href="#x"/><FRBRcountry value="ke"/></FRBRWork>
<FRBRExpression><FRBRthis value="{uri}/{code}@/!main"/><FRBRuri value="{uri}/{code}@"/><FRBRdate date="2003-05-01" name=""/>
<FRBRauthor href="#x"/><FRBRlanguage language="{code}"/></FRBRExpression><FRBRManifestation><FRBRthis value="{uri}/x"/>
<FRBRuri value="{uri}/x"/><FRBRdate date="2003-05-01" name=""/><FRBRauthor href="#x"/></FRBRManifestation></identification>"""
START = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>'


def sample(code: str, number: str, body: str, after: str = "", prolog: str = "") -> str:
    """A whole document around a body."""
    head = HEAD.format(uri=f"/akn/ke/act/2003/{number}", code=code)
    return f"{prolog}{START}{head}</meta>{body}{after}</act></akomaNtoso>"


def preface(title: str) -> str:
    return f'<preface><p class="title"><docTitle>{title}</docTitle></p></preface>'


DOC = f'<doc name="schedule"><meta>{HEAD.format(uri="/akn/ke/act/2003/1", code="eng")}</meta><mainBody>'
SAMPLES = {
    "attachments": sample(
        "eng",
        "1",
        preface("Act with schedules")
        + '<body><section eId="sec_1"><num>1.</num><heading>One</heading><content><p>Text.</p></content></section></body>',
        f'<attachments><attachment eId="att_1"><heading>First</heading>{DOC}<table><tr><th colspan="2"><p>A</p></th></tr>'
        f"<tr><td><p>1</p></td><td><p>2</p></td></tr></table></mainBody></doc></attachment></attachments>",
    ),
    "inline markup, references, notes": sample(
        "eng",
        "2",
        preface("Act with <i>markup</i>")
        + '<body><part eId="part_I"><num>I</num><heading>On <b>things</b></heading><section eId="part_I__sec_1"><num>1.</num>'
        '<subsection eId="part_I__sec_1__subsec_1"><num>(1)</num><content><p>See <ref href="#part_I__sec_1">this</ref>, the '
        '<term refersTo="#t" eId="trm_1">term</term><authorialNote marker="*" placement="bottom"><p>A note.</p></authorialNote>'
        ' and <remark status="editorial">[x]</remark><br/>more.</p><blockList eId="list_1"><listIntroduction>Of:'
        '</listIntroduction><item eId="item_a"><num>(a)</num><p>one;</p></item></blockList></content></subsection>'
        "</section></part></body>",
        prolog='<?xml version="1.0" encoding="UTF-8"?>\n<!-- a comment --><?pi data?>\n',
    ),
    "arabic": sample(
        "ara",
        "3",
        preface("قانون مكافحة الفساد")
        + '<body><article eId="art_1"><num>المادة ١</num><heading>الغرض</heading><content><p>نص المادة — «مقتبس»&#x200F;.</p></content>'
        "</article></body>",
    ),
    "chinese, spaces and entities": sample(
        "zho",
        "4",
        preface("反腐败法")
        + '<body>\n  <article eId="art_1">\n\t<num>第一条</num><content><p>  文本 &amp; &lt;标记&gt; &#x1F4DC; <![CDATA[<x>]]>\n</p>'
        "</content></article>\n</body>",
    ),
    "repeated and missing eIds, a date of a year": sample(
        "eng",
        "5",
        preface("Careless Act")
        + '<body><section eId="sec_1"><num>1.</num><content><p>a</p></content></section><section eId="sec_1"><num>1.</num>'
        "<content><p>b</p></content></section><section><num>2.</num><content><p>c</p></content></section></body>",
    ).replace('date="2003-05-01"', 'date="2003"', 1),
}


def canonical(document: str | bytes) -> bytes:
    data = document.encode() if isinstance(document, str) else document
    text: bytes = etree.tostring(etree.fromstring(data).getroottree(), method="c14n2")
    return text


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_comes_out_as_it_went_in(client: Client, name: str) -> None:
    document = SAMPLES[name]
    validate(parse(document))
    kept = keep_document(
        actor="tests", document=document.encode(), work=work_data_of(document, "tests"), file=FileData("a.xml", "akn")
    )
    answer = client.get(f"/en/law/{kept.work_id}/document.xml")
    assert canonical(answer.content) == canonical(document)
    eids = [each.eid for each in kept.provisions.all()]
    assert len(eids) == len(set(eids)) == len(provisions_of(parse(document)))
    page = client.get(f"/en/law/{kept.work_id}/")
    assert page.status_code == 200
    assert all(f'id="{eid}"' in page.content.decode() for eid in eids), "each provision can be gone to"


@pytest.mark.whole
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(laws(), IDENTITIES)
def test_any_law_comes_out_as_it_was_written(client: Client, law: Law, identity: Identity) -> None:
    Work.objects.all().delete()
    law.title = f"An Act {law.title}".strip()
    kenyan = f"/akn/ke/{identity.uri.split('/', 3)[3]}"
    document = write(law, replace(identity, uri=kenyan))
    data = work_data_of(document, "tests")
    kept = keep_document(actor="tests", document=document, work=data, file=FileData("a.xml", "akn"))
    assert canonical(kept.document) == canonical(document)
    day = kept.valid_from or "2026-01-01"
    answer = client.get(f"/en/law/{kept.work_id}/document.xml?language={kept.language}&as_of={day}")
    assert canonical(answer.content) == canonical(document)
