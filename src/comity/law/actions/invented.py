# ruff: noqa: RUF001  # letters and signs of six scripts
"""Invented laws of invented States: what they are, and from which day each wording is theirs."""

from datetime import date
from typing import Any

from comity.law.actions.invented_texts import (
    AMENDING,
    ASISTENCIA,
    ASISTENCIA_EN,
    ASSISTANCE,
    COMMISSIONS,
    CORRUPTION,
    ENTRAIDE,
    EVIDENCE,
    MUSAADA,
    MUSAADA_FR,
    PROTIVODEYSTVIE,
    XIEZHU,
    XIEZHU_EN,
)


def _assistance(days: str, months: str) -> str:
    return ASSISTANCE.format(days=days, freeze=f"{months} months")


# Name → the fields of its work, and its wordings: (title, language, text, from which day, translation).
LAWS: dict[str, tuple[dict[str, Any], list[tuple[str, str, str, date | None, bool]]]] = {
    "assistance": (
        {"jurisdiction": "XAR", "number": "7", "year": "2009", "assented_on": date(2009, 6, 12)},
        [
            *[
                (
                    "Mutual Assistance in Criminal Matters Act",
                    "en",
                    ASSISTANCE.format(days=days, freeze=freeze),
                    day,
                    False,
                )
                for days, freeze, day in (
                    ("thirty", "six months", date(2009, 9, 1)),
                    ("ten", "twelve months", date(2016, 3, 1)),
                )
            ],
            ("Loi sur l’entraide judiciaire en matière pénale", "fr", ENTRAIDE, date(2016, 3, 1), False),
        ],
    ),
    "amending": (
        {"jurisdiction": "XAR", "number": "5", "year": "2016", "in_force_on": date(2016, 3, 1)},
        [("Mutual Assistance (Amendment) Act", "en", AMENDING, date(2016, 3, 1), False)],
    ),
    "corruption": (
        {"jurisdiction": "XAR", "number": "3", "year": "2004", "in_force_on": date(2005, 1, 1)},
        [("Prevention of Corruption Act", "en", CORRUPTION, date(2005, 1, 1), False)],
    ),
    "commissions": (
        {"jurisdiction": "XAR", "number": "21", "year": "1968", "in_force_on": date(1968, 7, 1)},
        [("Secret Commissions Act", "en", COMMISSIONS, date(1968, 7, 1), False)],
    ),
    "evidence": (
        {"jurisdiction": "XAR", "number": "14", "year": "2026", "draft": True, "published_on": date(2026, 9, 1)},
        [("Electronic Evidence Bill", "en", EVIDENCE, None, False)],
    ),
    "asistencia": (
        {"jurisdiction": "XVE", "number": "12", "year": "2011", "in_force_on": date(2011, 10, 1)},
        [
            ("Ley de Asistencia Jurídica Internacional", "es", ASISTENCIA, date(2011, 10, 1), False),
            ("International Legal Assistance Law", "en", ASISTENCIA_EN, date(2011, 10, 1), True),
        ],
    ),
    "protivodeystvie": (
        {"jurisdiction": "XNO", "number": "88", "year": "2008", "in_force_on": date(2009, 1, 1)},
        [("Закон о противодействии коррупции", "ru", PROTIVODEYSTVIE, date(2009, 1, 1), False)],
    ),
    "xiezhu": (
        {"jurisdiction": "XZH", "number": "26", "year": "2018"},
        [
            ("国际刑事司法协助法", "zh", XIEZHU, date(2018, 10, 26), False),
            ("International Mutual Assistance in Criminal Matters Law", "en", XIEZHU_EN, date(2018, 10, 26), True),
        ],
    ),
    "musaada": (
        {"jurisdiction": "XAB", "number": "31", "year": "2014", "in_force_on": date(2015, 1, 1)},
        [
            ("قانون المساعدة القضائية الدولية", "ar", MUSAADA, date(2015, 1, 1), False),
            ("Loi sur l’entraide judiciaire internationale", "fr", MUSAADA_FR, date(2015, 1, 1), False),
        ],
    ),
}
