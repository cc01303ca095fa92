"""The figures of a network's register, in words."""

import csv
import io
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from comity.common.languages import current, decimal, long_date
from comity.networks.queries import figures_of, get_network


def register_figure(slug: str, day: date) -> dict[str, Any]:
    """Members, States, observers, who waits and for how long a decision takes; raises ``Network.DoesNotExist``."""
    network = get_network(slug)
    figures = figures_of(network, day)
    return {
        "figure": "register",
        "network": network.slug,
        "name": str(network.title),
        "as_of": day.isoformat(),
        "language": current(),
        "members": figures.members,
        "states": figures.states,
        "observers": figures.observers,
        "suspended": figures.suspended,
        "waiting": figures.waiting,
        "median_working_days": figures.median_days,
    }


def _rows(figure: dict[str, Any]) -> list[tuple[str, str]]:
    median = figure["median_working_days"]
    return [
        (_("Members"), decimal(figure["members"])),
        (_("States"), decimal(figure["states"])),
        (_("Observers"), decimal(figure["observers"])),
        (_("Suspended"), decimal(figure["suspended"])),
        (_("Applications waiting"), decimal(figure["waiting"])),
        (_("Median working days to a decision"), _("No data") if median is None else decimal(median)),
    ]


def in_words(figure: dict[str, Any]) -> str:
    """The figures for a terminal."""
    lines = [f"{label}: {value}" for label, value in _rows(figure)]
    return "\n".join((figure["name"], long_date(date.fromisoformat(figure["as_of"])), "", *lines))


def as_csv(figure: dict[str, Any]) -> str:
    """The figures as a table of names and numbers."""
    file = io.StringIO()
    csv.writer(file).writerows([("network", figure["network"]), ("as_of", figure["as_of"]), *_rows(figure)])
    return file.getvalue()
