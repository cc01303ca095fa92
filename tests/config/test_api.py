"""The API as its description says, whatever is thrown at it."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
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


pytestmark = pytest.mark.usefixtures("search_index")


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def keeps_its_word(case: Any) -> None:  # noqa: ANN401  # schemathesis types it loosely
    case.call_and_validate(headers={"Accept-Encoding": "identity"})  # the client here does not unpack


@pytest.mark.whole
@pytest.mark.usefixtures("connected")
def test_every_operation_keeps_its_word(subtests: pytest.Subtests) -> None:
    """One test for all: to load the library and to make up its cases takes a worker as long as to run them."""
    from schemathesis.checks import load_all_checks  # noqa: PLC0415
    from schemathesis.core.result import Ok  # noqa: PLC0415
    from schemathesis.openapi import from_wsgi  # noqa: PLC0415
    from schemathesis.pytest.lazy import get_all_tests  # noqa: PLC0415

    load_all_checks()
    description = from_wsgi("/api/v1/openapi.json", application)
    made = list(get_all_tests(schema=description, test_func=keeps_its_word, settings=None, given_kwargs=None))
    tests = [each.ok() for each in made if isinstance(each, Ok)]
    assert len(tests) == len(made) >= 13
    for operation, test in tests:
        with subtests.test(operation=operation.label):
            test()


@pytest.mark.whole
def test_the_description_is_openapi_3_1(client: Client) -> None:
    import schemathesis  # noqa: PLC0415

    description = client.get("/api/v1/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    schemathesis.openapi.from_dict(description).validate()
    names = [each["operationId"] for path in description["paths"].values() for each in path.values()]
    assert len(names) == len(set(names)) >= 13


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("origin", "partner", "need", "urgent"),
    [("KEN", "CHE", "bank-records", True), ("FRA", "HKG", "extradition", False), ("BRA", "VUT", "freezing", False)],
)
def test_what_the_page_shows_the_api_gives(  # noqa: PLR0913, PLR0917  # the parts of a question
    client: Client,
    origin: str,
    partner: str,
    need: str,
    urgent: bool,  # noqa: FBT001
    language: str,
) -> None:
    address = f"/{language}/channels/{origin}/{partner}/{need}/{'?urgent=1' if urgent else ''}"
    page = unescape(client.get(address).content.decode())
    asked = {"from": origin, "to": partner, "need": need, "urgent": str(urgent), "lang": language}
    told = client.get("/api/v1/channels", asked).json()
    assert page.count('class="step"') == len(told["channels"]) > 0
    shown = 0
    for channel in told["channels"]:
        shown = page.index(channel["contact"]["name"] if channel["contact"] else channel["route"]["text"], shown)
        assert channel["route"]["text"] in page[shown:]
        for basis in channel["bases"]:
            assert basis["title"] in page[shown:]
        for sentence in (*channel["reasons"], *channel["warnings"]):
            assert sentence["text"] in page[shown:]
        for language_accepted in channel["languages"]:
            assert language_accepted["text"] in page[shown:]


@pytest.mark.django_db
def test_a_question_that_cannot_be_understood_comes_back_field_by_field(client: Client) -> None:
    asked = {"from": "KEN", "to": "CHE", "need": "freezing"}
    nobody = client.get("/api/v1/channels", asked | {"from": "QQQ", "lang": "fr"})
    assert (nobody.status_code, set(nobody.json()["errors"])) == (404, {"from"})
    same = client.get("/api/v1/channels", asked | {"to": "ken"})
    assert (same.status_code, set(same.json()["errors"])) == (409, {"to"})
    wrong = client.get("/api/v1/channels", asked | {"need": "gold", "stage": "never", "as_of": "2026-02-31"})
    assert wrong.status_code == 422
    assert {each["loc"][-1] for each in wrong.json()["detail"]} == {"need", "stage", "as_of"}
