"""What a file of law holds, counted by plain rules for each format that know nothing of the readers of the hub."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

UNIT_HEADING = re.compile(
    r"""^\#{1,6}\s*(?:F\d+\[)?
    (§+\s*\d+(?:\s?[a-z]\b|[a-z]{1,2})?
    | \**(?:Art[íi]culo|ART[ÍI]CULO\.?|Article|Artikel|Άρθρο|Art\.|Čl\.)\s+\**(?:\d+|[IVX]+)\**
      (?:\s?[a-z](?=\s|$)|[a-z]{1,2}\b|(?:<sup>)?er|-BIS|\sbis|[º°])?
    | \d+[A-Z]{0,2}(?=\.{1,2}\s+\*\*))""",
    re.VERBOSE,
)
UNIT_BOLD = re.compile(r"^\*\*(ARTICULO\.?\s+\d+\s?[º°]?)")
HEADING = re.compile(r"^#{1,6}\s*(.+?)\s*$")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
AMENDED = re.compile(r"\bF\d+\[")
"""Irish marks of amendment, which stand before a word or a number."""
TAG = re.compile(r"<[^<>]*>")
ANNUAL = re.compile(r'article_count: "(\d+)"')
LINK = re.compile(r"\]\((?:[^()\s]|\([^()]*\))*\)")


class Counted(NamedTuple):
    """The source: the numbers of its articles or sections in order, its headings, its words."""

    units: list[str]
    headings: list[str]
    words: list[str]
    recorded: int | None = None
    """How many articles the file says of itself that it has."""


def count(content: bytes) -> Counted:
    """Count a file by the rule of its format."""
    text = content.decode("utf-8-sig")
    if "<Statute" in text:
        return _canada(text)
    if "<saa:Saados" in text:
        return _finland(text)
    return _markdown(text)


def bare(text: str) -> str:
    """Letters and digits only, in small letters."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())


def _inner(text: str, name: str) -> list[str]:
    found = re.findall(rf"<{name}(?:\s[^>]*)?>(.*?)</{name}>", text, re.DOTALL)
    return [" ".join(TAG.sub("", each).split()) for each in found]


def _canada(text: str) -> Counted:
    text = re.sub(r"<Footnote\s.*?</Footnote>|<FootnoteRef.*?</FootnoteRef>", "", text, flags=re.DOTALL)
    units = []
    for opening in re.finditer(r"<Section[\s>]", text):
        label = re.search(r"<Label[^>]*>(.*?)</Label>", text[opening.start() :], re.DOTALL)
        units.append(TAG.sub("", label[1]) if label else "")
    headings = _inner(text, "TitleText") + _inner(text, "MarginalNote")
    body = text[text.index("<Body") :].partition("<RecentAmendments")[0]
    return Counted(units, headings, words_of(TAG.sub(" ", _unmarked(body))))


def _unmarked(body: str) -> str:
    return re.sub(r"</?(?:Emphasis|Sup|Sub|Language|XRef\w+|DefinedTerm\w+|DefinitionRef|Repealed)[^>]*>", "", body)


def _finland(text: str) -> Counted:
    units = _inner(text, "saa:PykalaTunnusKooste")
    headings = _inner(text, "saa:SaadosOtsikkoKooste") + _inner(text, "saa:SaadosValiotsikkoKooste")
    body = re.split("<sdk:EsityoOsa|<asi:AllekirjoitusOsa", text[text.index("<saa:Pykalisto") :])[0]
    body = re.sub(r"</?saa:SaadosKursiiviKooste[^>]*>", "", body)
    return Counted(units, headings, words_of(TAG.sub(" ", body)))


def _markdown(text: str) -> Counted:
    recorded = ANNUAL.search(text)
    body = FRONT.sub("", text, count=1)
    units, headings = [], []
    for line in body.splitlines():
        if found := UNIT_HEADING.match(line) or UNIT_BOLD.match(line):
            units.append(_plain(found[1]))
        if heading := HEADING.match(line):
            headings.append(_plain(heading[1]))
    return Counted(units, headings, words_of(_plain(body)), int(recorded[1]) if recorded else None)


def _plain(text: str) -> str:
    text = AMENDED.sub("", text)
    text = LINK.sub("]", re.sub(r"\[\^[\w.]+\]|\^\d+[a-z]?\)", "", text))
    return re.sub(r"[*`#\\]", "", TAG.sub("", text))
