"""Taking files in: a few harmless kinds, told by their bytes, never opened, kept under a random name."""

import hashlib
import io
import re
import secrets
import unicodedata
import zipfile
from pathlib import PurePosixPath
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
MOST_BYTES = 5 * MEGABYTE
MOST_UNPACKED = 100 * MEGABYTE
LONGEST_NAME = 100
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OFFICE = {WORD: "word/document.xml", SLIDES: "ppt/presentation.xml"}
"""The part by which each kind of packed file is told."""
ENDINGS = {
    "application/pdf": ("pdf",),
    WORD: ("docx",),
    SLIDES: ("pptx",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
}
ENCRYPTED = 0x1


class RefusedFileError(ValueError):
    """A file that is not taken; says why, in the reader's language."""


class Kept(NamedTuple):
    """A file that was taken in: where its bytes lie, and what is told about them."""

    file: str
    name: str
    content_type: str
    size: int
    digest: str


def content_of(upload: UploadedFile, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file that was sent along; one that is too large is not read at all.

    Raises:
        RefusedFileError: it is too large.
    """
    check_size(upload.size or 0, most)
    content: bytes = upload.read()
    return content


def keep(name: str, content: bytes, folder: str, most: int = MOST_BYTES) -> Kept:
    """Keep a file under a random name in a folder of the store.

    Raises:
        RefusedFileError: it is too large, or of another kind.
    """
    check_size(len(content), most)
    content_type = kind_of(content)
    if not content_type:
        raise RefusedFileError(_("Hand in a PDF, a Word file (DOCX), slides (PPTX) or a picture (PNG, JPEG)."))
    path = default_storage.save(f"{folder}/{secrets.token_hex(24)}", ContentFile(content))
    digest = hashlib.sha256(content).hexdigest()
    return Kept(path, plain_name(name, content_type), content_type, len(content), digest)


def kind_of(content: bytes) -> str:
    """The kind of a file by its bytes alone; empty for anything that is not taken."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]:
        return "application/pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n") and b"IEND" in content[-16:]:
        return "image/png"
    if content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content[-64:]:
        return "image/jpeg"
    return _office_kind(content) if content.startswith(b"PK\x03\x04") else ""


def _office_kind(content: bytes) -> str:
    """Word or slides by the list of parts; no part is unpacked, and one that would unpack to too much is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return ""
    names = {part.filename for part in parts}
    sound = sum(part.file_size for part in parts) <= MOST_UNPACKED and not any(
        part.flag_bits & ENCRYPTED or part.filename.lower().endswith("vbaproject.bin") for part in parts
    )
    found = [kind for kind, part in OFFICE.items() if part in names]
    return found[0] if sound and len(found) == 1 and "[Content_Types].xml" in names else ""


def plain_name(name: str, content_type: str) -> str:
    """The file's own name without folders, controls and marks that reorder it, with the ending of its kind."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(each for each in unicodedata.normalize("NFC", last) if unicodedata.category(each)[0] != "C")
    stem, _dot, ending = shown.rpartition(".")
    endings = ENDINGS[content_type]
    kept = re.sub(r"\s+", " ", stem if ending.lower() in endings and stem else shown).strip(" .")[:LONGEST_NAME]
    return f"{kept or 'document'}.{ending.lower() if ending.lower() in endings else endings[0]}"


def check_size(size: int, most: int = MOST_BYTES) -> None:
    """Raise ``RefusedFileError`` for a file too large to be read at all."""
    if size > most:
        message = _("The file is too large: %(size)s MB, at most %(limit)s MB.")
        raise RefusedFileError(message % {"size": round(size / MEGABYTE, 1), "limit": most // MEGABYTE})
