"""PPTX: what the slides say, in the order in which they are shown. Notes are the speaker's and are left out."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from comity.law.reading.elements import name_of, parse
from comity.law.reading.packed import DAMAGE, unpacked
from comity.law.reading.refusing import refuse

FOLDER = "ppt"
ORDER = "ppt/presentation.xml"
TARGETS = "ppt/_rels/presentation.xml.rels"


def are_slides(content: bytes) -> bool:
    """Whether the bytes are such a file, by the list of its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return ORDER in archive.namelist()
    except DAMAGE:
        return False


def read_slides(content: bytes) -> list[str]:
    """A line for each paragraph. Raises RefusedError for what is no such file, is damaged, or unpacks beyond reason."""
    parts = unpacked(content, ORDER)
    if TARGETS not in parts:
        refuse("damaged")
    return [line for name in _shown(parts) if name in parts for line in _lines(parse(parts[name]))]


def _shown(parts: dict[str, bytes]) -> list[str]:
    """The names of the slides in their order, each once; names without namespaces, as OOXML has two sets of these."""
    targets = {each.get("Id"): each.get("Target", "") for each in parse(parts[TARGETS]).iter("{*}Relationship")}
    slides = parse(parts[ORDER]).iter("{*}sldId")
    ids = [value for each in slides for key, value in each.attrib.items() if key.endswith("}id")]
    return list(dict.fromkeys(posixpath.join("/", FOLDER, targets[each])[1:] for each in ids if each in targets))


def _lines(slide: etree._Element) -> Iterator[str]:
    """Fields, such as the number of the slide, are none of its words; what stands in for new drawings says it again."""
    for paragraph in slide.iter("{*}p"):
        if next(paragraph.iterancestors("{*}Fallback"), None) is not None:
            continue
        pieces = (" " if name_of(each) == "br" else _words(each) for each in paragraph)
        if words := " ".join("".join(pieces).split()):
            yield words


def _words(run: etree._Element) -> str:
    return (run.findtext("{*}t") or "") if name_of(run) == "r" else ""
