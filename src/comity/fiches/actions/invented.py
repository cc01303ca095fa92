# punctuation as the languages write it
"""Invented fiches of three invented States: nothing of this is the law of anywhere."""

from datetime import date
from typing import Any

XAR_MOJ, XAR_COM = ["xar-ministry-of-justice"], ["xar-integrity-commission"]
XVE_AG, XVE_ARO = ["xve-attorney-general"], ["xve-asset-recovery-office"]
XAB_PP, XAB_FIU = ["xab-public-prosecution"], ["xab-financial-intelligence-unit"]
LANGUAGES: dict[str, tuple[str, list[str]]] = {
    "XAR": ("en", ["en", "fr"]),
    "XVE": ("es", ["en", "es"]),
    "XAB": ("ar", ["ar", "fr"]),
}
"""In which language the fiches of a State are written, and which it accepts."""

XAR_PRESERVATION = {
    "possible": "possible",
    "conditions": "For any offence under the Convention. One page is enough; a request for assistance must follow.",
    "receives": XAR_COM,
    "executes": XAR_COM,
    "days": 90,
    "renewal": "yes",
    "point": XAR_COM,
    "notified": "no",
    "court": "The provider's certificate with a hash of the data.",
    "documents": "Identifier of the account, the provider, the period, and a sentence on the offence.",
    "urgent": "yes",
    "urgent_how": "Call the contact that answers day and night, then send one page by e-mail.",
    "deadlines": "Ordered on the day of the request.",
    "validity": "The order ends after 90 days unless it is renewed, at most twice.",
}
FICHES: dict[str, dict[str, dict[str, Any]]] = {
    "XAR": {
        "preservation": XAR_PRESERVATION,
        "subscriber-data": {
            "possible": "possible",
            "threshold": "Any offence.",
            "receives": XAR_MOJ,
            "executes": XAR_COM,
            "emergency": "yes",
            "direct": "conditions",
            "notified": "conditions",
            "court": "A statement of the provider's keeper of records, signed.",
            "documents": "A request under article 46(15).",
            "deadlines": "Thirty days.",
            "urgent": "yes",
        },
        "traffic-data": {
            "possible": "conditions",
            "conditions": "A judge's order is needed.",
            "threshold": "Offences punishable by at least one year.",
            "receives": XAR_MOJ,
            "executes": XAR_MOJ,
            "emergency": "yes",
            "direct": "no",
            "notified": "no",
            "urgent": "yes",
            "deadlines": "Sixty days.",
        },
        "content-data": {
            "possible": "conditions",
            "conditions": "A judge's order on probable cause; dual criminality, judged by conduct.",
            "threshold": "Offences punishable by at least three years.",
            "receives": XAR_MOJ,
            "executes": XAR_MOJ,
            "emergency": "conditions",
            "direct": "no",
            "notified": "conditions",
            "urgent": "no",
        },
        "provider-contact": {"possible": "conditions", "conditions": "Subscriber data only.", "direct": "conditions"},
        "bank-records": {
            "possible": "possible",
            "receives": XAR_MOJ,
            "executes": XAR_COM,
            "documents": "The account, or the person and the bank; the link to the offence.",
            "deadlines": "Forty-five days.",
            "urgent": "yes",
            "admissibility": "Copies that the bank certifies.",
        },
        "bank-accounts": {"possible": "possible", "receives": XAR_MOJ, "executes": XAR_COM, "urgent": "yes"},
        "freezing": {
            "possible": "conditions",
            "conditions": "On a foreign order, or on facts that would allow one here.",
            "receives": XAR_MOJ,
            "executes": XAR_COM,
            "urgent": "yes",
            "urgent_how": "Held for 72 hours by the Commission; a court confirms.",
            "validity": "One year, renewable.",
        },
        "extradition": {
            "possible": "conditions",
            "conditions": "Not for an offence that is political.",
            "receives": XAR_MOJ,
            "executes": XAR_MOJ,
        },
        "undercover": {"possible": "impossible", "conditions": "No law provides for it.", "receives": XAR_MOJ},
    },
    "XVE": {
        "preservation": {
            "possible": "conditions",
            "conditions": "Si una autoridad judicial del Estado requirente lo pide o lo ratifica en cinco días.",
            "receives": XVE_AG,
            "executes": XVE_AG,
            "days": 60,
            "renewal": "conditions",
            "point": XVE_AG,
            "notified": "no",
            "urgent": "yes",
            "urgent_how": "Correo electrónico a la Fiscalía; se acusa recibo en dos horas.",
            "documents": "Cuenta, proveedor, período y hechos.",
        },
        "subscriber-data": {
            "possible": "possible",
            "threshold": "Cualquier delito.",
            "receives": XVE_AG,
            "executes": XVE_AG,
            "direct": "no",
            "emergency": "yes",
            "urgent": "no",
        },
        "traffic-data": {
            "possible": "conditions",
            "threshold": "Delitos castigados con más de dos años.",
            "receives": XVE_AG,
            "direct": "no",
        },
        "asset-tracing": {"possible": "possible", "receives": XVE_ARO, "executes": XVE_ARO, "urgent": "yes"},
        "freezing": {
            "possible": "conditions",
            "conditions": "Con una resolución judicial extranjera.",
            "receives": XVE_AG,
            "executes": XVE_ARO,
            "urgent": "no",
        },
        "undercover": {"possible": "conditions", "conditions": "Con autorización judicial.", "receives": XVE_AG},
    },
    "XAB": {
        "preservation": {
            "possible": "possible",
            "conditions": "لجميع الجرائم المشمولة بالاتفاقية، على أن يتبعها طلب رسمي خلال ثلاثين يوما.",
            "receives": XAB_PP,
            "executes": XAB_PP,
            "days": 30,
            "renewal": "yes",
            "point": XAB_PP,
            "notified": "no",
            "urgent": "yes",
        },
        "bank-records": {
            "possible": "conditions",
            "conditions": "بقرار من النيابة العامة.",
            "receives": XAB_PP,
            "executes": XAB_FIU,
            "urgent": "no",
        },
        "fiu-information": {"possible": "possible", "receives": XAB_FIU, "executes": XAB_FIU, "urgent": "yes"},
    },
}
# One fiche said something else until it was changed; one was never confirmed again; one is due; one waits for approval.
FIRST = date(2024, 2, 1)
SINCE = date(2025, 3, 3)
EARLIER = ("XAR", "preservation", {"days": 60, "validity": "The order ends after 60 days."})
WHY = "Act of Arcadia on electronic evidence, in force since 1 March 2025."
STALE = ("XVE", "traffic-data")
DUE = ("XVE", "undercover")
DUE_DAYS = 340
FRESH_DAYS = 60
"""How long ago the others were confirmed."""
WAITING = (
    "XAR",
    "emergency-disclosure",
    {
        "possible": "conditions",
        "conditions": "Danger to life, or of imminent loss of the proceeds.",
        "threshold": "None.",
        "receives": XAR_COM,
        "executes": XAR_COM,
        "point": XAR_COM,
        "emergency": "yes",
        "notified": "no",
        "urgent": "yes",
    },
)
# Where the invented laws of these States speak of it, found by the heading.
HEADINGS = {
    ("XAR", "bank-records"): "Bank records",
    ("XAR", "freezing"): "Freezing",
    ("XVE", "freezing"): "Embargo preventivo",
}
