"""The parts of an Office file: what is damaged, locked, unpacks beyond reason or declares entities is refused."""

import io
import zipfile
import zlib

from comity.law.reading.elements import parse
from comity.law.reading.refusing import UNPACKED, RefusedError, refuse

MOST_FILES = 5000
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, OverflowError)
"""What the unpacker stumbles with over a file that is damaged."""
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Those of Office; of the others a part cannot be unpacked only so far."""


def unpacked(content: bytes, needed: str) -> dict[str, bytes]:
    """The parts by name, of which one is ``needed``; each no longer than it says, none with a document type."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            _refuse_beyond_reason(infos, needed)
            parts = {info.filename: _bytes(archive, info) for info in infos}
    except RefusedError:
        raise
    except DAMAGE as error:
        refuse("damaged", "", error)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            parse(part)
    return parts


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts as a file again, for a reader that would believe what the file it came in says of their size."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made


def _refuse_beyond_reason(infos: list[zipfile.ZipInfo], needed: str) -> None:
    if needed not in {info.filename for info in infos}:
        refuse("kind")
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > UNPACKED:
        refuse("large", f"{UNPACKED // (1024 * 1024)} MB")
    if any(info.flag_bits & 1 for info in infos):
        refuse("locked")
    if any(info.compress_type not in METHODS for info in infos):
        refuse("damaged")


def _bytes(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """No more than the part says that it has: read as a whole it would be unpacked to its end first."""
    with archive.open(info) as part:
        return part.read(info.file_size + 1)
