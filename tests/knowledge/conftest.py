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


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Files of most tests say nothing: no process apart is begun for them. ``test_texts`` has the real thing."""
    if request.module.__name__ != "tests.knowledge.test_texts":
        monkeypatch.setattr("comity.knowledge.actions.files.text_of", lambda *_file: "")


@pytest.fixture
def world(db: None) -> World:  # noqa: ARG001
    """Who there is."""
    return World()
