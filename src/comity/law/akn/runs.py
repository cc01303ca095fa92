"""The text of a block as the runs between its inner elements, and the links that stand in them."""

from collections.abc import Iterator, Sequence

from lxml import etree
from markupsafe import Markup, escape

from comity.law.akn.provisions import local

_SILENT = frozenset({"", "meta", "authorialNote"})
"""What is no text of the block it stands in."""


def words_in(element: etree._Element) -> Iterator[str]:
    """The runs of an element in order."""
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "br":
            yield " "
        elif name not in _SILENT:
            yield from words_in(child)
        yield child.tail or ""


class Runs:
    """Writes the runs of a block one after another; what is to be a link stands in one of them, or is none."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self._spans = spans
        self._next = self._place = 0

    def take(self, text: str) -> Markup:
        """The next run."""
        start, end = self._place, self._place + len(text)
        pieces: list[Markup] = []
        last = start
        for begin, stop, address in self._within(start, end):
            link = Markup('<a href="{}">{}</a>').format(address, text[begin - start : stop - start])
            pieces += [escape(text[last - start : begin - start]), link]
            last = stop
        self._place = end
        return Markup().join([*pieces, escape(text[last - start :])])

    def skip(self, element: etree._Element) -> None:
        """Go past an element that is written otherwise."""
        self._place += sum(map(len, words_in(element)))

    def _within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        while self._next < len(self._spans) and self._spans[self._next][0] < end:
            span = self._spans[self._next]
            self._next += 1
            if start <= span[0] and span[1] <= end:
                yield span
