"""The parts of an Office file: what is damaged, locked, unpacks beyond reason or declares entities is refused."""

import io
import zipfile
import zlib

from comity.law.reading.elements import parse
from comity.law.reading.refusing import UNPACKED, refuse

MOST_FILES = 5000
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, OverflowError)
"""What the unpacker stumbles with over a file that is damaged."""


def unpacked(content: bytes, needed: str) -> zipfile.ZipFile:
    """The archive, which has the part that is ``needed``; every part is small enough and free of document types."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        infos = archive.infolist()
    except DAMAGE as error:
        refuse("damaged", "", error)
    if needed not in {info.filename for info in infos}:
        refuse("kind")
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > UNPACKED:
        refuse("large", f"{UNPACKED // (1024 * 1024)} MB")
    if any(info.flag_bits & 1 for info in infos):
        refuse("locked")
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            parse(_bytes(archive, info))
    return archive


def _bytes(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(info)
    except DAMAGE as error:
        refuse("damaged", "", error)
