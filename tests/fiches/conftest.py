"""The invented States with their fiches and officers."""

import pytest

from comity.access.scope import seen_by_the_hub
from comity.accounts.actions import load_demo as load_officers
from comity.authorities.actions import load_demo as load_authorities
from comity.fiches.actions import load_demo


@pytest.fixture
def demo(db: None) -> None:  # noqa: ARG001
    """Authorities, officers, fiches."""
    load_authorities(actor="tests")
    load_officers(actor="tests")
    with seen_by_the_hub():
        load_demo(actor="tests")
