"""The words of a text. Scripts without spaces are taken in pairs of characters, and the last one alone.

So a phrase of any length is a phrase of pairs, and one character is found as the beginning of a pair or alone.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from comity.search.analysis.letters import UNSEEN, form

WITHOUT_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""


Word = tuple[str, int, int]
"""A word in its one form, and where it begins and ends in the text as written. Plain: a page has thousands."""


PLAIN = re.compile(r"[^\W_]+")


class _Patterns(NamedTuple):
    """Words with the signs that stand on letters, which Python's own class leaves out; words without; what tells."""

    with_signs: re.Pattern[str]
    without: re.Pattern[str]
    sign: re.Pattern[str]
    unspaced: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    signs = "".join(chr(code) for code in range(0x0300, 0xFFFF) if unicodedata.category(chr(code)) in {"Mn", "Mc"})
    some = f"[{re.escape(signs)}{UNSEEN}]"
    letter = f"[^\\W_{WITHOUT_SPACES}]"
    unspaced = f"[{WITHOUT_SPACES}]"
    patterns = (f"({unspaced}+)|(?:{letter}|{some})+", f"({unspaced}+)|{letter}+", some, unspaced)
    return _Patterns(*map(re.compile, patterns))


def _pattern(text: str) -> re.Pattern[str]:
    """The quickest that finds the words of this text; most texts have neither signs nor scripts without spaces."""
    if text.isascii():
        return PLAIN
    patterns = _patterns()
    if patterns.sign.search(text):
        return patterns.with_signs
    return patterns.without if patterns.unspaced.search(text) else PLAIN


def split(formed: str) -> list[str]:
    """The words of a text in its one form, in order."""
    found: list[str] = []
    for match in _pattern(formed).finditer(formed):
        run = match[0]
        if match.lastindex is None:
            found.append(run)
        else:
            found += [run[at : at + 2] for at in range(len(run))]
    return found


def spans(text: str) -> Iterator[Word]:
    """The words of a text as written, each with its place; ``split(form(text))`` names the same words."""
    for match in _pattern(text).finditer(text):
        start, end = match.span()
        if match.lastindex is None:
            if formed := form_of_word(match[0]):
                yield formed, start, end
        else:
            run = form(match[0])
            if len(run) != end - start:  # a compatibility character of several: no places inside
                yield run, start, end
            else:
                yield from ((run[at : at + 2], start + at, min(start + at + 2, end)) for at in range(len(run)))


@lru_cache(maxsize=1 << 16)
def form_of_word(word: str) -> str:
    """``form``, remembered: a language has few words, and uses them again and again."""
    return sys.intern(form(word))
