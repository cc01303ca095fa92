"""An authority with its people, and what a browser and a telephone would do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache

from comity.access.actor import Role
from comity.authorities.actions import load_demo
from tests.lasting import lasting
from tests.people import an_officer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from comity.accounts.models import Officer

HOME = "xar-ministry-of-justice"
OTHER = "xve-attorney-general"
LINK = re.compile(r"https?://\S+?/invitation/[\w-]+/")
CODE = re.compile(r'<b class="code"[^>]*>([A-Z0-9-]+)</b>')


@pytest.fixture(autouse=True)
def no_tries_left_over() -> Iterator[None]:
    """Counted tries belong to one test."""
    cache.clear()
    yield
    cache.clear()


world = lasting(load_demo)


@pytest.fixture
def manager(db: None) -> Officer:  # noqa: ARG001
    return an_officer(Role.MANAGER, authority=HOME)


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Callable[..., object]) -> Callable[..., object]:
    """What happens when a transaction commits: mail goes out."""
    return django_capture_on_commit_callbacks
