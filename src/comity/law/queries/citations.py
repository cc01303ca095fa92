"""How a law is cited."""

import re
from datetime import date

from comity.common.languages import in_given_language, language_name, long_date, visible
from comity.law.models import Expression, Work

COMMA_BEFORE_YEAR = re.compile(r",(?= \d{4}$)")
SHORT_TITLE = re.compile(r"\b(Act|Code|Constitution)( \d{4})?$")
"""Of such a law the title and the year say which it is."""


def citations(work: Work, expression: Expression, day: date) -> tuple[tuple[str, str], ...]:
    """Name of the style and the citation in it; what is not known is left out."""
    return (("OSCOLA", oscola(work, expression)), ("ISO 690", iso_690(work, expression, day)))


def oscola(work: Work, expression: Expression) -> str:
    """OSCOLA 4th edition, 2.4.1, 2.5.1 and 2.8: title and year, number, State.

    No comma before the year, no number where there is a short title, no full stops in abbreviations.
    """
    title = COMMA_BEFORE_YEAR.sub("", _title(expression)).replace("No. ", "No ")
    if work.year and not _says(title, work.year):
        title = f"{title} {work.year}"
    with in_given_language("en"):
        state = str(work.jurisdiction.name)
    known = not work.number or _says(title, work.number) or SHORT_TITLE.search(title)
    return f"{title} ({state})" if known else f"{title}, No {work.number} ({state})"


def iso_690(work: Work, expression: Expression, day: date) -> str:
    """ISO 690:2021: originator, title, number, date, language, version, as at."""
    title = _title(expression)
    with in_given_language("en"):
        state = str(work.jurisdiction.name).upper()
        made = work.assented_on or work.published_on
        parts = [
            f"{state}. {title}",
            f"{work.get_kind_display()} No. {work.number}" if work.number and not _says(title, work.number) else "",
            long_date(made, "en") if made else work.year or "[no date]",
            f"Text in {language_name(expression.language, 'en')}"
            + (" (translation)" if expression.translation else ""),
            f"Wording of {long_date(expression.valid_from, 'en')}" if expression.valid_from else "",
            f"As at {long_date(day, 'en')}",
            work.uri,
        ]
    return ". ".join(part for part in parts if part) + "."


def _title(expression: Expression) -> str:
    """The title on one line, without a full stop at its end."""
    return " ".join(visible(expression.title).split()).rstrip(".")


def _says(title: str, number: str) -> bool:
    """Whether a number stands in a title as one of its own: 7 does not stand in 2007."""
    return re.search(rf"(?<!\w){re.escape(number)}(?!\w)", title) is not None
