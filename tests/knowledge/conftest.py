"""Files of a test go to a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.knowledge.worlds import World

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def kept_apart(settings: Settings, tmp_path: Path) -> Path:
    """The folder."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def world(db: None) -> World:  # noqa: ARG001
    """Who there is."""
    return World()
