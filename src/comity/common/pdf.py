"""A document as PDF in any of the six languages. All texts are data: nothing in them is read as markup."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import typst
from django.conf import settings

from comity.common.languages import RIGHT_TO_LEFT

# The fonts that ``prepare`` makes under VAR/fonts; a hub without them prints with those of the library.
LATIN, ARABIC, CHINESE = "Comity Sans", "Comity Sans Arabic", "Comity Sans SC"
FIRST = {"ar": ARABIC, "zh": CHINESE}

TEMPLATE = b"""
#let data = json(bytes(sys.inputs.data))
#let way(it) = if it.rtl { rtl } else { ltr }
#let soft = rgb("#5a6472")
#set document(title: data.title)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2.4cm), numbering: "1")
#set text(font: data.fonts, size: 10pt, lang: data.language, dir: way(data), number-type: "lining")
#set par(leading: 0.7em, spacing: 0.9em)
#show heading: set text(weight: "regular", fill: rgb("#0b3d6e"))
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.6em, below: 0.8em)
#let said(it) = text(lang: it.language, dir: way(it), it.text)
#for it in data.blocks {
  if it.kind == "heading" { heading(level: it.level, said(it)) }
  else if it.kind == "fact" {
    grid(
      columns: (30%, 1fr),
      column-gutter: 1em,
      inset: (y: 0.25em),
      text(fill: soft, it.label),
      block(width: 100%, { set text(lang: it.language, dir: way(it)); it.text }),
    )
  } else if it.kind == "note" { block(text(size: 8.5pt, fill: soft, said(it))) }
  else { block(inset: (left: 1.2em * it.level), width: 100%, { set text(lang: it.language, dir: way(it)); it.text }) }
}
"""


@dataclass(frozen=True, slots=True)
class Block:
    """A part: ``heading`` (of a level), ``fact`` (with a label), ``text`` (indented by level) or ``note``."""

    kind: str
    text: str
    language: str
    level: int = 0
    label: str = ""


def as_pdf(title: str, language: str, blocks: Sequence[Block]) -> bytes:
    """Print the blocks one below the other. Each is set in the direction of its own language."""
    own = FIRST.get(language, LATIN)
    data = {
        "title": title,
        "language": language,
        "rtl": language in RIGHT_TO_LEFT,
        "fonts": [own, *(each for each in (LATIN, ARABIC, CHINESE) if each != own)],
        "blocks": [asdict(each) | {"rtl": each.language in RIGHT_TO_LEFT} for each in blocks],
    }
    made = typst.compile(TEMPLATE, format="pdf", font_paths=_fonts(), sys_inputs={"data": json.dumps(data)})
    return bytes(made)


def _fonts() -> typst.Fonts:
    """None of the machine's, so that a document looks the same everywhere."""
    made = settings.VAR / "fonts"
    return typst.Fonts(include_system_fonts=False, font_paths=[made] if made.exists() else [])
