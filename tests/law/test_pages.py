"""The list of laws, the page of one, its wordings and what differs, through HTTP."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from comity.law.actions import FileData, WorkData, keep_law, record_change, record_commencement
from comity.law.models import Change
from comity.law.tree import Law, Metadata, Part
from tests.law.library import a_tag

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from comity.law.models import Work

pytestmark = pytest.mark.django_db
FILE = FileData("tests", "tree")


def section(number: str, heading: str, *text: str) -> Part:
    return Part("section", f"{number}.", heading, list(text))


def keep(law: Law, valid_from: date | None = None, **data: object) -> Work:
    """A law of Kenya, as if invented."""
    work = WorkData(jurisdiction="KEN", source="tests", number="7", year="2009", **data)  # type: ignore[arg-type]
    file = FileData("tests", "tree", valid_from=valid_from)
    return keep_law(actor="tests", law=law, work=work, file=file).work


@pytest.fixture
def act() -> Work:
    """Two parts in force since different days, amended once, in two languages."""
    first = [
        Part(
            "part",
            "Part I",
            "General",
            children=[section("1", "Title", "This Act."), section("2", "Aim", "Five years.")],
        ),
        Part("part", "Part II", "Assets", children=[section("3", "Freezing", "Under section 2, freeze.")]),
    ]
    keep(Law("Assistance Act", "en", parts=first), date(2010, 1, 1))
    first[0].children[1].text = ["Ten years."]
    work = keep(Law("Assistance Act", "en", parts=first), date(2016, 1, 1))
    french = [Part("part", "Partie I", "Dispositions", children=[section("1", "Titre", "La présente loi.")])]
    keep(Law("Loi sur l’entraide", "fr", parts=french), date(2010, 1, 1))
    said: dict[str, Any] = {"source": "tests", "verified": "yes"}
    record_commencement(actor="tests", work=work, on=date(2010, 1, 1), eids=("part_1",), **said)
    record_commencement(actor="tests", work=work, on=date(2012, 1, 1), eids=("part_2",), **said)
    record_change(
        actor="tests", work=work, kind=Change.Kind.AMENDMENT, on=date(2016, 1, 1), eids=("part_1__sec_2",), **said
    )
    return work


def test_the_status_is_that_of_the_day(client: Client, act: Work) -> None:
    for day, status in (
        ("2009-01-01", "Not yet in force"),
        ("2011-01-01", "Partly in force"),
        ("2013-01-01", "In force"),
    ):
        page = client.get(f"/en/law/{act.slug}/?as_of={day}").content.decode()
        assert status in page.split('class="law-status"')[1].split("</p>")[0]
        listed = client.get(
            f"/en/law/?as_of={day}&status={'in_force' if status == 'In force' else 'draft'}"
        ).content.decode()
        assert ("Assistance Act" in listed) is (status == "In force")


def test_the_text_is_that_of_the_day_and_marks_what_is_not_in_force(client: Client, act: Work) -> None:
    early = client.get(f"/en/law/{act.slug}/?as_of=2011-01-01").content.decode()
    assert "Five years." in early
    part = early.split('id="part_2"')[1].split("</section>")[0]
    assert "not in force" in part
    late = client.get(f"/en/law/{act.slug}/").content.decode()
    assert "Ten years." in late
    assert "not in force" not in late.split('class="law"')[1]
    none = client.get(f"/en/law/{act.slug}/?as_of=2001-01-01").content.decode()
    assert "No wording of this day on record" in none


def test_a_provision_has_its_tags_beside_it(client: Client, act: Work) -> None:
    a_tag(act, "part_1__sec_2", "uncac", "46(8)", reviewed=date(2020, 1, 1))
    a_tag(act, "part_1__sec_2", "measure", "bank-records")
    a_tag(act, "part_2__sec_9", "uncac", "40")
    a_tag(act, "", "offence", "15", reviewed=date(2020, 1, 1))
    page = client.get(f"/en/law/{act.slug}/?as_of=2017-01-01").content.decode()
    beside = page.split('id="part_1__sec_2"')[1].split("</section>")[0]
    reviewed, waiting = beside.split("<li>")[1:]
    assert 'href="/en/law/articles/46-8/?as_of=2017-01-01"' in reviewed
    assert 'aria-label="Article of the Convention: 46(8)"' in reviewed
    assert "Not reviewed" not in reviewed
    assert 'href="/en/law/measures/bank-records/?as_of=2017-01-01"' in waiting
    assert "Not reviewed" in waiting
    assert "articles/40/" not in page, "this wording has no such section"
    whole = page.split("What it is about")[1].split("</dd>")[0]
    assert 'href="/en/law/articles/15/' in whole, "what is said of the law as a whole stands above its text"


def test_of_two_wordings_side_by_side_the_tags_stand_once(client: Client, act: Work) -> None:
    a_tag(act, "part_1__sec_1", "uncac", "46(8)")
    page = client.get(f"/en/law/{act.slug}/?language=en&beside=fr").content.decode()
    assert page.count("articles/46-8/") == 1


@pytest.mark.whole
def test_more_tags_take_no_more_queries(client: Client, act: Work) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/law/{act.slug}/").status_code == 200
        return len(captured)

    a_tag(act, "part_1__sec_1", "uncac", "46(8)")
    count()
    few = count()
    for code in ("46(9)", "40", "41"):
        for eid in ("part_1", "part_1__sec_1", "part_1__sec_2"):
            a_tag(act, eid, "uncac", code)
    assert count() == few


def test_a_reference_leads_to_its_section(client: Client, act: Work) -> None:
    page = client.get(f"/en/law/{act.slug}/").content.decode()
    assert f'<a href="/en/law/{act.slug}/?at=part_1__sec_2#part_1__sec_2">section 2</a>, freeze' in page
    assert 'id="part_1__sec_2"' in page


def test_two_languages_stand_side_by_side(client: Client, act: Work) -> None:
    page = client.get(f"/en/law/{act.slug}/?language=en&beside=fr").content.decode()
    row = page.split('id="part_1__sec_1"')[1].split("</section>")[0]
    assert "This Act." in row
    assert '<div lang="fr" dir="auto">' in row
    assert "La présente loi." in row
    assert page.count('id="part_1__sec_1"') == 1


def test_what_changed_is_told_word_by_word(client: Client, act: Work) -> None:
    page = client.get(f"/en/law/{act.slug}/differences/?from=2011-01-01&to=2017-01-01").content.decode()
    assert "<del>Five</del><ins>Ten</ins> years." in page
    assert page.count('class="law-difference"') == 1
    same = client.get(f"/en/law/{act.slug}/differences/?from=2017-01-01&to=2018-01-01").content.decode()
    assert "There is one wording for both days" in same


def test_the_document_is_saved_not_shown(client: Client, act: Work) -> None:
    answer = client.get(f"/en/law/{act.slug}/document.xml?language=fr")
    assert answer["Content-Disposition"] == f'attachment; filename="{act.slug}-fr.xml"'
    assert etree.fromstring(answer.content).tag.endswith("akomaNtoso")
    assert client.get(f"/en/law/{act.slug}/document.xml?as_of=1990-01-01").status_code == 404


@pytest.mark.parametrize(
    "query", ["?as_of=x", "?language=xx", "?beside=%00", "?page=-1", "?at=%3Cscript%3E", "?page=9"]
)
def test_a_question_that_makes_no_sense_is_answered(client: Client, act: Work, query: str) -> None:
    answer = client.get(f"/en/law/{act.slug}/{query}")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()
    assert client.get(f"/en/law/{act.slug}/differences/{query}").status_code == 200


def test_nothing_of_a_text_becomes_markup(client: Client) -> None:
    bad = '<script>alert(1)</script><img src=x onerror="x">'
    work = keep(Law(bad, "en", parts=[section(bad[:20], bad, bad)], notes=[bad], preface=[bad]))
    for path in ("", "differences/"):
        assert "<script>alert" not in (page := client.get(f"/en/law/{work.slug}/{path}").content.decode())
        assert "<img" not in page


def test_the_list_finds_by_words_number_state_kind_and_language(client: Client, act: Work) -> None:
    assert act.title.text == "Assistance Act"
    for query, found in [
        *(("q=entraide", True), ("q=assistance+2009", True), ("q=nothing", False), ("state=KEN", True)),
        *(("kind=act", True), ("kind=code", False), ("language=fr", True), ("q=2009&language=fr", True)),
    ]:
        page = client.get(f"/en/law/?{query}").content.decode()
        assert (f"/law/{act.slug}/" in page) is found, query
    assert client.get("/en/law/?state=XXX&kind=x&language=x&as_of=x&page=x").status_code == 200


@pytest.mark.whole
def test_queries_do_not_grow_with_the_rows(
    client: Client, act: Work, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    paths = ("/en/law/", "/en/law/?status=in_force", f"/en/law/{act.slug}/")
    before = []
    for path in paths:
        client.get(path)
        with CaptureQueriesContext(
            connection,
        ) as ran:
            client.get(path)
        before.append(len(ran))
    for number in range(20, 30):
        metadata = Metadata(number=str(number), year="2020", in_force_on=date(2020, 1, 1))
        data = WorkData(jurisdiction="KEN", source="tests")
        keep_law(
            actor="tests",
            law=Law(f"Act {number}", "en", parts=[section("1", "x", "y")] * 9, metadata=metadata),
            work=data,
            file=FILE,
        )
    for path, count in zip(paths, before, strict=True):
        with django_assert_num_queries(count):
            client.get(path)


@pytest.mark.whole
def test_a_long_law_is_read_by_pages(client: Client) -> None:
    parts = [
        Part(
            "chapter",
            f"Chapter {each}",
            "Things",
            children=[section(str(each * 100 + number), "Heading", "words and words " * 60) for number in range(20)],
        )
        for each in range(1, 17)
    ]
    work = keep(Law("Long Act", "en", parts=parts))
    page = client.get(f"/en/law/{work.slug}/?at=chp_9__sec_905", headers={"accept-encoding": "gzip"})
    assert len(page.content) < 60_000
    text = client.get(f"/en/law/{work.slug}/?at=chp_9__sec_905").content.decode()
    assert 'id="chp_9__sec_905"' in text
    assert 'id="chp_1__sec_105"' not in text
    assert "at=chp_16" in text, "the contents lead to every chapter"
    seen, provisions = set(), list(work.expressions.get().provisions.all())
    for number in range(1, 30):
        body = client.get(f"/en/law/{work.slug}/?page={number}").content.decode()
        seen |= {each.eid for each in provisions if f'<section id="{each.eid}"' in body}
    assert len(seen) == 16 * 21, "every provision is on some page"


def test_the_state_counts_its_laws(client: Client, act: Work) -> None:
    page = client.get("/en/states/KEN/").content.decode()
    assert "In force: 1" in page
    assert "/en/law/?state=KEN&amp;status=in_force" in page
    assert act.jurisdiction_id == "KEN"
    assert client.get("/en/law/nothing/").status_code == 404
