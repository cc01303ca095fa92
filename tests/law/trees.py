# digits of another script
"""Trees of laws, invented by Hypothesis."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from comity.law.akn import Identity
from comity.law.tree import Law, Part

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda text: " ".join(text.split()))
LINES = st.lists(WORDS, max_size=3)
NUMBERS = st.sampled_from(
    ["", "1", "(1)", "(a)", "Art. 5 bis", "第五条", "المادة ٥", "§ 3", "Статья 12", "IV", "Part IV", "12.", "—", "1"]
)
KINDS = st.sampled_from(
    ["book", "part", "chapter", "division", "section", "subsection", "article", "paragraph", "point", "hcontainer"]
)
TOP = st.one_of(KINDS, st.just("schedule"))


def _parts(children: st.SearchStrategy[list[Part]]) -> st.SearchStrategy[Part]:
    return st.builds(Part, kind=KINDS, number=NUMBERS, heading=WORDS, text=LINES, children=children, after=LINES)


PARTS = st.recursive(_parts(st.just([])), lambda inner: _parts(st.lists(inner, max_size=3)), max_leaves=12)


@st.composite
def laws(draw: st.DrawFn) -> Law:
    """A law with any parts, some of them schedules."""
    parts = draw(st.lists(PARTS, max_size=5))
    for part in parts:
        if draw(st.booleans()) and draw(st.booleans()):
            part.kind = "schedule"
    return Law(
        title=draw(WORDS),
        language=draw(st.sampled_from(["ar", "en", "zh", "sw", "mn"])),
        preface=draw(LINES),
        parts=parts,
        conclusions=draw(LINES),
        notes=draw(LINES),
    )


IDENTITIES = st.builds(
    Identity,
    uri=st.sampled_from(["/akn/xa/act/2003/3", "/akn/xz/act/decree/undated/about-things", "/akn/xa/bill/2020/5"]),
    language=st.sampled_from(["ar", "en", "zh", "sw", "mn"]),
    wording_of=st.one_of(st.none(), st.dates(min_value=dt.date(1800, 1, 1))),
    assented_on=st.one_of(st.none(), st.dates(min_value=dt.date(1800, 1, 1))),
    number=st.sampled_from(["", "3", "No. 3 of 2003"]),
)
