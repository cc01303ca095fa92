"""The main job, as different people do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from e2e.pages import ANSWER

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_from_a_need_to_the_authority(hub: str, browser: Browser, code: str, *, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{hub}/{code}/")
    page.locator("select[name=from]").select_option("KEN")
    page.locator("select[name=to]").select_option("CHE")
    page.locator("select[name=need]").select_option("bank-records")
    page.locator("input[name=urgent]").check()
    page.locator("form.ask button.primary").click()
    assert page.url == f"{hub}/{code}/{ANSWER}"
    expect(page.locator(".step")).to_have_count(3)
    page.locator(".step h2 a[href*='che-federal-office-of-justice']").click()
    expect(page.locator("h1")).to_be_visible()
    assert "/directory/che-federal-office-of-justice/" in page.url
    context.close()


def test_by_keyboard_alone(hub: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hub}/en/")
    page.locator("select[name=from]").focus()
    for words in ("Kenya", "bank", "Switzerland"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("form.ask button.primary").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{ANSWER}")
    chip = page.locator("button.art").first
    chip.focus()
    page.keyboard.press("Enter")
    opened = page.locator(f"#{chip.get_attribute('popovertarget')}")
    expect(opened).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()
    context.close()


def test_paper_has_no_chrome(hub: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hub}/en/{ANSWER}")
    page.emulate_media(media="print")
    expect(page.locator("#nav")).to_be_hidden()
    expect(page.locator(".step").first).to_be_visible()
    context.close()


def test_what_was_chosen_is_kept_when_something_is_wrong(hub: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hub}/en/")
    page.locator("select[name=from]").select_option("KEN")
    page.locator("select[name=to]").select_option("KEN")
    page.locator("form.ask button.primary").click()
    expect(page.locator("select[name=from]")).to_have_value("KEN")
    expect(page.locator("select[name=to]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#id_to_error")).to_be_visible()
    context.close()
