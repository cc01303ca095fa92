"""``comity prepare``: everything between installing and serving."""

import hashlib
import os
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from comity.access.scope import seen_by_the_hub
from comity.accounts.actions import load_demo as load_officers
from comity.authorities.actions import load_demo
from comity.config.database import WEB, as_django, grant_web_role
from comity.fiches.actions import load_demo as load_fiches
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.actions import load_demo as load_knowledge
from comity.law.actions import load_demo as load_laws
from comity.law.actions import load_demo_tags
from comity.networks.actions import load_demo as load_networks
from comity.reports.actions import build_fonts
from comity.search.index.reading import state
from comity.upkeep.actions import load_demo as load_upkeep


class Command(BaseCommand):
    help = (
        "Bring database, rights, static files, fonts, reference data and search index up to date; run before serving."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--demo", action="store_true", help="add the invented States and authorities")

    def handle(self, **options: Any) -> None:  # noqa: ANN401
        self.check()
        _migrate()
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        build_fonts()
        self._load_when_changed()
        if options["demo"]:
            load_demo(actor="command line")
            with seen_by_the_hub():
                load_networks(actor="command line")
            load_laws(actor="command line")
            load_demo_tags(actor="Secretariat (invented)")
            load_officers(actor="command line")
            with seen_by_the_hub():
                load_upkeep(actor="command line")
                load_fiches(actor="command line")
                load_knowledge(actor="command line")
        if state():
            call_command("index", stdout=self.stdout)

    def _load_when_changed(self) -> None:
        mark = settings.VAR / "reference-loaded"
        files = sorted(settings.DATA.glob("*.csv"))
        found = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
        if mark.exists() and mark.read_text() == found and Jurisdiction.objects.exists():  # a new database is empty
            return
        call_command("load_reference", stdout=self.stdout)
        mark.write_text(found)


def _migrate() -> None:
    """Migrate as the owner of the tables, then give the web role its rights to them."""
    owner = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
    connection = connections["default"]
    connection.close()
    serving = dict(connection.settings_dict)
    connection.settings_dict.update(as_django(owner))
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    web = str(serving["USER"] or WEB)
    if web == as_django(owner)["USER"]:
        message = "DATABASE_URL and DATABASE_OWNER_URL name the same role: whoever serves pages must own nothing."
        raise CommandError(message)
    with psycopg.connect(owner, autocommit=True) as direct:
        grant_web_role(direct, web)
    connection.close()
    connection.settings_dict.update(serving)
