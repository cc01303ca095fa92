"""Three-valued knowledge: a record holds, does not hold, or nobody can say (docs/decisions/0002)."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Known(StrEnum):
    """Whether something holds at a date, as far as the sources show."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "not_known"

    def and_(self, other: "Known") -> "Known":
        """Both hold: *no* wins over *not known*, *not known* over *yes*."""
        if Known.NO in (self, other):
            return Known.NO
        return Known.UNKNOWN if Known.UNKNOWN in (self, other) else Known.YES


class Period(NamedTuple):
    """Since when and until when a claim holds; ``valid_to`` is the first day on which it no longer does."""

    valid_from: date | None
    seen_on: date
    valid_to: date | None

    def at(self, day: date) -> Known:
        """Whether the claim holds on ``day``."""
        if self.valid_to is not None and day >= self.valid_to:
            return Known.NO
        if self.valid_from is not None:
            return Known.YES if day >= self.valid_from else Known.NO
        return Known.YES if day >= self.seen_on else Known.UNKNOWN
