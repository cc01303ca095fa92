"""What every drawing is made of: marks, its colours, the side on which reading begins, and the key to its series.

A drawing is described in Vega-Lite's own JSON (https://vega.github.io/vega-lite/docs/).
"""

from dataclasses import dataclass
from typing import Any, Literal

from comity.common.languages import RIGHT_TO_LEFT

Spec = dict[str, Any]

INK = "#17202c"
SERIES = ("#1c4f82", "#6f9cc6")
WIDTH = 300
ROW = 20


@dataclass(frozen=True, slots=True)
class Side:
    """The side on which reading begins."""

    align: Literal["left", "right"]
    anchor: Literal["start", "end"]
    start: int
    step: int

    @classmethod
    def of(cls, language: str) -> "Side":
        """The side of a language."""
        return cls("right", "end", WIDTH, -1) if language in RIGHT_TO_LEFT else cls("left", "start", 0, 1)


def directed(text: str, language: str) -> str:
    """The text isolated from the drawing, which is laid out from the left: else "23 نوفمبر 2026" falls out of order."""
    return f"\N{RIGHT-TO-LEFT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if language in RIGHT_TO_LEFT else text


def marks(rows: list[Spec], mark: str, look: Spec, **encoding: Spec) -> Spec:
    """One mark for each row: what kind, how it looks, and which columns say where and what."""
    return {"data": {"values": rows}, "mark": {"type": mark} | look, "encoding": encoding}


def amount(field: str, scale: Spec) -> Spec:
    """A column of numbers as a place, without an axis: the numbers stand beside the marks."""
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def name(field: str, **more: Any) -> Spec:  # noqa: ANN401  # whatever the channel takes
    """A column of names."""
    return {"field": field, "type": "nominal"} | more


def layered(layers: list[Spec], height: int | Spec) -> Spec:
    """Layers over each other."""
    return {"layer": layers, "width": WIDTH, "height": height}


def colour(slots: list[str]) -> Spec:
    """Each series in its own colour, always the same."""
    return name("slot", legend=None, scale={"domain": slots, "range": SERIES[: len(slots)]})


def key(series: tuple[str, ...], language: str, slots: list[str]) -> Spec:
    """Which colour is which series; Vega's own legend can't be read from the right."""
    side = Side.of(language)
    rows = [{"slot": slot, "name": directed(said, language)} for slot, said in zip(slots, series, strict=True)]
    y = name("slot", axis=None, sort=slots)
    square, begun = {"value": side.start + 6 * side.step}, {"value": side.start + 20 * side.step}
    squares = marks(rows, "square", {"size": 140, "opacity": 1}, x=square, y=y, color=colour(slots))
    names = marks(rows, "text", {"align": side.align}, x=begun, y=y, text=name("name"))
    return layered([squares, names], {"step": ROW})
