"""All reads of the room; what other rooms ask for."""

from comity.fiches.queries.reading import Sheet, sheet_at, sheets_of_state, sheets_on
from comity.fiches.queries.told import Told, told

__all__ = ["Sheet", "Told", "sheet_at", "sheets_of_state", "sheets_on", "told"]
