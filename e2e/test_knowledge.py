"""An authority submits a practice and sees it published: as the authority, the secretariat and a reader do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from e2e.looks import assert_sound
from e2e.pages import MANAGER, SECRETARIAT
from e2e.people import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TOLD = {
    "en": {"title": "A call on the first day", "scope": "Every offence.", "purpose": "To know what is needed."},
    "ar": {"title": "اتصال في اليوم الأول", "scope": "جميع الجرائم.", "purpose": "معرفة ما هو مطلوب."},
    "zh": {"title": "第一天就通话", "scope": "所有犯罪。", "purpose": "了解所需材料。"},
}
EDITED = {"en": "A call on the first day, and why", "ar": "اتصال في اليوم الأول، ولماذا", "zh": "第一天就通话及其原因"}


def from_the_desk(page: Page, code: str, slug: str) -> None:
    """Find the practice among what waits, and look at it."""
    page.goto(f"/{code}/desk/")
    page.locator(f"main a[href='/{code}/knowledge/practices/{slug}/work/']").click()
    page.wait_for_url(f"**/{code}/knowledge/practices/{slug}/work/")
    assert_sound(page, code)


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_an_authority_submits_a_practice_and_sees_it_published(
    hub: str, browser: Browser, page: Page, code: str
) -> None:
    manager, secretariat = page_of(browser, hub, MANAGER), page_of(browser, hub, SECRETARIAT)
    manager.goto(f"/{code}/knowledge/practices/")
    manager.locator("main a[href$='/practices/new/']").click()
    for name, text in TOLD[code].items():
        manager.locator(f"#id_{name}").fill(text)
    manager.locator("select[name=language]").select_option(code)
    assert_sound(manager, code)
    manager.locator("main form button.primary").click()
    manager.wait_for_url(f"{hub}/{code}/knowledge/practices/*/work/")
    slug = manager.url.split("/")[-3]
    manager.locator("form[action$='/hand-in/'] button").click()

    from_the_desk(secretariat, code, slug)
    secretariat.locator("main a[href$='/edit/']").click()
    secretariat.locator("#id_title").fill(EDITED[code])
    assert_sound(secretariat, code)
    secretariat.locator("main form button.primary").click()
    secretariat.locator("form[action$='/forward/'] button[value=offer]").click()
    assert page.goto(f"/{code}/knowledge/practices/{slug}/").status == 404  # type: ignore[union-attr]

    from_the_desk(manager, code, slug)
    expect(manager.locator("main")).to_contain_text(EDITED[code])
    manager.locator("button[value=approve]").click()
    from_the_desk(secretariat, code, slug)
    secretariat.locator("form[action$='/forward/'] button[value=publish]").click()

    page.goto(f"/{code}/knowledge/practices/")
    published = page.locator(f"main a[href='/{code}/knowledge/practices/{slug}/']")
    expect(published).to_have_text(EDITED[code])
    published.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(EDITED[code])
    assert_sound(page, code)
    manager.context.close()
    secretariat.context.close()
