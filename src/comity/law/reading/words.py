"""How laws name their divisions, by language: which word begins what, and how far out it stands."""

import unicodedata
from typing import NamedTuple

from comity.law.tree import Kind


class Word(NamedTuple):
    """A kind of division; the smaller the rank, the farther out."""

    kind: Kind
    rank: int


SCHEDULE, ARTICLE, UNIT = 5, 90, 100
ANNEX = Word("schedule", SCHEDULE)
BOOK, PART, TITLE = Word("book", 10), Word("part", 20), Word("title", 30)
CHAPTER, DIVISION, SUBDIVISION = Word("chapter", 40), Word("division", 50), Word("subdivision", 60)
SUBTITLE = Word("subdivision", 64)
ART, SECTION, RULE = Word("article", ARTICLE), Word("section", UNIT), Word("rule", UNIT)

# A line a language: word, what it is. Without accents, in small letters.
EVERYWHERE = {"§": SECTION, "§§": SECTION, "art": ART, "article": ART, "articulo": ART, "artikel": ART}
BY_LANGUAGE: dict[str, dict[str, Word]] = {
    "en": {"book": BOOK, "part": PART, "title": TITLE, "chapter": CHAPTER, "division": DIVISION}
    | {"subdivision": SUBDIVISION, "section": SECTION, "sec": SECTION, "rule": RULE, "schedule": ANNEX, "annex": ANNEX}
    | {"appendix": ANNEX},
    "fr": {"livre": BOOK, "partie": PART, "titre": TITLE, "chapitre": CHAPTER, "section": DIVISION}
    | {"sous-section": SUBDIVISION, "paragraphe": SUBTITLE, "annexe": ANNEX},
    "es": {"libro": BOOK, "parte": PART, "titulo": TITLE, "capitulo": CHAPTER, "seccion": DIVISION}
    | {"subseccion": SUBDIVISION, "anexo": ANNEX},
    "ca": {"llibre": BOOK, "part": PART, "titol": TITLE, "capitol": CHAPTER, "seccio": DIVISION, "article": ART}
    | {"annex": ANNEX},
    "de": {"buch": BOOK, "teil": PART, "hauptstuck": Word("title", 30), "kapitel": CHAPTER, "abschnitt": DIVISION}
    | {"unterabschnitt": SUBDIVISION, "titel": Word("subdivision", 62), "untertitel": SUBTITLE, "anlage": ANNEX}
    | {"anhang": ANNEX},
    "nl": {"boek": BOOK, "deel": PART, "titel": TITLE, "hoofdstuk": CHAPTER, "afdeling": DIVISION}
    | {"paragraaf": SUBDIVISION, "bijlage": ANNEX},
    "fi": {"osa": PART, "luku": CHAPTER, "liite": ANNEX},
    "sv": {"avdelning": PART, "kap": CHAPTER, "kapitel": CHAPTER, "bilaga": ANNEX},
    "no": {"del": PART, "kap": CHAPTER, "kapittel": CHAPTER, "avsnitt": DIVISION, "vedlegg": ANNEX},
    "cs": {"cast": PART, "hlava": CHAPTER, "dil": DIVISION, "oddil": SUBDIVISION, "pododdil": SUBTITLE, "cl": ART}
    | {"clanek": ART, "priloha": ANNEX},
    "sk": {"cast": PART, "hlava": CHAPTER, "diel": DIVISION, "oddiel": SUBDIVISION, "cl": ART, "clanok": ART}
    | {"priloha": ANNEX},
    "el": {"βιβλιο": BOOK, "μεροσ": PART, "τιτλοσ": TITLE, "κεφαλαιο": CHAPTER, "τμημα": DIVISION, "αρθρο": ART}
    | {"παραρτημα": ANNEX},
    "ar": {"الكتاب": BOOK, "الجزء": PART, "الباب": TITLE, "الفصل": CHAPTER, "القسم": DIVISION, "الفرع": SUBDIVISION}
    | {"المادة": ART, "مادة": ART, "الملحق": ANNEX, "ملحق": ANNEX},
    "ru": {"книга": BOOK, "часть": PART, "раздел": TITLE, "глава": CHAPTER, "параграф": DIVISION, "статья": ART}
    | {"приложение": ANNEX},
}
BY_LANGUAGE["lu"] = BY_LANGUAGE["fr"]
BY_LANGUAGE["nb"] = BY_LANGUAGE["nn"] = BY_LANGUAGE["no"]
CHINESE = {"编": BOOK, "編": BOOK, "篇": PART, "章": CHAPTER, "节": DIVISION, "節": DIVISION, "条": ART, "條": ART}

# First, second, third …: how numbers are written out beside those words. The beginning of the word is enough.
ORDINALS = frozenset(
    word
    for line in (
        "first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven",
        "eight nine ten premier premiere deuxieme second seconde troisieme quatrieme cinquieme sixieme",
        "preliminaire unique primero primera segundo segunda tercero tercera cuarto cuarta quinto quinta",
        "sexto sexta septimo septima octavo octava noveno novena decimo decima unico unica preliminar general",
        "especial erster erste erstes zweiter zweite zweites dritter dritte drittes vierter vierte funfter",
        "funfte sechster siebter siebenter achter neunter zehnter elfter zwolfter dreizehnter prvni druha",
        "treti ctvrta pata sesta sedma osma devata desata prva tretia stvrta piata siesta siedma πρωτο πρωτοσ",
        "πρωτη δευτερο δευτεροσ τριτο τριτοσ τεταρτο τεταρτοσ πεμπτο πεμπτοσ الاول الاولى الاولي الثاني",
        "الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الثامن الثامنة",
        "التاسع التاسعة العاشر العاشرة التمهيدي первая вторая третья четвертая пятая общая особенная первыи",
        "второи третии",
    )
    for word in line.split()
)


def plain(word: str) -> str:
    """A word without accents, in small letters: «TÍTULO» → «titulo», «الأول» → «الاول»."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).replace("ς", "σ")


def word_of(word: str, language: str) -> Word | None:
    """What division the word begins in a law of the language, if any."""
    key = plain(word)
    return BY_LANGUAGE.get(language, {}).get(key) or EVERYWHERE.get(key)
