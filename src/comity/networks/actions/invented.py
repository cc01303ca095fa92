# ruff: noqa: RUF001  # letters and marks as the languages write them
"""The invented network of a demonstration hub: nobody belongs to it who exists."""

from datetime import date
from typing import Any

CONCORD: dict[str, Any] = {
    "acronym": "Concord",
    "name": "Concord Network of Anti-Corruption Authorities",
    "names": {
        "ar": "شبكة الوئام لسلطات مكافحة الفساد",
        "en": "Concord Network of Anti-Corruption Authorities",
        "es": "Red Concordia de Autoridades Anticorrupción",
        "fr": "Réseau Concorde des autorités anticorruption",
        "ru": "Сеть «Согласие» антикоррупционных органов",
        "zh": "协和反腐败机构网络",
    },
    "founded": "2019",
    "use_class": "law",
    "case_channel": True,
    "scope": "global",
    "secretariat": "Secretariat of the Concord Network",
    "city": "Arcadia City",
    "website": "https://concord.example/",
    "contact": "secretariat@concord.example",
    "languages": ["en", "fr", "es", "ar", "ru", "zh"],
    "use_for": "A colleague in the other State, before the request and beside it. Invented for demonstration.",
    "charter": (
        "1. Members help each other with what their own law allows.\n"
        "2. What is shared is used for the purpose for which it was shared.\n"
        "3. Each member names at least two contact officers and keeps their particulars current.\n"
        "4. Nothing in this charter replaces a request under a treaty."
    ),
    "charter_link": "https://concord.example/charter",
    "takes_applications": True,
    "confirm_every_days": 180,
    "target_working_days": 20,
    "kinds": [
        {
            "id": "member",
            "counts_as": "member",
            "label": {
                "ar": "عضو كامل",
                "en": "Full member",
                "es": "Miembro pleno",
                "fr": "Membre à part entière",
                "ru": "Полноправный член",
                "zh": "正式成员",
            },
        },
        {
            "id": "observer",
            "counts_as": "observer",
            "label": {
                "ar": "مراقب",
                "en": "Observer organisation",
                "es": "Organización observadora",
                "fr": "Organisation observatrice",
                "ru": "Организация-наблюдатель",
                "zh": "观察员组织",
            },
        },
    ],
    "questions": [
        {
            "id": "independence",
            "kind": "text",
            "required": True,
            "label": {
                "ar": "كيف يكفل القانون استقلال السلطة؟",
                "en": "How does the law secure the independence of the authority?",
                "es": "¿Cómo garantiza la ley la independencia de la autoridad?",
                "fr": "Comment la loi garantit-elle l’indépendance de l’autorité ?",
                "ru": "Как закон обеспечивает независимость органа?",
                "zh": "法律如何保障该机构的独立性？",
            },
        },
        {
            "id": "powers",
            "kind": "choice",
            "required": True,
            "label": {
                "ar": "ما أوسع صلاحيات السلطة؟",
                "en": "What is the widest power of the authority?",
                "es": "¿Cuál es la facultad más amplia de la autoridad?",
                "fr": "Quel est le pouvoir le plus étendu de l’autorité ?",
                "ru": "Каково самое широкое полномочие органа?",
                "zh": "该机构最广泛的权力是什么？",
            },
            "options": {
                "ar": ["الوقاية", "التحقيق", "الملاحقة القضائية"],
                "en": ["Prevention", "Investigation", "Prosecution"],
                "es": ["Prevención", "Investigación", "Acusación"],
                "fr": ["Prévention", "Enquête", "Poursuites"],
                "ru": ["Предупреждение", "Расследование", "Обвинение"],
                "zh": ["预防", "调查", "起诉"],
            },
        },
        {
            "id": "reach",
            "kind": "yesno",
            "required": False,
            "label": {
                "ar": "هل يمكن الاتصال بالسلطة ليلا؟",
                "en": "Can the authority be reached at night?",
                "es": "¿Se puede contactar con la autoridad de noche?",
                "fr": "L’autorité est-elle joignable la nuit ?",
                "ru": "Можно ли связаться с органом ночью?",
                "zh": "夜间能否联系该机构？",
            },
        },
    ],
    "checklist": [
        {
            "id": "mandate",
            "label": {
                "ar": "الولاية القانونية واضحة",
                "en": "The legal mandate is clear",
                "es": "El mandato legal está claro",
                "fr": "Le mandat légal est clair",
                "ru": "Правовой мандат ясен",
                "zh": "法律职权明确",
            },
        },
        {
            "id": "contacts",
            "label": {
                "ar": "يمكن الاتصال بمسؤولي الاتصال",
                "en": "The contact officers can be reached",
                "es": "Se puede contactar con los funcionarios de enlace",
                "fr": "Les points de contact sont joignables",
                "ru": "Контактные лица доступны",
                "zh": "联络官可以联系上",
            },
        },
    ],
}
COMPONENTS: dict[str, dict[str, str]] = {
    "north": {
        "ar": "الشمال",
        "en": "North",
        "es": "Norte",
        "fr": "Nord",
        "ru": "Север",
        "zh": "北方",
    },
    "south": {
        "ar": "الجنوب",
        "en": "South",
        "es": "Sur",
        "fr": "Sud",
        "ru": "Юг",
        "zh": "南方",
    },
}
# authority: (admitted, regional component)
MEMBERS: dict[str, tuple[date, str]] = {
    "xar-ministry-of-justice": (date(2019, 6, 3), "north"),
    "xve-attorney-general": (date(2019, 9, 2), "south"),
    "xno-prosecutor-general": (date(2021, 2, 1), "north"),
    "xzh-supervision-commission": (date(2022, 4, 4), "north"),
    "xab-financial-intelligence-unit": (date(2024, 10, 7), "south"),
}
SUSPENDED = {"xno-prosecutor-general": (date(2026, 9, 1), "The yearly confirmation is overdue since March.")}
OBSERVERS: tuple[tuple[date, dict[str, str]], ...] = (
    (
        date(2020, 1, 15),
        {
            "ar": "معهد الشفافية الخيالي",
            "en": "Institute for Open Ledgers",
            "es": "Instituto de Libros Abiertos",
            "fr": "Institut des livres ouverts",
            "ru": "Институт открытых книг",
            "zh": "公开账本研究所",
        },
    ),
    (
        date(2023, 5, 2),
        {
            "ar": "رابطة المدعين الخيالية",
            "en": "Guild of Lantern Prosecutors",
            "es": "Gremio de Fiscales del Farol",
            "fr": "Guilde des procureurs à la lanterne",
            "ru": "Гильдия прокуроров с фонарём",
            "zh": "明灯检察官公会",
        },
    ),
)
# Applications: how far each is; the steps are taken in this order, the last one so many days ago.
APPLICATIONS: tuple[dict[str, Any], ...] = (
    {"authority": "xve-asset-recovery-office", "acts": (), "begun": 6},
    {"authority": "xar-integrity-commission", "acts": ("submit",), "begun": 4},
    {"authority": "xzh-ministry-of-justice", "acts": ("submit", "endorse"), "begun": 11},
    {"authority": "xno-prevention-council", "acts": ("submit", "endorse", "begin"), "begun": 45},
    {"authority": "xab-public-prosecution", "acts": ("submit", "endorse", "begin", "ask"), "begun": 24},
    {
        "state": "XVE",
        "proposed": {
            "names": {"en": "Comptroller of Public Works of Vestria", "es": "Contraloría de Obras Públicas de Vestria"},
            "kind": "audit",
            "address": "Calle del Puente 20, Ciudad Vestria",
            "email": "contraloria@obras.xve.example",
            "languages": ["es"],
        },
        "acts": ("submit", "endorse", "begin", "refuse"),
        "begun": 160,
    },
    {
        "state": "XAR",
        "proposed": {"names": {"en": "Harbour Guard of Arcadia"}, "kind": "police", "email": "guard@port.xar.example"},
        "acts": ("submit", "decline", "withdraw"),
        "begun": 90,
    },
)
PERSONS = {
    "XAR": ("Honor Pembridge", "Edgar Lanthorn"),
    "XVE": ("Pilar Montenegro", "Iñaki Valderrama"),
    "XNO": ("Тихон Заозёрный", "Рада Белогорская"),
    "XZH": ("顾明川", "温书雁"),
    "XAB": ("ريم القمري", "زياد النخيل"),
}
# Who takes which step; invented, like everything here.
ACTORS = {
    "submit": "Manager of the authority (invented)",
    "endorse": "National focal point (invented)",
    "decline": "National focal point (invented)",
    "withdraw": "Manager of the authority (invented)",
}
SECRETARIAT = "Secretariat of the Concord Network (invented)"
WORDS = {
    "decline": "The Harbour Guard has no competence for corruption offences.",
    "ask": "Which section answers requests about bank records, and in which languages?",
    "refuse": "The body audits and does not investigate; it is welcome as an observer.",
}
MANDATE = "Anti-Corruption Act of 2009, articles 4 to 11: prevention, investigation and cooperation with other States."
SPECIALITIES = ("mla", "asset_recovery", "extradition", "police", "fiu")
