"""States and territories."""

from collections.abc import Iterator, Sequence

from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.search.documents import Document

KIND = "state"
WEIGHT = 2.0
"""Whoever types the name of a State most often wants the State."""


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each State."""
    found = list_jurisdictions()
    for each in found if keys is None else found.filter(iso3__in=keys):
        yield _document(each)


def _document(state: Jurisdiction) -> Document:
    return Document(
        kind=KIND,
        key=state.iso3,
        address=f"states/{state.iso3}/",
        titles=state.names,
        texts={code: name for code, name in state.official_names.items() if name != state.names.get(code)},
        names=(state.iso3, state.iso2),
        languages=tuple(state.names),
        states=(state.iso3,),
        regions=(state.regional_group,) if state.regional_group else (),
        weight=WEIGHT,
    )
