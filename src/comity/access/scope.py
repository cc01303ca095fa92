"""Telling PostgreSQL who asks, so that row-level security can keep others' rows out of sight."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from comity.access.actor import FOR_STATE, Actor, Role

VARIABLES = ("officer", "authority", "state", "network", "networks", "all", "trail")
# ``all``: every restricted row but the trail's; ``trail``: the trail's. An auditor reads the trail and nothing else.
OPEN_TO_NOBODY = ("",) * len(VARIABLES)


def _set(values: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(["set_config(%s, %s, false)"] * len(VARIABLES)),
            [each for name, value in zip(VARIABLES, values, strict=True) for each in (f"comity.{name}", value)],
        )


def _values(actor: Actor) -> tuple[str, ...]:
    speaks = bool(FOR_STATE & actor.roles)
    return (
        str(actor.officer or ""),
        actor.authority,
        actor.state if speaks else "",
        actor.network,
        ",".join(sorted(actor.networks)),
        "on" if Role.SECRETARIAT in actor.roles else "",
        "on" if Role.AUDITOR in actor.roles else "",
    )


@contextmanager
def _scope(values: tuple[str, ...]) -> Iterator[None]:
    before: tuple[str, ...] = getattr(connection, "comity_scope", OPEN_TO_NOBODY)
    _set(values)
    connection.comity_scope = values  # type: ignore[attr-defined]
    try:
        yield
    finally:
        connection.comity_scope = before  # type: ignore[attr-defined]
        if connection.connection is None or connection.needs_rollback:
            connection.close()  # a new connection shows no restricted row
        else:
            _set(before)


@contextmanager
def seen_by(actor: Actor) -> Iterator[None]:
    """While this holds, the database shows the rows this actor may see. Without it, no restricted row at all."""
    if not actor.signed_in:
        yield
        return
    with _scope(_values(actor)):
        yield


@contextmanager
def seen_by_the_hub() -> Iterator[None]:
    """The hub's own jobs and the command line see every row."""
    with _scope(("", "", "", "", "", "on", "on")):
        yield
