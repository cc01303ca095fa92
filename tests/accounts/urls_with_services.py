"""The hub's addresses as they are when the operator's file names a service."""

from comity.accounts.providers import Service
from comity.accounts.urls import service_urls
from comity.config.urls import handler429
from comity.config.urls import urlpatterns as of_the_hub

SERVICE = Service(
    id="xar",
    name="Sign-in of the Ministry of Arcadia",
    protocol="oidc",
    authority="xar-ministry-of-justice",
    address="",
    secret="a-secret",  # noqa: S106  # a test's own
)
SAML = Service(
    id="che-saml",
    name="SAML of an office",
    protocol="saml",
    authority="che-federal-office-of-justice",
    address="https://idp.example/sso",
    entity="https://idp.example/metadata",
    certificate="none yet",
)
urlpatterns = [*service_urls([SERVICE, SAML]), *of_the_hub]

__all__ = ["handler429", "urlpatterns"]
