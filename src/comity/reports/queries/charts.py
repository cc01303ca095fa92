"""Drawing: from labels and numbers to a Vega-Lite specification, and from there to SVG and PNG.

A drawing is cached by all that is drawn on it, so a cached one can never be stale.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import altair as alt
import vl_convert
from django.conf import settings
from markupsafe import Markup, escape

from comity.common.languages import decimal
from comity.reports.queries.lines import Lines, lines_of
from comity.reports.queries.parts import INK, ROW, SERIES, WIDTH, Side, colour, directed, key

# The fonts that ``actions.build_fonts`` makes; a machine without them draws with what it has.
FAMILIES = {"ar": "Comity Sans Arabic", "zh": "Comity Sans SC"}
OTHER_FAMILY = "Comity Sans"

# The same colours by the names of tokens.css, so that a drawing in a page is light or dark as the page is.
THEMED = {INK: "currentColor", SERIES[0]: "var(--n5)", SERIES[1]: "var(--n3)"}
UNWANTED = re.compile(r' (?:role|class|font-family|aria-[a-z]+)="[^"]*"(?=[^<]*>)')


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars: one for each series (at most two) in each group, the group's name above them."""

    language: str
    title: str
    subtitle: str
    series: tuple[str, ...]
    groups: tuple[tuple[str, tuple[int, ...]], ...]


def family(language: str) -> str:
    """The fonts for texts in a language, the first choice first."""
    own = FAMILIES.get(language, OTHER_FAMILY)
    return f"{own}, {own.replace('Comity', 'Noto')}, sans-serif"


def _bars(bars: Bars, side: Side, slots: list[str]) -> alt.LayerChart | alt.FacetChart:
    names = [
        {"group": index, "slot": "name", "name": directed(name, bars.language)}
        for index, (name, _) in enumerate(bars.groups)
    ]
    numbers = [
        {"group": index, "slot": slot, "value": value, "text": decimal(value, bars.language)}
        for index, (_, values) in enumerate(bars.groups)
        for slot, value in zip(slots, values, strict=True)
    ]
    lines = ["name", *slots]
    most = max((value for _, values in bars.groups for value in values), default=0)
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, max(most, 1)], reverse=side.step < 0))
    y = alt.Y("group:O", axis=None, scale=alt.Scale(paddingInner=0.2, paddingOuter=0))
    offset = alt.YOffset("slot:N", scale=alt.Scale(domain=lines), sort=lines)
    drawn = alt.Chart(alt.InlineData(values=numbers)).encode(x=x, y=y, yOffset=offset)
    named = alt.Chart(alt.InlineData(values=names)).encode(x=alt.value(side.start), y=y, yOffset=offset)
    layers = (
        drawn.mark_bar().encode(color=colour(slots)),
        drawn.mark_text(align=side.align, dx=5 * side.step).encode(text="text:N"),
        named.mark_text(align=side.align).encode(text="name:N"),
    )
    return alt.layer(*layers, width=WIDTH, height=alt.Step(ROW))


def specification(bars: Bars | Lines, *, alone: bool) -> dict[str, Any]:
    """The Vega-Lite specification; a drawing that stands alone has its title, a margin and white ground."""
    side = Side.of(bars.language)
    slots = [f"series{index}" for index in range(len(bars.series))]
    drawn = lines_of(bars, side, slots) if isinstance(bars, Lines) else _bars(bars, side, slots)
    chart = alt.vconcat(key(bars.series, bars.language, slots), drawn, spacing=12) if slots[1:] else alt.vconcat(drawn)
    if alone:
        lines = [directed(text, bars.language) for text in (bars.title, bars.subtitle)]
        title = alt.Title(lines[0], subtitle=lines[1], anchor=side.anchor, frame="group", offset=14)
        chart = chart.properties(title=title)
    chart = chart.configure(
        font=family(bars.language),
        background="white" if alone else "transparent",
        padding=18 if alone else 0,
    )
    chart = chart.configure_view(stroke=None).configure_text(fontSize=13, color=INK)
    chart = chart.configure_title(fontSize=15, fontWeight="normal", color=INK, subtitleFontSize=13, subtitleColor=INK)
    built: dict[str, Any] = chart.to_dict()
    return built


@cache
def _register_fonts() -> None:
    directory = settings.VAR / "fonts"
    if directory.is_dir():
        vl_convert.register_font_directory(str(directory))


@lru_cache(maxsize=64)
def _svg(bars: Bars | Lines, *, alone: bool) -> str:
    _register_fonts()
    drawn: str = vl_convert.vegalite_to_svg(specification(bars, alone=alone))
    return UNWANTED.sub("", drawn)


def svg(bars: Bars | Lines) -> bytes:
    """A file that stands alone."""
    lettered = f'<svg font-family="{escape(family(bars.language))}" direction="ltr"'
    return _svg(bars, alone=True).replace("<svg", lettered, 1).encode()


@lru_cache(maxsize=64)
def png(bars: Bars | Lines) -> bytes:
    """A picture at twice the size, for documents."""
    _register_fonts()
    drawn: bytes = vl_convert.vegalite_to_png(specification(bars, alone=True), scale=2)
    return drawn


def inline(bars: Bars | Lines) -> Markup:
    """A drawing for a page: in the page's font and colours, without a style attribute (the policy forbids them).

    Its anchors are computed for text from the left, also in a page from the right: hence ``direction``.
    """
    drawn = _svg(bars, alone=False)
    for fixed, themed in THEMED.items():
        drawn = drawn.replace(f'"{fixed}"', f'"{themed}"')
    label = escape(f"{bars.title} ({bars.subtitle})")
    return Markup(drawn.replace("<svg", f'<svg role="img" aria-label="{label}" direction="ltr"', 1))  # noqa: S704
