"""What must hold of every page that a reader sees, however it was reached."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Error, Page, Request, ViewportSize

NARROW: ViewportSize = {"width": 320, "height": 700}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FRAME = """[
    document.documentElement.lang, document.documentElement.dir, document.querySelectorAll("h1").length, document.title
]"""
WITHOUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {"runOnly": ["color-contrast"]}
ONE_OF_EACH = Path(__file__).with_name("one_of_each.js").read_text()
# Colours come from one stylesheet, whatever the language: they are looked at in both directions of writing, of which
# one shows texts that are not translated. To look at them is more than half of all that axe does.
COLOURS_SEEN_IN = ("en", "ar")


class Watch:
    """What a page complains about while this holds: errors, breaches of its policy, requests to others."""

    def __init__(self, page: Page, hub: str) -> None:
        self.complaints: list[str] = []
        self._page, self._hub = page, hub

    def __enter__(self) -> Self:
        self._page.on("console", self._console)
        self._page.on("pageerror", self._error)
        self._page.on("request", self._request)
        return self

    def __exit__(self, *_: object) -> None:
        self._page.remove_listener("console", self._console)
        self._page.remove_listener("pageerror", self._error)
        self._page.remove_listener("request", self._request)

    def _error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _console(self, message: ConsoleMessage) -> None:
        # The browser also logs an error for the page's own status, which the tests compare themselves.
        if message.type == "error" and "the server responded with a status of" not in message.text:
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._hub}/", "data:")):
            self.complaints.append(f"asked {request.url}")


def assert_sound(page: Page, code: str) -> None:
    """In its language and direction, with one heading and a title; nothing that axe minds; fits a small phone."""
    page.wait_for_load_state()  # a click may have led here just now
    *frame, title = page.evaluate(FRAME)
    assert frame == [code, "rtl" if code == "ar" else "ltr", 1], "language, direction, how many h1"
    assert title not in {"", "Comity"}
    assert_accessible(page, colours=code in COLOURS_SEEN_IN)
    wide = page.viewport_size
    assert wide is not None
    page.set_viewport_size(NARROW)
    sideways = page.evaluate(SIDEWAYS)
    page.set_viewport_size(wide)
    assert sideways <= 0, "scrolls sideways at 320 px"


def assert_accessible(page: Page, *, colours: bool) -> None:
    """Axe finds nothing; in the dark theme only the colours differ."""
    if not page.evaluate("'axe' in window"):  # `visiting` brings it along
        page.evaluate(f"{AXE_SCRIPT}; undefined")
    if not colours:
        _assert_clean(page, WITHOUT_CONTRAST)
        return
    page.evaluate(ONE_OF_EACH)
    _assert_clean(page, {})
    page.emulate_media(color_scheme="dark")
    try:
        page.evaluate(ONE_OF_EACH)
        _assert_clean(page, CONTRAST)
    finally:
        page.emulate_media(color_scheme="light")


def _assert_clean(page: Page, options: dict[str, Any]) -> None:
    found = AxeResults(page.evaluate("options => axe.run(options)", options | {"resultTypes": ["violations"]}))
    assert found.violations_count == 0, f"{options}: {found.generate_report()}"
