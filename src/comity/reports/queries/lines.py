"""Drawing what changes from month to month: lines, one panel above the other, each with its last number beside it."""

from dataclasses import dataclass
from typing import Any

import altair as alt

from comity.common.languages import decimal, percent
from comity.reports.queries.parts import ROW, WIDTH, Side, colour, directed

HIGH, LOW = 150, 48
END = 46
"""Room for the last number."""
TICKS = 3
APART = 14
"""Two last numbers nearer than this many points would cover each other."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over the same points in time, at most two in a panel. A value of ``None`` is a gap."""

    language: str
    title: str
    subtitle: str
    series: tuple[str, ...]
    points: tuple[str, ...]
    """What each point in time is called."""
    panels: tuple[tuple[str, tuple[tuple[float | None, ...], ...]], ...]
    """Name of the panel (empty for a single one) and the values of each series."""
    share: bool = False
    """Whether the values are shares, from 0 to 1."""


def ticks(number: int) -> list[int]:
    """The points that are named under the lines: the first, the last, and a few between."""
    return sorted({round(place * (number - 1) / max(TICKS - 1, 1)) for place in range(TICKS)}) if number else []


def lines_of(lines: Lines, side: Side, slots: list[str]) -> alt.VConcatChart:
    """The panels, and under them the names of some points in time."""
    most = 1.0 if lines.share else max([1.0, *(value for _, value in _values(lines))])
    panels = [_panel(lines, side, slots, values, name, most) for name, values in lines.panels]
    return alt.vconcat(*panels, _axis(lines, side), spacing=6)


def _values(lines: Lines) -> list[tuple[int, float]]:
    return [
        (index, value)
        for _, panel in lines.panels
        for values in panel
        for index, value in enumerate(values)
        if value is not None
    ]


def _x(lines: Lines, side: Side) -> alt.X:
    ends = [0, WIDTH - END] if side.step > 0 else [WIDTH, END]
    return alt.X("at:Q", axis=None, scale=alt.Scale(domain=[0, max(len(lines.points) - 1, 1)], range=ends, nice=False))


def _panel(  # noqa: PLR0913, PLR0917  # all that one panel shows
    lines: Lines, side: Side, slots: list[str], panel: tuple[tuple[float | None, ...], ...], name: str, most: float
) -> alt.LayerChart | alt.FacetChart:
    height = LOW if len(lines.panels) > 1 else HIGH
    rows = [
        {"at": at, "slot": slot, "value": value}
        for slot, values in zip(slots, panel, strict=True)
        for at, value in enumerate(values)
        if value is not None
    ]
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[0, most], nice=False))
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=_x(lines, side), y=y)
    ground = alt.Chart(alt.InlineData(values=[{"value": 0}])).mark_rule(opacity=0.35).encode(y=y)
    layers: list[Any] = [
        ground,
        base.mark_line(strokeWidth=2, point=alt.OverlayMarkDef(size=18)).encode(color=colour(slots)),
        *_last(lines, side, slots, panel, y, height / most),
    ]
    if name:
        said = alt.Chart(alt.InlineData(values=[{"name": directed(name, lines.language)}]))
        layers.append(
            said.mark_text(align=side.align, baseline="bottom", dy=-4).encode(
                x=alt.value(side.start), y=alt.value(0), text="name:N"
            )
        )
    return alt.layer(*layers, width=WIDTH, height=height)


def _last(  # noqa: PLR0913, PLR0917  # all that one panel shows
    lines: Lines,
    side: Side,
    slots: list[str],
    panel: tuple[tuple[float | None, ...], ...],
    y: alt.Y,
    scale: float,
) -> list[alt.Chart]:
    """The last number of each line; the lower of two that would cover each other is set below."""
    say = percent if lines.share else decimal
    found = []
    for values in panel:
        known = [(at, value) for at, value in enumerate(values) if value is not None]
        found.append(known[-1] if known else None)
    near = len(found) > 1 and all(found) and abs(found[0][1] - found[1][1]) * scale < APART  # type: ignore[index]
    made = []
    for slot, last in zip(slots, found, strict=True):
        if last is None:
            continue
        other = min((each[1] for each in found if each), default=0)
        below = near and last[1] <= other and slot == slots[-1]
        row = {"at": last[0], "value": last[1], "slot": slot, "text": say(last[1], lines.language)}
        chart = alt.Chart(alt.InlineData(values=[row])).mark_text(
            align=side.align, dx=7 * side.step, dy=APART if below else 0
        )
        made.append(chart.encode(x=_x(lines, side), y=y, text="text:N"))
    return made


def _axis(lines: Lines, side: Side) -> alt.LayerChart | alt.FacetChart:
    places = ticks(len(lines.points))
    rows = [{"at": at, "text": directed(lines.points[at], lines.language)} for at in places]
    named = alt.Chart(alt.InlineData(values=rows)).encode(x=_x(lines, side), text="text:N")
    middle = [alt.datum.at == place for place in places[1:-1]]
    first = named.transform_filter(alt.datum.at == 0).mark_text(align=side.align)
    others = [named.transform_filter(each).mark_text(align="center") for each in middle]
    final = named.transform_filter(alt.datum.at == places[-1]).mark_text(align="center") if places[1:] else None
    return alt.layer(first, *others, *([final] if final else []), width=WIDTH, height=ROW)
