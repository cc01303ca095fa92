"""Whether the hub can serve: asked by whoever watches over it."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse

from comity.access.check import requires
from comity.channels.queries import facts


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


CHECKS: dict[str, Callable[[], str]] = {"database": _database, "migrations": _migrations, "index": _index}


@requires("pages:page:read")
def healthz(_request: HttpRequest) -> JsonResponse:
    """200 when all is well, 503 with what is wrong otherwise."""
    wrong = {}
    for name, check in CHECKS.items():
        try:
            if fault := check():
                wrong[name] = fault
        except DatabaseError:
            wrong[name] = "the database cannot be reached or read"
    state = {name: wrong.get(name, "ok") for name in CHECKS}
    return JsonResponse(state, status=503 if wrong else 200)
