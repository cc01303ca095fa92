"""One form of every letter: what a reader takes for the same word is written with the same letters.

Case, width and compatibility forms (NFKC); diacritics of Latin and Greek; the forms of Arabic letters and their vowel
signs; ``ё``; digits of every script; traditional characters as simplified ones. Signs that nobody sees are left out.
"""

import unicodedata
from functools import lru_cache

import opencc

LATIN_AND_GREEK = ((0x00C0, 0x0250), (0x0370, 0x0400), (0x1E00, 0x2000))
HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000))
"""The blocks whose characters are converted one by one: so a character has one form, whatever stands beside it."""
MARKS = ((0x0300, 0x0370), (0x0591, 0x05C8), (0x0610, 0x061B), (0x064B, 0x0660), (0x0670, 0x0671), (0x06D6, 0x06EE))
"""Accents and vowel signs that readers leave out. Those of Indic scripts are letters, and stay."""
UNSEEN = (
    "\u00ad\u0640\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff"
)
FROM, TO = "øđłıħðŋςёأإآٱىئؤةیک", "odlihdnσеااااييوهيك"  # noqa: RUF001  # one sign to Unicode
ALONE = dict(zip(FROM, TO, strict=True)) | {"æ": "ae", "œ": "oe", "þ": "th"}
"""Among them the forms of one Arabic letter, as they are written, typed and misspelt, and of Persian keyboards."""


def form(text: str) -> str:
    """The text as it is compared. Of one word and of a whole text alike; twice is the same as once."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return folded.translate(_letters())


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    table = {code: _without_marks(chr(code)) for start, end in LATIN_AND_GREEK for code in range(start, end)}
    table |= {code: "" for start, end in MARKS for code in range(start, end)}
    table |= {ord(sign): "" for sign in UNSEEN}
    table |= {ord(letter): plain for letter, plain in ALONE.items()}
    table |= {code: str(unicodedata.decimal(chr(code))) for code in range(0x0660, 0xFFFF) if chr(code).isdecimal()}
    return table | _simplified()


def _without_marks(letter: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))


def _simplified() -> dict[int, str]:
    """OpenCC's table of characters, asked once; a line for each keeps its phrases out of it."""
    codes = [code for start, end in HAN for code in range(start, end)]
    found = opencc.OpenCC("t2s").convert("\n".join(map(chr, codes))).split("\n")
    return {code: simple for code, simple in zip(codes, found, strict=True) if simple != chr(code)}
