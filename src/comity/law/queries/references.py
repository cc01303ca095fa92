# ruff: noqa: RUF001  # words of six scripts
"""References in the text of a law, as links: to its own provisions, and to other laws of the same State on record.

A wrong link misleads, a missing one does not: a reference becomes a link only if one provision alone has that number,
and the words around it do not name another law, nor tell how one is to be changed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from markupsafe import Markup, escape

from comity.law.akn.numbers import plain_number
from comity.law.models import Provision, Work

SHORTEST_TITLE = 12
"""Letters of a title that is looked for in texts; shorter ones are words of everyday."""
SHORTEST_CHINESE = 5
SECTION, ARTICLE = frozenset({"section"}), frozenset({"article"})


@dataclass(frozen=True, slots=True)
class Language:
    """How a language refers: the words before numbers, and the words around a reference that is not this law's."""

    reference: re.Pattern[str]
    """One reference; ``number`` and, where there is one, ``below`` (the number of a part of it)."""
    more: re.Pattern[str]
    """Further numbers of the same reference: ", 13 and 14"."""
    other_after: re.Pattern[str]
    """What follows a reference to another law."""
    other_before: re.Pattern[str]
    """What precedes a reference to another law."""
    changing: re.Pattern[str]
    """Words of a provision that changes another law: its numbers are those of that law."""


def _language(reference: str, more: str, after: str, before: str, changing: str) -> Language:
    flags = re.IGNORECASE
    return Language(
        re.compile(reference, flags),
        re.compile(more, flags),
        re.compile(after, flags),
        re.compile(f"(?:{before})$", flags),
        re.compile(changing, flags),
    )


_NUMBER = r"(?P<number>\d+[A-Za-z]{0,2}(?:\s?(?:bis|ter|quater))?)(?![\w.-]*\d)"
LANGUAGES = {
    "en": _language(
        rf"\b(?P<word>sections?|ss?\.|articles?|arts?\.)\s*{_NUMBER}(?P<belows>(?:\(\w{{1,4}}\))*)(?!\w)",
        r"(?:\s*(?:,|and|or|to|-|–)\s*(?:sections?\s*|articles?\s*)?(?:\(\w{1,4}\)|\d+[A-Za-z]?(?:\(\w{1,4}\))*))+",
        r"\s*,?\s*(?:of|in|under|to)\s+(?!this\b|the\s+(?:present|said\s+section)\b)|\s*,?\s*[A-Z][\w]*\s+(?:Act|Code|Law)",
        r"(?:\b(?:Act|Code|Law|Convention|Constitution|Regulations?|Rules|Order|Decree|Ordinance|Treaty|Protocol|Agreement"
        r"|Statute|Directive|Cap\.?\s*\d+)[\s,(]*(?:No\.?\s*\d+\s*(?:of|/)\s*)?(?:\d{4})?[\s,(:]*(?:under\s+|in\s+)?)",
        r"\b(?:amend|substitut|delet|insert|repeal|replac)\w*",
    ),
    "fr": _language(
        rf"\b(?P<word>articles?|art\.)\s*{_NUMBER}(?P<belows>)(?!\w)",
        r"(?:\s*(?:,|et|ou|à|-|–)\s*\d+(?:\s?(?:bis|ter))?)+",
        r"(?:\s*,)?\s+(?!(?:du|de\s+la|des)\s+présente?s?\b|de\s+cette\b|de\s+ce\b)(?:de|du|des|d['’])",
        r"(?:loi|code|décret|convention|constitution|ordonnance|règlement|traité|protocole|accord)\b[^.;]{0,40}[\s,(:]*",
        r"\b(?:modifi|remplac|abrog|insér|supprim|ajout)\w*",
    ),
    "es": _language(
        rf"\b(?P<word>artículos?|articulos?|arts?\.)\s*{_NUMBER}(?P<belows>)(?!\w)",
        r"(?:\s*(?:,|y|e|o|al|a|-|–)\s*\d+(?:\s?(?:bis|ter))?)+",
        r"\s*,?\s*(?:de|del|de\s+la)\s+(?!presente|la\s+presente|esta|este)",
        r"(?:ley|código|decreto|convención|convenio|constitución|reglamento|tratado|protocolo)\b[^.;]{0,40}[\s,(:]*",
        r"\b(?:modific|reform|sustitu|derog|adicion|suprim)\w*",
    ),
    "de": _language(
        r"(?P<word>§§?|\bArt\.|\bArtikeln?\b)\s*(?P<number>\d+[a-z]?)(?![\w.]*\d)"
        r"(?P<belows>(?:\s+Abs(?:\.|atz)\s*\d+)?)(?:\s+(?:Satz|Nr\.|Nummer|Buchst\.)\s*\w+)*",
        r"(?:\s*(?:,|und|oder|bis|-|–)\s*(?:§§?\s*)?\d+[a-z]?(?:\s+Abs(?:\.|atz)\s*\d+)?)+",
        r"\s*,?\s*(?:des|der|vom|von|zum|zur)\s+(?!dies)|\s+(?-i:[A-ZÄÖÜ])\w*",
        r"(?:Gesetz|gesetz|gesetzes|ordnung|buch|StGB|StPO|GG|Vertrag|Übereinkommen)\w*[\s,(]*",
        r"\b(?:geändert|ersetzt|gestrichen|eingefügt|aufgehoben|angefügt)\w*",
    ),
    "ru": _language(
        r"(?P<word>\bстать(?:я|и|е|ю|ей|ёй|ям|ями|ях)\b|\bст\.)\s*(?P<number>\d+(?:\.\d+)?)(?P<belows>)(?![\w-]*\d)",
        r"(?:\s*(?:,|и|или|-|–|—)\s*\d+(?:\.\d+)?)+",
        r"\s+(?!настоящ)(?:(?-i:[А-ЯЁA-Z])\w*|[\w-]*\s*(?:федеральн|уголовн|гражданск|кодекс|закон|конституц|конвенц|договор)\w*)",
        r"(?:закон|кодекс|конвенц|конституц|договор|указ)\w*\s*(?:№\s*\S+)?[\s,(:]*",
        r"\b(?:изменени|измени|заменит|исключит|дополнит|утративш|признать\s+утратив)\w*",
    ),
    "zh": _language(
        r"(?P<word>)第(?P<number>[〇零一二三四五六七八九十百千\d]+)[条條](?P<belows>(?:之[一二三四五六七八九十]+)?)"
        r"(?:第[一二三四五六七八九十]+[款项項])*",
        r"(?:[、和至及或]第[〇零一二三四五六七八九十百千\d]+[条條])+",
        r"(?!x)x",
        r"》|(?<!本)(?:法|条例|條例|规定|規定|公约|公約|宪法|憲法|办法|决定)[（(]?",
        r"修改为|修改為|删去|刪去|增加一|改为|废止",
    ),
    "ar": _language(
        r"(?P<word>المادة|المادتين|المادتان|المواد|للمادة|بالمادة)\s*\(?(?P<number>[٠-٩\d]+)\)?(?P<belows>)(?![\d٠-٩])",
        r"(?:\s*(?:،|و|أو|إلى|-)\s*\(?[٠-٩\d]+\)?)+",
        r"\s*،?\s*(?:من|في)\s+(?!هذا|هذه)",
        r"(?:القانون|قانون|الدستور|الاتفاقية|المرسوم|النظام|اللائحة)\s*(?:رقم\s*\S+)?[\s،(:]*(?:في\s+)?",
        r"(?:تعدل|يعدل|يستبدل|تستبدل|يلغى|تلغى|يضاف|تضاف)",
    ),
}
_SECTION_WORDS = ("s", "ss")


@dataclass(frozen=True, slots=True)
class References:
    """What the references of one wording can mean."""

    language: str
    address: str
    """Of the law's page, to which a provision's eId is added."""
    units: Mapping[tuple[str, str], str]
    """Kind and number of the units that have theirs alone, outside schedules → eId."""
    below: frozenset[str] = frozenset()
    """Every eId of the wording."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Titles and names by number of other laws → the addresses of their pages."""

    def __call__(self, text: str, before: str = "", after: str = "") -> Markup:
        """The text with its references as links; ``before`` and ``after`` are what stands around it."""
        whole = before + text + after
        spans = [*self._titles_in(text), *self._own_in(text, before, after, whole)]
        pieces: list[Markup] = []
        last = 0
        for begin, end, address in sorted(spans):
            if begin >= last:
                link = Markup('<a href="{}">{}</a>').format(address, text[begin:end])
                pieces += [escape(text[last:begin]), link]
                last = end
        return Markup().join([*pieces, escape(text[last:])])

    def _titles_in(self, text: str) -> Iterable[tuple[int, int, str]]:
        taken: list[tuple[int, int]] = []
        for title in sorted((each for each in self.titles if each in text), key=len, reverse=True):
            for found in re.finditer(
                rf"(?<!\w){re.escape(title)}(?!\w)" if title.isascii() else re.escape(title), text
            ):
                if not any(begin < found.end() and found.start() < end for begin, end in taken):
                    taken.append(found.span())
                    yield *found.span(), self.titles[title]

    def _own_in(self, text: str, before: str, after: str, whole: str) -> Iterable[tuple[int, int, str]]:
        words = LANGUAGES.get(self.language)
        if words is None or not self.units or words.changing.search(whole):
            return
        for found in words.reference.finditer(text):
            rest = text[found.end() :] + after
            chain = words.more.match(rest)
            if words.other_after.match(rest[chain.end() :] if chain else rest):
                continue
            if words.other_before.search((before + text[: found.start()])[-80:]):
                continue
            if eid := self._meant(found["word"], found["number"], found["belows"]):
                yield *found.span(), f"{self.address}?at={eid}#{eid}"

    def _meant(self, word: str, number: str, belows: str) -> str:
        """The provision itself, as deep as the reference goes and the law follows."""
        bare = plain_number(f"第{number}条{belows}" if belows.startswith("之") else number)
        kinds = _kinds(word.lower().rstrip("."))
        found = {eid for kind in kinds if (eid := self.units.get((kind, bare)))}
        if len(found) != 1:
            return ""
        eid = found.pop()
        for below in re.findall(r"\((\w{1,4})\)|Abs(?:\.|atz)\s*(\d+)", belows):
            inner = [f"{eid}__{kind}_{''.join(below)}" for kind in ("subsec", "para", "subpara", "point")]
            deeper = [each for each in inner if each in self.below]
            if len(deeper) != 1:
                break
            eid = deeper[0]
        return eid


def _kinds(word: str) -> tuple[str, ...]:
    if word.startswith("§"):
        return ("section", "article", "paragraph")
    if word.startswith("section") or word in _SECTION_WORDS:
        return ("section",)
    return ("article",)


def references_for(work: Work, language: str, provisions: Iterable[Provision], others: Iterable[Work]) -> References:
    """What the references in a wording of a law can mean; ``others`` are laws of the same State."""
    rows = [each for each in provisions if not each.eid.startswith("att_")]
    counted: dict[tuple[str, str], list[str]] = {}
    for each in rows:
        if each.kind in {"section", "article", "paragraph"} and (each.kind != "paragraph" or "§" in each.number):
            counted.setdefault((each.kind, plain_number(each.number)), []).append(each.eid)
    return References(
        language=language,
        address=reverse("law:page", args=(work.slug,)),
        units={key: eids[0] for key, eids in counted.items() if key[1] and len(eids) == 1},
        below=frozenset(each.eid for each in rows),
        titles=_names(work, others),
    )


def _names(work: Work, others: Iterable[Work]) -> dict[str, str]:
    """Titles and "Act No. 3 of 2003" of other laws; what two laws are called leads nowhere."""
    own = set(work.titles.values())
    found: dict[str, set[str]] = {}
    for each in others:
        names = {title for title in each.titles.values() if _is_distinct(title)}
        if each.number.isdigit() and each.year and each.kind == Work.Kind.ACT:
            names |= {f"Act No. {each.number} of {each.year}", f"Act {each.number} of {each.year}"}
        for name in names - own:
            found.setdefault(name, set()).add(each.slug)
    return {name: reverse("law:page", args=[*slugs]) for name, slugs in found.items() if len(slugs) == 1}


def _is_distinct(title: str) -> bool:
    chinese = any("\u3400" <= each <= "\u9fff" for each in title)
    return len(title) >= SHORTEST_CHINESE if chinese else len(title) >= SHORTEST_TITLE and " " in title
