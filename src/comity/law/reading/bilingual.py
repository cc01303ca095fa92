"""A file that holds one law in two languages, one after the other: where the second begins."""

from dataclasses import dataclass

from comity.law.reading.assembling import Line
from comity.law.reading.languages import language_of
from comity.law.reading.numbers import counted, recognise

FEWEST = 5
"""Units in each half, so that a schedule in another language makes no second law."""


@dataclass(slots=True)
class Half:
    """The lines of one language."""

    lines: list[Line]
    language: str
    title: str


def halves(lines: list[Line], language: str, title: str) -> list[Half]:
    """The whole as one, or its two halves."""
    place = _second_begins(lines, language)
    if not place:
        whole = language_of("\n".join(line.text for line in lines)) or language
        return [Half(lines, language or whole or "en", title)]
    first, second = lines[:place], lines[place:]
    found = [language_of("\n".join(line.text for line in half)) for half in (first, second)]
    titles = [_titles(first, found[0], found[1]) or title, _titles(first, found[1], found[0]) or title]
    return [Half(first, found[0], titles[0]), Half(second, found[1], titles[1])]


def _second_begins(lines: list[Line], language: str) -> int:
    """The place of the first heading of the second half; nought where the file is in one language.

    The numbers of the articles begin anew, and what stands before and behind is in different languages.
    """
    units = [
        (index, counted(found.number))
        for index, line in enumerate(lines)
        if line.level and (found := recognise(line.text, language)) and found.kind == "article"
    ]
    again = [place for place, (_index, number) in enumerate(units) if number == 1 and place >= FEWEST]
    for place in again:
        index = units[place][0]
        before = language_of("\n".join(line.text for line in lines[:index]))
        behind = language_of("\n".join(line.text for line in lines[index:]))
        if before and behind and before != behind and len(units) - place >= FEWEST:
            return _back_to_preamble(lines, units[place - 1][0], index, before)
    return 0


def _back_to_preamble(lines: list[Line], last_unit: int, index: int, language: str) -> int:
    """Back from the first article over its chapter, heading and preamble to the end of the first language."""
    place = index
    while place - 1 > last_unit and _language_of_line(lines[place - 1].text, language):
        place -= 1
    return place


def _language_of_line(text: str, before: str) -> bool:
    """Whether a line isn't in the language before: said clearly, or too short to say."""
    return _short(text) != before


def _short(text: str) -> str:
    return language_of(text * 4)


def _titles(lines: list[Line], language: str, other: str) -> str:
    """The heading at the head of the file that is in the language, or at least not in the other."""
    heads = [line.text for line in lines[:4] if line.level]
    said = {text: language_of(f"{text} " * 12) for text in heads}
    sure = [text for text in heads if said[text] == language]
    return next(iter(sure + [text for text in heads if said[text] != other]), "")
