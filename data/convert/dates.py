"""From the dates that sources give (a day, a month, a year, nothing) to the day of decision 0002."""

import re
from calendar import monthrange
from datetime import date, timedelta

LAST_DAY = "2026-07-17"
"""The last day of the collection: the date of anything a source does not date."""

FULL = re.compile(r"\d{4}-\d{2}-\d{2}")


def last_day_of(text: str) -> str:
    """The last day of a date text such as 2015, 2015-03, 2015-03-04 or 2018-2022, never after the collection."""
    month = re.search(r"(?<!\d)(\d{4})-(0[1-9]|1[0-2])(?!\d)", text)
    if day := FULL.search(text):
        return min(day.group(), LAST_DAY)
    if month:
        year, number = int(month.group(1)), int(month.group(2))
        return min(date(year, number, monthrange(year, number)[1]).isoformat(), LAST_DAY)
    years = re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return min(f"{max(years)}-12-31", LAST_DAY) if years else LAST_DAY


def dated(text: str) -> str:
    """The same, where a text that calls itself undated counts as not dated at all."""
    return LAST_DAY if text.startswith("undated") else last_day_of(text)


def day_of_source(source: str, patterns: list[dict[str, str]]) -> str:
    """The date of a source: the first pattern it contains (`source_dates.csv`), else the end of the collection."""
    return next((row["seen_on"] for row in patterns if row["pattern"] in source), LAST_DAY)


def day_before(day: str) -> str:
    """The day before an ISO date."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def seen(day: str, valid_from: str, valid_to: str) -> str:
    """`seen_on` moved into the period of the claim: not before its start, not on or after its end."""
    inside = max(day, valid_from)
    return day_before(valid_to) if valid_to and inside >= valid_to else inside
