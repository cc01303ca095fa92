"""Words of questions that carry nothing, that stand in nearly every one, or that say what kind of result is wanted."""

from functools import lru_cache

from comity.search.analysis import form

STOP = {
    "en": "a an and any are as at be been by can do does for from had has have how if in into is it its may must of on"
    " or shall should that the their there this to under was were what when where which who whom whose will with would",
    "fr": "a au aux avec ce ces cette comment dans de des doit du elle elles en est et etre eu il ils l la le les leur"
    " leurs on ont ou par peut peuvent pour quand qu que quel quelle quelles quels qui s sa se ses si son sont sur un"
    " une d c",
    "es": "a al como con cual cuales cuando de debe del donde el ella en es esta este ha han hay la las lo los o para"
    " por puede pueden que quien quienes se ser si su sus un una y",
    "ru": "а без бы быть в во где для до если и из или их к каких какие каком как когда ко кто ли на не о об от по под"  # noqa: RUF001
    " при с со так тем то того том тот что чем это",  # noqa: RUF001
    "ar": "في من الي علي عن ان او اي اذا و ما متي من هو هي مع هذا هذه التي الذي بين كل كيف هل قد لدي يجوز يمكن",
    "zh": "的 了 吗 和 与 或 在 是 有 能否 可否 是否 如何 什么 怎样 哪些 何时",
}
GENERAL = {
    "en": "another other foreign abroad state states country countries request requests requested requesting person"
    " persons case cases matter matters",
    "fr": "autre autres etranger etrangere etrangers etrangeres etat etats pays demande demandes demandee requis"
    " requerant personne personnes cas affaire affaires matiere",
    "es": "otro otra otros otras extranjero extranjera extranjeros extranjeras estado estados pais paises solicitud"
    " solicitudes peticion persona personas caso casos asunto materia",
    "ru": "другой другого другом другую иностранный иностранного иностранное иностранному иностранных государство"
    " государства государству государств страна страны стране запрос запроса запросу запросы просьба просьбе лицо лица"
    " лицу лиц случай случаях случае дело дела делу",
    "ar": "اخري اخر اجنبيه اجنبي دوله الدوله دول الدول بلد طلب الطلب طلبات بناء شخص الشخص اشخاص حاله قضيه",
    "zh": "外国 国家 他国 另一 一国 请求 案件 情况 人员",
}
"""Words of nearly every question about cooperation. They help the order; nothing must have them."""
KINDS = {
    "authority": "authority authorities ministry office agency commission bureau prosecutor autorite autorites"
    " ministere agence parquet autoridad autoridades ministerio oficina agencia comision fiscalia орган органы"
    " министерство ведомство агентство комиссия прокуратура السلطه سلطه وزاره مكتب المكتب هيئه لجنه النيابه"
    " 机关 当局 委员 检察 办公",
    "network": "network networks reseau reseaux red redes сеть сети شبكه شبكات 网络",
    "treaty": "convention conventions treaty treaties agreement protocol traite accord protocole convenio convencion"
    " tratado acuerdo protocolo конвенция договор соглашение протокол اتفاقيه معاهده بروتوكول 公约 条约 协定",
    "law": "act law statute code loi ley codigo закон кодекс قانون 法律 法典",
}
"""Words that say what kind of result is asked for."""


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words of six languages that carry nothing, in their one form."""
    return frozenset(word for words in STOP.values() for word in form(words).split())


@lru_cache(maxsize=1)
def general_words() -> frozenset[str]:
    """Words of nearly every question, in their one form."""
    return frozenset(word for words in GENERAL.values() for word in form(words).split())


@lru_cache(maxsize=1)
def kind_words() -> dict[str, str]:
    """The kind of result by the words that ask for it, in their one form."""
    return {word: kind for kind, words in KINDS.items() for word in form(words).split()}
