"""Signing in by SAML: there and back, to the second factor; how differently honest services may say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.sessions.models import Session
from django.test import Client
from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml

from comity.access.actor import Role
from comity.accounts.models import Officer
from comity.accounts.views import saml as pages
from tests.accounts.browser import body, current_code, is_in
from tests.accounts.saml.provider import Asked, IdentityProvider, Said, honest, packed
from tests.accounts.saml.way import ACS, ARRIVE, BEGIN, FACTOR, ask, bring, come_from, is_refused
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.conf import LazySettings


def test_an_officer_of_the_authority_is_led_to_the_second_factor(
    saml: IdentityProvider, officer: Officer, key: str
) -> None:
    browser = Client()
    assert "SAML of an office" in body(browser.get("/en/sign-in/"))
    answer = come_from(saml, browser, lambda asked: honest(asked, officer.email.upper()))
    assert answer.url == FACTOR
    assert not is_in(browser)
    assert browser.get("/en/account/").status_code == 302
    after: Any = browser.post(FACTOR, {"code": current_code(key)})
    assert after.url == "/en/account/"
    assert is_in(browser)
    assert not SocialAccount.objects.exists(), "no tie outlives the session"


@pytest.mark.usefixtures("key")
def test_nobody_ties_a_service_to_an_account(saml: IdentityProvider, officer: Officer) -> None:
    browser = signed_in(officer)
    asked = ask(browser, process="connect")
    assert bring(browser, packed(saml.response(honest(asked, officer.email)))).url == FACTOR
    assert not SocialAccount.objects.exists()


OTHER_NAMES: dict[str, Callable[[Said], Said]] = {
    "claims": lambda said: replace(
        said, attribute="http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"
    ),
    "plain": lambda said: replace(said, attribute="mail"),
    "vouched for": lambda said: replace(said, more={"email_verified": "True"}),
    "as the name": lambda said: replace(said, attribute="", name=said.email, name_format=Saml.NAMEID_EMAIL_ADDRESS),
    "no destination": lambda said: replace(said, destination=""),
}


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize("way", OTHER_NAMES)
def test_services_say_it_in_different_ways(saml: IdentityProvider, officer: Officer, way: str) -> None:
    def say(asked: Asked) -> Said:
        return OTHER_NAMES[way](honest(asked, officer.email))

    assert come_from(saml, Client(), say).url == FACTOR


@pytest.mark.usefixtures("key")
def test_a_response_may_be_signed_as_well(saml: IdentityProvider, officer: Officer) -> None:
    browser = Client()
    said = honest(ask(browser), officer.email)
    assert bring(browser, packed(saml.signed(saml.response(said)))).url == FACTOR


@pytest.mark.usefixtures("key")
def test_two_windows_do_not_disturb_each_other(saml: IdentityProvider, officer: Officer) -> None:
    browser = Client()
    first, second = ask(browser), ask(browser)
    assert bring(browser, packed(saml.response(honest(first, "nobody@x.example")))).url == "/en/sign-in/"
    assert bring(browser, packed(saml.response(honest(second, officer.email)))).url == FACTOR


@pytest.mark.usefixtures("db")
def test_officers_of_another_authority_and_of_none_are_refused(saml: IdentityProvider) -> None:
    stranger, before = (
        an_officer(Role.MANAGER, authority="che-money-laundering-reporting-office-switzerland"),
        Officer.objects.count(),
    )
    for email in (stranger.email, "nobody@x.example", "", "nonsense"):
        browser = Client()
        assert is_refused(browser, come_from(saml, browser, lambda asked, email=email: honest(asked, email)))  # type: ignore[misc]
    assert Officer.objects.count() == before


def test_a_service_does_not_stand_in_for_the_spoken_code(saml: IdentityProvider, officer: Officer) -> None:
    browser = Client()
    assert is_refused(browser, come_from(saml, browser, lambda asked: honest(asked, officer.email)))


@pytest.mark.usefixtures("key")
def test_an_address_that_the_service_doubts_is_refused(saml: IdentityProvider, officer: Officer) -> None:
    browser = Client()
    answer = come_from(saml, browser, lambda asked: replace(honest(asked, officer.email), more={"email_verified": "0"}))
    assert is_refused(browser, answer)


@pytest.mark.usefixtures("db")
def test_the_service_is_told_where_answers_go(saml: IdentityProvider) -> None:  # noqa: ARG001
    answer = Client().get(f"{BEGIN}metadata/")
    told = etree.fromstring(answer.content)
    assert told.get("entityID") == f"http://testserver{BEGIN}metadata/" == ask(Client()).by
    (back,) = told.iter(f"{{{Saml.NS_MD}}}AssertionConsumerService")
    assert back.get("Location") == f"http://testserver{ACS}"
    assert told.get("validUntil") is None
    assert list(told.iter(f"{{{Saml.NS_MD}}}SingleLogoutService")) == [], "sessions here end by themselves"


@pytest.mark.usefixtures("key")
def test_what_is_kept_on_the_way_is_bound_short_and_for_this_browser(
    saml: IdentityProvider, officer: Officer, settings: LazySettings
) -> None:
    settings.SESSION_COOKIE_SECURE = True
    browser = Client()
    said = packed(saml.response(honest(ask(browser), officer.email)))
    before = Session.objects.count()
    crossing = Client().post(ACS, {"SAMLResponse": said})
    cookie = crossing.cookies["__Secure-saml"]
    assert (cookie["path"], cookie["samesite"], cookie["max-age"]) == (ARRIVE, "Lax", pages.KEPT_SECONDS)
    assert cookie["httponly"]
    assert cookie["secure"]
    browser.cookies["__Secure-saml"] = cookie.value
    assert browser.get(ARRIVE).url == FACTOR  # type: ignore[attr-defined]
    assert Session.objects.count() == before, "what the service said is gone"


@pytest.mark.usefixtures("db")
def test_anybody_may_post_there_but_not_much(saml: IdentityProvider) -> None:  # noqa: ARG001
    for said in ({}, {"SAMLResponse": ""}, {"SAMLResponse": "A" * (pages.MOST_CHARACTERS + 1)}):
        assert Client().post(ACS, said).url == "/en/sign-in/"  # type: ignore[attr-defined]
    assert not any(pages.SAID in each.get_decoded() for each in Session.objects.all())
    assert Client().get(ACS).status_code == Client().post(ARRIVE).status_code == 405
    assert Client().post(f"{BEGIN.replace('saml/che', 'saml/xxx')}acs/").status_code == 404
    answers = {Client().post(ACS, {"SAMLResponse": "A"}).status_code for _ in range(30)}
    assert answers == {302, 429}
