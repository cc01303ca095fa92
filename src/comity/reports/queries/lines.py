"""Drawing what changes from month to month: lines, one panel above the other, each with its last number beside it."""

from dataclasses import dataclass

from comity.common.languages import decimal, percent
from comity.reports.queries.parts import ROW, WIDTH, Side, Spec, amount, colour, directed, layered, marks, name

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


def lines_of(lines: Lines, side: Side, slots: list[str]) -> Spec:
    """The panels, and under them the names of some points in time."""
    most = 1.0 if lines.share else max([1.0, *(value for _, value in _values(lines))])
    panels = [_panel(lines, side, slots, values, called, most) for called, values in lines.panels]
    return {"vconcat": [*panels, _axis(lines, side)], "spacing": 6}


def _values(lines: Lines) -> list[tuple[int, float]]:
    return [
        (index, value)
        for _, panel in lines.panels
        for values in panel
        for index, value in enumerate(values)
        if value is not None
    ]


def _x(lines: Lines, side: Side) -> Spec:
    ends = [0, WIDTH - END] if side.step > 0 else [WIDTH, END]
    return amount("at", {"domain": [0, max(len(lines.points) - 1, 1)], "range": ends, "nice": False})


def _panel(  # noqa: PLR0913, PLR0917  # all that one panel shows
    lines: Lines, side: Side, slots: list[str], panel: tuple[tuple[float | None, ...], ...], called: str, most: float
) -> Spec:
    height = LOW if len(lines.panels) > 1 else HIGH
    rows = [
        {"at": at, "slot": slot, "value": value}
        for slot, values in zip(slots, panel, strict=True)
        for at, value in enumerate(values)
        if value is not None
    ]
    y = amount("value", {"domain": [0, most], "nice": False})
    line = {"strokeWidth": 2, "point": {"size": 18}}
    layers = [
        marks([{"value": 0}], "rule", {"opacity": 0.35}, y=y),
        marks(rows, "line", line, x=_x(lines, side), y=y, color=colour(slots)),
        *_last(lines, side, slots, panel, y, height / most),
    ]
    if called:
        said = [{"name": directed(called, lines.language)}]
        look = {"align": side.align, "baseline": "bottom", "dy": -4}
        layers.append(marks(said, "text", look, x={"value": side.start}, y={"value": 0}, text=name("name")))
    return layered(layers, height)


def _last(  # noqa: PLR0913, PLR0917  # all that one panel shows
    lines: Lines,
    side: Side,
    slots: list[str],
    panel: tuple[tuple[float | None, ...], ...],
    y: Spec,
    scale: float,
) -> list[Spec]:
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
        look = {"align": side.align, "dx": 7 * side.step, "dy": APART if below else 0}
        made.append(marks([row], "text", look, x=_x(lines, side), y=y, text=name("text")))
    return made


def _axis(lines: Lines, side: Side) -> Spec:
    named = []
    for at in ticks(len(lines.points)):
        rows = [{"at": at, "text": directed(lines.points[at], lines.language)}]
        look = {"align": side.align if at == 0 else "center"}
        named.append(marks(rows, "text", look, x=_x(lines, side), text=name("text")))
    return layered(named or [marks([], "text", {})], ROW)
