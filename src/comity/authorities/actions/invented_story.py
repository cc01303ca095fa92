# apostrophes as the languages write them
"""What happened to some invented entries over the years: for demonstration, and plainly invented."""

from datetime import date
from typing import Any

# Entry: its versions before today's, each as the values that differed, from a day, published a few days before.
VERSIONS: dict[str, list[tuple[date, date, dict[str, Any], str]]] = {
    "xar-ministry-of-justice": [
        (
            date(2014, 3, 1),
            date(2014, 2, 24),
            {
                "unit": "Treaties Office",
                "address": "14 Old Mint Lane\n1001 Arcady\nArcadia",
                "telephone": "+999 20 555 07 00",
                "means": ["post", "diplomatic"],
                "interpol_urgent": "",
                "urgent_procedure": "",
            },
            "",
        ),
        (
            date(2021, 6, 1),
            date(2021, 5, 27),
            {"telephone": "+999 20 555 07 00", "means": ["email", "post"]},
            "The office moved and was given a new name.",
        ),
    ],
}
LAST_REASON = "The secure platform is in use; new telephone exchange."
LAST_FROM = date(2025, 2, 10)

MERGED_SLUG, MERGED_INTO, MERGED_ON = "xno-anti-corruption-bureau", "xno-prosecutor-general", date(2024, 7, 1)
MERGED: dict[str, Any] = {
    "kind": "anti_corruption_agency",
    "names": {
        "ar": "مكتب مكافحة الفساد في نورلانديا",
        "en": "Anti-Corruption Bureau of Norlandia",
        "es": "Oficina Anticorrupción de Norlandia",
        "fr": "Bureau anticorruption de Norlandie",
        "ru": "Антикоррупционное бюро Норландии",
        "zh": "诺兰迪亚反腐败局",
    },
    "original_language": "ru",
    "unit": "International Desk",
    "address": "3 Harbour Street\nNordhavn\nNorlandia",
    "office_hours": "mon-fri 09:00-17:00",
    "time_zone": "Europe/Oslo",
    "languages": ["ru", "en"],
    "means": ["email", "post"],
    "categories": ("anti_corruption_agency",),
    "confirmed_days_ago": 900,
}
MERGED_NOTE = "Its investigators became a department of the Prosecutor General."

WAITING_SLUG = "xve-attorney-general"
WAITING: dict[str, Any] = {
    "author": "Inés Maravilla",
    "changes": {
        "office_hours": "mon-thu 08:00-16:30; fri 08:00-13:00",
        "languages": ["es", "en", "fr"],
        "urgent_procedure": "Send the request by e-mail, then call the 24-hour contact; the original follows.",
    },
    "reason": "New hours since the reform of the service; requests in French are accepted.",
}

LINES: dict[str, list[dict[str, Any]]] = {
    "xar-ministry-of-justice": [
        {
            "function": "Head of the International Cooperation Division",
            "person": "Tomasine Arkwright",
            "telephone": "+999 20 555 01 11",
            "email": "tomasine.arkwright@ministry-of-justice.xar.example",
            "languages": ["en", "fr", "de"],
            "hours": "mon-fri 09:00-16:00",
        },
        {
            "function": "Duty desk, urgent requests",
            "telephone": "+999 20 555 01 99",
            "email": "duty@ministry-of-justice.xar.example",
            "languages": ["en"],
            "hours": "Day and night",
        },
    ],
    "xve-attorney-general": [
        {
            "function": "Asset freezing",
            "person": "Inés Maravilla",
            "telephone": "+999 30 555 02 14",
            "email": "ines.maravilla@attorney-general.xve.example",
            "languages": ["es", "en"],
            "hours": "mon-thu 08:00-16:00",
        },
    ],
    "xzh-supervision-commission": [
        {
            "function": "International liaison",
            "person": "明岳",
            "telephone": "+999 40 555 03 21",
            "email": "liaison@supervision-commission.xzh.example",
            "languages": ["zh", "en"],
        },
    ],
}
