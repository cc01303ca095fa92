"""Which Chromium the tests drive: one that is there, else one that can be had, else what is missing, in words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# The shell is the same engine without the windows around it: half the work for a page, a quarter for a new context.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ENGINES = NAMES[:2]
"""Packages of Debian's, the better first; not every system has both."""
FONTS = ("fonts-noto-core", "fonts-noto-cjk")
ARGUMENTS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
PATIENCE = 60
MISSING = (
    "No Chromium was found and none could be installed. Install the package `chromium-headless-shell` or `chromium`, "
    "or set COMITY_CHROMIUM to the path of one, then run `make browser` again."
)


def present() -> str | None:
    """The path of a Chromium that runs here: the one named, one on the path, or one that Playwright fetched."""
    if named := os.environ.get("COMITY_CHROMIUM"):
        return named if _runs(named) else None
    found = (path for name in NAMES if (path := shutil.which(name)))
    return next((path for path in found if _runs(path)), None) or _fetched()


def _runs(path: str) -> bool:
    """Whether it starts at all: some systems carry a stub of that name, or lack a library that it needs."""
    try:
        done = subprocess.run([path, "--version"], check=False, capture_output=True, timeout=PATIENCE)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _fetched() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _runs(path) else None


def _install() -> None:
    """Ask the system's package manager where it may be asked, then Playwright's own download."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = ["install", "-y", "--no-install-recommends"]
        for words in (["update"], [*install, *FONTS], *([*install, engine] for engine in ENGINES)):
            command = ["apt-get", "-qq", *words]
            subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
            if present():
                break
    if present() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


@contextmanager
def started() -> Iterator[Browser]:
    """A running Chromium; it asks nothing of the network but the pages it is sent to."""
    path = present()
    if path is None:
        raise RuntimeError(MISSING)
    # Chromium's own sandbox does not work for root, as which tests run in a container.
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def main() -> int:
    """Say which Chromium will be used; install one where there is none. Exit code 1: none could be had."""
    named = os.environ.get("COMITY_CHROMIUM")
    found = present()
    if found is None and named:
        sys.stderr.write(f"COMITY_CHROMIUM names {named}, which is not there or does not start.\n")
        return 1
    if found is None:
        sys.stdout.write("No Chromium here: installing one (once)…\n")
        _install()
        found = present()
    sys.stderr.write("" if found else f"{MISSING}\n")
    sys.stdout.write(f"Chromium: {found}\n" if found else "")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
