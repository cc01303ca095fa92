"""Citations of laws in OSCOLA (4th edition) and as ISO 690 has them, against sentences worked out by hand.

OSCOLA 2.4.1: short title and year, no comma before the year (Human Rights Act 1998); 2.5.1: of an instrument title,
year and number (… Order 2004, SI 2004/3166); 2.8: as cited at home, without full stops in abbreviations, with the
jurisdiction in brackets where it would not be clear (Accident Compensation Act 1972 (NZ)).
"""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from comity.law.actions import FileData, WorkData, keep_law
from comity.law.tree import Law, Part

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
DAY = "2020-05-04"
ASSENT = date(2009, 3, 1)
TAIL = "As at 4 May 2020"
CASES: dict[str, tuple[tuple[str, str, dict[str, Any]], str, str]] = {
    "an act": (
        (
            "The Bribery Act, 2009",
            "en",
            {"kind": "act", "number": "7", "year": "2009", "assented_on": ASSENT},
        ),
        "The Bribery Act 2009 (Kenya)",
        f"KENYA. The Bribery Act, 2009. Act No. 7. 1 March 2009. Text in English. {TAIL}. /akn/ke/act/2009/7.",
    ),
    "an act whose title has no year": (
        ("Bribery Act.", "en", {"kind": "act", "number": "7", "year": "2009"}),
        "Bribery Act 2009 (Kenya)",
        f"KENYA. Bribery Act. Act No. 7. 2009. Text in English. {TAIL}. /akn/ke/act/2009/7.",
    ),
    "a law that is known by its number": (
        ("Law No. 9 of 2009 on bribery", "en", {"kind": "act", "number": "9", "year": "2009"}),
        "Law No 9 of 2009 on bribery (Kenya)",
        f"KENYA. Law No. 9 of 2009 on bribery. 2009. Text in English. {TAIL}. /akn/ke/act/2009/9.",
    ),
    "a regulation": (
        ("Gifts Regulations", "en", {"kind": "regulation", "number": "12", "year": "2012"}),
        "Gifts Regulations 2012, No 12 (Kenya)",
        f"KENYA. Gifts Regulations. Regulation No. 12. 2012. Text in English. {TAIL}. /akn/ke/act/regulation/2012/12.",
    ),
    "a law without number": (
        ("Loi sur la corruption", "fr", {"kind": "act", "year": "2009"}),
        "Loi sur la corruption 2009 (Kenya)",
        f"KENYA. Loi sur la corruption. 2009. Text in French. {TAIL}. URI.",
    ),
    "a law without number or year": (
        ("Code of conduct of the service", "en", {"kind": "guideline"}),
        "Code of conduct of the service (Kenya)",
        f"KENYA. Code of conduct of the service. [no date]. Text in English. {TAIL}. URI.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_as_worked_out_by_hand(client: Client, case: str) -> None:
    (title, language, known), oscola, iso_690 = CASES[case]
    law = Law(title, language, parts=[Part("section", "1", text=["Nobody bribes."])])
    data = WorkData(jurisdiction="KEN", source="tests", **known)
    work = keep_law(actor="tests", law=law, work=data, file=FileData("a", "tree")).work
    page = client.get(f"/fr/law/{work.slug}/?as_of={DAY}").content.decode()
    cited = [unescape(each) for each in re.findall(r'<span dir="auto" lang="en">(.*?)</span>', page)]
    assert cited == [oscola, iso_690.replace("URI", work.uri)]
