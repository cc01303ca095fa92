"""Records that all tests of a module share: made once, in a transaction in which each test is a savepoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction

from comity.access.scope import seen_by_the_hub
from tests.apart import move_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django.plugin import DjangoDbBlocker


def lasting(*loads: Callable[..., object]) -> Any:  # noqa: ANN401  # pytest types a fixture nowhere
    """A fixture for a module, or for every module of a folder when it stands in its conftest: what these loads make.

    It is there for every test of the module, whether it names the fixture or not: none depends on which ran first.
    """

    @pytest.fixture(scope="module", autouse=True)
    def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001
        around = transaction.atomic()
        with django_db_blocker.unblock():
            around.__enter__()
            with connection.cursor() as cursor, seen_by_the_hub():
                cursor.execute("SET CONSTRAINTS audit_chain IMMEDIATE")
                for load in loads:
                    load(actor="tests")
                move_apart()
        yield
        with django_db_blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)

    return made
