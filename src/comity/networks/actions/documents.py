"""Taking documents in: a few harmless kinds, told by their bytes, never opened, kept under a random name."""

import hashlib
import io
import re
import secrets
import unicodedata
import zipfile
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.networks.actions.applications import ImpossibleError
from comity.networks.models import Application, Document, Status

MIB = 1024**2
MOST_BYTES = 5 * MIB
MOST_UNPACKED = 100 * MIB
MOST_DOCUMENTS = 20
LONGEST_NAME = 100
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENDINGS = {
    "application/pdf": ("pdf",),
    WORD: ("docx",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
}
ENCRYPTED = 0x1
WRITABLE = frozenset({Status.DRAFT, Status.DECLINED, Status.ASKED})


def kind_of(content: bytes) -> str:
    """The kind of a file by its bytes alone; empty for anything that is not taken."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]:
        return "application/pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n") and b"IEND" in content[-16:]:
        return "image/png"
    if content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content[-64:]:
        return "image/jpeg"
    return WORD if content.startswith(b"PK\x03\x04") and _is_word(content) else ""


def _is_word(content: bytes) -> bool:
    """A Word file by the list of its parts; no part is unpacked, and one that would unpack to too much is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return False
    names = {part.filename for part in parts}
    sound = sum(part.file_size for part in parts) <= MOST_UNPACKED and not any(
        part.flag_bits & ENCRYPTED or part.filename.lower().endswith("vbaproject.bin") for part in parts
    )
    return sound and {"[Content_Types].xml", "word/document.xml"} <= names


def plain_name(name: str, content_type: str) -> str:
    """The file's own name without folders, controls and marks that reorder it, with the ending of its kind."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(each for each in unicodedata.normalize("NFC", last) if unicodedata.category(each)[0] != "C")
    stem, _dot, ending = shown.rpartition(".")
    endings = ENDINGS[content_type]
    kept = re.sub(r"\s+", " ", stem if ending.lower() in endings and stem else shown).strip(" .")[:LONGEST_NAME]
    return f"{kept or 'document'}.{ending.lower() if ending.lower() in endings else endings[0]}"


def check_size(size: int) -> None:
    """Raise ``ImpossibleError`` for a file too large to be read at all."""
    if size > MOST_BYTES:
        message = _("The file is too large: %(size)s MB, at most %(limit)s MB.")
        raise ImpossibleError(message % {"size": round(size / MIB, 1), "limit": MOST_BYTES // MIB})


@transaction.atomic
def add_document(
    *, actor: Actor | str, application: Application, name: str, content: bytes, always: bool = False
) -> Document:
    """Keep a document with an application. ``always``: the secretariat may add one at any time.

    Raises:
        ImpossibleError: it is too large, of another kind, one too many, or comes too late.
    """
    check_size(len(content))
    content_type = kind_of(content)
    if not content_type:
        raise ImpossibleError(_("Hand in a PDF, a Word file (DOCX) or a picture (PNG, JPEG)."))
    held = Application.objects.select_for_update().get(pk=application.pk)
    if not always and held.status not in WRITABLE:
        raise ImpossibleError(_("This application was handed in: it can't be changed now."))
    if held.documents.filter(removed_at__isnull=True).count() >= MOST_DOCUMENTS:
        raise ImpossibleError(_("There are %(count)s documents already.") % {"count": MOST_DOCUMENTS})
    path = default_storage.save(f"applications/{secrets.token_hex(24)}", ContentFile(content))
    made = Document.objects.create(
        application=held,
        file=path,
        name=plain_name(name, content_type),
        content_type=content_type,
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
        by=(actor if isinstance(actor, str) else actor.name)[:200],
    )
    record(actor=actor, action="networks.add_document", subject=f"application:{held.pk}", digest=made.digest)
    return made


@transaction.atomic
def remove_document(*, actor: Actor | str, document: Document) -> None:
    """Take a document back before the application is handed in; that it was there stays on record.

    Raises:
        ImpossibleError: the application was handed in.
    """
    held = Application.objects.select_for_update().get(pk=document.application_id)
    if not held.may_be_written:
        raise ImpossibleError(_("This application was handed in: it can't be changed now."))
    document.removed_at = timezone.now()
    document.save(update_fields=["removed_at"])
    record(actor=actor, action="networks.remove_document", subject=f"application:{held.pk}", digest=document.digest)
    transaction.on_commit(lambda: default_storage.delete(document.file))
