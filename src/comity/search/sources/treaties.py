"""Treaties and schemes."""

from collections.abc import Iterator, Sequence

from comity.jurisdictions.models import Treaty
from comity.jurisdictions.queries import list_treaties
from comity.search.documents import Document

KIND = "treaty"
WEIGHT = 1.5


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each treaty."""
    found = list_treaties()
    for each in found if keys is None else found.filter(code__in=keys):
        yield _document(each)


def _document(treaty: Treaty) -> Document:
    told = (treaty.reference, treaty.depositary, treaty.open_to, treaty.notes)
    return Document(
        kind=KIND,
        key=treaty.code,
        address=f"treaties/{treaty.code}/",
        titles=treaty.titles or {"en": treaty.short_name},
        texts={"en": " · ".join(part for part in told if part)},
        names=(treaty.code, treaty.short_name),
        languages=tuple(treaty.titles),
        on=treaty.opened_on or treaty.in_force_on,
        weight=WEIGHT,
    )
