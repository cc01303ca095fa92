"""Practitioner networks."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from comity.networks.models import Network
from comity.networks.queries import list_networks
from comity.networks.queries.memberships import belonging_at
from comity.search.documents import Document

KIND = "network"
WEIGHT = 1.5


def documents(keys: Sequence[str] | None) -> Iterator[Document]:
    """A document for each network."""
    found = list_networks()
    for each in found if keys is None else found.filter(slug__in=keys):
        yield _document(each)


def _members(network: Network) -> tuple[str, ...]:
    """Who belongs to it for sure."""
    today = timezone.now().date()
    return tuple(sorted({*network.memberships.filter(belonging_at(today)).values_list("jurisdiction", flat=True)}))


def _document(network: Network) -> Document:
    told = (network.use_for, network.area, network.secretariat, network.city, network.notes)
    return Document(
        kind=KIND,
        key=network.slug,
        address=f"networks/{network.slug}/",
        titles={"en": network.name} | {code: name for code, name in network.names.items() if name},
        texts={"en": " · ".join(part for part in told if part)},
        names=(network.acronym,),
        states=_members(network),
        weight=WEIGHT,
    )
