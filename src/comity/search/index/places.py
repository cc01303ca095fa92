"""States by their names in six languages, as a question says them."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from django.conf import settings

from comity.common.languages import CODES, locale_of
from comity.common.reference import Row, rows_of
from comity.search.analysis import Said, form, split, stems
from comity.search.index.meaning import Label, Labels, labelled, longest_at

AS_WRITTEN = ""
"""No language: names are told apart letter by letter, for a stem that is short (of Mali) is that of other words."""
CASES = {
    "ия": ("ии", "ию", "ией"),
    "а": ("ы", "и", "е", "у", "ой"),  # noqa: RUF001
    "я": ("и", "е", "ю", "ей"),  # noqa: RUF001
    "й": ("я", "ю", "ем", "е"),  # noqa: RUF001
}
"""Russian writes the name of a State in six cases; what ends in another vowel has one form."""
ALSO = {
    "ARE": ("UAE",),
    "CIV": ("Ivory Coast",),
    "COD": ("DR Congo",),
    "CPV": ("Cape Verde",),
    "CZE": ("Czech Republic",),
    "GBR": ("UK", "Great Britain"),
    "MKD": ("Macedonia",),
    "MMR": ("Burma",),
    "NLD": ("Holland",),
    "SWZ": ("Swaziland",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey",),
    "USA": ("USA",),
}
"""Names that English questions have besides, some of them former ones."""
OTHER_VOWELS = "еёиоуыэю"
AFTER_A_CONSONANT = ("а", "у", "ом", "е")  # noqa: RUF001


@lru_cache(maxsize=1)
def names() -> Labels:
    """The short and the formal names of the reference data."""
    found: defaultdict[str, defaultdict[Label, frozenset[str]]] = defaultdict(lambda: defaultdict(frozenset))
    for row, code in product(rows_of(settings.DATA / "jurisdictions.csv"), CODES):
        for name in {row[f"name_{code}"], row[f"official_name_{code}"], *_everyday(row, code)}:
            for language, words in _ways(name.partition("(")[0].strip(), code):
                found[language][words] |= {row["iso3"]}
    return labelled({language: dict(named) for language, named in found.items()})


def _everyday(row: Row, code: str) -> Iterator[str]:
    """The short name of CLDR, and what is said besides: to understand questions, never to be shown."""
    yield locale_of(code).territories.get(row["iso2"], "")
    if code == "en":
        yield from ALSO.get(row["iso3"], ())


def _ways(name: str, code: str) -> Iterator[tuple[str, Label]]:
    if not name:
        return
    yield AS_WRITTEN, tuple(split(form(name)))
    if code == "ru":
        if " " in name:  # of several words the stems are no other words'
            yield code, tuple(stems(name, code))
        else:
            yield from ((AS_WRITTEN, tuple(split(form(each)))) for each in _declined(name))


def _declined(name: str) -> Iterator[str]:
    for ending, others in CASES.items():
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + other for other in others)
            return
    if name[-1] not in OTHER_VOWELS:
        yield from (name + other for other in AFTER_A_CONSONANT)


def states_at(said: Said, start: int) -> tuple[int, frozenset[str]]:
    """The longest name of a State that a question says from ``start`` on: how many words, and of which States."""
    return longest_at(said, start, names())
