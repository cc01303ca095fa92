"""Recognising the line that begins a division: "Art. 5 bis - Extradition", "ČÁST PRVNÍ", "1 luku", "第五条"."""

import re
from typing import NamedTuple

from comity.law.reading.words import CHINESE, ORDINALS, UNIT, Word, plain, word_of
from comity.law.tree import Kind

LATIN = r"bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies"
NUMBER = re.compile(
    rf"""(?:
      \d+(?:[.\-/‑]\d+)*                                  # 5, 5-1
      (?:\s?[°º]|(?:er|re|ère|ᵉʳ|ème)\b)?                 # 1°, 1er
      (?:[A-Z]{{1,3}}\b|[a-z]{{1,2}}\b|[\s-]?(?i:{LATIN})\b|\s[a-z](?=\s*(?:[.:]|$)|\s+[A-ZÄÖÜ§]))?
      |[IVXLCDM]+(?:\s?[°º])?(?:[\s-](?i:{LATIN})\b)?(?![\w'’])
      |(?:[A-Z]|[Α-Ω]{{1,2}})(?=['’΄ʹ]?\s*(?:[.:—–-]|$))['’΄ʹ]?
    )""",
    re.VERBOSE,
)
SEVERAL = re.compile(r"\d+\s?[a-z]?\s*(?:bis|und|to|and|a|à|,|-|–)\s*\d+\s?[a-z]?\b")
"""After «§§»: "3 bis 5"."""
RANGE = re.compile(r"\d\w*\s*(?:to|and|à|et|bis|und|a|y|-|–)\s*(\d+)")
NUMBER_FIRST = frozenset({"fi", "sv", "no", "nb", "nn", "de", "hu"})
WORD = re.compile(r"(§§?|[^\W\d_]+(?:-[^\W\d_]+)?)\s?\.?\s*")
BEFORE = re.compile(r"(\d+(?:\s?[a-z])?\.?|[IVXLC]+\.?|[^\W\d_]+)\s+(§|[^\W\d_]+)(?![\w-])\.?")
ROMAN, LETTERED, NUMBERED = 36, 46, 66
"""Ranks of headings with a bare number."""
HANZI = "一二三四五六七八九十百千零〇"
CHINESE_LINE = re.compile(rf"第\s*([{HANZI}\d]+)\s*([编編篇章节節条條])(之[{HANZI}]+)?[\s　]*")
BARE = re.compile(r"(\d+[A-Z]{0,3}|[IVXLC]+|[A-Z])\.{1,2}\s+(?=\S)")
AMENDED = re.compile(r"^F\d+\[\s*(?=\w+\s+\d|\w+\s+[IVX])")
SEPARATORS = re.compile(r"^[\s.:\-–—ـ]*[\s.:\-–—]")
STRICT = re.compile(r"^\s*(?:$|[.:\-–—])")


class Found(NamedTuple):
    """The beginning of a division: what is printed as its number, and the rest of the line."""

    kind: Kind
    rank: int
    number: str
    rest: str
    word: str
    """The word itself, without accents: tells «Titel» from «Kapitel»."""


def recognise(line: str, language: str, *, strict: bool = False) -> Found | None:
    """The division that the line begins. ``strict`` for plain lines, which may be the middle of a sentence."""
    mark = AMENDED.match(line)
    if mark:
        found = recognise(line[mark.end() :], language, strict=strict)
        return found and found._replace(rest=f"{mark[0].strip()}{found.rest}")
    return _chinese(line) or _word_first(line, language, strict=strict) or _number_first(line, language, strict=strict)


def recognise_bare(line: str, language: str) -> Found | None:
    """The same for a heading that has a number only: "12. Short title", "II. Auslieferung"."""
    match = BARE.match(line)
    if not match:
        return None
    number, rest = match[0].strip(), line[match.end() :]
    if match[1][0].isdigit():
        if language == "en":
            return Found("section", UNIT, number, rest, "1.")
        return Found("hcontainer", NUMBERED, number, rest, "1.")
    roman = len(match[1]) > 1 or match[1] in "IVX"
    return Found("hcontainer", ROMAN if roman else LETTERED, number, rest, "I." if roman else "A.")


def _chinese(line: str) -> Found | None:
    match = CHINESE_LINE.match(line)
    if not match:
        return None
    word = CHINESE[match[2]]
    return Found(word.kind, word.rank, match[0].strip(), line[match.end() :].strip(), match[2])


def _word_first(line: str, language: str, *, strict: bool) -> Found | None:
    match = WORD.match(line)
    word = match and word_of(match[1], language)
    if not match or not word or (strict and match[1][0].islower()):
        return None
    rest = line[match.end() :]
    number = (SEVERAL.match(rest) if match[1] == "§§" else None) or NUMBER.match(rest)
    if number and number[0].strip():
        end = number.end()
    else:
        ordinal = re.match(r"[^\W\d_]+", rest)
        if not ordinal or plain(ordinal[0]) not in ORDINALS:
            return _unnumbered(line, match, word, rest)
        end = ordinal.end()
    after = rest[end:]
    if strict and not STRICT.match(after) and not line.isupper():
        return None
    printed = line[: match.end() + end].strip() + ("." if after.startswith(".") else "")
    return Found(word.kind, word.rank, printed, SEPARATORS.sub("", f" {after}", count=1).strip(), plain(match[1]))


def _unnumbered(line: str, match: re.Match[str], word: Word, rest: str) -> Found | None:
    """A schedule may be the only one, without a number."""
    if word.kind == "schedule" and match[1].isupper() and not rest.strip():
        return Found(word.kind, word.rank, line.strip(), "", plain(match[1]))
    return None


def _number_first(line: str, language: str, *, strict: bool) -> Found | None:
    match = BEFORE.match(line)
    word = match and word_of(match[2], language)
    if not match or not word or match[2].casefold() in {"art", "article"}:
        return None
    first = match[1]
    if first[0].isdigit() and language not in NUMBER_FIRST:
        return None
    if not first[0].isdigit() and not re.fullmatch(r"[IVXLC]+\.?", first) and plain(first) not in ORDINALS:
        return None
    after = line[match.end() :]
    if strict and not STRICT.match(after) and not line.isupper():
        return None
    return Found(
        word.kind, word.rank, match[0].strip(), SEPARATORS.sub("", f" {after}", count=1).strip(), plain(match[2])
    )


def is_reference(line: str, language: str) -> bool:
    """A line that speaks of a division instead of beginning it: "Título V, del Libro Segundo"."""
    found = recognise(line, language)
    return found is not None and found.rest.startswith(",")


def last_counted(number: str) -> int | None:
    """The end of a range, "8 to 10" → 10; else the number itself."""
    match = RANGE.search(number)
    return int(match[1]) if match else counted(number)


def counted(number: str) -> int | None:
    """The number as a number, for the order of units; nothing where it is written in words or letters."""
    match = re.search(r"\d+", number)
    return int(match[0]) if match else None
