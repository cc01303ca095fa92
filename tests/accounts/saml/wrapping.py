"""Signature wrapping: a signed assertion is kept, somewhere, so that its signature holds, and another one is shown.

The eight places are those of Somorovsky and others, "On Breaking SAML: Be Whoever You Want to Be" (2012).
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml

if TYPE_CHECKING:
    from collections.abc import Callable

ASSERTION = f"{{{Saml.NS_SAML}}}Assertion"
SIGNATURE = f"{{{Saml.NS_DS}}}Signature"
STATUS = f"{{{Saml.NS_SAMLP}}}Status"

Element = Any  # lxml has no types


def _object(signature: Element, held: Element) -> None:
    etree.SubElement(signature, f"{{{Saml.NS_DS}}}Object").append(held)


def _extensions(response: Element, held: Element) -> None:
    extensions = etree.Element(f"{{{Saml.NS_SAMLP}}}Extensions")
    extensions.append(held)
    response.find(STATUS).addprevious(extensions)


def before(_: Element, signed: Element, false: Element) -> None:
    signed.addprevious(false)


def after(response: Element, _: Element, false: Element) -> None:
    response.append(false)


def around(response: Element, signed: Element, false: Element) -> None:
    response.replace(signed, false)
    false.append(signed)


def with_its_signature(_: Element, signed: Element, false: Element) -> None:
    false.insert(1, signed.find(SIGNATURE))
    signed.addprevious(false)


def within_its_signature(response: Element, signed: Element, false: Element) -> None:
    signature = signed.find(SIGNATURE)
    response.replace(signed, false)
    false.insert(1, signature)
    _object(signature, signed)


def in_extensions(response: Element, signed: Element, false: Element) -> None:
    signed.addprevious(false)
    _extensions(response, signed)


def in_extensions_under_the_same_number(response: Element, signed: Element, false: Element) -> None:
    false.set("ID", signed.get("ID"))
    in_extensions(response, signed, false)


def signature_moved_and_same_number(response: Element, signed: Element, false: Element) -> None:
    false.set("ID", signed.get("ID"))
    false.insert(1, deepcopy(signed.find(SIGNATURE)))
    in_extensions(response, signed, false)


def whole_response_within(response: Element, signed: Element, false: Element) -> None:
    """The signed one inside a response of its own, inside the response that is read."""
    inner = deepcopy(response)
    response.replace(signed, false)
    _extensions(response, inner)


WAYS: list[Callable[[Element, Element, Element], None]] = [
    before,
    after,
    around,
    with_its_signature,
    within_its_signature,
    in_extensions,
    in_extensions_under_the_same_number,
    signature_moved_and_same_number,
    whole_response_within,
]


def wrapped(response: str, true: str, false: str, way: Callable[[Element, Element, Element], None]) -> str:
    """The response with an assertion about somebody else put in one of the ways."""
    root = etree.fromstring(response)
    signed = root.find(ASSERTION)
    other = deepcopy(signed)
    other.remove(other.find(SIGNATURE))
    other.set("ID", "_other")
    for value in other.iter(f"{{{Saml.NS_SAML}}}AttributeValue"):
        value.text = value.text.replace(true, false)
    way(root, signed, other)
    return str(etree.tostring(root, encoding="unicode"))
