"""What the page of a State says about its fiches."""

from collections import Counter
from datetime import date

from comity.fiches.queries.reading import sheets_of_state
from comity.jurisdictions.models import Jurisdiction
from comity.vocabulary.queries import measure_groups


def state_section(jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
    """How many fiches there are in each group, and how many of them were confirmed too long ago."""
    sheets = sheets_of_state(jurisdiction.iso3, day).values()
    tally = Counter(each.measure.group.id for each in sheets)
    counts = [(group, tally[key]) for key, group in measure_groups().items() if tally[key]]
    return {"counts": counts, "stale": sum(each.stale for each in sheets)}
