"""The six official languages of the United Nations, and how each writes dates, numbers and names of languages."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal, format_percent
from django.utils.translation import get_language, gettext_lazy, override

CODES = ("ar", "zh", "en", "fr", "ru", "es")
DEFAULT = "en"
RIGHT_TO_LEFT = frozenset({"ar"})
TITLES = {
    "ar": gettext_lazy("Arabic"),
    "zh": gettext_lazy("Chinese"),
    "en": gettext_lazy("English"),
    "fr": gettext_lazy("French"),
    "ru": gettext_lazy("Russian"),
    "es": gettext_lazy("Spanish"),
}
NAMES_OUTSIDE_CLDR = {"cnr": "Crnogorski"}
OWN_NAMES = {"ar": "العربية", "zh": "中文", "en": "English", "fr": "Français", "ru": "Русский", "es": "Español"}


@dataclass(frozen=True, slots=True)
class Translated:
    """A text and the language it is in, which is not the reader's when no translation exists."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


def current() -> str:
    """The reader's language, always one of the six."""
    code = (get_language() or DEFAULT).split("-")[0]
    return code if code in CODES else DEFAULT


def in_given_language(code: str) -> override:
    """A context in which everything is said in ``code``; English for anything that is not one of the six."""
    return override(code if code in CODES else DEFAULT)


def in_language(texts: dict[str, str], code: str | None = None) -> Translated:
    """The text in ``code`` (the reader's language when empty), else in English, else in any."""
    wanted = code or current()
    for candidate in (wanted, DEFAULT, *texts):
        if texts.get(candidate):
            return Translated(texts[candidate], candidate)
    return Translated("", wanted)


@lru_cache(maxsize=16)
def locale_of(code: str) -> Locale:
    """CLDR's locale; for English the day comes before the month, as in the documents of the United Nations."""
    return Locale.parse("en_GB" if code == "en" else code)


def language_name(code: str, in_code: str | None = None) -> str:
    """The name of an ISO 639-1 language in the reader's language; the code itself when CLDR has no name."""
    name = locale_of(in_code or current()).languages.get(code)
    return name or NAMES_OUTSIDE_CLDR.get(code, code)


def long_date(day: date, code: str | None = None) -> str:
    """A date in words, for example "14 December 2005"."""
    return format_date(day, "long", locale=locale_of(code or current()))


def month_and_year(day: date, code: str | None = None) -> str:
    """The month of a day, for example "Dec 2005"."""
    return format_skeleton("yMMM", datetime(day.year, day.month, 1, tzinfo=UTC), locale=locale_of(code or current()))


def date_and_time(moment: datetime, code: str | None = None) -> str:
    """A moment with its hour, in the zone it carries."""
    return format_datetime(moment, "medium", locale=locale_of(code or current()))


def decimal(number: float, code: str | None = None) -> str:
    """A number with the separators of the language."""
    return _decimal(number, code or current())


@lru_cache(maxsize=4096)
def _decimal(number: float, code: str) -> str:
    return format_decimal(number, locale=locale_of(code), numbering_system="latn")


def percent(share: float, code: str | None = None) -> str:
    """A share, 0 to 1, as a percentage."""
    return format_percent(share, locale=locale_of(code or current()), numbering_system="latn")


def direction(code: str | None = None) -> str:
    """``rtl`` for Arabic, ``ltr`` for the others."""
    return "rtl" if (code or current()) in RIGHT_TO_LEFT else "ltr"


# Characters that turn or hide the text around them (Unicode annex 9; controls); those that join letters stay.
UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def visible(text: str) -> str:
    """The text of somebody else's making with its unseen characters named instead of obeyed."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


NOT_IN_WORDS = re.compile(r"\W+")


def plain(text: str) -> str:
    """Text as it is searched and sorted: without case, accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return NOT_IN_WORDS.sub(" ", letters).strip()


def name_key(name: str, code: str | None = None) -> bytes | str:
    """What names are sorted by. Chinese by the standard character set, whose common characters follow their sound."""
    return _name_key(name, code or current())


@lru_cache(maxsize=4096)
def _name_key(name: str, code: str) -> bytes | str:
    return name.encode("gb18030") if code == "zh" else plain(name)
