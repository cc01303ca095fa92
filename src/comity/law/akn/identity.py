"""Who a document is: the addresses and dates of work and expression (FRBR) in Akoma Ntoso."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from babel.core import get_global
from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
UNDATED = "0001-01-01"
"""Akoma Ntoso asks for a date where none is known; a date with a name other than those below says nothing."""
ASSENT, PUBLICATION, WORDING = "assent", "publication", "wording"
LONGEST_NUMBER = 60
# Codes that ISO 639-2 keeps for libraries beside those it shares with ISO 639-3.
_LIBRARIES = frozenset(
    {
        *("alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice", "mac", "mao"),
        *("may", "per", "rum", "slo", "tib", "wel"),
    }
)
_SHORT: dict[str, str] = {
    long: short
    for long, short in get_global("language_aliases").items()
    if len(long) == 3 and len(short) == 2  # noqa: PLR2004
}
_INDIVIDUAL = frozenset({"arb", "cmn", "swh", "pes", "zsm", "lvs", "ekk", "azj", "uzn", "khk", "ydd", "nor"})
_LONG = {short: long for long, short in _SHORT.items() if long not in _LIBRARIES | _INDIVIDUAL}


@dataclass(frozen=True, slots=True)
class Identity:
    """A wording: of which law, in which language (ISO 639-1 where it has a code there), from which day on."""

    uri: str
    """FRBR address of the work, ``/akn/ke/act/2003/3``."""
    language: str
    wording_of: date | None = None
    assented_on: date | None = None
    published_on: date | None = None
    number: str = ""
    translation: bool = False

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2, in small letters, as in the address."""
        return self.uri.split("/")[2].split("-")[0]

    @property
    def doctype(self) -> str:
        """``act`` or ``bill``."""
        return self.uri.split("/")[3]

    @property
    def expression_uri(self) -> str:
        """The address of the wording, ``/akn/ke/act/2003/3/eng@2010-01-01``; nothing after the sign without a date."""
        day = self.wording_of.isoformat() if self.wording_of else ""
        return f"{self.uri}/{long_code(self.language)}@{day}"


def long_code(language: str) -> str:
    """ISO 639-2 terminological code of an ISO 639-1 language."""
    return _LONG.get(language, language if len(language) == 3 else "und")  # noqa: PLR2004


def short_code(language: str) -> str:
    """ISO 639-1 code of an ISO 639-2 or 639-3 language; the code itself when it has none."""
    code = language.split("-", maxsplit=1)[0].lower()
    return _SHORT.get(code, code)


def work_uri(country: str, kind: str, year: str, number: str, title: str) -> str:
    """The address of a law: its kind is named unless it is an act; its title stands in for a missing number."""
    kinds = {"act": "act", "bill": "bill"}
    name = "-".join(re.findall(r"[a-z0-9]+", _ascii(number)))[:LONGEST_NUMBER]
    if not name:
        name = "-".join(re.findall(r"[a-z0-9]+", _ascii(title)))[:LONGEST_NUMBER].strip("-")
    if not name:  # a title in another script
        name = hashlib.sha256(title.encode()).hexdigest()[:12]
    return f"/akn/{country.lower()}/{kinds.get(kind, f'act/{kind}')}/{year or 'undated'}/{name}"


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def identity_of(root: etree._Element) -> Identity:
    """What a document says of itself; a date that it does not say is empty."""
    space = {"a": NAMESPACE}
    head = root.find("*/a:meta/a:identification", space)
    if head is None:
        message = "The document does not say who it is: meta/identification is missing."
        raise ValueError(message)

    def value(path: str, attribute: str = "value") -> str:
        found = head.find(path, space)
        return "" if found is None else found.get(attribute, "")

    dates = {
        each.get("name", "").lower(): _day(each.get("date", ""))
        for each in head.iterfind("a:FRBRWork/a:FRBRdate", space)
    }
    wording = head.find("a:FRBRExpression/a:FRBRdate", space)
    address = value("a:FRBRExpression/a:FRBRuri")
    dated = wording is not None and (wording.get("name") == WORDING or re.search(r"@\d{4}-\d\d-\d\d", address))
    return Identity(
        uri=value("a:FRBRWork/a:FRBRuri").rstrip("/"),
        language=short_code(value("a:FRBRExpression/a:FRBRlanguage", "language") or "und"),
        wording_of=_day(wording.get("date", "")) if dated and wording is not None else None,
        assented_on=dates.get(ASSENT),
        published_on=dates.get(PUBLICATION) or _day(_publication(root)),
        number=value("a:FRBRWork/a:FRBRnumber"),
        translation=head.find("a:FRBRExpression/a:FRBRtranslation", space) is not None,
    )


def _publication(root: etree._Element) -> str:
    found = root.find(f"*/{{{NAMESPACE}}}meta/{{{NAMESPACE}}}publication")
    return "" if found is None else found.get("date", "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text[:10] != UNDATED else None
    except ValueError:
        return None  # a year alone: no day is known
