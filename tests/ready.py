"""``python -m tests.ready``: what the tests of a state of the code share is made once, before they begin."""

from __future__ import annotations

import os
from pathlib import Path

import django
from django.template import engines

ROOT = Path(__file__).parents[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")


def main() -> None:
    """Make the database that each worker copies, and compile the templates."""
    django.setup()
    from tests.database import make_template  # noqa: PLC0415  # after Django is set up

    make_template()
    environment = engines["jinja"].env  # type: ignore[attr-defined]  # Django's backend for Jinja2
    for folder in (ROOT / "src" / "comity").glob("*/templates"):
        for path in folder.rglob("*.html"):
            environment.get_template(path.relative_to(folder).as_posix())


if __name__ == "__main__":
    main()
