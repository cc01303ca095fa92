"""The API as its description says, whatever is thrown at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings

from comity.config.wsgi import application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client


@pytest.fixture
def connected(db: None) -> Iterator[None]:  # noqa: ARG001
    """Requests leave the test's own connection open, as those of Django's test client do."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@schema.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_every_operation_keeps_its_word(case: Any, connected: None) -> None:  # noqa: ANN401, ARG001  # schemathesis types it loosely
    case.call_and_validate(headers={"Accept-Encoding": "identity"})  # the client here does not unpack


def test_the_description_is_openapi_3_1(client: Client) -> None:
    assert client.get("/api/v1/openapi.json").json()["openapi"].startswith("3.1")


@pytest.mark.django_db
@pytest.mark.parametrize(("origin", "partner", "need"), [("KEN", "CHE", "bank-records"), ("FRA", "HKG", "extradition")])
def test_what_the_page_shows_the_api_gives(client: Client, origin: str, partner: str, need: str) -> None:
    page = client.get(f"/en/channels/{origin}/{partner}/{need}/").content.decode()
    told = client.get("/api/v1/channels", {"from": origin, "to": partner, "need": need}).json()
    assert page.count('class="step"') == len(told["channels"])
    for channel in told["channels"]:
        assert channel["route"]["text"] in page
        for basis in channel["bases"]:
            assert basis["title"] in page
