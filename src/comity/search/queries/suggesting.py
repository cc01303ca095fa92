"""What a question may go on to be, while it is typed."""

from contextlib import suppress
from typing import NamedTuple

from comity.access.actor import NOBODY, Actor
from comity.common.languages import current, in_language
from comity.jurisdictions.queries import jurisdictions_by_code
from comity.search.analysis import form, split
from comity.search.documents import Shown, unpacked
from comity.search.index.folder import BrokenError, engine
from comity.search.index.meaning import known_words, named_like
from comity.search.index.reading import Opened, here
from comity.search.queries.asking import cleaned, take_apart
from comity.search.queries.names import begins_with
from comity.search.queries.rights import readers_of

MOST = 8
MOST_CONCEPTS = 4
LOOKED_AT = 30


def warm_up() -> None:
    """Read what the first question of a process would wait for: the vocabulary's words, and the index."""
    take_apart("a")
    known_words()
    with suppress(BrokenError):
        here().searcher()


class Suggestion(NamedTuple):
    """A text to search for, or (with an address) a page to go to."""

    text: str
    kind: str
    address: str


def suggest(typed: str, reader: Actor = NOBODY, *, index: Opened | None = None) -> list[Suggestion]:
    """Concepts and names of what the reader may see that go on from what was typed.

    Raises:
        BrokenError: there is no index to ask.
    """
    typed = cleaned(typed)
    if not typed:
        return []
    found = [Suggestion(label, "concept", "") for label in named_like(typed, current(), MOST_CONCEPTS)]
    query = begins_with(split(form(typed)), readers_of(reader))
    all_shown: list[Shown] = []
    if query is not None:
        with (index or here()).asked() as searcher, engine():
            hits = searcher.search(query, LOOKED_AT, count=False, weight_by_field="weight").hits
            all_shown = [unpacked(searcher.doc(address)["shown"][0]) for _score, address in hits]
    for shown in all_shown:
        text = _called(shown)
        if not shown.part and text not in {each.text for each in found}:
            found.append(Suggestion(text, shown.kind, shown.address))
    return found[:MOST]


def _called(shown: Shown) -> str:
    """Its title; a fiche is of a State, and other States have one of the same title."""
    title = in_language(shown.titles).text
    if shown.kind != "fiche":
        return title
    known = jurisdictions_by_code()
    return " · ".join([title, *(known[each].name for each in shown.states if each in known)])
