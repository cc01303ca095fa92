# ruff: noqa: RUF001  # words of six scripts
"""How languages refer to provisions: the words before numbers, between them, and around what is another law's.

Every repetition is bounded or follows what was read already, so that a text is read in time that grows with its length.
"""

import re

from comity.law.queries.grammar_central import CENTRAL
from comity.law.queries.grammar_form import NEVER, STOP, Grammar, grammar_of
from comity.law.queries.grammar_north import NORTH

__all__ = ["GRAMMARS", "INTERPOSED", "Grammar"]

_LATIN = r"\d+[A-Za-z]{0,2}(?:\s?(?:bis|ter|quater))?"
_NUMBER = rf"(?P<number>{_LATIN})(?![\w.]{{0,20}}\d)(?!\w)"
_BELOW = r"\(\w{1,4}\)"
_HAN = "〇零一二三四五六七八九十百千\\d"
_MORE_HAN = rf"(?:[、和至及或与與]第?[{_HAN}]+)"
_UNIT_HAN = (
    r"(?:[条條](?P<belows>(?:之[一二三四五六七八九十]+)?)(?:[、和至及或与與]?第[一二三四五六七八九十]+[款项項目])*"
    rf"|(?={_MORE_HAN}{{0,20}}[条條]))"
)
_ORDINAL_ARABIC = (
    r"ال(?:[أا]ولى|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|حادية)(?:\s+عشرة?)?"
    r"(?!\s+عشر|\s+و\s?ال(?:عشر|ثلاث|[أا]ربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|\s+بعد\s)"
)
"""First to nineteenth; "the fifth and twentieth" is no fifth, nor is "the fifth after the hundredth"."""
_ARABIC = rf"(?P<number>[٠-٩\d]+|{_ORDINAL_ARABIC})\)?(?P<belows>)(?![\w٠-٩]|\s*\(?مكرر)"
_MORE_GERMAN = r"(?:(?:\s?,\s|\s(?:und|oder|bis|sowie)\s|\s?[-–—]\s?)(?:\d{1,3}[a-z]?|[a-z])(?!\w|\.\d))"
_GERMAN = (
    rf"(?:(?P<belows>\s+Abs(?:\.|atz)\s*\d+){_MORE_GERMAN}{{0,12}})?"
    r"(?:\s?,?\s(?:(?:und|oder|sowie)\s)?(?:Abs\.|Absatz|Absätzen?|Satz|Sätzen?|Nr\.|Nummern?|Buchst\.|Buchstaben?|Bst\.|lit\."
    r"|Ziff\.|Ziffern?|Halbsatz)"
    rf"\s?\w{{1,4}}(?!\w){_MORE_GERMAN}{{0,12}}){{0,8}}"
)
"""Parts of a provision: of "§ 5 Absatz 1 Satz 2 und 3" the last number is no provision's."""
GRAMMARS = (
    NORTH
    | CENTRAL
    | {
        "en": grammar_of(
            first=rf"\b(?P<word>sections?|ss?\.|articles?|arts?\.)\s*{_NUMBER}(?P<belows>(?:{_BELOW})*)(?!\w)",
            item=r"(?P<sep>\s*,\s*(?:(?:and|or|to)\s+)?|\s+(?:and/or|and|or|to|through)\s+|\s*[-–—]\s*)"
            rf"(?P<word>(?:sections?|articles?)\s+)?(?:{_NUMBER})?(?P<belows>(?:{_BELOW})*)(?!\w)",
            many=r"sections|ss\.|arts?\.|articles",
            measure=r"%|per\s?cent|(?:calendar\s+|working\s+|business\s+)?(?:days?|hours?|weeks?|months?|years?|times|persons?)\b"
            r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
            of=r"\s*,?\s*(?:of|in|under)\s+(?:the\s+)?[\"“'‘]?",
            ends=rf"{STOP}|\s+(?=\S)(?!(?!\((?:Cap|No|Act|Law)\b)\(?[A-Z]|(?:and|or|of|on)\s+(?:the\s+)?[A-Z])",
            after=r"\s*,?\s*(?:of|in|under|to)\s+(?!this\b|the\s+(?:present|said\s+section)\b)"
            r"|\s*,?\s*[A-Z][\w]*\s+(?:Act|Code|Law)",
            before=r"\b(?:Act|Code|Law|Convention|Constitution|Regulations?|Rules|Order|Decree|Ordinance|Treaty|Protocol"
            r"|Agreement|Statute|Directive|Cap\.?\s*\d+)[\s,(]*(?:No\.?\s*\d+\s*(?:of|/)\s*)?(?:\d{4})?[\s,(:]*"
            r"(?:under\s+|in\s+)?|\bc\.\s?\d[^.;]{0,20}(?:\bSupp\.\))?[\s,]*",
            changing=r"\b(?:amend|substitut|delet|insert|repeal|replac)\w*",
            conjunction=r"and|or|nor|as well as",
            one_word=False,
        ),
        "fr": grammar_of(
            first=rf"\b(?P<word>articles?|arts?\.)\s*{_NUMBER}(?P<belows>)(?!\w)",
            item=r"(?P<sep>\s*,\s*(?:(?:et|ou)\s+)?|\s+(?:et|ou|à)\s+|\s*[-–—]\s*)(?:(?:l['’]\s?)?(?P<word>articles?\s+))?"
            rf"{_NUMBER}(?P<belows>)",
            many=r"articles|arts?\.",
            measure=r"%|pour\s?cent|(?:jours?|heures?|semaines?|mois|ans?|années?|fois|personnes?|euros?|francs?)\b"
            r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b",
            of=r"(?:\s*,)?\s+(?:de\s+la\s+|de\s+l['’]\s?|du\s+|des\s+|de\s+)[\"«“]?\s*",
            ends=rf"{STOP}|\s+(?:est|sont|ne|qui|que|s['’]|peut|peuvent|doit|doivent|précitée?|susvisée?)",
            after=r"(?:\s*,)?\s+(?!(?:du|de\s+la|des)\s+présente?s?\b|de\s+cette\b|de\s+ce\b)(?:de|du|des|d['’])",
            before=r"(?:loi|code|décret|convention|constitution|ordonnance|règlement|traité|protocole|accord)\b"
            r"[^.;]{0,40}[\s,(:]*|\bch\.\s?\d[^.;]{0,20}(?:\bsuppl\.\))?[\s,]*",
            changing=r"\b(?:modifi|remplac|abrog|insér|supprim|ajout)\w*",
            conjunction=r"et|ou|ni|ainsi que",
        ),
        "es": grammar_of(
            first=rf"\b(?P<word>artículos?|articulos?|arts?\.)\s*{_NUMBER}(?P<belows>)(?!\w)",
            item=r"(?P<sep>\s*,\s*(?:[yo]\s+)?|\s+(?:y|e|o|u|al|a)\s+|\s*[-–—]\s*)(?:(?:el\s+)?(?P<word>art[íi]culos?\s+))?"
            rf"{_NUMBER}(?P<belows>)",
            many=r"artículos|articulos|arts?\.",
            measure=r"%|por\s+ciento|(?:días?|horas?|semanas?|mes|meses|años?|veces|personas?|pesos|euros?)\b"
            r"|de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b",
            of=r"\s*,?\s*(?:de\s+la\s+|de\s+el\s+|de\s+los\s+|de\s+las\s+|del\s+|de\s+)[\"«“]?\s*",
            ends=rf"{STOP}|\s+(?:es|son|será|serán|no|que|se|podrá|podrán|deberá|deberán|establece|dispone)\b",
            after=r"\s*,?\s*(?:de|del|de\s+la)\s+(?!presente|la\s+presente|esta|este)",
            before=r"(?:ley|código|decreto|convención|convenio|constitución|reglamento|tratado|protocolo)\b"
            r"[^.;]{0,40}[\s,(:]*",
            changing=r"\b(?:modific|reform|sustitu|derog|adicion|suprim)\w*",
            conjunction=r"y|e|o|u|ni|así como",
        ),
        "de": grammar_of(
            first=rf"(?P<word>§§?|\bArt\.|\bArtikeln?\b)\s*(?P<number>\d+(?:\s?[a-z](?!\w))?)(?![\w.]{{0,20}}\d){_GERMAN}",
            item=r"(?P<sep>\s*,\s*|\s+(?:und|oder|bis|sowie)\s+|\s*[-–—]\s*)(?P<word>§§?\s*)?"
            rf"(?P<number>\d+(?:\s?[a-z])?)(?!\w){_GERMAN}",
            many=r"§§|Artikeln?|Art\.",
            measure=r"%|Prozent|(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?)\b",
            of=r"\s+(?:des|der|vom|von)\s+",
            ends=STOP,
            after=r"\s*,?\s*(?:des|der|vom|von|zum|zur)\s+(?!dies)|\s+(?-i:[A-ZÄÖÜ])\w*",
            before=r"(?:Gesetz|gesetz|gesetzes|ordnung|buch|StGB|StPO|GG|Vertrag|Übereinkommen)\w*[\s,(]*",
            changing=r"\b(?:geändert|ersetzt|gestrichen|eingefügt|aufgehoben|angefügt)\w*",
            conjunction=r"und|oder|sowie",
            one_word=False,
        ),
        "ru": grammar_of(
            first=r"(?P<word>\bстать(?:я|и|е|ю|ей|ёй|ям|ями|ях)\b|\bстатей\b|\bст\.)\s*"
            r"(?P<number>\d+(?:\.\d+)?)(?P<belows>)(?!\w|\.\d)",
            item=r"(?P<sep>\s*,\s*|\s+(?:и|или|по)\s+|\s*[-–—]\s*)(?P<word>стать\w{1,3}\s+)?"
            r"(?P<number>\d+(?:\.\d+)?)(?P<belows>)(?!\w|\.\d)",
            many=r"статьи|статей|статьям|статьями|статьях|ст\.",
            measure=r"%|процент|дн|день|суток|час|недел|месяц|год|лет\b|раз\b|рубл|лиц"
            r"|(?:январ|феврал|март|апрел|ма[яй]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)",
            of=r"\s+(?P<kind>(?:федерального\s+)?закона\s+(?:(?:от|№)[^«»\"“”;\n]{0,40})?)?[«\"“]?",
            ends=rf"{STOP}|\s+(?:не|либо|применя\w+|устанавлива\w+|от\s+\d)",
            after=r"\s+(?!настоящ)(?:(?-i:[А-ЯЁA-Z])\w*|[\w-]*\s*(?:федеральн|уголовн|гражданск|кодекс|закон|конституц"
            r"|конвенц|договор)\w*)",
            before=r"(?:закон|кодекс|конвенц|конституц|договор|указ)\w*\s*(?:№\s*\S+)?[\s,(:]*",
            changing=r"\b(?:изменени|измени|заменит|исключит|дополнит|утративш|признать\s+утратив)\w*",
            conjunction=r"и|или|либо|а также",
        ),
        "zh": grammar_of(
            first=rf"(?P<word>)第(?P<number>[{_HAN}]+){_UNIT_HAN.replace('{0,20}', '{1,20}')}",
            item=rf"(?P<sep>[、和至及或与與]|以及)(?P<word>)第?(?P<number>[{_HAN}]+){_UNIT_HAN}",
            many="",
            measure=NEVER,
            of=NEVER,
            ends="",
            after=NEVER,
            before=r"》|(?<!本)(?:法|条例|條例|规定|規定|公约|公約|宪法|憲法|办法|决定)(?:[的中之]|（[^（）]{0,20}）|[（(])?"
            rf"|附[件表录錄][{_HAN}]*",
            changing=r"修改为|修改為|删去|刪去|增加一|改为|废止",
            conjunction="[、和及或与與]|以及",
        ),
        "ar": grammar_of(
            first=r"(?P<word>المادة|المادتين|المادتان|المواد|للمادة|للمادتين|للمواد|بالمادة)\s*(?:من\s+)?"
            rf"\(?{_ARABIC}",
            item=r"(?P<sep>\s*،\s*(?:و\s*)?|\s*,\s*|\s*(?:و|أو|إلى|الى|حتى)\s*|\s*[-–]\s*)(?P<word>(?:المادة|المواد)\s*)?"
            rf"\(?{_ARABIC}",
            many=r"المادتين|المادتان|المواد|للمادتين|للمواد",
            measure=r"[%٪]|في\s+المائة|بالمائة|(?:يوم|أيام|ساعة|ساعات|شهر|أشهر|سنة|سنوات|عام|مرات|أشخاص)\w*",
            of=r"\s*،?\s*(?:من|في)\s+[\"«“]?",
            ends=rf"{STOP}|\s+(?:رقم|لسنة|على|إذا|التي|الذي|المشار|المذكور)\b",
            after=r"\s*،?\s*(?:من|في)\s+(?!هذا|هذه)",
            before=r"(?:القانون|قانون|الدستور|الاتفاقية|المرسوم|النظام|اللائحة)\s*(?:رقم\s*\S+)?[\s،(:]*(?:في\s+)?",
            changing=r"(?:تعدل|يعدل|يستبدل|تستبدل|يلغى|تلغى|يضاف|تضاف)",
            conjunction=r"و|أو",
        ),
    }
)
INTERPOSED = re.compile(r"\s*\([^()]{0,80}\)|\s*,\s*(?:as the case may be|respectively)\s*(?=,|\s)", re.IGNORECASE)
"""What may stand between a reference and the law that it is of."""
