"""What the tests of this room share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from django.db import connection
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext
from jinja2 import ChoiceLoader, DictLoader

if TYPE_CHECKING:
    from comity.common.jinja import Templates


@pytest.fixture
def add_template(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Adds a template for the time of a test; gives its name."""
    environment = cast("Templates", engines.all()[0]).env

    def add(text: str) -> str:
        loader = ChoiceLoader([DictLoader({"section.html": text}), environment.loader])
        monkeypatch.setattr(environment, "loader", loader)
        return "section.html"

    return add


@pytest.fixture
def count_queries(client: Client) -> Callable[[str], int]:
    """Counts the queries that a page makes."""

    def count(address: str) -> int:
        client.get(address)  # the process renews its copies
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    return count
