"""Whether the hub can serve: asked by whoever watches over it."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from comity.access.check import requires
from comity.channels.queries import facts
from comity.search.index.reading import state as search_state


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(missing)} migrations are not applied: run comity prepare" if missing else ""


def _index() -> str:
    return "" if facts().states else "no reference data: run comity load-reference"


CHECKS: dict[str, Callable[[], str]] = {
    "database": _database,
    "migrations": _migrations,
    "index": _index,
    "search": search_state,
}
ONLY_SAID = frozenset({"search"})
"""What is wrong with these takes no node out of service: pages answer, and the follower heals the index."""


@requires("pages:page:read")
def healthz(_request: HttpRequest) -> JsonResponse:
    """200 when the hub can serve, 503 when not; in both cases with what is wrong."""
    wrong = {}
    for name, check in CHECKS.items():
        try:
            if fault := check():
                wrong[name] = fault
        except DatabaseError:
            wrong[name] = "the database cannot be reached or read"
    state = {name: wrong.get(name, "ok") for name in CHECKS}
    return JsonResponse(state, status=503 if wrong.keys() - ONLY_SAID else 200)
