"""A tree written as Akoma Ntoso, valid under the strict schema. Plain text only: markup of a source never passes."""

import hashlib
import re

from lxml import etree

from comity.law.akn.identity import (
    ASSENT,
    NAMESPACE,
    PUBLICATION,
    UNDATED,
    WORDING,
    Identity,
    long_code,
)
from comity.law.akn.numbers import plain_number
from comity.law.tree import Law, Part

LONGEST_EID = 200
# Abbreviations of the naming convention (AKN-NC 1.0, 5.6); other elements are named in full.
ABBREVIATIONS = {
    "article": "art",
    "chapter": "chp",
    "clause": "cl",
    "division": "dvs",
    "paragraph": "para",
    "section": "sec",
    "subchapter": "subchp",
    "subdivision": "subdvs",
    "subparagraph": "subpara",
    "subsection": "subsec",
    "schedule": "att",
}
CONTAINERS = frozenset({"book", "tome", "title", "part", "subpart", "chapter", "subchapter", "division", "schedule"})
"""Kinds that some languages count in Roman numerals and others in digits: their eIds are in digits always."""
# What XML 1.0 cannot hold.
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = "{%s}%%s" % NAMESPACE  # noqa: UP031  # braces of a different kind


class Eids:
    """Gives each part of a document its ``eId``: unique, from the numbers, from the place where there is no number."""

    def __init__(self) -> None:
        self.given: set[str] = set()
        self.unnumbered: dict[str, int] = {}

    def next(self, kind: str, number: str, prefix: str) -> str:
        """The eId of the next part of that kind under ``prefix``."""
        start = f"{prefix}__" if prefix else ""
        name = start + ABBREVIATIONS.get(kind, kind)
        bare = plain_number(number, roman=kind in CONTAINERS)
        if not bare:
            place = self.unnumbered[name] = self.unnumbered.get(name, 0) + 1
            bare = f"nn_{place}"
        return self.take(f"{name}_{bare}")

    def take(self, wanted: str) -> str:
        """The eId itself, or the next free one after it."""
        if len(wanted) > LONGEST_EID - 6:
            wanted = f"x_{hashlib.sha256(wanted.encode()).hexdigest()[:24]}"
        found, count = wanted, 1
        while found in self.given:
            count += 1
            found = f"{wanted}_{count}"
        self.given.add(found)
        return found


def sayable(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _UNSAYABLE.sub("", text)


def write(law: Law, identity: Identity) -> str:
    """The document of a wording."""
    root = etree.Element(_NAME % "akomaNtoso", nsmap={None: NAMESPACE})
    act = _under(root, identity.doctype, name=identity.doctype)
    _meta(act, law, identity)
    eids = Eids()
    _preface(act, law)
    body = _under(act, "body")
    schedules = [each for each in law.parts if each.kind == "schedule"]
    for part in law.parts:
        if part.kind != "schedule":
            _part(body, part, "", eids)
    if not len(body):
        _under(body, "hcontainer", name="hcontainer", eId=eids.next("hcontainer", "", ""))
    if law.conclusions:
        _paragraphs(_under(act, "conclusions"), law.conclusions)
    if schedules:
        attachments = _under(act, "attachments")
        for place, part in enumerate(schedules, start=1):
            _schedule(attachments, part, place, identity, eids)
    text = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _under(parent: etree._Element, tag: str, text: str = "", /, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, _NAME % tag, {key: sayable(value) for key, value in attributes.items()})
    element.text = sayable(text) or None
    return element


def _paragraphs(parent: etree._Element, texts: list[str]) -> None:
    for text in texts:
        _under(parent, "p", text)


def _preface(act: etree._Element, law: Law) -> None:
    preface = _under(act, "preface")
    _under(_under(preface, "p"), "docTitle", law.title)
    _paragraphs(preface, law.preface)


def _part(parent: etree._Element, part: Part, prefix: str, eids: Eids) -> None:
    kind = "hcontainer" if part.kind == "schedule" else part.kind  # a schedule inside a part of the law
    element = _under(parent, kind, eId=eids.next(kind, part.number, prefix))
    if kind == "hcontainer":
        element.set("name", part.kind)
    _labels(element, part)
    _contents(element, part, element.get("eId", ""), eids)


def _labels(element: etree._Element, part: Part) -> None:
    if part.number:
        _under(element, "num", part.number)
    if part.heading:
        _under(element, "heading", part.heading)


def _contents(element: etree._Element, part: Part, prefix: str, eids: Eids) -> None:
    if not part.children:
        if part.text or part.after:
            _paragraphs(_under(element, "content"), [*part.text, *part.after])
        return
    if part.text:
        _paragraphs(_under(element, "intro"), part.text)
    for child in part.children:
        _part(element, child, prefix, eids)
    if part.after:
        _paragraphs(_under(element, "wrapUp"), part.after)


def _schedule(parent: etree._Element, part: Part, place: int, identity: Identity, eids: Eids) -> None:
    eid = eids.next("schedule", part.number, "")
    attachment = _under(parent, "attachment", eId=eid)
    _labels(attachment, part)
    doc = _under(attachment, "doc", name="schedule")
    _identification(_under(doc, "meta"), identity, f"schedule_{place}")
    body = _under(doc, "mainBody")
    _paragraphs(body, part.text)
    for child in part.children:
        _part(body, child, eid, eids)
    _paragraphs(body, part.after)
    if not len(body):
        _under(body, "p")


def _meta(act: etree._Element, law: Law, identity: Identity) -> None:
    meta = _under(act, "meta")
    _identification(meta, identity, "main", law.title)
    references = _under(meta, "references", source="#comity")
    _under(references, "TLCOrganization", eId="comity", href="/ontology/organization/comity", showAs="Comity")
    if law.notes:
        notes = _under(meta, "notes", source="#comity")
        for place, text in enumerate(law.notes, start=1):
            _under(_under(notes, "note", eId=f"note_{place}", marker=str(place)), "p", text)


def _identification(meta: etree._Element, identity: Identity, component: str, title: str = "") -> None:
    head = _under(meta, "identification", source="#comity")
    work = _under(head, "FRBRWork")
    _addresses(work, identity.uri, component)
    if title:
        _under(work, "FRBRalias", value=title, name="title")
    known = [(ASSENT, identity.assented_on), (PUBLICATION, identity.published_on)]
    dates = [(name, day.isoformat()) for name, day in known if day] or [("unknown", UNDATED)]
    for name, day in dates:
        _under(work, "FRBRdate", date=day, name=name)
    _under(work, "FRBRauthor", href="")
    _under(work, "FRBRcountry", value=identity.country)
    if identity.number:
        _under(work, "FRBRnumber", value=identity.number)
    wording = _under(head, "FRBRExpression")
    _addresses(wording, identity.expression_uri, component)
    day_of = identity.wording_of
    _under(wording, "FRBRdate", date=day_of.isoformat() if day_of else UNDATED, name=WORDING if day_of else "unknown")
    _under(wording, "FRBRauthor", href="#comity")
    _under(wording, "FRBRlanguage", language=long_code(identity.language))
    file = _under(head, "FRBRManifestation")
    _addresses(file, f"{identity.expression_uri}/akn", component, end=".xml")
    _under(file, "FRBRdate", date=_written(identity), name=WORDING)
    _under(file, "FRBRauthor", href="#comity")


def _addresses(parent: etree._Element, uri: str, component: str, end: str = "") -> None:
    _under(parent, "FRBRthis", value=f"{uri}/!{component}{end}")
    _under(parent, "FRBRuri", value=f"{uri}{end}")


def _written(identity: Identity) -> str:
    """The day of the file: that of the wording, so that the same law gives the same file."""
    day = identity.wording_of or identity.published_on or identity.assented_on
    return day.isoformat() if day else UNDATED
