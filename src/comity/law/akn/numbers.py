# ruff: noqa: RUF002  # words of five scripts
"""The bare number of a part, the same in every language: "Art. 5 bis", "第五条", "المادة ٥" → "5bis", "5", "5"."""

import re
import unicodedata

LONGEST = 40
# Words that name a kind of part, before or after its number. Longer ones first, so that none hides in another.
WORDS = (
    *("subsection", "subparagraph", "subchapter", "subpart", "section", "article", "chapter", "paragraph", "schedule"),
    *("division", "clause", "title", "annex", "appendix", "part", "book", "rule", "point", "item", "sec", "art", "no"),
    *("artículo", "articulo", "capítulo", "capitulo", "sección", "seccion", "título", "titulo", "parte", "libro"),
    *("párrafo", "parrafo", "anexo", "núm", "chapitre", "titre", "partie", "livre", "annexe", "alinéa", "paragraphe"),
    *("artigo", "seção", "secção", "artikel", "abschnitt", "kapitel", "absatz", "abs", "teil", "buch", "anlage"),
    *("paragraf", "čl", "čl", "статья", "статті", "стаття", "глава", "раздел", "розділ", "часть", "частина", "пункт"),
    *("подпункт", "приложение", "додаток", "параграф", "подраздел", "ст", "madde", "bölüm", "pasal", "bab", "điều"),
    *("chương", "mục", "المادة", "مادة", "الفصل", "فصل", "الباب", "باب", "القسم", "قسم", "الفقرة", "فقرة", "الجزء"),
    *("الملحق", "البند", "الكتاب", "รายมาตรา", "มาตรา", "หมวด"),
)
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, WORDS), key=len, reverse=True))})\b\.?")
_SIGNS = re.compile(r"[^\w\s-]|_")
_ORDINAL = re.compile(r"^(\d+)(?:o|er|re|ère|ème|st|nd|rd|th)$", re.IGNORECASE)
_CHINESE = re.compile(
    r"第?([〇零一二三四五六七八九十百千两\d]+)[条條章节節编編款项項部分篇目]*(?:之([一二三四五六七八九十]+))?"
)
_CHINESE_DIGITS = {each: value for value, each in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_CHINESE_TENS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_FORM = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
_ARABIC = {
    each: value
    for value, words in enumerate(
        (
            *("الأول الأولى الاول الاولى", "الثاني الثانية", "الثالث الثالثة", "الرابع الرابعة", "الخامس الخامسة"),
            *("السادس السادسة", "السابع السابعة", "الثامن الثامنة", "التاسع التاسعة", "العاشر العاشرة"),
            "الحادي الحادية",
        ),
        start=1,
    )
    for each in words.split()
}
ARABIC_ELEVEN = 11


def plain_number(printed: str, *, roman: bool = False) -> str:
    """The number without words, brackets and dots; empty where there is none.

    ``roman``: whether Roman numerals become digits, as for chapters, which some languages count in them and others
    do not; letters of lists stay as they are.
    """
    text = unicodedata.normalize("NFKC", re.sub("[ºª°]", "", printed)).strip()
    text = "".join(str(unicodedata.digit(each)) if each.isdecimal() else each for each in text)
    if found := _CHINESE.fullmatch(text.strip("()、. ")):
        return "-".join(str(_from_chinese(each)) for each in found.groups() if each)
    bare = _SIGNS.sub(" ", _WORD.sub(" ", _lowered(text)))
    words = bare.split()
    if arabic := _from_arabic(words):
        return str(arabic)
    parts = [_ORDINAL.sub(r"\1", each) for each in words]
    if roman:
        parts = [str(_from_roman(each)) if _is_roman(each) else each for each in parts]
    return _joined(parts)[:LONGEST].strip("-")


def _lowered(text: str) -> str:
    """Words in small letters, so that they are found; what holds a number, and single letters, keep their case."""

    def lowered(found: re.Match[str]) -> str:
        word = found[0]
        return word if _is_roman(word) or len(word) == 1 or word[0].isdigit() else word.lower()

    return re.sub(r"\w+", lowered, text)


def _joined(parts: list[str]) -> str:
    """Without space: "5 bis" → "5bis", "5 A" → "5A"; two numbers keep a hyphen between them."""
    text = ""
    for each in parts:
        text += f"-{each}" if text and text[-1].isdigit() == each[0].isdigit() else each
    return text


def _is_roman(word: str) -> bool:
    return bool(word) and word.isascii() and bool(_ROMAN_FORM.match(word))


def _from_roman(word: str) -> int:
    values = [_ROMAN[each] for each in word]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _from_chinese(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    total = digit = 0
    for each in numeral:
        if each in _CHINESE_TENS:
            total += (digit or 1) * _CHINESE_TENS[each]
            digit = 0
        else:
            digit = _CHINESE_DIGITS.get(each, int(each) if each.isdigit() else 0) + (digit * 10 if digit else 0)
    return total + digit


def _from_arabic(words: list[str]) -> int:
    """1 to 19 in words, as ordinals; 0 for anything else."""
    if not words or words[0] not in _ARABIC:
        return 0
    value = _ARABIC[words[0]]
    if len(words) > 1 and words[1] in {"عشر", "عشرة"}:
        return value if value == ARABIC_ELEVEN else value + 10
    return value if len(words) == 1 and value < ARABIC_ELEVEN else 0
