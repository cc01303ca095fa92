"""The main job, as different people do it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from e2e.pages import ANSWER

if TYPE_CHECKING:
    from playwright.sync_api import Page

AUTHORITY = "directory/che-federal-office-of-justice/"
QUESTION = {"from": "KEN", "need": "bank-records", "to": "CHE"}
BLANKS = "all => all.map(each => each.name)"
FAR = 80


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, as somebody without a mouse has to."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with the Tab key")


def type_option(page: Page, name: str, value: str) -> None:
    """Choose in a closed list by typing what its entry says, as keyboards of any script do."""
    text = page.locator(f"select[name={name}] option[value={value}]").inner_text()
    keyboard = page.context.new_cdp_session(page)
    for letter in text:
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": letter, "key": letter})
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": letter})
    expect(page.locator(f"select[name={name}]")).to_have_value(value)


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_by_keyboard_alone(hub: str, page: Page, code: str) -> None:
    page.goto(f"/{code}/")
    for name in page.locator("form.ask select.blank").evaluate_all(BLANKS):  # each language has its order of words
        tab_to(page, f"select[name={name}]")
        type_option(page, name, QUESTION[name])
    tab_to(page, "input[name=urgent]")
    page.keyboard.press("Space")
    tab_to(page, "form.ask button.primary")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{hub}/{code}/{ANSWER}")

    tab_to(page, "button.art")
    chip = page.locator("button.art:focus")
    said = page.locator(f"#{chip.get_attribute('popovertarget')}")
    expect(said).to_be_hidden()
    page.keyboard.press("Enter")
    expect(said).to_be_visible()
    page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    expect(chip).to_be_focused()

    tab_to(page, f"a[href='/{code}/{AUTHORITY}']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{hub}/{code}/{AUTHORITY}")
    page.go_back()
    page.wait_for_url(f"{hub}/{code}/{ANSWER}")
    for name, value in QUESTION.items():
        expect(page.locator(f"select[name={name}]")).to_have_value(value)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_without_script(hub: str, page_without_script: Page, code: str) -> None:
    page = page_without_script
    page.goto(f"/{code}/")
    for name, value in QUESTION.items():
        page.locator(f"select[name={name}]").select_option(value)
    page.locator("input[name=urgent]").check()
    page.locator("form.ask button.primary").click()
    expect(page).to_have_url(f"{hub}/{code}/{ANSWER}")
    expect(page.locator("[data-component=CopyLink]")).to_be_hidden()
    chip = page.locator("button.art").first
    said = page.locator(f"#{chip.get_attribute('popovertarget')}")
    chip.click()
    expect(said).to_be_visible()
    page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    page.locator(f"a[href='/{code}/{AUTHORITY}']").first.click()
    expect(page).to_have_url(f"{hub}/{code}/{AUTHORITY}")
    page.go_back()
    expect(page).to_have_url(f"{hub}/{code}/{ANSWER}")


@pytest.mark.parametrize("code", ["en", "ar"])
def test_paper_has_no_chrome(page: Page, code: str) -> None:
    page.goto(f"/{code}/{ANSWER}")
    page.emulate_media(media="print")
    for chrome in (".bar", ".skip", "form.ask button", ".tools", ".foot nav"):
        expect(page.locator(chrome).first).to_be_hidden()
    for content in ("h1", ".step h2", ".facts", "select[name=from]"):
        expect(page.locator(content).first).to_be_visible()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_link_is_copied_and_said_to_be(hub: str, page: Page, code: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/{code}/{ANSWER}")
    copier = page.locator("[data-component=CopyLink]")
    done = copier.get_attribute("data-done")
    assert done
    copier.locator("button").click()
    expect(copier.locator("[role=status]")).to_have_text(done)
    assert page.evaluate("navigator.clipboard.readText()") == f"{hub}/{code}/{ANSWER}"


def test_the_hours_of_an_office_in_the_readers_time(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-23T11:15:00Z")
    page.goto("/en/directory/xar-ministry-of-justice/")
    expect(page.locator(".local-time")).to_have_text(re.compile(r"^12:15 there, open until 12:30"))
    page.clock.set_fixed_time("2026-11-22T11:15:00Z")
    page.reload()
    expect(page.locator(".local-time")).to_have_text(re.compile(r"^12:15 there, closed until Monday"))


def test_what_was_chosen_is_kept_when_something_is_wrong(page: Page) -> None:
    page.goto("/en/")
    page.locator("select[name=from]").select_option("KEN")
    page.locator("select[name=to]").select_option("KEN")
    page.locator("form.ask button.primary").click()
    expect(page.locator("select[name=from]")).to_have_value("KEN")
    expect(page.locator("select[name=to]")).to_have_value("KEN")
    expect(page.locator("select[name=to]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#id_to_error")).to_be_visible()


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_how_to_preserve_data_abroad_within_four_clicks(hub: str, page: Page, code: str) -> None:
    """From the home page by links alone: fiches, the measure, the State."""
    page.goto(f"/{code}/")
    steps = (f"/{code}/fiches/", f"/{code}/fiches/measures/preservation/", f"/{code}/fiches/XVE/preservation/")
    assert len(steps) <= 4
    for step in steps:
        page.locator(f'a[href="{step}"]').first.click()
        page.wait_for_url(f"{hub}{step}")
    said = page.locator("main dl.facts")
    expect(said).to_contain_text("60")
    expect(said.locator('a[href$="/directory/xve-attorney-general/"]').first).to_be_visible()
    told_in = "en" if code == "en" else "es"  # the State translated it into English alone
    expect(said.locator(f'bdi[lang="{told_in}"]').first).to_be_visible()
