"""All reads of the room; what other rooms ask for."""

from comity.fiches.queries.reading import Sheet, sheet_at, sheets_of_state, sheets_on

__all__ = ["Sheet", "sheet_at", "sheets_of_state", "sheets_on"]
