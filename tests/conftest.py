"""A real PostgreSQL for the tests, filled once with the reference data."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comity.config import database

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

ROOT = Path(__file__).parents[1]


def pytest_configure() -> None:
    """Start the embedded database before Django reads its settings; the tests connect as the owner."""
    os.environ.setdefault("COMITY_VAR", str(ROOT / "var" / "test"))
    os.environ["COMITY_DEMO"] = "1"
    os.environ["COMITY_FACTS_MAX_AGE"] = "0"
    if "DATABASE_URL" not in os.environ:
        database.start_embedded(Path(os.environ["COMITY_VAR"]) / "postgres")
    os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001
    """Load the reference data once; every test runs in a transaction on top of it."""
    from comity.config.reference import load_reference  # noqa: PLC0415  # after Django is set up

    with django_db_blocker.unblock():
        load_reference(actor="tests", directory=ROOT / "data")
