"""The XML of Finland's statute book (Finlex), in Finnish and Swedish."""

import re
from datetime import date

from lxml import etree

from comity.law.reading.assembling import check_numbers
from comity.law.reading.elements import name_of, parse, words_of
from comity.law.reading.lists import divide
from comity.law.tree import Law, Metadata, Part

SPACE = "http://www.vn.fi/skeemat/vahvistettavalaki/2010/04/27"
LANGUAGE = "{http://www.vn.fi/skeemat/metatietoelementit/2010/04/27}kieliKoodi"
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("tammi januari", "helmi februari", "maalis mars", "huhti april", "touko maj", "kesä juni"),
            *("heinä juli", "elo augusti", "syys september", "loka oktober", "marras november", "joulu december"),
        ),
        start=1,
    )
    for name in names.split()
}
SIGNED = re.compile(r"(\d{1,2})\.?\s*(?:päivänä\s+)?([a-zåäö]+?|\d{1,2}\.)(?:kuuta)?\s*(\d{4})", re.IGNORECASE)
KINDS = {"asetus": "decree", "förordning": "decree", "päätös": "decree", "beslut": "decree"}


def is_finlex(root: etree._Element) -> bool:
    """Whether the root is one of such a file."""
    return bool(etree.QName(root).namespace == SPACE)


def read_finlex(content: bytes) -> Law:
    """The law as the file holds it."""
    root = parse(content)
    kind, title = _first(root, "SaadostyyppiKooste"), _first(root, "SaadosNimekeKooste")
    law = Law(title=f"{kind} {title}".strip(), language=root.get(LANGUAGE) or "fi")
    law.metadata = _metadata(root, kind)
    for element in root.iter():
        name = name_of(element)
        if name == "Johtolause":
            law.preface += [words for each in element if (words := words_of(each))]
        elif name == "Pykalisto":
            law.parts += [part for each in element if (part := _part(each))]
        elif name == "SaadosLiite":
            law.parts.append(_annex(element))
        elif name == "EsityoViite":
            law.notes.append(words_of(element))
        elif name in {"PaivaysKooste", "Henkilo"}:
            law.conclusions.append(" ".join(words_of(each) for each in element) or words_of(element))
    for part in law.parts:
        _divide(part, law.language)
    check_numbers(law)
    return law


def _first(root: etree._Element, name: str) -> str:
    return words_of(next((each for each in root.iter() if name_of(each) == name), None))


def _metadata(root: etree._Element, kind: str) -> Metadata:
    metadata = Metadata(
        country="FI",
        number=_first(root, "AsiakirjaNroTeksti"),
        year=_first(root, "ValtiopaivavuosiTeksti"),
        kind=KINDS.get(kind.casefold().split()[-1] if kind else "", ""),
    )
    signed = SIGNED.search(_first(root, "PaivaysKooste"))
    named = signed[2].casefold().rstrip(".") if signed else ""
    month = int(named) if named.isdigit() else MONTHS.get(named)
    if signed and month and 1 <= month <= len(MONTHS) // 2:
        metadata.assented_on = date(int(signed[3]), month, int(signed[1]))
    return metadata


def _part(element: etree._Element) -> Part | None:
    name = name_of(element)
    if name in {"Luku", "Osa"}:
        part = Part("chapter" if name == "Luku" else "part")
    elif name == "Pykala":
        part = Part("section")
    else:
        words = words_of(element)
        return Part("hcontainer", heading=words) if words else None
    for child in element:
        _take(part, child)
    if name == "Pykala" and not part.number and not part.heading:
        part.heading = next((value for key, value in element.attrib.items() if "identifiointiTunnus" in key), "")
    return part


def _take(part: Part, child: etree._Element) -> None:
    name, words = name_of(child), words_of(child)
    if name.endswith("TunnusKooste"):
        part.number = words
    elif name == "SaadosOtsikkoKooste" and not part.heading:
        part.heading = words
    elif name in {"Pykala", "Luku"} or (name == "SaadosValiotsikkoKooste" and part.kind != "section"):
        inner = _part(child)
        if inner:
            part.children.append(inner)
    else:
        part.text += _lines(child)


def _lines(element: etree._Element) -> list[str]:
    """Each point of a paragraph on a line of its own."""
    if any(name_of(child).startswith(("Momentti", "Saados")) and "Kursiivi" not in name_of(child) for child in element):
        return [line for child in element for line in _lines(child)]
    words = words_of(element)
    return [words] if words else []


def _annex(element: etree._Element) -> Part:
    texts = [line for child in element for line in _lines(child)]
    heading = texts.pop(0) if texts and len(texts[0].split()) < 12 else ""  # noqa: PLR2004  # a heading is short
    return Part("schedule", heading=heading, text=texts)


def _divide(part: Part, language: str) -> None:
    for child in part.children:
        _divide(child, language)
    divide(part, language)
