"""Invented officers in the browser: signed in through the demonstration's own page, once each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, StorageState

_kept: dict[tuple[str, str], StorageState] = {}
_open: dict[tuple[str, str], Page] = {}


def visiting(browser: Browser, hub: str, name: str = "") -> Page:
    """The page of this officer, or of nobody, that other tests looked at pages with: for whoever only looks.

    A browser that begins anew costs as much as the page itself; so does sending axe to every page.
    """
    if (hub, name) not in _open:
        page = _open[hub, name] = page_of(browser, hub, name)
        page.add_init_script(AXE_SCRIPT)
        page.on("crash", lambda _page: _forget(hub, name))
    return _open[hub, name]


def page_of(browser: Browser, hub: str, name: str) -> Page:
    """An empty page in which the officer of this name is signed in; nobody for an empty name."""
    state = _signed_in(browser, hub, name) if name else None
    context = browser.new_context(
        base_url=hub, viewport={"width": 1280, "height": 900}, reduced_motion="reduce", storage_state=state
    )
    return context.new_page()


def _forget(hub: str, name: str) -> None:
    _open.pop((hub, name), None)


def _signed_in(browser: Browser, hub: str, name: str) -> StorageState:
    if (hub, name) not in _kept:
        page = browser.new_context(base_url=hub).new_page()
        page.goto("/en/sign-in/demo/")
        page.get_by_role("button", name=name).click()
        page.wait_for_url("**/desk/")
        _kept[hub, name] = page.context.storage_state()
        page.context.close()
    return _kept[hub, name]
