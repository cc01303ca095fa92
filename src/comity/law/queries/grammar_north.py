# ruff: noqa: RUF001  # dashes
"""How the languages of the north and the Netherlands refer to provisions; in two of them the sign follows the number.

"3 luvun 5 §" and "3 kap. 5 §" name a chapter, in which the number may be counted anew.
"""

from comity.law.queries.grammar_form import LETTERED, NEVER, STOP, grammar_of

_DASH = r"\s?[-–—―]\s?"
_NUMBER = rf"(?P<number>{LETTERED})"
_AND_FINNISH = r"ja|tai|taikka|sekä|eikä"
_MORE_FINNISH = rf"(?:(?:\s?,\s|\s(?:{_AND_FINNISH})\s|{_DASH}){LETTERED})"
_CHAPTER_FINNISH = rf"(?:(?P<chapter>{LETTERED})\sluvun\s)?"
_BELOW_FINNISH = (
    rf"(?:\s(?:{LETTERED}|[a-z]\b){_MORE_FINNISH}{{0,12}}(?:\s(?:ja|tai)\s[a-z]\b)?"
    r"\s(?:moment|koh[dt]|alakoh[dt]|virkke)\w{0,10}){0,3}"
)
_SIGN_FINNISH = rf"(?:\s?§(?:\s?:\s?[a-zäö]{{1,6}})?{_BELOW_FINNISH})"
_AND_SWEDISH = r"och|eller|samt|till|t\.o\.m\."
_MORE_SWEDISH = rf"(?:(?:\s?,\s|\s(?:{_AND_SWEDISH})\s|{_DASH}){LETTERED})"
_CHAPTER_SWEDISH = rf"(?:(?P<chapter>{LETTERED})\s?kap(?:\.|itlet)?\s)?"
_BELOW_SWEDISH = (
    r"(?:\s(?:(?:\d{1,3}|[a-z]|första|andra|tredje|fjärde|femte|sjätte|sjunde)(?:(?:,\s|\s(?:och|eller)\s|[-–])"
    r"(?:\d{1,3}|[a-z]|första|andra|tredje|fjärde|femte|sjätte|sjunde)\b){0,6}\s"
    r"(?:mom(?:ent)?(?:en|et)?\b\.?|styckena?t?|punkten|punkterna|meningen|underpunkten|p\.)|\d{1,2}(?!\s?(?:§|kap)|\w))"
    r"){0,4}"
)
_SIGN_SWEDISH = rf"(?:\s?§§?{_BELOW_SWEDISH})"
_LAW_SWEDISH = (
    r"(?:lag|lagen|lagens|lagar|balk|balken|balkens|förordning|förordningen|stadgan|konventionen|fördraget|avtalet"
    r"|ordningen|kungörelsen|dekretet|direktivet|protokollet|formen)"
)
_AND_NORWEGIAN = r"og|eller|samt|til|jf\."
_NUMBER_NORWEGIAN = (
    r"(?P<number>\d{1,4}(?(one)(?:-\d{1,3}(?=[\s.,;:)]|$))?)(?:\s?[a-hj-z](?![\w.]))?)"
    r"(?(one)(?![\w.-]{0,20}\d))(?!\w|\.\d)"
)
_MORE_NORWEGIAN = r"(?P<number>\d{1,4}(?:\s?[a-hj-z](?![\w.]))?)(?!\w|\.\d)"
_ORDINAL_NORWEGIAN = r"(?:første|fyrste|annet|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|siste)"
_BELOW_NORWEGIAN = (
    rf"(?:,?\s(?:{_ORDINAL_NORWEGIAN}(?:(?:,\s|\s(?:og|eller|til)\s){_ORDINAL_NORWEGIAN}){{0,4}}"
    r"\s(?:ledd|punktum|setning|alternativ|strekpunkt)|nr\.?\s?\d{1,3}(?:(?:,\s|\s(?:og|eller|til)\s|[-–])\d{1,3}\b){0,6}"
    r"|bokstav(?:ene|ane)?\s[a-z]\b(?:(?:,\s|\s(?:og|eller|til)\s|[-–])[a-z]\b){0,8}|flg\.|ff\.?)){0,5}"
)
_LAW_NORWEGIAN = r"(?:lov|loven|lovens|lova|forskrift|forskriften|forskrifta|traktaten|konvensjonen|avtalen|instruksen)"
_NUMBER_DUTCH = r"(?P<number>\d{1,4}[a-z]{0,3})(?![\w.:]{0,20}\d)(?!\w)"
_ORDINAL_DUTCH = r"[a-z]{2,24}(?:de|ste)"
_BELOW_DUTCH = (
    rf"(?:,?\s(?:(?:en|of)\s)?(?:{_ORDINAL_DUTCH}(?:(?:,\s|\s(?:en|of|tot\sen\smet)\s){_ORDINAL_DUTCH}){{0,6}}\s(?:lid|zin)"
    r"|lid\s\d{1,2}|leden\s\d{1,2}(?:(?:,\s|\s(?:en|of|tot\sen\smet)\s)\d{1,2}){0,6}"
    r"|(?:aanhef\sen\s)?(?:onder(?:deel|delen)?|sub)\s[a-z\d]{1,4}\b|(?:[ivx]{1,5}|[a-h])\b)){0,8}"
)

NORTH = {
    "fi": grammar_of(
        first=rf"(?<![\w.,:/]){_CHAPTER_FINNISH}{_NUMBER}(?=(?:{_MORE_FINNISH}){{0,20}}\s?(?P<word>§)){_SIGN_FINNISH}?"
        r"(?P<belows>)",
        item=rf"(?P<sep>\s?,\s(?:(?:{_AND_FINNISH})\s)?|\s(?:{_AND_FINNISH})\s|{_DASH})(?P<word>){_CHAPTER_FINNISH}"
        rf"{_NUMBER}(?=(?:{_MORE_FINNISH}){{0,20}}\s?§){_SIGN_FINNISH}?(?P<belows>)",
        many="§",
        measure=NEVER,
        of=NEVER,
        ends=rf"{STOP}|\s+(?:\(|\d|on|ei|mukai|nojalla|säädet)",
        after=r"(?:\s*,)?\s+(?:laissa|lakia|laista|asetuksessa)\b",
        before=r"(?<!tämän\s)(?:lain|lakien|kaaren|asetuksen|asetusten|sopimuksen|direktiivin|päätöksen|säädöksen|säännön"
        r"|muodon|järjestyksen|määräyksen|ohjeen|pöytäkirjan|laissa|laista|lakiin|kirjan)(?:\s*\(\s?\d{1,4}/\d{2,4}\s?\))?[\s,:]*"
        r"|(?<!tämän\s)luvun\s+|\blu(?:kua|vussa|vut|kuun)[\s,]+|[”\"»]\s*",
        changing=r"\b(?:muutetaan|muutettu|kumotaan|kumottu|lisätään|korvataan|sellaise\w+\skuin)\b",
        conjunction=rf"{_AND_FINNISH}|,",
        leads=r"^|[,.;:(]\s|\b(?:mitä|jollei|siten\skuin|edellä|tarkoitet\w{0,12}|säädet\w{0,12}|mainit\w{0,12})\s",
        one_word=False,
    ),
    "sv": grammar_of(
        first=rf"(?<![\w.,:/]){_CHAPTER_SWEDISH}{_NUMBER}(?=(?:{_MORE_SWEDISH}){{0,20}}\s?(?P<word>§)){_SIGN_SWEDISH}?"
        r"(?P<belows>)",
        item=rf"(?:(?<=\d)|(?<=\d[a-z])|(?<=\d\s[a-z]))(?P<sep>\s?,\s|\s(?:{_AND_SWEDISH})\s|{_DASH})(?P<word>){_NUMBER}"
        rf"(?=(?:{_MORE_SWEDISH}){{0,20}}\s?§){_SIGN_SWEDISH}?(?P<belows>)",
        many="§",
        measure=NEVER,
        of=r"\s+(?:i\s+|av\s+)?[”\"]?",
        ends=rf"{STOP}|\s+(?:\(|är|ska|skall|får|kan|inte|gäller|tillämpas|föreskrivs|stadgas|avses|som)\b",
        after=r"\s*,?\s*(?:i|av|till|ur)\s+(?!denna\b|detta\b|fråga\b|de\sfall\b|den\smån\b|stället\b|sådana\b)"
        rf"|\s*,?\s*(?:(?!denna\b)\w{{1,30}}\s){{0,3}}\w{{0,40}}{_LAW_SWEDISH}\b|\s+(?-i:[A-ZÅÄÖ]{{2,4}})\b",
        before=rf"(?<!denna\s){_LAW_SWEDISH}s?(?:\s*\(\s?\d{{1,4}}[/:]\d{{1,4}}\s?\))?[\s,(:]*(?:i\s+)?|kap(?:\.|itlet)\s*|[”\"»]\s*",
        changing=r"\b(?:ändras|upphävs|upphäves|fogas|ersätts|ersättes|utgår|sådan\w?\sde)\b",
        conjunction=r"och|eller|samt|,",
        one_word=False,
    ),
    "no": grammar_of(
        first=rf"(?P<word>§(?:§|(?P<one>)))\s?{_NUMBER_NORWEGIAN}(?P<belows>){_BELOW_NORWEGIAN}",
        item=rf"(?P<sep>\s?,\s(?:(?:{_AND_NORWEGIAN})\s)?|\s(?:{_AND_NORWEGIAN})\s|\s?[-–—]\s?)(?P<word>§§?\s?)?"
        rf"{_MORE_NORWEGIAN}(?P<belows>){_BELOW_NORWEGIAN}",
        many="§§",
        measure=r"%|prosent|(?:dag|døgn|uke|veke|måned|månad|år|time|kroner|ganger|person)\w{0,4}\b"
        r"|\.?\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b",
        of=r"\s+i\s+",
        ends=rf"{STOP}|\s+(?:§|kap|er|gjelder|gjeld|skal|kan|har|om|og|eller|første|annet|andre|tredje|får|fastset)",
        after=r"\s*,?\s*(?:i|til|av)\s+(?!denne\b|loven\sher\b|lova\sher\b|samsvar\b|tilfelle\b|saker?\b|medhold\b)",
        before=rf"(?<!denne\s)(?:{_LAW_NORWEGIAN}|strl\.|strpl\.|grunnlov\w{{0,2}}|protokoll|arrestordre)"
        r"[\s,(:]*(?:i\s+)?(?:kap(?:ittel|\.)\s*\w{1,4}[\s,(]*)?"
        r"|\blov(?:\s+av)?\s+(?:om\s|\d{1,2}\.?\s)[^;§]{0,60}|\bnr\.\s?\d{1,4}\s+(?:om\s[^;§]{0,60})?",
        changing=r"\b(?:endres|endrast|oppheves|opphevast|tilføyes|utgår|skal\slyde|lyder|gjøres\sfølgende)\b",
        conjunction=r"og|eller|samt|jf\.|,",
        leads=r"^|[,.;:(]\s|\b(?:etter|i|av|til|og|eller|jf\.|se|med|som|gjelder|at)\s",
        one_word=False,
    ),
    "nl": grammar_of(
        first=rf"\b(?P<word>artikel(?:en)?|art\.)\s{{1,2}}{_NUMBER_DUTCH}(?P<belows>){_BELOW_DUTCH}",
        item=rf"(?P<sep>\s?,\s(?:(?:en|of)\s)?|\s(?:en|of|tot\sen\smet|tot|alsmede)\s|\s?[-–—]\s?)(?:(?:van\s|de\s)?"
        rf"(?P<word>artikel(?:en)?\s))?{_NUMBER_DUTCH}(?P<belows>){_BELOW_DUTCH}",
        many=r"artikelen|art\.",
        measure=r"%|procent|(?:dagen|dag|uur|uren|weken|week|maanden|maand|jaar|jaren|keer|personen|euro)\b"
        r"|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b",
        of=r"\s?,?\s(?:van|uit|bij|in)\s(?:(?:de|het)\s)?[\"“'‘]?",
        ends=rf"{STOP}|\s+(?:is|zijn|wordt|worden|kan|kunnen|niet|dat|die|bedoeld|genoemd|geldt|bepaalt)\b",
        after=r"\s?,?\s(?:van|bij|uit|in|juncto|jo\.)\s(?!dit\b|deze\b)|\s?,?\s(?-i:[A-Z])\w*",
        before=r"(?:wet|wetboek|verdrag|besluit|regeling|reglement|grondwet|verordening|richtlijn|protocol|statuut|Sr|Sv)\b"
        r"[\s,(:]*",
        changing=r"\b(?:gewijzigd|vervangen|vervalt|vervallen|ingevoegd|toegevoegd|wordt\seen|luidt|luidende|geschrapt)\b",
        conjunction=r"en|of|noch|alsmede|juncto|jo\.",
    ),
}
NORTH["nb"] = NORTH["nn"] = NORTH["no"]
