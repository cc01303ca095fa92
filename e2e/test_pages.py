"""Every kind of page, in six languages, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from e2e.looks import Watch, assert_accessible, assert_sound
from e2e.pages import ANSWER, CODES, OFFICERS, PAGES, SECRETARIAT, STATUS
from e2e.people import visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page

FAULTY: FilePayload = {"name": "faulty.csv", "mimeType": "text/csv", "buffer": b"jurisdiction,surprise\nQQQ,=1+1\n"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", PAGES)
def test_page(hub: str, browser: Browser, name: str, code: str) -> None:
    page = visiting(browser, hub)
    with Watch(page, hub) as watch:
        answer = page.goto(f"/{code}/{PAGES[name]}")
        assert answer is not None
        assert answer.status == STATUS.get(name, 200)
        assert_sound(page, code)
    assert watch.complaints == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", OFFICERS)
def test_page_of_an_officer(hub: str, browser: Browser, name: str, code: str) -> None:
    kept = OFFICERS[name]
    page = visiting(browser, hub, kept.officer)
    with Watch(page, hub) as watch:
        answer = page.goto(f"/{code}/{kept.path}")
        assert answer is not None
        assert answer.status == (403 if name == "denied" else 200)
        if kept.follow:
            page.locator(kept.follow).first.click()
            page.wait_for_load_state()
        assert_sound(page, code)
    assert watch.complaints == []


@pytest.mark.parametrize("code", CODES)
def test_the_page_of_a_refused_import(hub: str, browser: Browser, code: str) -> None:
    page = visiting(browser, hub, SECRETARIAT)
    with Watch(page, hub) as watch:
        page.goto(f"/{code}/directory/import/")
        page.locator("#id_file").set_input_files(FAULTY)
        with page.expect_response(lambda answer: answer.request.method == "POST") as posted:
            page.locator("form[method=post] button.primary").click()
        assert posted.value.status == 422
        page.wait_for_load_state()
        assert page.locator("main table").first.inner_text().count("surprise") == 1
        assert_sound(page, code)
    assert watch.complaints == []


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("opener", ["button[popovertarget=languages]", "button.art", "form.ask summary"])
def test_what_opens_is_accessible_too(hub: str, browser: Browser, opener: str, code: str) -> None:
    page = visiting(browser, hub)
    page.goto(f"/{code}/{ANSWER}")
    page.locator(opener).first.click()
    assert page.locator(":popover-open, details[open]").count() == 1
    assert_accessible(page, colours=True)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_menu_of_a_phone(page: Page, code: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{code}/")
    assert not page.locator("#nav").is_visible()
    page.locator("button[popovertarget=nav]").click()
    assert page.locator("#nav a").count() == page.locator("#nav a:visible").count() > 0
    box = page.locator("#nav").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert_accessible(page, colours=True)
    page.locator("#nav a").nth(1).click()
    assert page.url.endswith(f"/{code}/directory/")


@pytest.mark.parametrize("name", ["answer", "state", "directory-filtered", "figures"])
def test_the_language_switch_stays_on_the_page(hub: str, page: Page, name: str) -> None:
    page.goto(f"/en/{PAGES[name]}")
    page.locator("button[popovertarget=languages]").click()
    page.locator("#languages a[lang=ar]").click()
    page.wait_for_url(f"{hub}/ar/{PAGES[name]}")
    assert page.locator("html").get_attribute("lang") == "ar"
