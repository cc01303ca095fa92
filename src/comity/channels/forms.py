"""Reading a question, wherever it comes from: a form, an address, the API or the command line."""

from collections.abc import Container, Mapping
from datetime import UTC, date, datetime

from django.utils.translation import gettext as _

from comity.channels.facts import Question, StateFact
from comity.channels.rules.needs import NEEDS, OFFENCES, STAGES

EARLIEST, LATEST = date(1945, 10, 24), date(2100, 1, 1)  # the Charter of the United Nations; beyond any record
NOT_ASKED = frozenset({"regional_organization"})


def today() -> date:
    """The day on which the reader asks."""
    return datetime.now(UTC).date()


def read_day(text: str) -> date | None:
    """A date of ISO 8601 that can be meant; ``None`` for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def read_question(values: Mapping[str, str], states: Mapping[str, StateFact]) -> tuple[Question | None, dict[str, str]]:
    """The question, or what is wrong with it, field by field, in the reader's language."""
    errors: dict[str, str] = {}
    origin = _state(values.get("from", ""), states)
    partner = _state(values.get("to", ""), states)
    if not origin:
        errors["from"] = _("Choose the requesting State.")
    if not partner:
        errors["to"] = _("Choose the requested State.")
    elif origin == partner:
        errors["to"] = _("Choose two different States.")
    need = _chosen(values, "need", NEEDS, _("Choose what you need."), errors)
    stage = _chosen(values, "stage", STAGES, _("Choose from the list."), errors, "investigation")
    offence = _chosen(values, "offence", ("", *OFFENCES), _("Choose from the list."), errors)
    day = read_day(values["as_of"]) if values.get("as_of") else today()
    if day is None:
        errors["as_of"] = _("Write the date as year-month-day, for example 2026-11-23.")
    if errors or day is None:
        return None, errors
    urgent = values.get("urgent", "") not in ("", "0", "false")
    return Question(origin, partner, need, stage, urgent, offence, day), {}


def _state(text: str, states: Mapping[str, StateFact]) -> str:
    code = text.upper()
    return code if code in states and states[code].kind not in NOT_ASKED else ""


def _chosen(  # noqa: PLR0913, PLR0917  # one field: its values, its message, its default
    values: Mapping[str, str],
    name: str,
    among: Container[str],
    message: str,
    errors: dict[str, str],
    default: str = "",
) -> str:
    value = values.get(name) or default
    if value not in among:
        errors[name] = message
    return value
