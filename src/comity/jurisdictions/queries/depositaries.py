"""Where depositaries keep what was deposited: how each addresses the page of a treaty, by its reference there."""

import re

from comity.jurisdictions.models import Treaty

CHAPTERS = {"VI": 6, "XVIII": 18}
"""Chapters of the Secretary-General's register that hold treaties of this field, as its addresses have them."""
PAGES = (
    (
        re.compile(r"\bMTDSG ((VI|XVIII)-\d+)"),
        "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no={0}&chapter={chapter}",
    ),
    (
        re.compile(r"\bC?ETS No\. (\d{3})\b"),
        "https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum={0}",
    ),
    (re.compile(r"\bCELEX (\w+)"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{0}"),
    (re.compile(r"\bOAS Treaty ([AB]-\d+)"), "https://www.oas.org/juridico/english/treaties/{small}.html"),
)


def depositary_page(treaty: Treaty) -> str:
    """Where its depositary keeps what was deposited, else the site on record."""
    return address_of(treaty.reference) or treaty.website


def address_of(reference: str) -> str:
    """The page of a treaty; empty for a reference of another kind."""
    for form, address in PAGES:
        if found := form.search(reference):
            chapter = CHAPTERS.get(found.groups()[-1], "")
            return address.format(found[1], small=found[1].lower(), chapter=chapter)
    return ""
