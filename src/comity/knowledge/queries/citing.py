"""Citations: a sentence as ISO 690 has it, BibTeX and RIS. Nothing is invented for what is not on record."""

import re
from datetime import date

from comity.common.languages import in_language, long_date, visible
from comity.knowledge.models import Item

FORMATS = {"bib": "application/x-bibtex", "ris": "application/x-research-info-systems"}
TEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", **{each: f"\\{each}" for each in "&%$#_"}}
TEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
SPACE = re.compile(r"\s+")


def _line(text: str) -> str:
    """A text on one line, with its unseen characters named."""
    return SPACE.sub(" ", visible(text)).strip()


def _authors(item: Item) -> list[str]:
    return [_line(each) for each in item.authors.split(";") if each.strip()]


def iso690(item: Item, viewed: date) -> str:
    """Creators. Title [online]. Edition. Publisher, date [viewed date]. Series. Available from: the address follows.

    As the standard's own examples are written, in English, whatever the language of the title. What is not known is
    left out; only that there is no date is said.
    """
    made = long_date(item.published_on, "en") if item.published_on else "[no date]"
    parts = (
        _creators([_inverted(each) for each in _authors(item)]),
        f"{_line(item.title.text).rstrip('.')} [online]",
        f"{_ordinal(item.number)} ed" if item.number > 1 else "",
        ", ".join(part for part in (_line(item.publisher.text), made) if part) + f" [viewed {long_date(viewed, 'en')}]",
        _line(item.series.text),
    )
    return " ".join(f"{part.rstrip('.')}." for part in parts if part) + " Available from:"


def _inverted(name: str) -> str:
    """What an author is filed under in capitals, where a comma says what that is: family name, parent body."""
    first, comma, rest = name.partition(",")
    return f"{first.upper()},{rest}" if comma else name


def _creators(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _ordinal(number: int) -> str:
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def bibtex(item: Item, address: str) -> str:
    """An entry of BibTeX, in UTF-8."""
    fields = {
        "title": _line(in_language(item.titles).text),
        "author": " and ".join(f"{{{_tex(each)}}}" for each in _authors(item)),
        "publisher": _line(item.publisher.text),
        "year": str(item.published_on.year) if item.published_on else "",
        "edition": str(item.number) if item.number > 1 else "",
        "series": _line(item.series.text),
        "url": address,
    }
    raw = {"author", "url"}
    lines = [f"  {name} = {{{value if name in raw else _tex(value)}}}" for name, value in fields.items() if value]
    return "@misc{" + item.slug + ",\n" + ",\n".join(lines) + "\n}\n"


def _tex(text: str) -> str:
    return "".join(TEX.get(each, each) for each in text)


def ris(item: Item, address: str) -> str:
    """A record of RIS."""
    day = item.published_on
    rows = [
        ("TY", "RPRT"),
        *(("AU", each) for each in _authors(item)),
        ("TI", _line(in_language(item.titles).text)),
        ("PB", _line(item.publisher.text)),
        ("PY", str(day.year) if day else ""),
        ("DA", f"{day.year}/{day.month:02}/{day.day:02}/" if day else ""),
        ("ET", str(item.number) if item.number > 1 else ""),
        ("T3", _line(item.series.text)),
        ("AB", _line(in_language(item.abstracts).text)),
        ("UR", address),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value) + "ER  - \r\n"
