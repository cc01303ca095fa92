"""A wording as a PDF, in any script: typst with the fonts in ``VAR/fonts``, and those of the machine for rarer scripts.

Every text goes to typst as a string, never as markup, so that nothing in a law is obeyed.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

import typst
from django.conf import settings
from django.utils.translation import gettext as _

from comity.common.languages import direction, in_language, long_date
from comity.law.akn.parsing import parse
from comity.law.akn.provisions import around
from comity.law.akn.rendering import SPLIT
from comity.law.akn.writing import sayable
from comity.law.models import Expression, Provision
from comity.law.tree import UNITS

FONTS = ("Comity Sans", "Comity Sans Arabic", "Comity Sans SC", "Noto Sans")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "ckb"})
SETTINGS = """
#set document(title: {title})
#set page(paper: "a4", margin: (x: 2.4cm, y: 2.4cm), numbering: "1 / 1", footer: context {{
  set text(7.5pt, fill: luma(90), dir: {own_direction})
  grid(columns: (1fr, auto), text(dir: ltr, {origin}), counter(page).display("1 / 1", both: true))
}})
#set text(font: {fonts}, size: 10pt, lang: {language}, dir: {direction})
#set par(leading: .65em, spacing: .8em)
#text(17pt, {title})

#text(9pt, fill: luma(90), dir: {own_direction}, {facts})
#v(.6em)
"""


def as_pdf(expression: Expression, status: str, day: date) -> bytes:
    """The file, with the law's status on a day in words."""
    root = parse(expression.document)
    pieces = [_opening(expression, status, day)]
    pieces += map(_paragraph, _without_title(around(root, "preface", "preamble"), expression.title))
    pieces += _provisions(expression.provisions.all(), expression.language)
    pieces += map(_paragraph, around(root, "conclusions", "meta/notes"))
    source = "\n\n".join(pieces).encode()
    return typst.compile(source, font_paths=_fonts(), format="pdf")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Looked through once a process."""
    return typst.Fonts(font_paths=[settings.VAR / "fonts"])


def _opening(expression: Expression, status: str, day: date) -> str:
    work = expression.work
    facts = [
        str(in_language(work.jurisdiction.names)),
        str(work.get_kind_display()),
        " · ".join(each for each in (work.number, work.year) if each),
        status,
        f"{_('As at')} {long_date(day)}",
    ]
    return SETTINGS.format(
        title=_string(expression.title),
        origin=_string(f"{work.uri} · {expression.source}"[:200]),
        fonts=f"({', '.join(map(_string, FONTS))})",
        language=_string(expression.language if len(expression.language) in {2, 3} else "und"),
        direction="rtl" if expression.language in RIGHT_TO_LEFT else "ltr",
        own_direction=direction(),
        facts=_string(" — ".join(filter(None, facts))),
    )


def _without_title(lines: Iterable[str], title: str) -> Iterator[str]:
    return (line for line in lines if line != title)


def _provisions(rows: Iterable[Provision], language: str) -> Iterator[str]:
    """Headings for what has one, and below a unit each part with its number beside its text."""
    side = "right" if language in RIGHT_TO_LEFT else "left"
    inside: dict[str, int] = {}
    for each in rows:
        lines = [line for line in each.text.split("\n") if line]
        if each.kind in SPLIT | UNITS or (each.heading and not each.text):
            inside[each.eid] = 0
            label = "  ".join(filter(None, (each.number, each.heading)))
            size = 12 if each.kind in SPLIT else 10
            yield f"#block(above: 1.2em, below: .7em, sticky: true, text({size}pt, weight: 500, {_string(label)}))"
            yield from map(_paragraph, lines)
            continue
        deep = inside[each.eid] = inside.get(each.parent, -1) + 1
        words = [f"strong({_string(each.heading)})"] * bool(each.heading) + [_string(line) for line in lines]
        text = " + parbreak() + ".join(words) or '""'
        row = f"grid(columns: (2.2em, 1fr), column-gutter: .4em, {_string(each.number)}, {text})"
        yield f"#pad({side}: {max(deep - 1, 0) * 1.6}em, {row})"


def _paragraph(line: str) -> str:
    return f"#par({_string(line)})"


def _string(text: str) -> str:
    """A string of typst's: nothing in it means anything."""
    plain = sayable(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ")
    return f'"{plain}"'
