"""Two hundred requests a second from one address, and what stands in a header."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from django.test import Client, RequestFactory

from comity.accounts import limits
from comity.accounts.limits import Buckets, address_of
from comity.audit.models import Entry
from tests.accounts.browser import body

if TYPE_CHECKING:
    from django.conf import LazySettings


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_a_flood_from_one_address_is_turned_away_and_nobody_else(
    settings: LazySettings,
    ticking: list[float],
    db: None,  # noqa: ARG001
) -> None:
    settings.REQUESTS_PER_SECOND, settings.REQUESTS_AT_ONCE = 50, 200
    client, path = Client(), "/en/account/alive/"
    seen = []
    for number in range(400):  # two seconds at two hundred a second
        ticking[0] = 1000 + number / 200
        seen.append(client.get(path, REMOTE_ADDR="192.0.2.1").status_code)
    assert seen[:200] == [200] * 200
    assert 90 <= seen[200:].count(429) <= 110
    assert client.get(path, REMOTE_ADDR="192.0.2.2").status_code == 200
    ticking[0] += 4
    assert client.get(path, REMOTE_ADDR="192.0.2.1").status_code == 200


def test_it_says_when_to_come_back(settings: LazySettings, db: None) -> None:  # noqa: ARG001
    settings.REQUESTS_PER_SECOND, settings.REQUESTS_AT_ONCE = 0.1, 1
    client = Client()
    client.get("/ar/account/alive/")
    answer = client.get("/ar/")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "10"
    assert 'dir="rtl"' in body(answer)
    assert "Content-Security-Policy" in answer.headers
    assert client.get("/api/v1/states").headers["Content-Type"] == "application/json"


def test_nothing_is_counted_when_it_is_off(settings: LazySettings, db: None) -> None:  # noqa: ARG001
    assert settings.REQUESTS_PER_SECOND == 0


def test_buckets_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch, ticking: list[float]) -> None:
    monkeypatch.setattr(limits, "MOST_BUCKETS", 100)
    buckets = Buckets()
    for number in range(1000):
        ticking[0] += 0.001
        buckets.wait(f"192.0.2.{number}", 50, 200)
    assert len(buckets._held) <= 100  # noqa: SLF001


def test_neighbours_in_one_network_of_version_six_share_a_bucket(settings: LazySettings, db: None) -> None:  # noqa: ARG001
    settings.REQUESTS_PER_SECOND, settings.REQUESTS_AT_ONCE = 1, 2
    client, path = Client(), "/en/account/alive/"
    statuses = [client.get(path, REMOTE_ADDR=f"2001:db8::{n}").status_code for n in range(1, 5)]
    assert statuses == [200, 200, 429, 429]


@pytest.mark.parametrize(
    ("proxy", "header", "found"),
    [
        (False, "198.51.100.9", "192.0.2.1"),
        (True, "198.51.100.9", "198.51.100.9"),
        (True, "10.0.0.1, 198.51.100.9", "198.51.100.9"),
        (True, "<script>, 2001:db8::1", "2001:db8::1"),
        (True, "198.51.100.9, nonsense", "0.0.0.0"),  # noqa: S104
        (True, None, "192.0.2.1"),
    ],
)
def test_only_what_the_proxy_wrote_counts(
    settings: LazySettings, *, proxy: bool, header: str | None, found: str
) -> None:
    settings.BEHIND_PROXY = proxy
    headers = {"x-forwarded-for": header} if header else {}
    assert address_of(RequestFactory(REMOTE_ADDR="192.0.2.1").get("/", headers=headers)) == found


def test_the_trail_takes_the_same_address(settings: LazySettings, db: None) -> None:  # noqa: ARG001
    settings.BEHIND_PROXY = True
    client = Client(headers={"x-forwarded-for": "6.6.6.6, 198.51.100.9"})
    client.post("/en/sign-in/", {"login": "nobody@x.example", "password": "wrong-password-1"})
    entry = Entry.objects.latest("id")
    assert (entry.action, entry.outcome, entry.address) == ("accounts.session.begin", "denied", "198.51.100.9")
    assert "nobody" not in f"{entry.actor}{entry.subject}{entry.details}"
