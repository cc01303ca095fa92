"""A small SAML identity provider, with a key and a certificate of its own, that says whatever a test wants."""

from __future__ import annotations

import base64
import secrets
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape, quoteattr

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.utils import OneLogin_Saml2_Utils

ENTITY = "https://idp.example/metadata"
MINUTE = timedelta(minutes=1)
MAIL = "urn:oid:0.9.2342.19200300.100.1.3"


class Asked(NamedTuple):
    """What a hub asks: which request, by whom, where the answer goes."""

    id: str
    by: str
    back: str


def asked_in(address: str) -> Asked:
    """The request in the address to which the hub sent the browser."""
    (packed,) = parse_qs(urlsplit(address).query)["SAMLRequest"]
    request = etree.fromstring(zlib.decompress(base64.b64decode(packed), -15))
    issuer = request.findtext(f"{{{Saml.NS_SAML}}}Issuer")
    return Asked(request.get("ID"), issuer, request.get("AssertionConsumerServiceURL"))


def at(moment: timedelta) -> str:
    """A moment from now, as SAML writes it."""
    return f"{datetime.now(UTC) + moment:%Y-%m-%dT%H:%M:%SZ}"


@dataclass
class Said:
    """An answer before it is signed; empty texts leave the thing out."""

    email: str
    answers: str
    audiences: tuple[str, ...]
    recipient: str
    destination: str
    answers_signed: str = "as answers"
    issuer: str = ENTITY
    status: str = Saml.STATUS_SUCCESS
    begins: timedelta = -MINUTE
    ends: timedelta = MINUTE
    confirmed_until: timedelta | None = MINUTE
    attribute: str = MAIL
    more: dict[str, str] = field(default_factory=dict)
    name: str = "somebody"
    name_format: str = Saml.NAMEID_PERSISTENT
    named_for: str = ""

    def assertion(self) -> str:
        """The assertion, unsigned."""
        number = self.answers if self.answers_signed == "as answers" else self.answers_signed
        until = at(self.confirmed_until) if self.confirmed_until is not None else ""
        confirmed = _given(InResponseTo=number, Recipient=self.recipient, NotOnOrAfter=until)
        audiences = "".join(
            f"<saml:AudienceRestriction><saml:Audience>{each}</saml:Audience></saml:AudienceRestriction>"
            for each in self.audiences
        )
        named = _given(Format=self.name_format, SPNameQualifier=self.named_for)
        values = ({self.attribute: self.email} if self.attribute else {}) | self.more
        attributes = "".join(
            f"<saml:Attribute Name={quoteattr(name)}><saml:AttributeValue>{value}</saml:AttributeValue>"
            "</saml:Attribute>"
            for name, value in values.items()
        )
        statement = f"<saml:AttributeStatement>{attributes}</saml:AttributeStatement>" if attributes else ""
        return (
            f'<saml:Assertion xmlns:saml="{Saml.NS_SAML}" ID="_{secrets.token_hex(8)}" Version="2.0"'
            f' IssueInstant="{at(timedelta())}"><saml:Issuer>{escape(self.issuer)}</saml:Issuer>'
            f"<saml:Subject><saml:NameID{named}>{self.name}</saml:NameID>"
            f'<saml:SubjectConfirmation Method="{Saml.CM_BEARER}"><saml:SubjectConfirmationData{confirmed}/>'
            f'</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{at(self.begins)}"'
            f' NotOnOrAfter="{at(self.ends)}">{audiences}</saml:Conditions>'
            f'<saml:AuthnStatement AuthnInstant="{at(timedelta())}"><saml:AuthnContext><saml:AuthnContextClassRef>'
            f"{Saml.AC_PASSWORD}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>"
            f"{statement}</saml:Assertion>"
        )

    def around(self, assertion: str) -> str:
        """The response that carries an assertion."""
        given = _given(InResponseTo=self.answers, Destination=self.destination)
        return (
            f'<samlp:Response xmlns:samlp="{Saml.NS_SAMLP}" ID="_{secrets.token_hex(8)}" Version="2.0"'
            f' IssueInstant="{at(timedelta())}"{given}><saml:Issuer xmlns:saml="{Saml.NS_SAML}">{escape(self.issuer)}'
            f'</saml:Issuer><samlp:Status><samlp:StatusCode Value="{self.status}"/></samlp:Status>{assertion}'
            "</samlp:Response>"
        )


def _given(**attributes: str) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)


def packed(response: str) -> str:
    """As the browser carries it."""
    return base64.b64encode(response.encode()).decode()


@cache
def another(_which: str) -> IdentityProvider:
    """A further one, the same whenever it is asked for: keys are slow to make."""
    return IdentityProvider()


class IdentityProvider:
    """Whoever holds the key."""

    def __init__(self) -> None:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp.example")])
        now = datetime.now(UTC)
        made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now - MINUTE)
        signed = made.not_valid_after(now + timedelta(days=1)).sign(key, hashes.SHA256())
        plain = serialization.NoEncryption()
        self.key = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain).decode()
        self.certificate = signed.public_bytes(serialization.Encoding.PEM).decode()

    def signed(self, xml: str, algorithm: str = Saml.RSA_SHA256, digest: str = Saml.SHA256) -> str:
        """The element with our signature under its issuer."""
        done: bytes = OneLogin_Saml2_Utils.add_sign(
            xml, self.key, self.certificate, sign_algorithm=algorithm, digest_algorithm=digest
        )
        return done.decode()

    def response(self, said: Said) -> str:
        """What an honest provider sends: the assertion is signed, the response around it is not."""
        return said.around(self.signed(said.assertion()))


def honest(asked: Asked, email: str) -> Said:
    """The truth about somebody, for whoever asked."""
    return Said(email, asked.id, (asked.by,), recipient=asked.back, destination=asked.back)
