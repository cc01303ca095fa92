"""The plain form in which the invented laws are written, as a tree.

A line ``# kind | number | heading`` begins a part, with one more ``#`` a level; ``(1) …`` begins a numbered
subsection and ``(a) …`` a numbered paragraph of it; any other line is text of what began last.
"""

import re

from comity.law.tree import Kind, Law, Part

_HEADING = re.compile(r"(#+) (\w+) \| ([^|]*?)(?: \| (.*))?")
_NUMBERED = re.compile(r"(\([\w٠-٩]{1,3}\)|[（(][一二三四五六七八九十]+[）)])\s+(.*)")  # noqa: RUF001


def law_from(title: str, language: str, text: str) -> Law:
    """The tree of a law in plain form; lines before the first part are its preface."""
    law = Law(title, language)
    line: list[Part] = []
    for row in filter(None, map(str.strip, text.splitlines())):
        if found := _HEADING.fullmatch(row):
            level = len(found[1])
            kind: Kind = found[2]  # type: ignore[assignment]  # a test reads every invented law
            part = Part(kind, found[3].strip(), (found[4] or "").strip())
            del line[level - 1 :]
            (line[-1].children if line else law.parts).append(part)
            line.append(part)
        elif line and (numbered := _NUMBERED.fullmatch(row)):
            _numbered(line, numbered[1], numbered[2])
        elif line:
            line[-1].text.append(row)
        else:
            law.preface.append(row)
    return law


def _numbered(line: list[Part], number: str, text: str) -> None:
    """Letters stand below digits; signs of one kind stand beside each other."""
    kind: Kind = "paragraph" if number.strip("()").isascii() and number.strip("()").isalpha() else "subsection"
    while line[-1].kind == "paragraph" or (line[-1].kind == "subsection" and kind == "subsection"):
        line.pop()
    part = Part(kind, number, text=[text])
    line[-1].children.append(part)
    line.append(part)
