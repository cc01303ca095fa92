"""The shapes of the world map."""

import json
from dataclasses import dataclass
from functools import cache
from math import dist

from django.conf import settings

# How far around its centre a small State answers to a click, in units of the map: so much where there is room, and
# never less than the circle one sees.
REACH, DOT = 6.0, 1.5


@dataclass(frozen=True, slots=True)
class Shape:
    """A State on the map: its outline, or where to draw a circle for it, or both."""

    outline: str
    centre: tuple[float, float] | None
    reach: float = 0


@dataclass(frozen=True, slots=True)
class World:
    """The world map: shapes by code. The small ones are drawn last, so that no neighbour hides them."""

    view_box: str
    large: dict[str, Shape]
    small: dict[str, Shape]


@cache
def world() -> World:
    """The shapes of ``data/map.json``, read once in the life of the process."""
    read = json.loads((settings.DATA / "map.json").read_text(encoding="utf-8"))
    centres = {iso3: (shape["p"][0], shape["p"][1]) for iso3, shape in read["shapes"].items() if "p" in shape}
    large, small = {}, {}
    for iso3, shape in read["shapes"].items():
        if iso3 in centres:
            small[iso3] = Shape(shape.get("d", ""), centres[iso3], _reach(iso3, centres))
        else:
            large[iso3] = Shape(shape["d"], None)
    return World(read["viewBox"], large, small)


def _reach(iso3: str, centres: dict[str, tuple[float, float]]) -> float:
    """How far a small State answers to a click without taking the place of its nearest neighbour."""
    nearest = min(dist(centres[iso3], centre) for other, centre in centres.items() if other != iso3)
    return round(max(DOT, min(REACH, nearest / 2)), 1)
