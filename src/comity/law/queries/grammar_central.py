# ruff: noqa: RUF001  # Greek
"""How Czech, Slovak, Greek and Catalan refer to provisions."""

from comity.law.queries.grammar_form import STOP, Grammar, grammar_of


def _of_two(subsection: str, letter: str, both: str, changing: str) -> Grammar:
    """Czech and Slovak: the sign, a number, "odst. 1", "písm. a)"; what they do not share is given."""
    further = rf"(?:\s?,\s|\s(?:{both})\s)"
    below = (
        rf"(?:(?P<belows>\s{subsection}\s?\d{{1,3}})(?:{further}\d{{1,3}}(?!\w|\.\d)){{0,12}})?"
        rf"(?:\s?,?\s(?:(?:{both})\s)?(?:{subsection}\s?\d{{1,3}}(?:{further}\d{{1,3}}(?!\w|\.\d)){{0,12}}"
        rf"|{letter}\s?[a-z]{{1,2}}\)(?:{further}[a-z]{{1,2}}\)){{0,16}}"
        rf"|(?:bod[uůyov]{{0,3}})\s\d{{1,2}}(?:{further}\d{{1,2}}(?!\w|\.\d)){{0,8}}"
        r"|vět[ayěu]\s\w{1,10}(?:\sa\s(?:druh|třet|čtvrt)\w{1,3})?|\w{1,10}\svet[ayeu]\b)){0,6}"
    )
    number = r"(?P<number>\d{1,4}[a-z]{0,3})(?!\w|\.\d)"
    other = (
        r"(?:zákon[auy]?|zákona|zákoník[uae]?|zákonník[ua]?|řád[ue]?|poriadk[ua]|ústav[yaě]|ústave|listiny|úmluvy|dohovoru"
        r"|smlouvy|zmluvy|dohody|nařízení|nariadenia|vyhlášky|směrnice|smernice|předpisu|predpisu|rozhodnutí|statutu)"
    )
    return grammar_of(
        first=rf"(?P<word>§§?|\b[Čč]l(?:ánk\w{{1,2}}|\.))\s?{number}{below}",
        item=rf"(?P<sep>\s?,\s(?:(?:{both})\s)?|\s(?:{both})\s|\s?[-–—]\s?)"
        rf"(?P<word>§§?\s?|[Čč]l\.\s?)?{number}{below}",
        many="§§",
        measure=r"%|procent|percent|(?:dn[íyeů]|deň|dní|dny|hodin|týdn|týžd|měsíc|mesiac|rok|let\b|eur|korun|krát|osob)\w{0,4}",
        of=r"\s+",
        ends=rf"{STOP}|\s+(?:se|sa|ve\sznění|v\sznení|je|jsou|sú|platí|neplatí|č\.|nebo|alebo|tím|tým)\b",
        after=rf"\s?,?\s(?!tohoto\b|tohto\b)(?:\w{{1,24}}\s){{0,3}}{other}\b|\s(?:SFEU|SZEÚ|ZFEÚ|EÚLP)\b",
        before=rf"(?<!tohoto\s)(?<!tohto\s){other}(?:\s+č\.\s?\S{{1,12}}\s+(?:Sb\.|Z\.\s?z\.))?[\s,(:]*"
        r"(?:(?:podle|podľa|v|ve)\s+)?|[„“”\"»]\s*",
        changing=rf"{changing}|„\s?(?:§|\(|[Čč]l)|^\s*„|^[^„“\"]*“",
        conjunction=f"{both}|,",
        one_word=False,
    )


_NUMBER_GREEK = r"(?P<number>\d{1,4}\s?[Α-ΩA-Z]?(?![\w΄]))(?![\w.]{0,20}\d)"
_MORE_GREEK = r"(?:(?:\s?,\s|\s(?:και|ή|έως|ως)\s)\d{1,3}(?!\w|\.\d))"
_LETTER_GREEK = r"\(?[α-ωa-z\d]{1,3}[΄'’]?\)?(?!\w)"
_BELOW_GREEK = (
    rf"(?:\s?,?\s(?:(?:παράγραφο[ιυ]|παραγράφ(?:ων|ους)|παρ\.)\s?\d{{1,3}}(?!\w){_MORE_GREEK}{{0,12}}"
    r"|παράγραφο[ςν]?\s\d{1,3}(?!\w)|παραγράφου\s\d{1,3}(?!\w)"
    rf"|(?:εδ\.|εδάφι\w{{1,2}}|εδαφί\w{{1,3}}|περ\.|περ[ιί]πτ[ωώ]σ\w{{1,4}}|στοιχ\.|στοιχεί\w{{1,3}}|υποπερ\.)\s?{_LETTER_GREEK}"
    rf"(?:(?:\s?,\s|\s(?:και|ή|έως)\s){_LETTER_GREEK}){{0,8}}|(?:(?:ή|και)\s)?\([α-ωivx]{{1,4}}\))){{0,6}}"
)
CENTRAL = {
    "cs": _of_two(
        r"odst\.",
        r"písm\.",
        "a|až|nebo|anebo|či|i|a též|a dále",
        r"\b(?:mění|zrušuj|nahrazuj|doplňuj|vkládaj|vkládá|vypouště|zní|znějí)\w{0,4}\b",
    ),
    "sk": _of_two(
        r"ods(?:\.|ek|eku)",
        r"písm(?:\.|ena)",
        "a|až|alebo|či|i",
        r"\b(?:mení|zrušuj|zrušen|nahrádza|dopĺňa|vklad|vypúšťa|znie\b|znejú\b|pripája|citáci|za\sslov|sa\sslov)\w{0,6}",
    ),
    "el": grammar_of(
        first=rf"\b(?P<word>[άα]ρθρ(?:ο|ου|α|ων)|αρ\.|άρθρ\.)\s{{1,2}}{_NUMBER_GREEK}(?P<belows>){_BELOW_GREEK}",
        item=r"(?P<sep>\s?,\s(?:(?:και|ή)\s)?|\s(?:και|ή|έως|ως|μέχρι)\s|\s?[-–—]\s?)"
        rf"(?:(?:το\s|του\s|τα\s|των\s)?(?P<word>[άα]ρθρ(?:ο|ου|α|ων)\s))?{_NUMBER_GREEK}(?P<belows>){_BELOW_GREEK}",
        many=r"[άα]ρθρ(?:α|ων)",
        measure=r"%|τοις\sεκατό|(?:ημ[εέ]ρ|ώρ|ωρ|εβδομάδ|μήν|μην|έτ[οη]|ετών|χρόνι|φορές|πρόσωπ|ευρώ)\w{0,5}"
        r"|(?:Ιανουαρ|Φεβρουαρ|Μαρτ|Απριλ|Μα[ΐι]|Ιουν|Ιουλ|Αυγούστ|Σεπτεμβρ|Οκτωβρ|Νοεμβρ|Δεκεμβρ)\w{1,4}",
        of=r"\s?,?\s(?:του|της)\s[«\"]?",
        ends=rf"{STOP}|\s+(?:\(|δεν|είναι|εφαρμόζ|ορίζ|όπως|που|καθώς|ισχύ)",
        after=r"\s?,?\s(?:του|της|των)\s(?!παρόντος\b|παρούσας\b)|\s?,?\s(?-i:[A-ZΑ-Ω])|\s(?:αυτού|αυτής|αυτών|ν\.|π\.δ\.)",
        before=r"(?:ν\.|νόμο[ςυ]?|νόμου|κώδικα[ςs]?|συντάγματος|σύμβαση[ςs]?|διατάγματος|κανονισμού|οδηγίας|πρωτοκόλλου"
        r"|Κ\.?Π\.?Δ\.?|Π\.?Κ\.?)\s*(?:\d{1,5}/\d{4})?[\s,(:]*|[«“\"]\s*",
        changing=r"\b(?:αντικαθίστα|τροποποι|καταργ|προστίθε|διαγράφ|αναριθμ|παραπάνω\sάρθρ|ίδιου\sάρθρ)\w{0,8}|«\s?Άρθρο|^\s*«|^[^«»]*»",
        conjunction=r"και|ή|καθώς και|ούτε",
    ),
    "ca": grammar_of(
        first=r"\b(?P<word>articles?|arts?\.)\s{1,2}(?P<number>\d{1,4}(?:\s?(?:bis|ter|quater))?)(?![\w.]{0,20}\d)(?!\w)"
        r"(?P<belows>)",
        item=r"(?P<sep>\s?,\s(?:[io]\s)?|\s(?:i|o|a|al|fins\sal?)\s|\s?[-–—]\s?)(?:(?:l['’]\s?)?(?P<word>articles?\s))?"
        r"(?P<number>\d{1,4}(?:\s?(?:bis|ter|quater))?)(?![\w.]{0,20}\d)(?!\w)(?P<belows>)",
        many=r"articles|arts?\.",
        measure=r"%|per\scent|(?:dies|dia|hores|hora|setmanes|setmana|mesos|mes|anys|any|vegades|persones|euros?)\b"
        r"|(?:de\s|d['’]\s?)(?:gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre)\b",
        of=r"\s?,?\s(?:de\s(?:la\s|les\s|l['’]\s?)|del\s|dels\s|de\s|d['’]\s?)[\"«“]?",
        ends=rf"{STOP}|\s+(?:és|són|serà|seran|no|que|es|pot|poden|ha|han|estableix|disposa)\b",
        after=r"\s?,?\s(?:de\s|del\s|dels\s|d['’]\s?)(?!la\spresent\b|present\b|aquesta\b|aquest\b)",
        before=r"(?:llei|codi|decret|conveni|convenció|constitució|reglament|tractat|protocol)\b[^.;]{0,40}[\s,(:]*",
        changing=r"\b(?:modifi|substitu|derog|afeg|suprim)\w*",
        conjunction=r"i|o|ni|així com",
    ),
}
