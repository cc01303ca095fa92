"""What is taken in, and what is not; and that a document is given to nobody else."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from comity.audit.models import Entry
from comity.networks.actions.files import MOST_BYTES, kind_of, plain_name
from comity.networks.models import Document
from tests.networks.worlds import World

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20 + b"\0\0\0\0IEND\xaeB`\x82"


def word(*, text: bytes = b"<w/>", more: dict[str, bytes] | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", text)
        for name, content in (more or {}).items():
            packed.writestr(name, content)
    return file.getvalue()


@pytest.fixture(autouse=True)
def kept_apart(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def upload(world: World, name: str, content: bytes, case: int) -> str:
    at = f"/en/networks/applications/{case}/documents/"
    sent = SimpleUploadedFile(name, content, content_type="application/pdf")
    return world.browser("manager").post(at, {"file": sent}, follow=True).content.decode()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("a.pdf", PDF, "application/pdf"), ("a.png", PNG, "image/png"), ("a.docx", word(), "wordprocessingml")],
)
def test_a_document_comes_back_as_a_file_and_only_as_a_file(name: str, content: bytes, kind: str) -> None:
    world = World()
    case = world.draft()
    assert name in upload(world, name, content, case.pk)
    document = Document.objects.get()
    at = f"/en/networks/applications/{case.pk}/documents/{document.pk}/"
    answer = world.browser("manager").get(at)
    assert b"".join(answer) == content
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert kind in answer["Content-Type"]
    assert Entry.objects.filter(action="networks.read_document", outcome="read").count() == 1
    assert Client().get(at).status_code == 302
    for who in ("sister", "stranger", "focal", "staff", "other staff"):
        assert world.browser(who).get(at).status_code == 404, who


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.pdf", b"<!doctype html><script>alert(1)</script> %PDF- %%EOF"),
        ("page.html", b"<html></html>"),
        ("run.exe", b"MZ" + b"\0" * 100),
        ("empty.pdf", b""),
        ("cut.pdf", b"%PDF-1.7 and no end"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("table.docx", b"PK\x03\x04 not a zip"),
        ("macros.docx", word(more={"word/vbaProject.bin": b"x"})),
    ],
)
def test_what_is_no_document_is_refused(name: str, content: bytes, kept_apart: Path) -> None:
    world = World()
    case = world.draft()
    page = upload(world, name, content, case.pk)
    assert "Hand in a PDF" in page or "The submitted file is empty" in page or "Choose a file" in page
    assert not Document.objects.exists()
    assert not list(kept_apart.rglob("*")), "nothing is left on the disk"


def test_a_file_that_is_too_large_is_refused() -> None:
    world = World()
    case = world.draft()
    page = upload(world, "large.pdf", PDF + b"\0" * MOST_BYTES + b"%%EOF", case.pk)
    assert "The file is too large: 5.0 MB, at most 5 MB." in page
    assert not Document.objects.exists()


@pytest.mark.whole
def test_a_bomb_is_told_by_its_list_of_parts_and_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word(more={"word/media.bin": b"\0" * (120 * 1024 * 1024)})
    honest = word(text=b"x" * 1000)
    assert len(bomb) < MOST_BYTES

    def opened(*_args: object, **_kwargs: object) -> None:
        raise AssertionError

    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    assert not kind_of(bomb)
    assert kind_of(honest), "an honest one is told without opening a part either"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\boot.pdf", "boot.pdf"),
        ("annual\u202efdp.exe", "annualfdp.exe.pdf"),
        ('a"b\r\nX: y.pdf', 'a"bX: y.pdf'),
        (".pdf", ".pdf"),
        ("", "document.pdf"),
        ("لائحة.PDF", "لائحة.pdf"),
        ("x" * 500 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_name_is_only_a_name(given: str, kept: str) -> None:
    assert plain_name(given, "application/pdf") == (kept if kept != ".pdf" else "pdf.pdf")


def test_a_document_is_taken_back_before_it_is_handed_in_and_not_after(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    world = World()
    case = world.whole()
    upload(world, "a.pdf", PDF, case.pk)
    document = Document.objects.get()
    at = f"/en/networks/applications/{case.pk}/documents/{document.pk}/"
    manager = world.browser("manager")
    assert manager.get(f"{at}remove/").status_code == 405
    with django_capture_on_commit_callbacks(execute=True):
        manager.post(f"{at}remove/")
    assert manager.get(at).status_code == 404
    assert not default_storage.exists(document.file)
    upload(world, "b.pdf", PDF, case.pk)
    manager.post(f"/en/networks/applications/{case.pk}/submit/")
    second = Document.objects.get(removed_at__isnull=True)
    page = manager.post(f"/en/networks/applications/{case.pk}/documents/{second.pk}/remove/", follow=True)
    assert "handed in" in page.content.decode()
    assert Document.objects.filter(removed_at__isnull=True).count() == 1
