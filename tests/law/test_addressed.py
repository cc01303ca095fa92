"""What a document itself marks as a reference leads there: within it, and to laws of any State by their addresses."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from comity.law.actions import FileData, keep_document, work_data_of
from comity.law.queries.addressed import address_of
from tests.law.library import a_work
from tests.law.test_round_trip import preface, sample

if TYPE_CHECKING:
    from django.test import Client

LAW = "/akn/xa/act/2009/7"


@pytest.mark.parametrize(
    ("href", "named"),
    [
        (LAW, (LAW, "", "")),
        ("/xa/act/2009/7", (LAW, "", "")),
        (f"{LAW}#sec_5", (LAW, "", "sec_5")),
        (f"{LAW}/~sec_5__subsec_2", (LAW, "", "sec_5__subsec_2")),
        (f"{LAW}/eng@2010-01-01", (LAW, "2010-01-01", "")),
        (f"{LAW}/eng@/!main#sec_5", (LAW, "", "sec_5")),
        (f"{LAW}/eng@2010-01-01/!main~sec_5", (LAW, "2010-01-01", "sec_5")),
        (f"{LAW}/fra", (LAW, "", "")),
        ("/akn/xa/act/ord/2009/7", ("/akn/xa/act/ord/2009/7", "", "")),
        ("https://example.org/akn/xa/act/2009/7", None),
        ("#sec_5", None),
        ("", None),
    ],
)
def test_what_an_address_names(href: str, named: tuple[str, str, str] | None) -> None:
    """The law, the day and the provision, however they are written."""
    assert address_of(href) == named


@given(st.text(alphabet="/akn@#~!:.-1x", max_size=60))
def test_any_text_is_an_address_or_none(href: str) -> None:
    """Nothing that a document says ends a page."""
    address_of(href)


def _kept(references: str) -> str:
    body = (
        '<body><section eId="sec_1"><num>1.</num><heading>One</heading><content><p>'
        f"{references}</p></content></section></body>"
    )
    document = sample("eng", "9", preface("Act with references") + body)
    data = work_data_of(document, "tests")
    return keep_document(actor="tests", document=document.encode(), work=data, file=FileData("a.xml", "akn")).work_id


def _links(page: str) -> list[tuple[str, str]]:
    return [(words, unescape(address)) for address, words in re.findall(r'<p>See <a href="([^"]+)">(\w+)</a>', page)]


@pytest.mark.django_db
def test_a_marked_reference_leads_to_the_law(client: Client) -> None:
    """Of another State too, as at the day it names; what is not on record stays text."""
    a_work("tz-act-2004-5", "TZA")
    slug = _kept('See <ref href="/akn/tz-act-2004-5/eng@2010-01-01/~sec_5">that</ref>.')
    assert _links(client.get(f"/en/law/{slug}/").content.decode()) == [
        ("that", "/en/law/tz-act-2004-5/?as_of=2010-01-01&at=sec_5#sec_5")
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("href", ["/akn/ke/act/1900/1", "https://example.org/", "javascript:alert(1)", "#sec_9", "/"])
def test_a_reference_to_nothing_here_stays_text(client: Client, href: str) -> None:
    """No address but ours is written."""
    slug = _kept(f'See <ref href="{href}">that</ref>.')
    page = client.get(f"/en/law/{slug}/").content.decode()
    assert "See that." in page
    assert href not in page.split("<main")[1] or href == "/"


@pytest.mark.django_db
def test_many_references_are_one_question(client: Client) -> None:
    """However many laws a page names."""
    for number in range(12):
        a_work(f"tz-act-{number}", "TZA")
    address = "/en/law/{}/"
    one = address.format(_kept('<ref href="/akn/tz-act-0">a</ref>'))
    client.get(one)
    with CaptureQueriesContext(connection) as few:
        client.get(one)
    many = "".join(f'<ref href="/akn/tz-act-{number}">a</ref>' for number in range(12))
    again = address.format(_kept(many))
    with CaptureQueriesContext(connection) as more:
        client.get(again)
    assert len(more) == len(few)
