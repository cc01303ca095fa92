"""Stems of words by language: Snowball's, in the engine's own implementation."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

import tantivy

from comity.search.analysis.letters import form
from comity.search.analysis.words import split

# ISO 639-1 to the name the engine knows.
STEMMERS = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "fi": "finnish",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "sv": "swedish",
    "tr": "turkish",
}
BEGINNING = {"cs": 6, "sk": 6}
"""Languages without a stemmer whose words change their ends: so many letters stand for a word, with a sign that no
stem of another language has."""
CUT = "-"
BOKMAL = {"nb": "no", "nn": "no"}
# The stemmers know these endings with their accents, which the one form has not, and readers often do not type.
ENDINGS = {
    "es": ((re.compile(r"(?<=[cs])ion\b"), "ión"),),
    "fr": ((re.compile(r"ee(s?)\b"), r"ée\1"),),
    "pt": ((re.compile(r"cao\b"), "ção"), (re.compile(r"coes\b"), "ções")),
}
LATIN, CYRILLIC, ARABIC, GREEK = "latin", "cyrillic", "arabic", "greek"
LANGUAGES_OF: dict[str, tuple[str, ...]] = {CYRILLIC: ("ru",), ARABIC: ("ar",), GREEK: ("el",)}
OFFICIAL = ("en", "fr", "es", "ru", "ar")
SHORTEST = 4
"""A shorter stem in a language that is not official says too little: a question may be in any language."""
LANGUAGES_OF[LATIN] = (*(code for code in STEMMERS if code not in {"ru", "ar", "el"}), *BEGINNING)
SCRIPT_OF = {code: script for script, codes in LANGUAGES_OF.items() for code in codes}


@lru_cache(maxsize=32)
def _analyser(language: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return builder.filter(tantivy.Filter.stemmer(STEMMERS[language])).build()


def stems(text: str, language: str) -> list[str]:
    """The words of a text as they are searched: in their one form, stemmed where the language has a stemmer."""
    return stems_of(split(form(text)), language)


def stems_of(words: list[str], language: str) -> list[str]:
    """The stems of words that are in their one form already, as many as there are words."""
    language = BOKMAL.get(language, language)
    if language in BEGINNING:
        longest = BEGINNING[language]
        return [word if len(word) <= longest else word[:longest] + CUT for word in words]
    if language not in STEMMERS or not words:
        return words
    line = " ".join(words)
    for ending, restored in ENDINGS.get(language, ()):
        line = ending.sub(restored, line)
    found: list[str] = _analyser(language).analyze(line)
    if language in ENDINGS:
        found = form("\n".join(found)).split("\n")
    return [stem or word for stem, word in zip(found, words, strict=True)]


def stems_of_each(texts: Iterable[str], language: str) -> list[list[str]]:
    """``stems`` of many short texts, at once."""
    words = [split(form(text)) for text in texts]
    found = iter(stems_of([word for each in words for word in each], language))
    return [list(islice(found, len(each))) for each in words]


class Said:
    """Words in their one form with their stems in whatever language: of a question nobody knows which it is in."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._scripts = [_script(word) for word in words]
        self.scripts = frozenset(self._scripts)
        self._stems: dict[str, list[str]] = {}

    def stems(self, language: str) -> list[str]:
        """The stems of all words, if they are of this language."""
        if language not in self._stems:
            written = SCRIPT_OF.get(language, LATIN) in self._scripts
            self._stems[language] = stems_of(self.words, language) if written else self.words
        return self._stems[language]

    def possible(self, at: int) -> tuple[str, ...]:
        """What a word may be in the index: few, as most languages agree."""
        word = self.words[at]
        found = [(code, self.stems(code)[at]) for code in LANGUAGES_OF.get(self._scripts[at], ())]
        kept = (stem for code, stem in found if code in OFFICIAL or len(stem) >= SHORTEST)
        return tuple(dict.fromkeys((*kept, word)))


def _script(word: str) -> str:
    letter = next((each for each in word if each.isalpha()), "")
    if "a" <= letter <= "z":
        return LATIN
    if "\u0400" <= letter <= "\u04ff":
        return CYRILLIC
    if "\u0600" <= letter <= "\u06ff":
        return ARABIC
    return GREEK if "\u0370" <= letter <= "\u03ff" else ""
