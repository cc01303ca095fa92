"""The XML of Canada's Department of Justice (LIMS)."""

from datetime import date

from lxml import etree

from comity.law.reading.assembling import check_numbers
from comity.law.reading.elements import name_of, parse, words_of
from comity.law.tree import Kind, Law, Metadata, Part

ROOTS = {"Statute", "Regulation"}
KINDS: dict[str, Kind] = {
    "Section": "section",
    "Subsection": "subsection",
    "Paragraph": "paragraph",
    "Subparagraph": "subparagraph",
    "Clause": "clause",
    "Subclause": "point",
    "Subsubclause": "indent",
    "Definition": "hcontainer",
    "DefinitionEnOnly": "hcontainer",
    "DefinitionFrOnly": "hcontainer",
    "Provision": "hcontainer",
    "SectionPiece": "hcontainer",
    "Group": "hcontainer",
    "BillPiece": "hcontainer",
    "RelatedOrNotInForce": "hcontainer",
    "AmendedText": "hcontainer",
}
GIVEN = {"Label", "MarginalNote", "Footnote", "Text", "TitleText", "GroupHeading", "ScheduleFormHeading"}
INNER = {*KINDS, "Text", "Item"}
"""What makes an element that holds it a part, whatever its own name."""
SKIPPED = {"RecentAmendments"}  # kept as notes
LEFT_OUT = frozenset({"Footnote", "FootnoteRef"})
DIVISIONS: tuple[tuple[str, Kind], ...] = (
    ("PART", "part"),
    ("PARTIE", "part"),
    ("TITLE", "title"),
    ("TITRE", "title"),
    ("DIVISION", "division"),
    ("SECTION", "division"),
    ("CHAPTER", "chapter"),
    ("CHAPITRE", "chapter"),
)
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LIMS = "{http://justice.gc.ca/lims}"


def is_lims(root: etree._Element) -> bool:
    """Whether the root is one of such a file."""
    return root.tag in ROOTS and root.find("Identification") is not None


def read_lims(content: bytes) -> Law:
    """The law as the file holds it."""
    root = parse(content)
    language = root.get(XML_LANG) or "en"
    head = root.find("Identification")
    long_title, short_title = words_of(head.find("LongTitle")), words_of(head.find("ShortTitle"))
    law = Law(title=short_title or long_title, language=language, metadata=_metadata(root, head))
    if short_title and long_title:
        law.preface.append(long_title)
    law.preface += [words_of(note) for note in head.iterfind("ReaderNote")]
    for element in root:
        if name_of(element) in {"Introduction", "Preamble"}:
            law.preface += _texts(element)
        elif name_of(element) == "Body":
            law.parts += _parts_with_headings(element, law)
        elif name_of(element) == "Schedule":
            law.parts.append(_schedule(element, law))
        elif name_of(element) == "RecentAmendments":
            law.notes += [
                words_of(each.find("AmendmentCitation")) + ": " + words_of(each.find("AmendmentDate"))
                for each in element.iterfind("Amendment")
            ]
    check_numbers(law)
    return law


def _metadata(root: etree._Element, head: etree._Element) -> Metadata:
    chapter = head.find("Chapter")
    number = words_of(chapter.find("ConsolidatedNumber")) if chapter is not None else ""
    annual = chapter.find("AnnualStatuteId") if chapter is not None else None
    metadata = Metadata(
        country="CA",
        number=number or (words_of(annual.find("AnnualStatuteNumber")) if annual is not None else ""),
        year=words_of(annual.find("YYYY")) if annual is not None else "",
        wording_of=_day(root.get(f"{LIMS}pit-date", "")),
    )
    for stage in head.iterfind("BillHistory/Stages"):
        if stage.get("stage") == "assented-to":
            parts = [words_of(stage.find(f"Date/{name}")) for name in ("YYYY", "MM", "DD")]
            metadata.assented_on = _day("-".join(part.zfill(2) for part in parts))
    if not metadata.year and metadata.assented_on:
        metadata.year = str(metadata.assented_on.year)
    return metadata


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _texts(element: etree._Element) -> list[str]:
    return [words for each in element.iter("Text", "TitleText") if (words := words_of(each))]


def _parts_with_headings(element: etree._Element, law: Law) -> list[Part]:
    """A body is flat: headings stand between the sections that they cover, by level."""
    found: list[Part] = []
    open_: list[tuple[int, Part]] = []
    for child in element:
        name = name_of(child)
        if name == "Heading":
            level = int(child.get("level", "1"))
            while open_ and open_[-1][0] >= level:
                open_.pop()
            part = _division(child, law)
            (open_[-1][1].children if open_ else found).append(part)
            open_.append((level, part))
        elif part_ := _part(child, law):
            (open_[-1][1].children if open_ else found).append(part_)
    return found


def _division(heading: etree._Element, law: Law) -> Part:
    label, title = words_of(heading.find("Label"), without=LEFT_OUT), words_of(heading.find("TitleText"))
    _footnotes(heading, law)
    kind: Kind = next((kind for word, kind in DIVISIONS if label.upper().startswith(word)), "hcontainer")
    return Part(kind, number=label, heading=title)


def _footnotes(element: etree._Element, law: Law) -> None:
    law.notes += [" ".join(words_of(each) for each in note) for note in element.iterfind("Footnote")]


def _part(element: etree._Element, law: Law) -> Part | None:
    name = name_of(element)
    if name in SKIPPED or not name:
        return None
    part = Part(
        KINDS.get(name, "hcontainer"),
        number=words_of(element.find("Label"), without=LEFT_OUT),
        heading=words_of(element.find("MarginalNote"), without=LEFT_OUT),
    )
    _footnotes(element, law)
    if not len(element) or _is_mixed(element):
        part.text = [words] if (words := words_of(element, without=LEFT_OUT)) else []
        return part if part.text else None
    for child in element:
        _take(part, child, law)
    return part if part.number or part.heading or part.text or part.children or part.after else None


def _is_mixed(element: etree._Element) -> bool:
    """Whether words stand between the elements: a definition within a sentence."""
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _take(part: Part, child: etree._Element, law: Law) -> None:
    """Hang a child of an element on its part: text before the parts, or behind them."""
    name = name_of(child)
    if name in {"Label", "MarginalNote", "Footnote"}:
        return
    if name in KINDS or (name != "Text" and any(name_of(each) in INNER for each in child)):
        inner = _part(child, law)
        if inner and part.after:  # what stands between stays between
            part.children += [Part("hcontainer", text=[text]) for text in part.after]
            part.after = []
        if inner:
            part.children.append(inner)
        return
    if name == "GroupHeading" and not part.heading:
        part.heading = words_of(child)
        return
    if rows := list(child.iter("row")):
        (part.after if part.children else part.text).extend(" | ".join(words_of(cell) for cell in row) for row in rows)
        return
    if name == "Heading":
        words = words_of(child)
    elif name == "HistoricalNote":
        words = "; ".join(words_of(each) for each in child) or words_of(child)
    else:
        _footnotes(child, law)
        words = words_of(child, without=LEFT_OUT)
    if words:
        (part.after if part.children else part.text).append(words)


def _schedule(element: etree._Element, law: Law) -> Part:
    heading = element.find("ScheduleFormHeading")
    part = Part("schedule")
    if heading is not None:
        part.number = words_of(heading.find("Label"), without=LEFT_OUT)
        part.heading = words_of(heading.find("TitleText"))
        part.text += [words for each in heading.iterfind("OriginatingRef") if (words := words_of(each))]
        _footnotes(heading, law)
    if not part.number and element.get("id") == "NifProvs":
        part.heading = part.heading or "Related or not in force"
    for child in element:
        if name_of(child) != "ScheduleFormHeading":
            if name_of(child) == "BillPiece":
                for inner in child:
                    part.children += _parts_with_headings(inner, law)
            else:
                _take(part, child, law)
    return part
