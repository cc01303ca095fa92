"""Every kind of page, in six languages, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from e2e.pages import CODES, PAGES, STATUS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 700}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Watch:
    """What a page complains about while it loads."""

    def __init__(self, page: Page, hub: str, status: int) -> None:
        self.complaints: list[str] = []
        self.expected = f"status of {status}"
        self.hub = hub
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self.request)

    def console(self, message: ConsoleMessage) -> None:
        """An error on the console, but for the answer's own status."""
        if message.type == "error" and self.expected not in message.text:
            self.complaints.append(message.text)

    def request(self, request: Request) -> None:
        """A request to anybody but the hub."""
        if not request.url.startswith((self.hub, "data:")):
            self.complaints.append(f"asked {request.url}")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", PAGES)
def test_page(hub: str, browser: Browser, name: str, code: str) -> None:
    context = browser.new_context(viewport=DESKTOP, bypass_csp=False)
    page = context.new_page()
    status = STATUS.get(name, 200)
    watch = Watch(page, hub, status)
    answer = page.goto(f"{hub}/{code}/{PAGES[name]}")
    assert answer is not None
    assert answer.status == status
    assert page.locator("html").get_attribute("lang") == code
    assert page.locator("html").get_attribute("dir") == ("rtl" if code == "ar" else "ltr")
    assert page.locator("h1").count() == 1
    assert page.title() not in {"", "Comity"}
    assert watch.complaints == []
    page.set_viewport_size(NARROW)
    assert page.evaluate(OVERFLOW) <= 0, "scrolls sideways at 320 px"
    context.close()
    _accessible(hub, browser, f"/{code}/{PAGES[name]}", "light")
    if code == "en":
        _accessible(hub, browser, f"/{code}/{PAGES[name]}", "dark")


def _accessible(hub: str, browser: Browser, path: str, scheme: str) -> None:
    """Axe runs in a context that lets it in; the page itself keeps its policy."""
    context = browser.new_context(viewport=DESKTOP, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{hub}{path}")
    results = Axe().run(page)
    assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
    context.close()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_link_leads_somewhere(hub: str, browser: Browser, code: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    links: set[str] = set()
    for name, path in PAGES.items():
        if name not in {"directory", "map", "states"}:  # hundreds of links of one kind, reached by the others
            page.goto(f"{hub}/{code}/{path}")
            links.update(
                page.eval_on_selector_all(
                    "a[href]",
                    "all => all.map(each => new URL(each.getAttribute('href'), location.href).href.split('#')[0])",
                )
            )
    wrong = {}
    for link in sorted(each for each in links if each.startswith(f"{hub}/{code}/") or "/api/" in each):
        answer = context.request.get(link)
        if answer.status >= 400 and not link.endswith(("nowhere/", "as_of=2026-02-31")):
            wrong[link] = answer.status
    assert wrong == {}
    assert len(links) > 100
    context.close()


@pytest.mark.parametrize("name", ["answer", "state", "figures"])
def test_the_language_switch_stays_on_the_page(hub: str, browser: Browser, name: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{hub}/en/{PAGES[name]}")
    page.locator("button[popovertarget=languages]").click()
    page.locator("#languages a[lang=ar]").click()
    assert page.url == f"{hub}/ar/{PAGES[name]}"
    context.close()
