"""The parts of an Office file: what is damaged, locked, unpacks beyond reason or declares entities is refused."""

import io
import zipfile

from comity.law.reading.elements import parse
from comity.law.reading.refusing import UNPACKED, refuse

MOST_FILES = 5000


def unpacked(content: bytes, needed: str) -> zipfile.ZipFile:
    """The archive, which has the part that is ``needed``; every part is small enough and free of document types."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        infos = archive.infolist()
    except zipfile.BadZipFile as error:
        refuse("broken", str(error), error)
    if needed not in {info.filename for info in infos}:
        refuse("kind")
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > UNPACKED:
        refuse("large", f"{UNPACKED // (1024 * 1024)} MB")
    if any(info.flag_bits & 1 for info in infos):
        refuse("locked")
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            try:
                parse(archive.read(info))
            except (zipfile.BadZipFile, EOFError, OSError) as error:
                refuse("broken", str(error), error)
    return archive
