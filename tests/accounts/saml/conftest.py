"""An authority with a SAML service of its own, and an officer who has made a factor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.providers import registry

from comity.access.actor import Role
from comity.accounts.providers import as_library
from comity.accounts.saml import SamlService
from tests.accounts import urls_with_services
from tests.accounts.saml.provider import ENTITY, IdentityProvider, another
from tests.people import an_officer

if TYPE_CHECKING:
    from django.conf import LazySettings

    from comity.accounts.models import Officer


@pytest.fixture(scope="session")
def idp() -> IdentityProvider:
    return IdentityProvider()


@pytest.fixture
def saml(idp: IdentityProvider, settings: LazySettings) -> IdentityProvider:
    """The hub as if the operator's file named the provider, as one that is about to change its key."""
    registry.register(SamlService)
    keys = [another("next key").certificate, idp.certificate]
    settings.SIGN_IN = [replace(urls_with_services.SAML, entity=ENTITY, certificate=keys)]
    settings.SOCIALACCOUNT_PROVIDERS = as_library(settings.SIGN_IN)
    settings.ROOT_URLCONF = "tests.accounts.urls_with_services"
    return idp


@pytest.fixture
def officer(db: None) -> Officer:  # noqa: ARG001
    return an_officer(Role.MANAGER, authority=urls_with_services.SAML.authority)


@pytest.fixture
def key(officer: Officer) -> str:
    """The officer has a factor: the key of an app."""
    found = str(generate_totp_secret())
    TOTP.activate(officer, found)
    return found
