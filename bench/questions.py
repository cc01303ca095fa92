"""Questions to ask: pairs of member States and needs, in a shuffled order that is the same in every run."""

from __future__ import annotations

import csv
import random
from itertools import permutations, product
from typing import TYPE_CHECKING, NamedTuple

from bench.hub import ROOT
from comity.channels.rules.needs import NEEDS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Twenty States of every region that notified much, for questions that must have full answers.
TWENTY = (
    *("ARG", "AUS", "BRA", "CAN", "CHE", "CHN", "DEU", "EGY", "ESP", "FRA"),
    *("GBR", "IDN", "IND", "JPN", "KEN", "MEX", "NGA", "TUN", "USA", "ZAF"),
)


class Asked(NamedTuple):
    """A question by its codes."""

    origin: str
    partner: str
    need: str

    @property
    def page(self) -> str:
        """The address of its answer."""
        return f"/en/channels/{self.origin}/{self.partner}/{self.need}/"

    @property
    def api(self) -> str:
        """The address of its answer in the API."""
        return f"/api/v1/channels?from={self.origin}&to={self.partner}&need={self.need}"


KNOWN = Asked("KEN", "CHE", "bank-records")


def members() -> list[str]:
    """The codes of the 193 States Members of the United Nations."""
    with (ROOT / "data" / "jurisdictions.csv").open(encoding="utf-8", newline="") as file:
        return [row["iso3"] for row in csv.DictReader(file) if row["kind"] == "un_member"]


def shuffled(states: Sequence[str], seed: int) -> list[Asked]:
    """Every question between the States, none twice."""
    found = [Asked(origin, partner, need) for (origin, partner), need in product(permutations(states, 2), NEEDS)]
    random.Random(seed).shuffle(found)  # noqa: S311  # no secret: an order that can be repeated
    return found
