"""A law is kept whole: work, wording, provisions, a row of the trail; said again, it is replaced."""

from __future__ import annotations

from datetime import date

import pytest

from comity.audit.models import Entry
from comity.law.actions import FileData, UnfitError, WorkData, keep_document, keep_law, work_data_of
from comity.law.models import Expression, Provision, Work
from comity.law.tree import Law, Metadata, Part

pytestmark = pytest.mark.django_db
LAW = Law(
    "Bribery Act",
    "en",
    parts=[Part("section", "1.", "Bribery", ["Nobody bribes."]), Part("section", "2.", "Short title", ["This."])],
    metadata=Metadata(number="3", year="2003", in_force_on=date(2004, 1, 1), assented_on=date(2003, 5, 1)),
)
WORK = WorkData(jurisdiction="KEN", source="tests")
FILE = FileData("a.txt", "tree")


def test_a_tree_is_kept_with_its_provisions_and_events() -> None:
    kept = keep_law(actor="tests", law=LAW, work=WORK, file=FILE)
    work = Work.objects.get()
    assert (work.uri, work.slug, work.assented_on) == ("/akn/ke/act/2003/3", "ke-act-2003-3", date(2003, 5, 1))
    assert [(each.eid, each.text) for each in kept.provisions.all()] == [
        ("sec_1", "Nobody bribes."),
        ("sec_2", "This."),
    ]
    assert [each.on for each in work.commencements.all()] == [date(2004, 1, 1)]
    assert Entry.objects.filter(action="law.keep", subject="ke-act-2003-3").count() == 1


def test_the_same_wording_again_replaces_it() -> None:
    keep_law(actor="tests", law=LAW, work=WORK, file=FILE)
    shorter = Law("Bribery Act", "en", parts=LAW.parts[:1], metadata=LAW.metadata)
    keep_law(actor="tests", law=shorter, work=WORK, file=FILE)
    assert (Work.objects.count(), Expression.objects.count(), Provision.objects.count()) == (1, 1, 1)
    assert Work.objects.get().commencements.count() == 1


def test_a_document_says_itself_what_it_is() -> None:
    first = keep_law(actor="tests", law=LAW, work=WORK, file=FILE)
    data = work_data_of(first.document, "tests")
    assert (data.jurisdiction, data.number, data.year, data.assented_on) == ("KEN", "3", "2003", date(2003, 5, 1))
    again = keep_document(actor="tests", document=first.document.encode(), work=data, file=FILE)
    assert again.pk == first.pk
    assert again.document.strip() == first.document.strip()


@pytest.mark.parametrize(
    ("law", "work"),
    [
        (Law("", "en"), WORK),
        (Law("Act", ""), WORK),
        (Law("Act", "en"), WorkData(jurisdiction="XXX", source="tests")),
    ],
)
def test_what_cannot_be_named_is_refused(law: Law, work: WorkData) -> None:
    with pytest.raises(UnfitError):
        keep_law(actor="tests", law=law, work=work, file=FILE)
    assert not Work.objects.exists()
