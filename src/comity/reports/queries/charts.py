"""Drawing: from labels and numbers to a Vega-Lite specification, and from there to SVG and PNG.

A drawing is cached by all that is drawn on it, so a cached one can never be stale.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import vl_convert
from django.conf import settings
from markupsafe import Markup, escape

from comity.common.languages import decimal
from comity.reports.queries.lines import Lines, lines_of
from comity.reports.queries.parts import (
    INK,
    ROW,
    SERIES,
    Side,
    Spec,
    amount,
    colour,
    directed,
    key,
    layered,
    marks,
    name,
)

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
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


def _bars(bars: Bars, side: Side, slots: list[str]) -> Spec:
    names = [
        {"group": index, "slot": "name", "name": directed(group, bars.language)}
        for index, (group, _) in enumerate(bars.groups)
    ]
    numbers = [
        {"group": index, "slot": slot, "value": value, "text": decimal(value, bars.language)}
        for index, (_, values) in enumerate(bars.groups)
        for slot, value in zip(slots, values, strict=True)
    ]
    lines = ["name", *slots]
    most = max((value for _, values in bars.groups for value in values), default=0)
    x = amount("value", {"domain": [0, max(most, 1)], "reverse": side.step < 0})
    places: Spec = {
        "y": {"field": "group", "type": "ordinal", "axis": None, "scale": {"paddingInner": 0.2, "paddingOuter": 0}},
        "yOffset": name("slot", scale={"domain": lines}, sort=lines),
    }
    beside = {"align": side.align, "dx": 5 * side.step}
    layers = [
        marks(numbers, "bar", {}, x=x, color=colour(slots), **places),
        marks(numbers, "text", beside, x=x, text=name("text"), **places),
        marks(names, "text", {"align": side.align}, x={"value": side.start}, text=name("name"), **places),
    ]
    return layered(layers, {"step": ROW})


def specification(bars: Bars | Lines, *, alone: bool) -> Spec:
    """The Vega-Lite specification; a drawing that stands alone has its title, a margin and white ground."""
    side = Side.of(bars.language)
    slots = [f"series{index}" for index in range(len(bars.series))]
    drawn = lines_of(bars, side, slots) if isinstance(bars, Lines) else _bars(bars, side, slots)
    above = [key(bars.series, bars.language, slots)] if slots[1:] else []
    config = {
        "font": family(bars.language),
        "background": "white" if alone else "transparent",
        "padding": 18 if alone else 0,
        "view": {"stroke": None},
        "text": {"fontSize": 13, "color": INK},
        "title": {
            "fontSize": 15,
            "fontWeight": "normal",
            "color": INK,
            "subtitleFontSize": 13,
            "subtitleColor": INK,
        },
    }
    chart = {"$schema": SCHEMA, "vconcat": [*above, drawn], "spacing": 12, "config": config}
    if alone:
        title, subtitle = (directed(text, bars.language) for text in (bars.title, bars.subtitle))
        chart["title"] = {
            "text": title,
            "subtitle": subtitle,
            "anchor": side.anchor,
            "frame": "group",
            "offset": 14,
        }
    return chart


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
