"""Who sees which field: one table, used alike by pages, API and export. A field that is not here is shown to nobody.

The Convention's directory is there to be used (art. 46(13)): what reaches an authority is public. What reaches a
person is for those who work with that person.
"""

from comity.access.actor import NOBODY, About, Actor
from comity.access.rules import Rule, anyone, focal_point, manager, member, officer, own_officer, secretariat

PUBLIC: tuple[Rule, ...] = (anyone,)
OFFICERS: tuple[Rule, ...] = (officer,)
MEMBERS: tuple[Rule, ...] = (own_officer, member, focal_point, secretariat)
"""Those of the authority, those who share a network with it, and those who look after the directory."""
OWN: tuple[Rule, ...] = (manager, focal_point, secretariat)

FIELDS: dict[str, tuple[Rule, ...]] = {
    "kind": PUBLIC,
    "names": PUBLIC,
    "unit": PUBLIC,
    "address": PUBLIC,
    "telephone": PUBLIC,
    "email": PUBLIC,
    "website": PUBLIC,
    "office_hours": PUBLIC,
    "time_zone": PUBLIC,
    "round_the_clock": PUBLIC,
    "languages": PUBLIC,
    "means": PUBLIC,
    "interpol_urgent": PUBLIC,
    "urgent_procedure": PUBLIC,
    "documents_required": PUBLIC,
    "dual_criminality": PUBLIC,
    "de_minimis": PUBLIC,
    "law_links": PUBLIC,
    "notes": PUBLIC,
    "designations": PUBLIC,
    "history": PUBLIC,
    "history.person": OFFICERS,
    "line": MEMBERS,
    "proposal": OWN,
}


def visible(field: str, actor: Actor = NOBODY, about: About | None = None) -> bool:
    """Whether the actor sees the field of a thing."""
    return any(rule.holds(actor, about) for rule in FIELDS.get(field, ()))
