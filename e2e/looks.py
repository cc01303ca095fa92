"""What must hold of every page that a reader sees, however it was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request, ViewportSize

NARROW: ViewportSize = {"width": 320, "height": 700}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


class Watch:
    """What a page complains about while it loads: errors, breaches of its policy, requests to others."""

    def __init__(self, page: Page, hub: str) -> None:
        self.complaints: list[str] = []
        self._hub = hub
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        # The browser also logs an error for the page's own status, which the tests compare themselves.
        if message.type == "error" and "the server responded with a status of" not in message.text:
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._hub}/", "data:")):
            self.complaints.append(f"asked {request.url}")


def assert_sound(page: Page, code: str) -> None:
    """In its language and direction, with one heading and a title; nothing that axe minds; fits a small phone."""
    html = page.locator("html")
    assert html.get_attribute("lang") == code
    assert html.get_attribute("dir") == ("rtl" if code == "ar" else "ltr")
    assert page.locator("h1").count() == 1
    assert page.title() not in {"", "Comity"}
    assert_accessible(page, dark=code == "en")
    wide = page.viewport_size
    assert wide is not None
    page.set_viewport_size(NARROW)
    assert page.evaluate(SIDEWAYS) <= 0, "scrolls sideways at 320 px"
    page.set_viewport_size(wide)


def assert_accessible(page: Page, *, dark: bool) -> None:
    """Axe finds nothing; in the dark theme only the colours differ."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    if dark:
        page.emulate_media(color_scheme="dark")
        found = Axe().run(page, options=CONTRAST)
        assert found.violations_count == 0, f"dark: {found.generate_report()}"
        page.emulate_media(color_scheme="light")
