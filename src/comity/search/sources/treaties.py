"""Treaties and schemes."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from comity.common.known import Known
from comity.common.languages import DEFAULT
from comity.jurisdictions.models import Treaty
from comity.jurisdictions.queries import list_treaties
from comity.jurisdictions.queries.treaties import standings_under
from comity.search.documents import Document

KIND = "treaty"
WEIGHT = 1.5


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each treaty."""
    found = list_treaties()
    for each in found if keys is None else found.filter(code__in=keys):
        yield _document(each)


def _parties(treaty: str) -> tuple[str, ...]:
    """Who takes part in it for sure."""
    known = standings_under(treaty, timezone.now().date())
    return tuple(sorted(iso3 for iso3, each in known.items() if each.takes_part is Known.YES))


def _texts(treaty: Treaty) -> dict[str, str]:
    """What is said of it, in the languages in which anything is: in others there would be its number alone."""
    said = (treaty.depositary, treaty.open_to, treaty.notes)
    codes = dict.fromkeys((DEFAULT, *(code for texts in said for code in texts)))
    return {code: " · ".join(filter(None, (treaty.reference, *(texts.get(code) for texts in said)))) for code in codes}


def _document(treaty: Treaty) -> Document:
    return Document(
        kind=KIND,
        key=treaty.code,
        address=f"treaties/{treaty.code}/",
        titles=treaty.titles or {"en": treaty.short_name},
        texts=_texts(treaty),
        names=(treaty.code, treaty.short_name),
        languages=tuple(treaty.titles),
        states=_parties(treaty.code),
        on=treaty.opened_on or treaty.in_force_on,
        weight=WEIGHT,
    )
