"""Files to laws: pure functions from bytes to ``comity.law.tree.Law`` (decision 0005). A new format is a new file."""

from comity.law.reading.choosing import Akoma, Hints, read
from comity.law.reading.refusing import LARGEST, RefusedError, Said

__all__ = ["LARGEST", "Akoma", "Hints", "RefusedError", "Said", "read"]
