"""The invented network of a demonstration hub, with a register of years and an application in every state."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.common.claims import Origin, Verified
from comity.jurisdictions.models import Jurisdiction
from comity.networks.actions.admissions import admit, suspend
from comity.networks.actions.applications import move, save_part, start, submit
from comity.networks.actions.contacts import name_contact
from comity.networks.actions.invented import (
    ACTORS,
    APPLICATIONS,
    COMPONENTS,
    CONCORD,
    MANDATE,
    MEMBERS,
    OBSERVERS,
    PERSONS,
    SECRETARIAT,
    SPECIALITIES,
    SUSPENDED,
    WORDS,
)
from comity.networks.models import Application, Component, Door, Kind, Network

SLUG = "concord"
SOURCE = "invented for demonstration"
PAUSE = 2
"""Days between two steps of an invented application."""


@transaction.atomic
def load_demo(*, actor: str) -> int:
    """Create the invented network when it is not there yet; call it as the hub. Gives how many records were made."""
    own = CONCORD | {"origin": Origin.DEMO, "source": SOURCE, "verified": Verified.YES}
    network, new = Network.objects.get_or_create(slug=SLUG, defaults=own)
    if not new:
        return 0
    components = {
        slug: Component.objects.create(network=network, slug=slug, names=names, place=place)
        for place, (slug, names) in enumerate(COMPONENTS.items())
    }
    for slug, (day, component) in MEMBERS.items():
        _member(actor, network, slug, day, components[component])
    for day, names in OBSERVERS:
        admit(
            actor=actor,
            network=network,
            kind=Kind.OBSERVER,
            variety=Kind.OBSERVER,
            organisation=names,
            valid_from=day,
        )
    for each in APPLICATIONS:
        _application(actor, network, each)
    record(actor=actor, action="networks.load_demo", subject=SLUG)
    return 1 + len(MEMBERS) + len(OBSERVERS) + len(APPLICATIONS)


def _member(actor: str, network: Network, slug: str, day: date, component: Component) -> None:
    authority = Authority.objects.get(pk=slug)
    made = admit(
        actor=actor,
        network=network,
        authority=authority,
        variety=Kind.MEMBER,
        component=component,
        valid_from=day,
    )
    if slug in SUSPENDED:
        since, reason = SUSPENDED[slug]
        suspend(actor=actor, admission=made, valid_from=since, reason=reason)
    for contact in _contacts(authority):
        name_contact(actor=actor, network=network, authority=slug, values=contact)


def _contacts(authority: Authority) -> list[dict[str, Any]]:
    host = f"{authority.slug[4:]}.{authority.slug[:3]}.example"
    first = sorted(SPECIALITIES).index("mla") + len(authority.slug) % 2
    return [
        {
            "name": PERSONS[authority.jurisdiction_id][number - 1],
            "function": function,
            "email": f"contact{number}@{host}",
            "telephone": f"+999 20 555 02 0{number}",
            "languages": authority.languages,
            "specialities": sorted({SPECIALITIES[number], SPECIALITIES[first]}),
        }
        for number, function in enumerate(("Head of cooperation", "Case officer"), start=1)
    ]


def _application(actor: str, network: Network, invented: dict[str, Any]) -> Application:
    authority = Authority.objects.filter(pk=invented.get("authority")).first()
    state = authority.jurisdiction if authority else Jurisdiction.objects.get(pk=invented["state"])
    day = timezone.localdate() - timedelta(days=invented["begun"])
    made = start(
        actor=actor,
        network=network,
        door=Door.AUTHORITY if authority else Door.STATE,
        authority=authority,
        state=state,
    )
    made.made_at = timezone.now() - timedelta(days=invented["begun"])
    made.save(update_fields=["made_at"])
    save_part(actor=actor, application=made, part="mandate", values={"mandate": MANDATE})
    if not authority:
        save_part(actor=actor, application=made, part="who", values={"proposed": invented["proposed"]})
    if not invented["acts"]:
        return made
    contacts = _contacts(authority) if authority else [{"name": PERSONS[state.pk][0], "email": "contact@new.example"}]
    save_part(actor=actor, application=made, part="contacts", values={"contacts": contacts})
    answers = {"independence": "Its head is chosen by parliament for seven years.", "powers": "1", "reach": "yes"}
    save_part(actor=actor, application=made, part="questions", values={"answers": answers})
    by = "The head of the authority (invented)"
    save_part(actor=actor, application=made, part="undertaking", values={"undertaken_by": by})
    submit(actor=ACTORS["submit"], application=made, on=day)
    for act in invented["acts"][1:]:
        day += timedelta(days=PAUSE)
        move(
            actor=ACTORS.get(act, SECRETARIAT),
            application=made,
            act=act,
            text=WORDS.get(act, ""),
            on=min(day, timezone.localdate()),
        )
    return made
