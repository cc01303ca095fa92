"""The whole way of trust, in a real browser with an authenticator, in two languages.

Apply, endorse, admit, invite, enrol a passkey, change the entry, approve, confirm, leave.
"""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from e2e.pages import FOCAL_POINT, NETWORK, SECRETARIAT
from e2e.people import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

LINK = re.compile(r"/invitation/[\w-]+/")
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(page: Page) -> None:
    """Put a device with passkeys into the browser."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def go_on(page: Page, selector: str = "main form[method=post] button.primary") -> None:
    """Press the button of the page's form."""
    page.locator(selector).first.click()
    page.wait_for_load_state()


def number_in(page: Page) -> str:
    """The number of the thing whose page this is."""
    found = re.search(r"/(\d+)/", page.url)
    assert found, page.url
    return found[1]


def write_application(page: Page, code: str, name: str) -> str:
    """The focal point writes for a body that is not in the hub yet, and hands it in; returns its number."""
    page.goto(f"/{code}/networks/concord/apply/")
    go_on(page)
    number = number_in(page)
    page.locator("#id_name_en").fill(name)
    page.locator("#id_kind").select_option("anti_corruption_agency")
    go_on(page)
    page.locator("main textarea").first.fill("Act 12 of 2020, section 4")
    go_on(page)
    contact = page.locator("main form").first
    contact.locator("input[name$=name]").first.fill("Noor Castellan")
    contact.locator("input[type=email]").first.fill("contact@new-body.example")
    go_on(page)
    for each in page.locator("main form [name]:not([type=hidden]):not(button)").all():
        answer(each)
    go_on(page)
    page.goto(f"/{code}/networks/applications/{number}/write/undertaking/")
    page.locator("main form input[type=checkbox]").check()
    for each in page.locator("main form input[type=text]").all():
        each.fill("Noor Castellan")
    go_on(page)
    page.goto(f"/{code}/networks/applications/{number}/")
    go_on(page, f"form[action$='/{number}/submit/'] button")
    return number


def answer(control: Locator) -> None:
    """Give any answer to a question of the network's form."""
    kind = control.evaluate("each => each.type")
    if kind in {"radio", "checkbox"}:
        control.check()
    elif kind == "select-one":
        control.select_option(index=1)
    else:
        control.fill("Yes, since 2021.")


def invited(page: Page, code: str, name: str, email: str) -> tuple[str, str]:
    """Invite from the form that is open; returns the link of the mail and the code to be told by voice."""
    page.locator("#id_name").fill(name)
    page.locator("#id_email").fill(email)
    page.locator("input[name=roles][value=manager]").check()
    go_on(page)
    told = page.locator("b.code").inner_text()
    page.goto(f"/{code}/demo/mail/")
    mail = page.locator("main .card", has_text=email).first.inner_text()
    link = LINK.search(mail)
    assert link, mail
    assert told not in mail
    assert name not in mail
    return link[0], told


def admit(staff: Page, code: str, number: str) -> None:
    """The secretariat of the network takes the application up, ticks its checklist and admits."""
    review = f"/{code}/networks/applications/{number}/review/"
    staff.goto(review)
    go_on(staff, "button[value=begin]")
    staff.goto(review)
    for each in staff.locator("input[name=done]").all():
        each.check()
    go_on(staff, "button[value=check]")
    staff.goto(f"/{code}/networks/applications/{number}/admit/")
    staff.locator("main form textarea").first.fill("Everything is in order.")
    go_on(staff)


def enrol(manager: Page, code: str, link: str, told: str) -> None:
    """Answer the invitation with the code and make a passkey."""
    manager.goto(f"/{code}{link}")
    manager.locator("#id_code").fill(told)
    go_on(manager)
    expect(manager).to_have_url(re.compile("/account/enrol/"))
    manager.locator("form[data-component=Passkey] button.primary").click()
    manager.wait_for_url("**/account/recovery/**")
    expect(manager.locator("ol.codes li")).to_have_count(10)
    go_on(manager)


def change_entry(manager: Page, focal: Page, code: str, slug: str) -> None:
    """The State wants to approve changes; the manager proposes one, the focal point approves."""
    focal.goto(f"/{code}/directory/practice/")
    focal.locator("input[name=approval][value=yes]").check()
    go_on(focal)
    manager.goto(f"/{code}/directory/{slug}/propose/")
    manager.locator("#id_unit").fill("International desk")
    go_on(manager)
    proposal = number_in(manager)
    go_on(manager, f"form[action$='/{proposal}/hand-in/'] button")
    manager.goto(f"/{code}/directory/{slug}/")
    expect(manager.locator("main")).not_to_contain_text("International desk")
    focal.goto(f"/{code}/directory/proposals/{proposal}/")
    go_on(focal, "button[value=approve]")
    manager.reload()
    expect(manager.locator("main")).to_contain_text("International desk")


def sign_in_again(manager: Page, code: str, name: str) -> None:
    """Sign out, and in with the passkey alone."""
    manager.goto(f"/{code}/account/")
    go_on(manager, "form[action$='/sign-out/'] button")
    manager.goto(f"/{code}/sign-in/")
    manager.locator("form[data-component=Passkey] button").first.click()
    manager.wait_for_url("**/desk/")
    expect(manager.locator("header")).to_contain_text(name)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_from_application_to_leaving(hub: str, browser: Browser, code: str) -> None:
    hub = hub.replace("127.0.0.1", "localhost")  # passkeys need a name
    once = secrets.token_hex(3)  # the hub keeps what earlier runs left
    name, email = f"Noor Castellan {once}", f"noor-{once}@new-body.example"
    manager, focal, staff, directory = (page_of(browser, hub, each) for each in ("", FOCAL_POINT, NETWORK, SECRETARIAT))
    with_authenticator(manager)

    number = write_application(focal, code, f"New body {once}")
    focal.goto(f"/{code}/networks/applications/{number}/endorse/")
    go_on(focal, "button[value=endorse]")
    admit(staff, code, number)
    staff.goto(f"/{code}/networks/applications/{number}/")
    go_on(staff, "a[href*='officers/invite/?authority=']")
    enrol(manager, code, *invited(staff, code, name, email))

    manager.goto(f"/{code}/desk/")
    entry = manager.locator("main a[href*='/directory/']").first.get_attribute("href")
    assert entry
    slug = entry.rstrip("/").rpartition("/")[2]
    change_entry(manager, focal, code, slug)
    manager.goto(f"/{code}/upkeep/{slug}/")
    go_on(manager)
    manager.goto(f"/{code}/directory/{slug}/")
    expect(manager.locator("main .badge.ok").first).to_be_visible()
    sign_in_again(manager, code, name)

    directory.goto(f"/{code}/officers/?q={once}")
    directory.get_by_role("link", name=name).click()
    go_on(directory, "main a[href$='/end/']")
    go_on(directory)
    manager.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    manager.wait_for_url("**/sign-in/**")
    manager.goto(f"/{code}/desk/")
    assert "/sign-in/" in manager.url
