"""A real PostgreSQL for the tests, filled once with the reference data."""

from __future__ import annotations

import gc
import os
import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.utils.translation import override
from hypothesis import settings

from tests.apart import Apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from pytest_django.plugin import DjangoDbBlocker

SELDOM = 50_000
ROOT = Path(__file__).parents[1]

# A machine under load is slow, not wrong: no property fails by the clock. `make whole` tries each at more examples.
settings.register_profile("house", deadline=None, max_examples=30)
settings.register_profile("whole", deadline=None, max_examples=100)
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the collector need not walk it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001
    """A database with the reference data for each worker; every test runs in a transaction on top of it."""
    from tests.database import copied  # noqa: PLC0415  # after Django is set up

    with django_db_blocker.unblock(), copied(f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"):
        yield


@pytest.fixture
def as_web(db: None) -> Callable[[], AbstractContextManager[None]]:  # noqa: ARG001
    """Ask as the role that serves pages, whom row-level security binds."""
    from tests.web_role import as_the_web_role  # noqa: PLC0415

    return as_the_web_role


@pytest.fixture(autouse=True)
def chained(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test's transaction never commits: let the trail grow at once, and no copy outlive what it is a copy of."""
    shared = connection.in_atomic_block  # by the tests of this module: each must be undone (tests/lasting.py)
    if not (shared or request.node.get_closest_marker("django_db") or "db" in request.fixturenames):
        yield
        return
    request.getfixturevalue("db")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS audit_chain IMMEDIATE")
    with connection.execute_wrapper(Apart()):
        yield


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A page that was read in another language leaves none behind."""
    with override("en"):
        yield


@pytest.fixture(scope="session")
def reference_index(
    django_db_setup: None,  # noqa: ARG001  # the reference data is there
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A search index over the reference data, built once."""
    assert not connection.in_atomic_block, "a module's own records are no reference data"
    from comity.search.index.folder import Folder  # noqa: PLC0415
    from comity.search.index.following import rebuild  # noqa: PLC0415

    root = tmp_path_factory.mktemp("search")
    with django_db_blocker.unblock():
        rebuild(Folder(root))
    return root


@pytest.fixture
def search_index(reference_index: Path, tmp_path: Path, settings: Any) -> Path:  # noqa: ANN401  # pytest-django types it nowhere
    """This node's index for one test: a copy that nobody else writes to."""
    from comity.search.index.folder import Folder, read_place, write_place  # noqa: PLC0415

    root = tmp_path / "search"
    shutil.copytree(reference_index, root, symlinks=True)
    settings.SEARCH_FOLDER = root
    generation = Folder(root).current
    assert generation
    write_place(generation, replace(read_place(generation), at=time.time()))
    return root
