# ruff: noqa: RUF001  # texts as their languages write them
"""The practices of a demonstration's compendium, told by invented authorities."""

from datetime import date
from typing import Any

# Authority, how far it goes, when, and what was told; the first texts are the authority's own.
PRACTICES: tuple[dict[str, Any], ...] = (
    {
        "authority": "xar-ministry-of-justice",
        "slug": "demo-draft-requests-by-e-mail",
        "steps": ("submit", "offer", "approve", "publish"),
        "day": date(2025, 3, 3),
        "themes": ["informal-cooperation", "mutual-legal-assistance"],
        "articles": ["46(9)", "46(16)"],
        "texts": {
            "en": {
                "title": "Reading draft requests by e-mail",
                "scope": "Requests for assistance in cases of corruption, before they are sent.",
                "purpose": "A colleague abroad sends the draft; the desk says within two days what is missing.",
                "power": "No provision forbids it; the invented Cooperation Act, section 4, encourages it.",
                "obstacles": "Drafts carried names and accounts through ordinary mail.",
                "solutions": "Drafts come without names; a reference stands for each person.",
                "case": "A request that would have been returned twice was executed in three weeks.",
            },
            "fr": {
                "title": "Lire les projets de demande par courriel",
                "scope": "Demandes d'entraide dans les affaires de corruption, avant leur envoi.",
                "purpose": "Le collègue envoie son projet ; le bureau dit en deux jours ce qui manque.",
            },
        },
    },
    {
        "authority": "xve-asset-recovery-office",
        "slug": "demo-check-before-freezing",
        "steps": ("submit", "offer", "approve", "publish"),
        "day": date(2025, 8, 18),
        "themes": ["asset-recovery", "spontaneous-information"],
        "articles": ["56"],
        "texts": {
            "es": {
                "title": "Consulta previa al embargo",
                "scope": "Bienes inmuebles y cuentas en el territorio.",
                "purpose": "Se confirma en un día si el bien existe y a nombre de quién está.",
                "power": "Artículo 56 de la Convención.",
                "obstacles": "El registro responde solo a jueces.",
                "solutions": "Un enlace del registro trabaja en la oficina.",
                "case": "Una vivienda inventada fue localizada el mismo día.",
            },
            "en": {
                "title": "A check before freezing",
                "scope": "Real estate and accounts in the territory.",
                "purpose": "Within a day it is confirmed whether the asset exists, and in whose name.",
            },
        },
    },
    {
        "authority": "xab-financial-intelligence-unit",
        "slug": "demo-a-word-in-advance",
        "steps": ("submit", "offer", "approve", "publish"),
        "day": date(2026, 1, 12),
        "themes": ["spontaneous-information", "informal-cooperation"],
        "articles": ["46(4)", "48(1)(b)"],
        "texts": {
            "ar": {
                "title": "كلمة مسبقة قبل إرسال المعلومات",
                "scope": "معلومات مالية عن أشخاص وشركات.",
                "purpose": "اتصال قصير يبيّن ما يمكن تبادله قبل كتابته.",
                "solutions": "يُكتب محضر من سطرين بعد كل اتصال.",
            },
            "en": {
                "title": "A word in advance of spontaneous information",
                "scope": "Financial information on persons and companies.",
                "purpose": "A short call says what may be shared before it is written.",
                "solutions": "Two lines are kept of every call.",
            },
        },
    },
    {
        "authority": "xzh-supervision-commission",
        "slug": "demo-weekly-contact",
        "steps": ("submit", "offer"),
        "day": date(2026, 4, 7),
        "themes": ["informal-cooperation", "joint-investigation"],
        "articles": ["48(1)", "49"],
        "texts": {
            "zh": {
                "title": "重大案件每周联络机制",
                "scope": "涉及两个以上国家的腐败案件。",
                "purpose": "固定的两名联络人每周通话十五分钟。",
                "obstacles": "时差与语言。",
                "solutions": "轮流选择时间，双方使用英文提纲。",
            },
            "en": {
                "title": "Weekly contact in major cases",
                "scope": "Cases of corruption that touch two States or more.",
                "purpose": "The same two persons talk for fifteen minutes a week.",
                "obstacles": "Time zones and language.",
                "solutions": "The hour alternates; both follow an outline in English.",
            },
        },
    },
)
