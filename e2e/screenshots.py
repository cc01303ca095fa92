"""The screenshots of docs/screenshots/, taken from a demonstration hub of their own: ``make screenshots``.

Fonts for Arabic and Chinese must be on the machine that takes them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from e2e.chromium import started
from e2e.hub import prepare, served
from e2e.pages import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
SIZES: dict[str, ViewportSize] = {"desktop": {"width": 1280, "height": 1100}, "phone": {"width": 390, "height": 844}}
LANGUAGES = ("en", "ar", "zh")
TAKEN = ("home", "answer", "state", "directory", "profile-invented", "map", "figures", "law-article", "fiche", "search")
MOMENT = "2026-11-23T10:00:00Z"  # whether an office is open does not change from one taking to the next
HEAVIEST = 250_000  # bytes: they live in the repository


def main() -> None:
    """Take every page in every language, on a desktop and on a phone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    prepare()
    with served("screenshots") as hub, started() as browser:
        for size, viewport in SIZES.items():
            page = browser.new_page(base_url=hub, viewport=viewport, reduced_motion="reduce")
            page.clock.set_fixed_time(MOMENT)
            for code in LANGUAGES:
                for name in TAKEN:
                    page.goto(f"/{code}/{PAGES[name]}")
                    taken = page.screenshot(path=FOLDER / f"{name}-{code}-{size}.png")
                    if len(taken) > HEAVIEST:
                        message = f"{name}-{code}-{size}.png weighs {len(taken)} bytes"
                        raise RuntimeError(message)


if __name__ == "__main__":
    main()
