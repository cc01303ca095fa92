"""A network in numbers as at any day, counted by the database."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Count

from comity.access.scope import seen_by_the_hub
from comity.networks.models import Kind, Network
from comity.networks.queries.admissions import admissions_at, suspended_at

# The rule of `clock`, by the state machine (`models.MOVES`). An application waits while it was handed in and is neither
# sent back nor closed. Until a decision its time runs from each step that starts it to the next that stops it: the days
# of the stops less those of the starts, where a day is counted as working days since a Monday long ago.
APPLICATIONS = """
WITH step AS (
    SELECT t.application_id, t.act, t.on - date '0001-01-01' AS day
    FROM networks_turn t JOIN networks_application a ON a.id = t.application_id
    WHERE a.network_id = %(network)s AND t.on <= %(day)s AND t.act NOT IN ('endorse', 'begin')
), application AS (
    SELECT bool_or(act IN ('admit', 'refuse')) AS decided,
        count(*) FILTER (WHERE act = 'submit') > count(*) FILTER (WHERE act = 'decline')
            AND NOT bool_or(act IN ('admit', 'refuse', 'withdraw')) AS waits,
        sum(
            (day / 7 * %(a_week)s + (%(of_a_week)s::int[])[day %% 7 + 1])
            * CASE WHEN act IN ('submit', 'answer') THEN -1 ELSE 1 END
        ) AS used
    FROM step GROUP BY application_id
)
SELECT count(*) FILTER (WHERE waits), percentile_cont(0.5) WITHIN GROUP (ORDER BY used) FILTER (WHERE decided)
FROM application
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """A network in numbers. Suspended members are counted apart; the median is in working days."""

    members: int
    states: int
    suspended: int
    observers: int
    waiting: int
    median_days: float | None


class Counted(NamedTuple):
    """How many admissions of a kind one State or territory has, and how many of them are suspended."""

    kind: str
    jurisdiction: str
    responsible: str
    """The State that a territory counts for; empty for a State."""
    admitted: int
    suspended: int


def counted(network: Network, day: date) -> list[Counted]:
    """The register by kind and State: one query; observers that are no authority stand under no State."""
    place = "authority__jurisdiction"
    rows = (
        admissions_at(day)
        .filter(network=network)
        .order_by()
        .values_list("kind", place, f"{place}__responsible_state")
        .annotate(Count("pk"), away=Count("pk", filter=suspended_at(day)))
    )
    return [Counted(kind, state or "", above or "", *numbers) for kind, state, above, *numbers in rows]


def figures_of(network: Network, day: date, found: list[Counted] | None = None) -> Figures:
    """The figures; ``found`` when the register was counted already."""
    rows = counted(network, day) if found is None else found
    members = [each for each in rows if each.kind == Kind.MEMBER]
    suspended = sum(each.suspended for each in members)
    waiting, median = _applications(network, day)
    return Figures(
        members=sum(each.admitted for each in members) - suspended,
        states=len({each.responsible or each.jurisdiction for each in members if each.admitted > each.suspended}),
        suspended=suspended,
        observers=sum(each.admitted - each.suspended for each in rows if each.kind == Kind.OBSERVER),
        waiting=waiting,
        median_days=median,
    )


def _applications(network: Network, day: date) -> tuple[int, float | None]:
    """How many wait on a day, and after how many working days half of those decided by then were.

    Numbers only: the applications themselves are not public, so the hub counts them for everybody.
    """
    works = [day not in network.weekend for day in range(7)]
    asked: dict[str, Any] = {
        "network": network.pk,
        "day": day,
        "a_week": sum(works),
        "of_a_week": list(accumulate(map(int, works))),
    }
    with seen_by_the_hub(), connection.cursor() as cursor:
        cursor.execute(APPLICATIONS, asked)
        waiting, median = cursor.fetchone() or (0, None)
    return waiting, median
