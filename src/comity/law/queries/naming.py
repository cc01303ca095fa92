# ruff: noqa: RUF001  # words of six scripts
"""What laws are called in the text of another: titles, number and year; found without asking each law in turn."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.law.models import Work

LEAST, LEAST_CHINESE = 8, 2
"""Letters of a title that a reference may be of; shorter ones are words of everyday."""
DISTINCT, DISTINCT_CHINESE = 12, 5
"""Letters of a title that is one wherever it stands."""
WINDOW = 80
_SAME = str.maketrans("’ʼ\u00a0\u202f\n\t", "''    ")
_HAN = re.compile(r"[\u3400-\u9fff]")
_STARTS = re.compile(r"\b\w|(?<=\b[بلوفك])\w|(?<=[\u3400-\u9fff])[\u3400-\u9fff]")
_LEADING = re.compile(r"(?:(?:The|La|Le|Les|El|Los|Las)\s+|L['’])(?=\S)")
_YEAR_AFTER = re.compile(
    r"[\s,(]*(?:\d{1,4}/)?(?:(?:No\.?|رقم|№|n°)\s*\S{1,12}\s+)?(?:of\s+|de\s+|لسنة\s+|لعام\s+)?([12]\d{3})\b"
)
_YEAR = re.compile(r"\b[12]\d{3}\b")
_RUSSIAN = re.compile(r"^(.*?\w)(ый|ий) (кодекс|закон)\b", re.IGNORECASE)
_GERMAN = re.compile(r"^(\w*(?:gesetz|buch))\b", re.IGNORECASE)
_NORTHERN = re.compile(r"^(?:(Laki) |(Lag) (?=om )|(Zákon) (?=o ))(.+)$", re.IGNORECASE)
_SHORT = re.compile(r"[(\[]([^\W\d_]{6,60}lov(?:en|a))[)\]]$")
_ONE_WORD = re.compile(r"[^\W\d_]{6,60}lov(?:en|a)")
_NUMBERED = {
    "fi": ("lain ({number}/{year})",),
    "sv": ("lagen ({number}/{year})", "lagen ({year}:{number})"),
    "cs": ("zákona č. {number}/{year} Sb.",),
    "sk": ("zákona č. {number}/{year} Z. z.",),
    "el": ("ν. {number}/{year}", "νόμου {number}/{year}", "Ν. {number}/{year}"),
    "ca": ("Llei {number}/{year}",),
}
"""How languages name a law by its number and year."""
_WHOLE = re.compile(r"\d/\d{4}\)?(?: Sb\.| Z\. z\.)?$|\(\d{4}:\d+\)$")
"""The end of a name that no other law has, whatever follows."""
_OF_CHINA = "中华人民共和国"
_QUOTED = re.compile(r"《([^《》]{2,60})》(?:（[^（）]{0,20}）)?[的中之]?$")
_BEFORE_CHINESE = re.compile(
    r"(?:^|[^\u3400-\u9fff]|依照|按照|依据|根据|违反|适用|和|或|及|与|与|对|以|在|由|为|是|的)$"
)


@dataclass(frozen=True, slots=True)
class Called:
    """A law as it is called: whose, and the year it must have where one follows."""

    slug: str
    year: str
    name: str


class Names:
    """Names of laws; those that two laws share lead nowhere."""

    def __init__(self, names: Iterable[Called], width: int) -> None:
        self._width = width
        found: dict[str, set[Called]] = {}
        for each in names:
            found.setdefault(_form(each.name), set()).add(each)
        self._laws = {name: called for name, laws in found.items() if (called := _only(laws))}
        self._lengths: dict[str, list[int]] = {}
        for length, begins in sorted({(len(name), name[:width]) for name in self._laws}, reverse=True):
            self._lengths.setdefault(begins, []).append(length)
        self._all = sorted({len(name) for name in self._laws}, reverse=True)

    def at(self, text: str, place: int, ends: re.Pattern[str] | None) -> tuple[int, str] | None:
        """Where the longest name that begins at a place ends, and the law; none where it may be of another law."""
        for length in self._lengths.get(_form(text[place : place + self._width]), ()):
            called = self._laws.get(_form(text[place : place + length]))
            if called:
                end = place + length
                return (end, called.slug) if _is_whole(text, end, called, ends) else None
        return None

    def before(self, text: str, place: int, leads: re.Pattern[str]) -> str | None:
        """The law whose title stands before a place, in languages that put it there."""
        if quoted := _QUOTED.search(text, max(0, place - WINDOW), place):
            return self._quoted(quoted[1])
        end = place - 1 if place > 1 and text[place - 1].isspace() and not _HAN.match(text[place - 2]) else place
        for length in self._all:
            called = self._laws.get(_form(text[max(0, end - length) : end])) if length <= end else None
            if called:
                return called.slug if _is_led(text, end - length, called, leads) else None
        return None

    def _quoted(self, title: str) -> str | None:
        called = self._laws.get(_form(title)) or self._laws.get(_form(title.removeprefix(_OF_CHINA)))
        return called.slug if called else None

    def anywhere(self, text: str, ends: re.Pattern[str] | None) -> Iterator[tuple[int, int, str]]:
        """Every name in a text, the longest at each place."""
        last = 0
        for start in _STARTS.finditer(text):
            if start.start() >= last and (found := self.at(text, start.start(), ends)):
                last = found[0]
                yield start.start(), *found


def _only(laws: set[Called]) -> Called | None:
    first = next(iter(laws))
    return first if len({each.slug for each in laws}) == 1 else None


def _form(text: str) -> str:
    """The same for a title and for its place in a sentence: first letter, apostrophes and spaces do not matter."""
    same = text.translate(_SAME)
    return same[:1].lower() + same[1:]


def _is_led(text: str, begin: int, called: Called, leads: re.Pattern[str]) -> bool:
    """Whether the name begins there, and not a longer one before."""
    if _HAN.search(called.name):
        return bool(_BEFORE_CHINESE.search(text, max(0, begin - 2), begin))
    if text[max(0, begin - 1) : begin].isalnum():
        return False
    return bool(leads.search(text, max(0, begin - WINDOW), begin)) or (_WHOLE.search(called.name) is not None)


def _is_whole(text: str, end: int, called: Called, ends: re.Pattern[str] | None) -> bool:
    """Whether the name ends there, and no year follows that is another law's."""
    if _HAN.search(called.name):
        return True
    if text[end : end + 1].isalnum():
        return False
    if _WHOLE.search(called.name):
        return True
    year = _YEAR_AFTER.match(text, end, end + WINDOW)
    if year and not _YEAR.search(called.name):
        return year[1] == called.year
    return ends is None or bool(ends.match(text[end : end + WINDOW]))


def names_of(works: Iterable[Work]) -> tuple[list[Called], list[Called]]:
    """Every name of some laws, and those of them that are names wherever they stand."""
    every = [Called(work.slug, work.year, name) for work in works for name in _called(work)]
    return [each for each in every if _is_long(each.name, LEAST, LEAST_CHINESE)], [
        each for each in every if _is_long(each.name, DISTINCT, DISTINCT_CHINESE)
    ]


def _called(work: Work) -> set[str]:
    titles = {form for title in work.titles.values() for form in _forms(" ".join(title.split()))}
    if work.number.isdigit() and work.year and work.kind == Work.Kind.ACT:
        number, year = work.number, work.year
        titles |= {f"Act No. {number} of {year}", f"Act {number} of {year}", f"القانون رقم {number} لسنة {year}"}
        titles |= {each.format(number=number, year=year) for code in work.titles for each in _NUMBERED.get(code, ())}
        titles |= {f"Ley {number} de {year}", f"Ley No. {number} de {year}", f"Ley N.º {number} de {year}"}
    return titles


def _forms(title: str) -> Iterator[str]:
    """A title as sentences have it."""
    bare = _LEADING.sub("", title, count=1) if _LEADING.match(title) else title
    yield bare
    yield re.sub(r",\s*([12]\d{3})$", r" \1", bare)
    yield re.sub(r"(?<=[^,]) ([12]\d{3})$", r", \1", bare)
    if title.startswith(_OF_CHINA):
        yield title.removeprefix(_OF_CHINA)
    yield from _northern(bare)
    if found := _GERMAN.match(title):
        yield from (f"{found[1]}{ending}{title[found.end() :]}" for ending in ("es", "s"))
    if found := _RUSSIAN.match(title):
        ending = "ого" if found[2].lower() == "ый" or found[1][-1] in "кгх" else "его"
        yield f"{found[1]}{ending} {found[3].lower()}а{title[found.end() :]}"


def _northern(title: str) -> Iterator[str]:
    """What "Laki X", "Lag om X", "Zákon o X" and "Lov om X (xloven)" are in a sentence."""
    if found := _SHORT.search(title):
        yield found[1]
    if found := _NORTHERN.match(title):
        finnish, swedish, czech, rest = found.groups()
        if finnish and rest[-1:].isalpha():
            yield f"{rest} annetun lain"
        elif swedish:
            yield f"lagen {rest}"
        elif czech:
            yield f"zákona {rest}"


def _is_long(name: str, least: int, least_chinese: int) -> bool:
    if _HAN.search(name):
        return len(name) >= least_chinese
    return len(name) >= least and (" " in name or _ONE_WORD.fullmatch(name) is not None)


def without(names: Iterable[Called], slug: str) -> list[Called]:
    """Names without those of a law, nor those that it shares."""
    every = list(names)
    own: set[str] = {_form(each.name) for each in every if each.slug == slug}
    return [each for each in every if _form(each.name) not in own]
