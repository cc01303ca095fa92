"""From records to documents: one small module a kind, each with ``KIND`` and ``documents(keys)``."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from comity.search.documents import Document
from comity.search.sources import authorities, convention, fiches, knowledge, law, networks, states, treaties

Source = Callable[[Sequence[str] | None], Iterator[Document]]
SOURCES: dict[str, Source] = {
    **{each.KIND: each.documents for each in (states, treaties, convention, networks, authorities, law, fiches)},
    knowledge.ITEM: knowledge.items,
    knowledge.PRACTICE: knowledge.practices,
}


def all_documents() -> Iterator[Document]:
    """Everything there is to find."""
    for source in SOURCES.values():
        yield from source(None)


def documents_of(records: Iterable[tuple[str, str]]) -> Iterator[Document]:
    """The documents of some records, by kind and key; nothing for a record that is gone."""
    for kind, pairs in groupby(sorted(records), key=lambda each: each[0]):
        if kind in SOURCES:
            yield from SOURCES[kind]([key for _kind, key in pairs])
