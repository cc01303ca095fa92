"""A real hub and a real browser, one of each for all tests of a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from e2e.chromium import started
from e2e.hub import prepare, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 900}


def pytest_sessionstart(session: pytest.Session) -> None:
    """Prepare what the workers' hubs are copies of, before there are workers."""
    if not hasattr(session.config, "workerinput"):
        prepare()


@pytest.fixture(scope="session")
def hub(worker_id: str) -> Iterator[str]:
    """The address of a filled hub with its own database."""
    with served(f"e2e-{worker_id}") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium."""
    with started() as running:
        yield running


@pytest.fixture
def page(hub: str, browser: Browser) -> Iterator[Page]:
    """An empty page that knows nothing of earlier tests; addresses begin at the hub.

    It asks for no motion: a colour on its way from one theme to the other is no colour to measure.
    """
    context = browser.new_context(base_url=hub, viewport=DESKTOP, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def page_without_script(hub: str, browser: Browser) -> Iterator[Page]:
    """The same for readers whose browser runs no script."""
    context = browser.new_context(base_url=hub, viewport=DESKTOP, java_script_enabled=False)
    yield context.new_page()
    context.close()
