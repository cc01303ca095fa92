"""The table as people read it: room by room, a sentence for each permission and for each who has it."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.access.fields import FIELDS
from comity.access.permissions import PERMISSIONS, STEP_UP
from comity.access.table import TABLE

ROOMS: dict[str, Promise] = {
    "pages": _("Pages"),
    "access": _("Who may do what"),
    "jurisdictions": _("States"),
    "authorities": _("Directory"),
    "networks": _("Networks"),
    "fiches": _("Fiches"),
    "vocabulary": _("Vocabulary"),
    "law": _("Laws"),
    "channels": _("Find a channel"),
    "knowledge": _("Knowledge"),
    "reports": _("Figures"),
    "search": _("Search"),
    "accounts": _("Officers"),
    "audit": _("The trail"),
}
FIELD_NAMES: dict[str, Promise] = {
    "kind": _("Kind"),
    "names": _("Names"),
    "unit": _("Service to contact"),
    "address": _("Address"),
    "telephone": _("Telephone"),
    "email": _("E-mail"),
    "website": _("Web site"),
    "office_hours": _("Office hours"),
    "time_zone": _("Office hours"),
    "round_the_clock": _("24-hour contact"),
    "languages": _("Languages accepted"),
    "means": _("Accepted means"),
    "interpol_urgent": _("Through INTERPOL when urgent"),
    "urgent_procedure": _("Urgent procedure"),
    "documents_required": _("Documents required"),
    "dual_criminality": _("Dual criminality"),
    "de_minimis": _("De minimis"),
    "law_links": _("Laws"),
    "notes": _("Notes"),
    "designations": _("Designations"),
    "history": _("Past versions"),
    "history.person": _("Who changed it"),
    "line": _("Direct lines and contact persons"),
    "proposal": _("Proposed changes"),
}


class Line(NamedTuple):
    """A permission in words."""

    name: str
    sentence: Promise
    who: list[Promise]
    step_up: bool


class Section(NamedTuple):
    """A room's permissions."""

    title: Promise | str
    lines: list[Line]


class Shown(NamedTuple):
    """Fields of an entry, and who sees them."""

    fields: list[Promise | str]
    who: list[Promise]


def sections() -> list[Section]:
    """The table, in the order in which it is written."""
    found: dict[str, list[Line]] = {}
    for name, sentence in PERMISSIONS.items():
        who = [rule.sentence for rule in TABLE.get(name, ())]
        found.setdefault(name.split(":", 1)[0], []).append(Line(name, sentence, who, name in STEP_UP))
    return [Section(ROOMS.get(room, room), lines) for room, lines in found.items()]


def shown_fields() -> list[Shown]:
    """The fields of an entry, those together that the same people see."""
    found: dict[tuple[Promise, ...], dict[str, Promise | str]] = {}
    for name, rules in FIELDS.items():
        label = FIELD_NAMES.get(name, name)
        found.setdefault(tuple(rule.sentence for rule in rules), {})[str(label)] = label
    return [Shown(list(fields.values()), list(who)) for who, fields in found.items()]
