"""What every drawing is made of: its colours, the side on which reading begins, and the key to its series."""

from dataclasses import dataclass
from typing import Literal

import altair as alt

from comity.common.languages import RIGHT_TO_LEFT

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


def colour(slots: list[str]) -> alt.Color:
    """Each series in its own colour, always the same."""
    return alt.Color("slot:N", legend=None, scale=alt.Scale(domain=slots, range=SERIES[: len(slots)]))


def key(series: tuple[str, ...], language: str, slots: list[str]) -> alt.LayerChart | alt.FacetChart:
    """Which colour is which series; Vega's own legend can't be read from the right."""
    side = Side.of(language)
    rows = [{"slot": slot, "name": directed(name, language)} for slot, name in zip(slots, series, strict=True)]
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("slot:N", axis=None, sort=slots))
    squares = base.mark_square(size=140, opacity=1).encode(x=alt.value(side.start + 6 * side.step), color=colour(slots))
    names = base.mark_text(align=side.align).encode(x=alt.value(side.start + 20 * side.step), text="name:N")
    return alt.layer(squares, names, width=WIDTH, height=alt.Step(ROW))
