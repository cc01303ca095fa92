"""The secretariat's pages of imports: see first, then import or discard; take back."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.audit.models import Entry
from comity.law.models import Batch, Expression, Handed, Tag, Work
from tests.law.files import ACT, LIST, LOI
from tests.law.test_reading_dangers import a_docx
from tests.law.test_reading_formats import a_pdf
from tests.people import an_officer, signed_in

pytestmark = pytest.mark.django_db
IMPORTS = "/en/law/imports/"
FILES = {"act.md": ACT, "loi.md": LOI, "manifest.csv": LIST}
SLUG = "fr-act-2019-7"
SOUND_PDF = a_pdf(["An Act about requests for assistance and about those who answer them."] * 9)


@pytest.fixture
def client() -> Client:
    """The secretariat's browser."""
    return signed_in(an_officer("secretariat"))


def hand_in(client: Client, files: Mapping[str, str | bytes]) -> HttpResponse:
    uploads = [
        SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode()) for name, text in files.items()
    ]
    return client.post(IMPORTS, {"laws": uploads}, follow=True)  # type: ignore[return-value]


def flipped(content: bytes) -> bytes:
    """With a byte changed within what is packed of the first part."""
    return content[:80] + bytes([content[80] ^ 255]) + content[81:]


def waiting() -> Batch:
    return Batch.objects.filter(handed__isnull=False).distinct().get()


def decide(client: Client, batch: Batch, decision: str) -> HttpResponse:
    return client.post(f"{IMPORTS}{batch.pk}/decide/", {"decision": decision}, follow=True)  # type: ignore[return-value]


def test_what_would_change_is_seen_first_then_imported_then_taken_back(client: Client) -> None:
    page = hand_in(client, FILES).content.decode()
    assert "What would change" in page
    assert "Mutual Assistance Act, 2019" in page
    assert not Work.objects.filter(slug=SLUG).exists(), "nothing was written yet"
    batch = waiting()
    page = decide(client, batch, "import").content.decode()
    assert f"/en/law/{SLUG}/" in page
    assert Expression.objects.filter(work=SLUG).count() == 2
    assert not Handed.objects.exists()
    assert decide(client, batch, "import").status_code == 200, "a second press changes nothing"
    assert Expression.objects.filter(work=SLUG).count() == 2
    assert client.get(f"/en/law/{SLUG}/").status_code == 200
    asked = client.get(f"{IMPORTS}{batch.pk}/undo/").content.decode()
    assert "Take this import back?" in asked
    assert Work.objects.filter(slug=SLUG).exists(), "asking is not doing"
    client.post(f"{IMPORTS}{batch.pk}/undo/")
    assert not Work.objects.filter(slug=SLUG).exists()
    assert "Taken back" in client.get(IMPORTS).content.decode()
    said = Entry.objects.filter(action__startswith="law.", subject=str(batch.pk)).values_list("action", flat=True)
    assert sorted(said) == ["law.hand_in", "law.import", "law.undo_import"]


def test_what_was_handed_in_can_be_discarded(client: Client) -> None:
    hand_in(client, FILES)
    decide(client, waiting(), "discard")
    assert not Batch.objects.exists()
    assert not Work.objects.filter(slug=SLUG).exists()


def test_what_waits_is_told_apart(client: Client) -> None:
    """By its files and by how many laws they are of; two handed in on one day look alike otherwise."""
    hand_in(client, FILES)
    hand_in(client, {f"{number}.md": ACT.replace("act-7", f"act-{number}") for number in range(5)})
    page = client.get(IMPORTS).content.decode()
    newer, older = page.split("<h2>Waiting</h2>")[1].split("</ul>")[0].split("</li>")[:2]
    for said in ("5 files · 5 laws", "0.md", "2.md", "…"):
        assert said in newer, said
    assert "3.md" not in newer
    for said in ("3 files · 1 law ·", "act.md", "loi.md", "manifest.csv"):
        assert said in older, said
    assert "…" not in older


def test_a_file_that_is_refused_says_why_in_words(client: Client) -> None:
    page = hand_in(client, {"bad.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "act.md": ACT}).content.decode()
    assert "declares entities of its own" in page
    decide(client, waiting(), "import")
    assert Expression.objects.filter(work=SLUG).count() == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.pdf", SOUND_PDF[:300]),
        ("filter.pdf", SOUND_PDF.replace(b"/FlateDecode", b"/FlatoDecode")),
        ("end.pdf", b"%PDF-1.7 and nothing else"),
        ("cut.docx", a_docx()[:-400]),
        ("bit.docx", flipped(a_docx())),
        ("hollow.docx", a_docx(**{"[Content_Types].xml": "<Types/>"})),
    ],
)
def test_a_damaged_file_is_said_to_be_so_in_words(client: Client, name: str, content: bytes) -> None:
    page = hand_in(client, {name: content}).content.decode()
    assert "The file is damaged and can&#39;t be read: save or export it anew, or ask for another copy." in page
    assert not re.search(r"\w+(?:Error|Exception)\b", page), "no word of a program"


def test_what_others_stand_on_is_named_and_kept(client: Client) -> None:
    hand_in(client, FILES)
    batch = waiting()
    decide(client, batch, "import")
    Tag.objects.create(work_id=SLUG, eid="part_2__sec_2", scheme="uncac", code="46", by="Somebody")
    answer = client.post(f"{IMPORTS}{batch.pk}/undo/")
    assert answer.status_code == 409
    assert "uncac 46" in answer.content.decode()
    assert Work.objects.filter(slug=SLUG).exists()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "Choose a file."),
        ({"manifest.csv": LIST.replace("2024-01-01", "soon"), "act.md": ACT}, "row 5, on: soon"),
        ({"manifest.csv": LIST}, "no law on record is act.md"),
        ({"long.txt": "x" * (settings.IMPORT_MAX_BYTES + 1)}, "comity import-law"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client: Client, files: dict[str, str], said: str) -> None:
    answer = hand_in(client, files)
    assert answer.status_code == 422
    assert said in re.sub(r"&#\d+;", "'", answer.content.decode())
    assert not Batch.objects.exists()
    assert not Handed.objects.exists()


def test_what_nobody_decided_on_is_gone_after_a_day(client: Client) -> None:
    hand_in(client, {"act.md": ACT})
    Batch.objects.update(at=timezone.now() - timedelta(days=2))
    hand_in(client, {"loi.md": LOI, "manifest.csv": LIST.splitlines()[0] + "\nloi.md,FR,fr,,7,2019,,,,,,"})
    assert set(waiting().handed.values_list("name", flat=True)) == {"loi.md", "manifest.csv"}


def test_events_are_shown_before_and_after(client: Client) -> None:
    """A list may come alone, about laws on record: what it tells is seen first, and is on the report then."""
    hand_in(client, FILES)
    decide(client, waiting(), "import")
    alone = f"slug,event,on\n{SLUG},repeal,2026-01-01\n"
    page = hand_in(client, {"events.csv": alone}).content.decode()
    for said in ("Events", "To add", "Repeal", "1 January 2026", "Import exactly this"):
        assert said in page, said
    assert Work.objects.get(slug=SLUG).repealed_on != date(2026, 1, 1), "seen, not done"
    batch = waiting()
    decide(client, batch, "import")
    assert Work.objects.get(slug=SLUG).repealed_on == date(2026, 1, 1)
    assert "Repeal" in client.get(f"{IMPORTS}{batch.pk}/").content.decode()
    assert "To leave" in hand_in(client, {"events.csv": alone}).content.decode(), "on record by now"


@pytest.mark.whole
def test_the_list_costs_the_same_however_long(client: Client) -> None:

    def cost() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(IMPORTS).status_code == 200
        return len(caught)

    def fill(number: int) -> None:
        for _ in range(number):
            Batch.objects.create(by="a")
            Handed.objects.create(batch=Batch.objects.create(by="a"), name="act.md", content=b"x")

    fill(1)
    cost()  # what is asked once only
    before = cost()
    fill(20)
    assert cost() == before
