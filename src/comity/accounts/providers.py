"""Sign-in services of authorities, from the file that the operator names in COMITY_SIGN_IN (docs/operations.md).

A JSON list. OIDC: ``{"id", "name", "protocol": "oidc", "authority", "address", "client", "secret"}``;
SAML: ``{"id", "name", "protocol": "saml", "authority", "entity", "address", "certificate"}``;
while the service changes its key, a list of certificates.
"""

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

OIDC, SAML = "oidc", "saml"
LIBRARY = {OIDC: "openid_connect", SAML: "saml"}
OPTIONS: dict[str, dict[str, Any]] = {
    OIDC: {"OAUTH_PKCE_ENABLED": True},
    SAML: {"provider_class": "comity.accounts.saml.SamlService"},
}


@dataclass(frozen=True, slots=True)
class Service:
    """One service: whoever signs in there is looked for among the officers of this one authority."""

    id: str
    name: str
    protocol: str
    authority: str
    address: str
    client: str = "comity"
    secret: str = ""
    entity: str = ""
    certificate: str | list[str] = ""

    def __post_init__(self) -> None:
        if self.protocol not in LIBRARY:
            message = f"{self.id}: the protocol is {OIDC} or {SAML}, not {self.protocol!r}"
            raise ValueError(message)
        if self.protocol == SAML and not (self.entity and self.certificate):
            message = f"{self.id}: without entity and certificate, anybody could speak for the service"
            raise ValueError(message)

    @property
    def usable(self) -> bool:
        """SAML needs packages of its own (requirements-saml.txt)."""
        return self.protocol == OIDC or find_spec("onelogin") is not None


def read_services(path: str) -> list[Service]:
    """The services of the file; none without a file.

    Raises:
        ValueError: a protocol that is not known, or a service whose signature could not be checked.
        TypeError: a key is missing or not known.
    """
    if not path:
        return []
    return [Service(**each) for each in json.loads(Path(path).read_text(encoding="utf-8"))]


def apps_for(services: list[Service]) -> list[str]:
    """The applications that serve them."""
    used = sorted({LIBRARY[each.protocol] for each in services if each.usable})
    return [f"allauth.socialaccount.providers.{name}" for name in used]


def as_library(services: list[Service]) -> dict[str, Any]:
    """The services as the sign-in library wants them told."""
    told: dict[str, Any] = {}
    for each in services:
        protocol = told.setdefault(LIBRARY[each.protocol], {"APPS": []} | OPTIONS[each.protocol])
        protocol["APPS"].append(
            {
                "provider_id": each.id,
                "name": each.name,
                "client_id": each.client if each.protocol == OIDC else each.id,
                "secret": each.secret,
                "settings": {"authority": each.authority} | _details(each),
            }
        )
    return told


def _details(service: Service) -> dict[str, Any]:
    if service.protocol == OIDC:
        return {"server_url": service.address}
    certificates = [service.certificate] if isinstance(service.certificate, str) else service.certificate
    return {
        "idp": {
            "entityId": service.entity,
            "singleSignOnService": {"url": service.address},
            "x509certMulti": {"signing": certificates},
        }
    }


def missing_library(services: list[Service]) -> str:
    """What to install before a service can be used; nothing when all is there."""
    if all(each.usable for each in services):
        return ""
    return "COMITY_SIGN_IN names a SAML service: install requirements-saml.txt, or leave the service out"
