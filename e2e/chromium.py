"""Which Chromium the tests drive: one that is there, else one that can be had, else what is missing, in words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


def present() -> str | None:
    """The path of a Chromium on this machine: the one named, one on the path, or one that Playwright fetched."""
    named = os.environ.get("COMITY_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _fetched()


def _fetched() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # starts a driver

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    """Ask the system's package manager where it may be asked, then Playwright's own download."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)  # noqa: S607
        packages = ["chromium", "fonts-noto-core", "fonts-noto-cjk"]
        subprocess.run(  # noqa: S603
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],  # noqa: S607
            check=False,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
    if present() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Say which Chromium will be used; install one where there is none. Exit code 1: none could be had."""
    if present() is None:
        sys.stdout.write("No Chromium here: installing one (once)…\n")
        _install()
    found = present()
    if found is None:
        sys.stderr.write(
            "No Chromium was found and none could be installed. Install the package `chromium`, "
            "or set COMITY_CHROMIUM to the path of one, then run `make browser` again.\n"
        )
        return 1
    sys.stdout.write(f"Chromium: {found}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
