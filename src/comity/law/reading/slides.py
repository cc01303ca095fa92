"""PPTX: what the slides say, in the order in which they are shown. Notes are the speaker's and are left out."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from comity.law.reading.elements import name_of, parse
from comity.law.reading.packed import unpacked

FOLDER = "ppt"
ORDER = "ppt/presentation.xml"
TARGETS = "ppt/_rels/presentation.xml.rels"


def are_slides(content: bytes) -> bool:
    """Whether the bytes are such a file, by the list of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return ORDER in archive.namelist()
    except zipfile.BadZipFile:
        return False


def read_slides(content: bytes) -> list[str]:
    """A line for each paragraph. Raises RefusedError for what is no such file, is damaged, or unpacks beyond reason."""
    archive = unpacked(content, ORDER)
    kept = set(archive.namelist())
    return [line for name in _shown(archive) if name in kept for line in _lines(parse(archive.read(name)))]


def _shown(archive: zipfile.ZipFile) -> list[str]:
    """The names of the slides in their order, each once; names without namespaces, as OOXML has two sets of these."""
    targets = {each.get("Id"): each.get("Target", "") for each in parse(archive.read(TARGETS)).iter("{*}Relationship")}
    slides = parse(archive.read(ORDER)).iter("{*}sldId")
    ids = [value for each in slides for key, value in each.attrib.items() if key.endswith("}id")]
    return list(dict.fromkeys(posixpath.join("/", FOLDER, targets[each])[1:] for each in ids if each in targets))


def _lines(slide: etree._Element) -> Iterator[str]:
    """Fields, such as the number of the slide, are none of its words."""
    for paragraph in slide.iter("{*}p"):
        pieces = (" " if name_of(each) == "br" else _words(each) for each in paragraph)
        if words := " ".join("".join(pieces).split()):
            yield words


def _words(run: etree._Element) -> str:
    return (run.findtext("{*}t") or "") if name_of(run) == "r" else ""
