"""What the pages of people and trust cost as the hub grows: directory, register, freshness board, officers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import cycle, islice, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.hub import ROOT, environment, prepare
from bench.report import Section, number
from bench.timing import Times, milliseconds

if TYPE_CHECKING:
    from django.test import Client

    from comity.authorities.models import Authority

SIZES = (100, 1_000, 10_000)
OFFICERS = 20_000
ROUNDS = 15
BATCH = 2_000
SINCE = date(2020, 1, 1)
STEPS = (
    ("submit", "submitted"),
    ("endorse", "endorsed"),
    ("begin", "in_review"),
    ("ask", "asked"),
    ("answer", "in_review"),
    ("admit", "admitted"),
)
PAGES = {
    "directory": "/en/directory/",
    "directory, one State": "/en/directory/?state=KEN",
    "register of a network": "/en/networks/globe/register/",
    "freshness board": "/en/upkeep/board/",
    "officers": "/en/officers/",
}
DONE = (
    "Invented authorities, every one a member of one network by an application of six steps, every twentieth suspended, and"
    f" {OFFICERS:,} officers at each size. Asked in one process as the"
    " secretariat of the directory, as the role that serves pages, so that row-level security is part of it; without the"
    " network. *Queries*: how many a page asks of the database; a page that asks the same number at every size has no query in"
    " a loop. Medians."
)
HEADING = (
    "page",
    *(f"{size:,}: queries" for size in SIZES),
    *(f"{size:,}: ms" for size in SIZES),
    "ratio, largest to smallest",
)


def measure(var: Path) -> Section:
    """Fill one hub to each size in turn, and ask its pages."""
    prepare(var)
    found = [_run(var, "fill", str(size)) and _run(var, "ask") for size in SIZES]
    said: list[dict[str, Any]] = [json.loads(each) for each in found]
    rows = []
    for name in PAGES:
        times = [Times(tuple(each[name]["ms"])).median for each in said]
        rows.append(
            [
                name,
                *(str(each[name]["queries"]) for each in said),
                *(number(each) for each in times),
                number(times[-1] / times[0]),
            ]
        )
    return Section("People and trust as the hub grows", DONE, HEADING, rows)


def _run(var: Path, *words: str) -> bytes:
    command = [sys.executable, "-m", "bench.people", *words]
    return subprocess.run(command, env=environment(var), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def _fill(wanted: int) -> None:
    """Exactly so many authorities, as the owner of the tables."""
    from django.db import connection, transaction  # noqa: PLC0415  # after Django is set up

    from bench.invented import authority, designation  # noqa: PLC0415
    from bench.questions import members  # noqa: PLC0415
    from comity.accounts.models import Officer, Post  # noqa: PLC0415
    from comity.audit.actions import record  # noqa: PLC0415
    from comity.authorities.models import Authority, Category, Designation  # noqa: PLC0415

    cells = islice(cycle(product(members(), Category.values)), wanted)
    made = [(authority(turn, state), category) for turn, (state, category) in enumerate(cells)]
    entries = [entry for entry, _ in made]
    officers = [
        Officer(name=f"Officer {turn}", email=f"officer{turn}@hub.example", authority=entry)
        for turn, entry in zip(range(OFFICERS), cycle(entries), strict=False)
    ]
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE authorities_authority, accounts_officer CASCADE")
        Authority.objects.bulk_create(entries, batch_size=BATCH)
        Designation.objects.bulk_create([designation(*each) for each in made], batch_size=BATCH)
        _admit(entries)
        Officer.objects.bulk_create(officers, batch_size=BATCH)
        roles = [Post(officer=each, role="manager" if turn % 2 else "reader") for turn, each in enumerate(officers)]
        Post.objects.bulk_create(roles, batch_size=BATCH)
        reader = Officer.objects.create(name="Secretariat", email="secretariat@hub.example")
        Post.objects.create(officer=reader, role="secretariat")
        record(actor="bench", action="bench.fill", subject=str(wanted))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    sys.stdout.write("filled")


def _admit(entries: list[Authority]) -> None:
    """All into one network, each by an application that took its steps; every twentieth is suspended today."""
    from comity.networks.models import Admission, Application, Suspension, Turn  # noqa: PLC0415

    applications = Application.objects.bulk_create(
        [Application(network_id="globe", authority=each, status="admitted") for each in entries], batch_size=BATCH
    )
    turns = [
        Turn(application=each, act=act, status=status, by="bench", on=SINCE + timedelta(days=turn % 50 + 9 * step))
        for turn, each in enumerate(applications)
        for step, (act, status) in enumerate(STEPS)
    ]
    Turn.objects.bulk_create(turns, batch_size=BATCH)
    admissions = [
        Admission(network_id="globe", authority=entry, application=each, valid_from=SINCE)
        for entry, each in zip(entries, applications, strict=True)
    ]
    Admission.objects.bulk_create(admissions, batch_size=BATCH)
    away = [Suspension(admission=each, valid_from=SINCE, reason="bench") for each in admissions[::20]]
    Suspension.objects.bulk_create(away, batch_size=BATCH)


def _signed_in() -> Client:
    from django.test import Client  # noqa: PLC0415  # after Django is set up

    from comity.accounts.models import Officer  # noqa: PLC0415

    client = Client(headers={"host": "127.0.0.1"})
    officer = Officer.objects.get(email="secretariat@hub.example")
    client.force_login(officer, "allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time()}]
    session["account_authentication_methods_user"] = str(officer.pk)
    session.save()
    return client


def _ask() -> None:
    """Every page, a few times; counts and durations as JSON."""
    from django.db import connection  # noqa: PLC0415  # after Django is set up
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    setup_test_environment(debug=False)
    client, said = _signed_in(), {}
    counted: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> object:  # noqa: ANN401  # as Django passes them on
        counted.append(sql)
        return execute(sql, *rest)

    for name, address in PAGES.items():
        for _ in range(2):
            answer = client.get(address)
            if answer.status_code != 200:  # noqa: PLR2004
                message = f"{address} answered {answer.status_code}"
                raise RuntimeError(message)
        counted.clear()
        with connection.execute_wrapper(count):
            client.get(address)
        queries = len(counted)
        times = [milliseconds(lambda at=address: client.get(at)) for _ in range(ROUNDS)]  # type: ignore[misc]
        said[name] = {"queries": queries, "ms": times}
    sys.stdout.write(json.dumps(said))


def main() -> None:
    """Do what was asked, on the hub that the environment names."""
    from comity.config import database  # noqa: PLC0415  # the database must be named before Django reads its settings

    database.ensure(Path(os.environ["COMITY_VAR"]) / "postgres")
    what, *size = sys.argv[1:]
    if what == "fill":
        os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"]
    import django  # noqa: PLC0415

    django.setup()
    if what == "fill":
        _fill(int(size[0]))
    else:
        _ask()


if __name__ == "__main__":
    main()
