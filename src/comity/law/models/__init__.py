"""The records of the room."""

from comity.law.models.batches import Batch, Brought, Handed
from comity.law.models.events import Change, Commencement
from comity.law.models.tags import Scheme, Tag
from comity.law.models.works import Expression, Provision, Work

__all__ = ["Batch", "Brought", "Change", "Commencement", "Expression", "Handed", "Provision", "Scheme", "Tag", "Work"]
