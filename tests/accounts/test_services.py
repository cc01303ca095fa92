"""Sign-in services of authorities: only for officers of that authority, and our second factor is asked all the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers import registry
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.core import checks
from django.test import Client

from comity.access.actor import Role
from comity.accounts import providers
from comity.accounts.models import Officer
from comity.accounts.providers import Service, apps_for, as_library, missing_library, read_services
from comity.audit.models import Entry
from tests.accounts import urls_with_services
from tests.accounts.browser import body, current_code, enrol_code_app, is_in
from tests.accounts.conftest import HOME, OTHER
from tests.accounts.identity import Provider, running
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from django.conf import LazySettings

BEGIN = "/sign-in/with/xar/"


@pytest.fixture(scope="module")
def serving() -> Iterator[Provider]:
    with running() as provider:
        yield provider


@pytest.fixture
def service(serving: Provider, settings: LazySettings) -> Provider:
    """The hub as if the operator's file named the provider."""
    registry.register(OpenIDConnectProvider)
    settings.SIGN_IN = [replace(urls_with_services.SERVICE, address=serving.address)]
    settings.SOCIALACCOUNT_PROVIDERS = as_library(settings.SIGN_IN)
    settings.ROOT_URLCONF = "tests.accounts.urls_with_services"
    serving.claims = {"sub": "42"}
    serving.issuer = serving.address
    return serving


@pytest.fixture
def key(manager: Officer) -> str:
    """The manager has a factor: the key of an app."""
    answer, found = enrol_code_app(signed_in(manager, shown="password"))
    assert answer.status_code == 302
    return str(found)


def come_from(browser: Client, **more: str) -> Any:  # noqa: ANN401
    """Press the button, meet the provider, come back with what it says."""
    away = browser.get(BEGIN, {"next": "/en/account/"} | more)
    assert away.status_code == 302
    back = requests.get(away.url, allow_redirects=False, timeout=5).headers["Location"]  # type: ignore[attr-defined]
    assert back.startswith("http://testserver/sign-in/with/xar/back/?code="), "one way back, whatever the language"
    return browser.get(back.removeprefix("http://testserver"))


def test_an_officer_of_the_authority_is_led_to_the_second_factor(service: Provider, manager: Officer, key: str) -> None:
    service.claims |= {"email": manager.email.upper()}
    browser = Client()
    assert "Sign-in of the Ministry of Arcadia" in body(browser.get("/en/sign-in/"))
    assert come_from(browser).url == "/en/sign-in/factor/"
    assert not is_in(browser)
    browser.post("/en/sign-in/factor/", {"code": current_code(key)})
    assert is_in(browser)
    assert not SocialAccount.objects.exists(), "no tie outlives the session"


@pytest.mark.usefixtures("key")
def test_nobody_ties_a_service_to_an_account(service: Provider, manager: Officer) -> None:
    service.claims |= {"email": manager.email}
    assert come_from(signed_in(manager), process="connect").url == "/en/sign-in/factor/"
    assert not SocialAccount.objects.exists()


def _refused(browser: Client) -> bool:
    answer = come_from(browser)
    assert answer.url == "/en/sign-in/"
    return not is_in(browser) and "did not name an officer" in body(browser.get("/en/sign-in/"))


def test_a_service_does_not_stand_in_for_the_spoken_code(service: Provider, manager: Officer) -> None:
    """Whoever controls it would make the first factor of an officer who has none yet."""
    service.claims |= {"email": manager.email, "email_verified": True}
    browser = Client()
    assert _refused(browser)
    assert browser.get("/en/account/enrol/").url == "/en/sign-in/"  # type: ignore[attr-defined]


def test_nobody_fills_the_trail_by_opening_the_way_back(service: Provider, world: None) -> None:  # noqa: ARG001
    before = Entry.objects.count()
    for _ in range(3):
        assert Client().get(f"{BEGIN}back/?error=x").url == "/en/sign-in/"  # type: ignore[attr-defined]
    assert Entry.objects.count() == before
    service.claims |= {"email": "nobody@x.example"}
    assert _refused(Client())
    assert Entry.objects.filter(action="accounts.session.begin", outcome=Entry.Outcome.DENIED).count() == 1


def test_an_officer_of_another_authority_is_refused(service: Provider, world: None) -> None:  # noqa: ARG001
    stranger = an_officer(Role.MANAGER, authority=OTHER)
    service.claims |= {"email": stranger.email, "email_verified": True}
    assert _refused(Client())


@pytest.mark.parametrize("claims", [{}, {"email": "nobody@x.example"}, {"email": ""}])
def test_nobody_is_made(service: Provider, manager: Officer, claims: dict[str, str]) -> None:  # noqa: ARG001
    service.claims |= claims
    before = Officer.objects.count()
    assert _refused(Client())
    assert Officer.objects.count() == before


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("said", [False, "false", "", None, 0, "no"])
def test_an_address_that_the_service_doubts_is_refused(service: Provider, manager: Officer, said: object) -> None:
    service.claims |= {"email": manager.email, "email_verified": said}
    assert _refused(Client())


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("said", [True, "true"])
def test_an_address_that_the_service_vouches_for_is_believed(service: Provider, manager: Officer, said: object) -> None:
    service.claims |= {"email": manager.email, "email_verified": said}
    assert come_from(Client()).url == "/en/sign-in/factor/"


@pytest.mark.usefixtures("key")
def test_whoever_left_is_refused(service: Provider, manager: Officer) -> None:
    Officer.objects.filter(pk=manager.pk).update(is_active=False)
    service.claims |= {"email": manager.email}
    assert _refused(Client())


@pytest.mark.usefixtures("key")
def test_a_token_for_somebody_else_is_refused(service: Provider, manager: Officer) -> None:
    service.claims |= {"email": manager.email, "aud": "another-hub"}
    assert _refused(Client())
    service.claims |= {"aud": "comity"}
    service.issuer = "https://evil.example"
    assert _refused(Client())


@pytest.mark.usefixtures("key")
def test_an_answer_that_nobody_asked_for_is_refused(service: Provider, manager: Officer) -> None:
    service.claims |= {"email": manager.email}
    away = Client().get(BEGIN)
    back = requests.get(away.url, allow_redirects=False, timeout=5).headers["Location"]  # type: ignore[attr-defined]
    victim = Client()
    assert victim.get(back.removeprefix("http://testserver")).url == "/en/sign-in/"  # type: ignore[attr-defined]
    assert not is_in(victim)


def test_without_a_file_there_is_no_such_address(client: Client, db: None) -> None:  # noqa: ARG001
    assert client.get(BEGIN).status_code == 404


def test_the_file_is_read(tmp_path: Path) -> None:
    told = {
        "id": "a",
        "name": "A",
        "protocol": "oidc",
        "authority": HOME,
        "address": "https://id.example",
        "secret": "s",
    }
    file = tmp_path / "sign-in.json"
    file.write_text(json.dumps([told]))
    (found,) = read_services(str(file))
    assert found.client == "comity"
    assert as_library([found])["openid_connect"]["APPS"][0]["settings"]["server_url"] == "https://id.example"
    assert apps_for([found]) == ["allauth.socialaccount.providers.openid_connect"]
    assert read_services("") == []
    unsigned = {"protocol": "saml", "entity": "https://id.example"}
    for wrong, error in (({"protocol": "ldap"}, ValueError), ({"colour": "red"}, TypeError), (unsigned, ValueError)):
        file.write_text(json.dumps([told | wrong]))
        with pytest.raises(error):
            read_services(str(file))


def test_saml_without_its_library_is_a_fault_that_says_what_to_install(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    saml = Service("b", "B", "saml", HOME, "https://idp.example/sso", entity="https://idp.example", certificate="MII")
    monkeypatch.setattr(providers, "find_spec", lambda _name: None)
    settings.SIGN_IN = [saml]
    assert not saml.usable
    assert apps_for([saml]) == []
    assert "requirements-saml.txt" in missing_library([saml])
    assert [each.id for each in checks.run_checks() if each.is_serious()] == ["accounts.E001"]
    monkeypatch.setattr(providers, "find_spec", lambda _name: object())
    assert not missing_library([saml])
