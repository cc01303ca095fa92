"""How a law is cited."""

from datetime import date

from comity.common.languages import in_given_language, language_name, long_date
from comity.law.models import Expression, Work


def citations(work: Work, expression: Expression, day: date) -> tuple[tuple[str, str], ...]:
    """Name of the style and the citation in it; what is not known is left out."""
    return (("OSCOLA", oscola(work, expression)), ("ISO 690", iso_690(work, expression, day)))


def oscola(work: Work, expression: Expression) -> str:
    """OSCOLA 4th edition, 2.4 and 2.10: title and year, then number and State in brackets."""
    title = expression.title
    if work.year and work.year not in title:
        title = f"{title} {work.year}"
    with in_given_language("en"):
        state = str(work.jurisdiction.name)
    number = f"No {work.number}, " if work.number else ""
    return f"{title} ({number}{state})"


def iso_690(work: Work, expression: Expression, day: date) -> str:
    """ISO 690:2021: originator, title, number, date, language, version, as at."""
    with in_given_language("en"):
        state = str(work.jurisdiction.name).upper()
        made = work.assented_on or work.published_on
        parts = [
            f"{state}. {expression.title}",
            f"{work.get_kind_display()} No. {work.number}" if work.number else "",
            long_date(made, "en") if made else work.year,
            f"Text in {language_name(expression.language, 'en')}"
            + (" (translation)" if expression.translation else ""),
            f"Wording of {long_date(expression.valid_from, 'en')}" if expression.valid_from else "",
            f"As at {long_date(day, 'en')}",
            work.uri,
        ]
    return ". ".join(part for part in parts if part) + "."
