"""Entries of invented States, confirmed on days of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comity.authorities.actions import load_demo
from comity.authorities.models import Authority
from tests.lasting import lasting

if TYPE_CHECKING:
    from datetime import date

demo = lasting(load_demo)


@pytest.fixture
def entries(db: None) -> list[Authority]:  # noqa: ARG001
    """The authorities of an invented State, in the order of their identifiers."""
    for slug in ("xar-office-of-tests", "xar-tests-bureau"):
        seen = {"source": "tests", "verified": "yes", "seen_on": "2026-01-01"}
        Authority.objects.create(slug=slug, jurisdiction_id="XAR", kind="other", names={"en": slug}, **seen)
    return list(Authority.objects.filter(jurisdiction_id="XAR").order_by("slug"))


def confirmed(authority: Authority, on: date | None) -> Authority:
    """The entry as last confirmed on a day."""
    authority.confirmed_on = on
    authority.save()
    return authority
