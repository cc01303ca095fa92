"""All writes of the room."""

from comity.networks.actions.admissions import admit, admit_application, end, move_to_component, reinstate, suspend
from comity.networks.actions.applications import ImpossibleError, check, move, record_note, save_part, start, submit
from comity.networks.actions.configuring import configure, set_rows
from comity.networks.actions.contacts import change_contact, end_contact, name_contact
from comity.networks.actions.demo import load_demo
from comity.networks.actions.documents import add_document, remove_document
from comity.networks.actions.reference import load_reference

__all__ = [
    "ImpossibleError",
    "add_document",
    "admit",
    "admit_application",
    "change_contact",
    "check",
    "configure",
    "end",
    "end_contact",
    "load_demo",
    "load_reference",
    "move",
    "move_to_component",
    "name_contact",
    "record_note",
    "reinstate",
    "remove_document",
    "save_part",
    "set_rows",
    "start",
    "submit",
    "suspend",
]
