# ruff: noqa: RUF001  # names as their languages write them
"""The invented officers of a demonstration: nobody of these names serves anywhere, and their addresses lead nowhere."""

from typing import NamedTuple

from comity.access.actor import Role


class Part(NamedTuple):
    """One invented officer: name, the first part of the address, function, language, role."""

    name: str
    address: str
    title: str
    language: str
    role: str


M, C, R = Role.MANAGER, Role.CASE_OFFICER, Role.READER
AT_AUTHORITIES: dict[str, tuple[Part, ...]] = {
    "xar-ministry-of-justice": (
        Part("Margaret Ashworth", "ashworth", "Head of International Legal Assistance", "en", M),
        Part("Étienne Delacourt", "delacourt", "Magistrat de liaison", "fr", C),
        Part("Rose Okafor-Lindqvist", "okafor", "Registry", "en", R),
    ),
    "xar-integrity-commission": (
        Part("Tobias Marlowe", "marlowe", "Director of Investigations", "en", M),
        Part("Solène Vautrin", "vautrin", "Enquêtrice", "fr", C),
        Part("Henry Blackwood", "blackwood", "Analyst", "en", R),
    ),
    "xve-attorney-general": (
        Part("Inés Valdecasas", "valdecasas", "Directora de Asuntos Internacionales", "es", M),
        Part("Joaquín Mendívil", "mendivil", "Fiscal", "es", C),
        Part("Lucía Abrantes", "abrantes", "Secretaría", "es", R),
    ),
    "xve-asset-recovery-office": (
        Part("Rafael Quintanar", "quintanar", "Jefe de la Oficina", "es", M),
        Part("Marisol Etxeandia", "etxeandia", "Investigadora patrimonial", "es", C),
        Part("Bruno Salcedo", "salcedo", "Analista", "es", R),
    ),
    "xno-prosecutor-general": (
        Part("Вера Северцева", "severtseva", "Начальник управления международного сотрудничества", "ru", M),
        Part("Аркадий Полозов", "polozov", "Старший прокурор", "ru", C),
        Part("Нина Заречная", "zarechnaya", "Канцелярия", "ru", R),
    ),
    "xno-prevention-council": (
        Part("Глеб Островский", "ostrovsky", "Секретарь совета", "ru", M),
        Part("Злата Ильменская", "ilmenskaya", "Советник", "ru", C),
        Part("Тимур Холмогоров", "kholmogorov", "Аналитик", "ru", R),
    ),
    "xzh-supervision-commission": (
        Part("林海澜", "lin", "国际合作局局长", "zh", M),
        Part("周望舒", "zhou", "调查员", "zh", C),
        Part("沈清河", "shen", "档案员", "zh", R),
    ),
    "xzh-ministry-of-justice": (
        Part("顾长安", "gu", "司法协助处处长", "zh", M),
        Part("苏若水", "su", "协查员", "zh", C),
        Part("叶知秋", "ye", "文书", "zh", R),
    ),
    "xab-public-prosecution": (
        Part("ليلى المنصوري", "almansouri", "رئيسة التعاون الدولي", "ar", M),
        Part("سامر الخالدي", "alkhalidi", "وكيل نيابة", "ar", C),
        Part("نورة البحراوي", "albahrawi", "قلم الكتاب", "ar", R),
    ),
    "xab-financial-intelligence-unit": (
        Part("يوسف الراشدي", "alrashidi", "مدير الوحدة", "ar", M),
        Part("هدى السالمي", "alsalmi", "محللة مالية", "ar", C),
        Part("كريم الوادي", "alwadi", "باحث", "ar", R),
    ),
}
FOR_STATES: dict[str, tuple[Part, ...]] = {
    "XAR": (
        Part("Charlotte Winterbourne", "winterbourne", "National focal point", "en", Role.FOCAL_POINT),
        Part("Auguste Perrault", "perrault", "Mission permanente", "fr", Role.MISSION),
    ),
    "XVE": (
        Part("Esperanza Luján", "lujan", "Punto focal nacional", "es", Role.FOCAL_POINT),
        Part("Álvaro Montemayor", "montemayor", "Misión Permanente", "es", Role.MISSION),
    ),
    "XNO": (
        Part("Ольга Белоозёрова", "beloozerova", "Национальный координатор", "ru", Role.FOCAL_POINT),
        Part("Пётр Мезенцев", "mezentsev", "Постоянное представительство", "ru", Role.MISSION),
    ),
    "XZH": (
        Part("江映雪", "jiang", "国家联络人", "zh", Role.FOCAL_POINT),
        Part("陆行舟", "lu", "常驻代表团", "zh", Role.MISSION),
    ),
    "XAB": (
        Part("فاطمة الزهراوي", "alzahrawi", "جهة الاتصال الوطنية", "ar", Role.FOCAL_POINT),
        Part("طارق النعماني", "alnuamani", "البعثة الدائمة", "ar", Role.MISSION),
    ),
}
IN_NETWORKS: dict[str, tuple[Part, ...]] = {
    "concord": (
        Part("Amara Lindholm", "lindholm", "Secretary of the network", "en", Role.NETWORK_SECRETARIAT),
        Part("Mateo Ferrant", "ferrant", "Membership", "fr", Role.NETWORK_SECRETARIAT),
    ),
}
FOR_THE_HUB: tuple[Part, ...] = (
    Part("Eleanor Thornbury", "thornbury", "Directory", "en", Role.SECRETARIAT),
    Part("Karim Benyahia", "benyahia", "Annuaire", "fr", Role.SECRETARIAT),
    Part("Ingrid Faulkner", "faulkner", "Internal audit", "en", Role.AUDITOR),
)
