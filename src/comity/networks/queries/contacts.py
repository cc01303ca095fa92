"""Reading contact officers."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.check import demand_over
from comity.audit.actions import witness
from comity.authorities.queries.hours import opening
from comity.networks.models import ContactOfficer, Network
from comity.networks.queries.admissions import active_at


class Filters(NamedTuple):
    """What a reader asks of the list."""

    state: str = ""
    language: str = ""
    speciality: str = ""
    open_now: bool = False


def list_contacts(actor: Actor, network: Network) -> list[ContactOfficer]:
    """The contact officers of the members of today, each once; the read is a row of the trail.

    Raises:
        Http404: the actor neither belongs to the network nor works for its secretariat.
    """
    demand_over("networks:contact:read", actor, network.about)
    witness(actor=actor, action="networks.read_contacts", subject=network.slug)
    admitted = active_at(timezone.localdate()).filter(network=network, authority=OuterRef("authority"))
    found = ContactOfficer.objects.filter(Exists(admitted), network=network, until__isnull=True)
    return list(found.select_related("authority__jurisdiction"))


def fits(contact: ContactOfficer, filters: Filters, moment: datetime) -> bool:
    """Whether a contact officer is among those asked for."""
    return (
        filters.state in {"", contact.authority.jurisdiction_id}
        and (not filters.language or filters.language in contact.languages)
        and (not filters.speciality or filters.speciality in contact.specialities)
        and (not filters.open_now or is_open(contact, moment))
    )


def is_open(contact: ContactOfficer, moment: datetime) -> bool:
    """Whether it is within the officer's own hours, or else the authority's, at a moment."""
    hours = contact.hours or contact.authority.office_hours
    now = opening(hours, contact.authority.time_zone, moment)
    return now is not None and now.open


def own_contacts(actor: Actor) -> list[ContactOfficer]:
    """The contact officers that the actor's own authority named, in any network."""
    found = ContactOfficer.objects.filter(authority=actor.authority or None, until__isnull=True)
    return list(found.select_related("network", "authority").order_by("network", "name"))


def get_contact_for(actor: Actor, pk: int) -> ContactOfficer:
    """The only door to one contact officer, for whoever keeps them.

    Raises:
        Http404: there is none, or it is another authority's.
    """
    contact = ContactOfficer.objects.filter(pk=pk, until__isnull=True).select_related("network").first()
    if contact is None:
        raise Http404
    demand_over("networks:contact:change", actor, contact.about)
    return contact
