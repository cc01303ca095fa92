"""The records of the room."""

from comity.networks.models.admissions import Admission, Suspension
from comity.networks.models.applications import (
    CLOSED,
    MOVES,
    WAITING_FOR_APPLICANT,
    Application,
    Document,
    Door,
    Status,
    Turn,
)
from comity.networks.models.contacts import ContactOfficer
from comity.networks.models.entries import BELONGING, Component, Kind, Membership, Network

__all__ = [
    "BELONGING",
    "CLOSED",
    "MOVES",
    "WAITING_FOR_APPLICANT",
    "Admission",
    "Application",
    "Component",
    "ContactOfficer",
    "Document",
    "Door",
    "Kind",
    "Membership",
    "Network",
    "Status",
    "Suspension",
    "Turn",
]
