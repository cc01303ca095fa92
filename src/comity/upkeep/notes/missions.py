# ruff: noqa: RUF001  # names as each language writes them
"""How a mission is called in a note: proposed from the State's formal name (UNTERM), for the mission to correct."""

SHORT = {
    "ar": "البعثة الدائمة",
    "en": "The Permanent Mission",
    "es": "La Misión Permanente",
    "fr": "La Mission permanente",
    "ru": "Постоянное представительство",
    "zh": "代表团",
}
FULL = {
    "ar": "البعثة الدائمة {state} لدى الأمم المتحدة (فيينا)",
    "en": "The Permanent Mission of {state} to the United Nations (Vienna)",
    "es": "La Misión Permanente {state} ante las Naciones Unidas (Viena)",
    "fr": "La Mission permanente {state} auprès de l’Organisation des Nations Unies (Vienne)",
    "ru": "Постоянное представительство {state} при Организации Объединенных Наций (Вена)",
    "zh": "{state}常驻联合国（维也纳）代表团",
}
PLACES = {"ar": "فيينا", "en": "Vienna", "es": "Viena", "fr": "Vienne", "ru": "Вена", "zh": "维也纳"}
CONTRACTIONS = {
    "fr": (("le ", "du "), ("les ", "des ")),
    "es": (("el ", "del "),),
}
OF = {"en": "", "fr": "de ", "es": "de "}
# The head nouns of formal names, and how they and the adjectives before them stand in the genitive.
RUSSIAN_NOUNS = {
    "Республика": "Республики",
    "Королевство": "Королевства",
    "Государство": "Государства",
    "государство": "государства",
    "Княжество": "Княжества",
    "Герцогство": "Герцогства",
    "Содружество": "Содружества",
    "Федерация": "Федерации",
    "Конфедерация": "Конфедерации",
    "Союз": "Союза",
    "Султанат": "Султаната",
    "Престол": "Престола",
    "Эмираты": "Эмиратов",
    "Штаты": "Штатов",
    "Острова": "Островов",
}
RUSSIAN_ENDINGS = (("ая", "ой"), ("ое", "ого"), ("ые", "ых"), ("ие", "их"), ("ой", "ого"), ("ий", "ого"), ("ы", "ых"))


def full_name(state: str, language: str) -> str:
    """The mission of a State whose formal name in the language is ``state``."""
    return FULL[language].format(state=_of(state, language))


def _of(state: str, language: str) -> str:
    if language == "ru":
        return _genitive(state)
    if language == "ar":
        return f"لل{state[2:]}" if state.startswith("ال") else f"ل{state}"
    for article, contracted in CONTRACTIONS.get(language, ()):
        if state.startswith(article):
            return contracted + state.removeprefix(article)
    if language == "fr" and state[:1] in "AEIOUÉÎ":
        return f"d’{state}"
    return OF.get(language, "") + state


def _genitive(state: str) -> str:
    """Adjectives and the head noun in the genitive; what follows it stays. A bare name is left as it is."""
    words = state.split(" ")
    head = next((place for place, word in enumerate(words) if word in RUSSIAN_NOUNS), None)
    if head is None:
        return state
    return " ".join([*map(_adjective, words[:head]), RUSSIAN_NOUNS[words[head]], *words[head + 1 :]])


def _adjective(word: str) -> str:
    for ending, genitive in RUSSIAN_ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + genitive
    return word
