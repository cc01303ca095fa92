"""The paragraphs of a note, from what its form says. Pure: no input, no output."""

import re
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from typing import Any, Literal

from comity.common.languages import TITLES, in_given_language, language_name, long_date
from comity.upkeep.notes.missions import SHORT
from comity.upkeep.notes.words import Words

Kind = Literal["reference", "title", "text", "indented", "right", "end"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and where it stands; ``indented`` for an authority's particulars, ``right`` for place and date."""

    kind: Kind
    text: str


def words_in(language: str) -> Words:
    """The words of one of the six languages."""
    found: Words = import_module(f"comity.upkeep.notes.words.{language}").WORDS
    return found


def name_of_language(code: str, language: str) -> str:
    """The name of a language inside a sentence; the six as the United Nations call them."""
    if code not in TITLES:
        return language_name(code, language)
    with in_given_language(language):
        title = str(TITLES[code])
    return title if language == "en" else title.lower()


def paragraphs(article: str, language: str, content: dict[str, Any]) -> list[Paragraph]:
    """The whole note. ``content`` is as ``forms`` cleans it (README)."""
    words = words_in(language)
    opening = words.opening.format(mission=content.get("mission", ""), cite=words.cite[article])
    found = [
        Paragraph("title", words.title),
        Paragraph("text", opening[:1].upper() + opening[1:]),
        *_body(article, language, content, words),
        *(Paragraph("text", part) for part in content.get("further", "").splitlines() if part.strip()),
        Paragraph("text", words.closing.format(short=SHORT[language])),
    ]
    if content.get("reference"):
        found.insert(0, Paragraph("reference", words.reference.format(reference=content["reference"])))
    if content.get("dated"):
        day = long_date(date.fromisoformat(content["dated"]), language)
        found.append(Paragraph("right", words.place_and_date.format(place=content.get("place", ""), date=day)))
    found.append(Paragraph("end", words.addressee))
    return [_unbroken(each) for each in found] if language == "fr" else found


def _unbroken(paragraph: Paragraph) -> Paragraph:
    """French: what stands before a colon or semicolon is not parted from it."""
    return replace(paragraph, text=re.sub(" ([:;])", "\N{NO-BREAK SPACE}\\1", paragraph.text))


def _body(article: str, language: str, content: dict[str, Any], words: Words) -> list[Paragraph]:
    if article == "46(14)":
        names = [name_of_language(code, language) for code in content.get("languages", ())]
        return [Paragraph("text", words.languages.format(languages=words.between.join(names)))]
    if article == "44(6)":
        return [Paragraph("text", words.extradition[content["answer"]])] if content.get("answer") else []
    lead = words.prevention if article == "6(3)" else words.central_authority
    lines = [
        (words.name, content.get("name", "")),
        (words.address, content.get("address", "")),
        (words.telephone, content.get("telephone", "")),
        (words.email, content.get("email", "")),
    ]
    earlier = {"replaces": words.replaces, "adds": words.adds}.get(content.get("earlier", ""))
    colon = "：" if language == "zh" else " : " if language == "fr" else ": "  # noqa: RUF001  # as each is written
    return [
        Paragraph("text", lead),
        *(Paragraph("indented", f"{label}{colon}{' '.join(value.split())}") for label, value in lines if value),
        *([Paragraph("text", earlier)] if earlier else []),
    ]
