"""The screenshots of docs/screenshots/: ``make screenshots`` takes them from a running hub (HUB=address)."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

from e2e.chromium import ARGUMENTS, present
from e2e.pages import PAGES

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
SIZES = {"desktop": (1280, 1400), "phone": (390, 844)}
TAKEN = ("home", "answer", "state", "directory", "profile-invented", "map", "figures")


def main() -> None:
    """Take every page in English, Arabic and Chinese, on a desktop and a phone."""
    hub = os.environ.get("HUB", "http://127.0.0.1:8000")
    FOLDER.mkdir(parents=True, exist_ok=True)
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=present(), args=arguments)
        for size, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            for code in ("en", "ar", "zh"):
                for name in TAKEN:
                    page.goto(f"{hub}/{code}/{PAGES[name]}")
                    page.screenshot(path=FOLDER / f"{name}-{code}-{size}.png")
        browser.close()


if __name__ == "__main__":
    main()
