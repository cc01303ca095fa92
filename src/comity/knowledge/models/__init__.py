"""The records of the room."""

from comity.knowledge.models.collections import Collection, Entry
from comity.knowledge.models.items import Download, File, Item, Kind, Status
from comity.knowledge.models.practices import PARTS, STEPS, Practice, Stage, Telling
from comity.knowledge.models.published import Published, public_at

__all__ = [
    "PARTS",
    "STEPS",
    "Collection",
    "Download",
    "Entry",
    "File",
    "Item",
    "Kind",
    "Practice",
    "Published",
    "Stage",
    "Status",
    "Telling",
    "public_at",
]
