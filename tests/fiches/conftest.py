"""The invented States with their fiches and officers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comity.accounts.actions import load_demo as load_officers
from comity.authorities.actions import load_demo as load_authorities
from comity.fiches.actions import load_demo
from comity.reports.actions import build_fonts
from tests.lasting import lasting
from tests.people import an_officer, signed_in

if TYPE_CHECKING:
    from django.test import Client

demo = lasting(load_authorities, load_officers, load_demo)


@pytest.fixture
def writer() -> Client:
    return signed_in(an_officer("case_officer", authority="xar-ministry-of-justice"))


@pytest.fixture
def colleague() -> Client:
    return signed_in(an_officer("manager", authority="xar-integrity-commission"))


@pytest.fixture
def focal_point() -> Client:
    return signed_in(an_officer("focal_point", state="XAR"))


@pytest.fixture(scope="session")
def _fonts() -> None:
    """For guides in print, as the hub makes them."""
    build_fonts()
