"""Writing contact officers: the authority's managers name them to the other members."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.networks.models import ContactOfficer, Network

FIELDS = ("name", "function", "email", "telephone", "languages", "hours", "specialities")


@transaction.atomic
def name_contact(*, actor: Actor | str, network: Network, authority: str, values: dict[str, Any]) -> ContactOfficer:
    """Name a contact officer to the members of a network."""
    made = ContactOfficer.objects.create(network=network, authority_id=authority, **_own(values))
    record(actor=actor, action="networks.name_contact", subject=f"contact:{made.pk}", network=network.slug)
    return made


@transaction.atomic
def change_contact(*, actor: Actor | str, contact: ContactOfficer, values: dict[str, Any]) -> ContactOfficer:
    """Change what is on record of a contact officer; the trail keeps which fields, not what they said."""
    held = ContactOfficer.objects.select_for_update().get(pk=contact.pk)
    changed = [name for name, value in _own(values).items() if getattr(held, name) != value]
    for name in changed:
        setattr(held, name, values[name])
    if changed:
        held.save(update_fields=changed)
        record(actor=actor, action="networks.change_contact", subject=f"contact:{held.pk}", fields=sorted(changed))
    return held


@transaction.atomic
def end_contact(*, actor: Actor | str, contact: ContactOfficer) -> None:
    """The person is no longer a contact officer."""
    ContactOfficer.objects.filter(pk=contact.pk, until__isnull=True).update(until=timezone.now())
    record(actor=actor, action="networks.end_contact", subject=f"contact:{contact.pk}")


def _own(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in FIELDS if name in values}
