"""References that a document marks itself: to its own provisions, and by Akoma Ntoso's addresses to any law on record.

Addresses are those of the naming convention: ``/akn/ke/act/2003/3``, with a wording (``/eng@2010-01-01``), a component
(``/!main``) and a portion (``~sec_5``, or ``#sec_5``) behind it where they name one.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from lxml import etree

from comity.law.akn.provisions import local
from comity.law.akn.rendering import LINKS, Fragment, Resolve
from comity.law.models import Expression, Work
from comity.law.queries.references import Line

MOST_ADDRESSES = 500
"""Laws that are looked up for one page."""
_ADDRESS = re.compile(
    r"(?P<work>/[^@#~!:]+?)(?:/[a-z]{3}(?:@(?P<day>[^/#~!]*))?)?(?:/?![^#~/]*)?(?:/?[~#](?P<eid>[\w.-]+))?/?"
)


class Address(NamedTuple):
    """A law by its address, the day as at which it is named, and the provision."""

    work: str
    day: str
    eid: str


def address_of(href: str) -> Address | None:
    """What an address names; ``None`` for one of another kind."""
    found = _ADDRESS.fullmatch(href)
    if not found:
        return None
    work = found["work"] if found["work"].startswith("/akn/") else f"/akn{found['work']}"
    return Address(work, found["day"] or "", found["eid"] or "")


def resolver(expression: Expression, provisions: Iterable[Line], shown: Iterable[Fragment]) -> Resolve:
    """Where the references of the parts shown lead: one question to the database, where they name other laws."""
    own, eids = expression.work, {each.eid for each in provisions}
    hrefs = {each.get("href", "") for fragment in shown for each in _links_in(fragment.element)}
    named = {href: found for href in sorted(hrefs)[:MOST_ADDRESSES] if (found := address_of(href))}
    others = {each.work for each in named.values()} - {own.uri}
    slugs = dict(Work.objects.filter(uri__in=others).values_list("uri", "slug")) if others else {}
    slugs[own.uri] = own.slug

    def resolve(href: str) -> str:
        address = Address(own.uri, "", href[1:]) if href.startswith("#") else named.get(href)
        if address is None or address.work not in slugs or (address.work == own.uri and address.eid not in eids):
            return ""
        return _page(slugs[address.work], address)

    return resolve


def _links_in(element: etree._Element) -> Iterable[etree._Element]:
    return (each for each in element.iter() if local(each) in LINKS)


def _page(slug: str, address: Address) -> str:
    asked = {"as_of": address.day} if _is_day(address.day) else {}
    asked |= {"at": address.eid} if address.eid else {}
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{reverse('law:page', args=(slug,))}{query}{f'#{address.eid}' if address.eid else ''}"


def _is_day(text: str) -> bool:
    try:
        return bool(text) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
