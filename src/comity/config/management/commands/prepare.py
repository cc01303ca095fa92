"""``comity prepare``: everything between installing and serving."""

import hashlib
import os
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from comity.config.database import WEB, as_django, grant_web_role


class Command(BaseCommand):
    help = "Migrate the database as its owner, give the web role its rights, load the reference data, collect static files."

    def handle(self, **_options: Any) -> None:  # noqa: ANN401
        owner = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
        web = str(settings.DATABASES["default"]["USER"] or WEB)
        connections["default"].close()
        serving = dict(connections["default"].settings_dict)
        connections["default"].settings_dict.update(as_django(owner))
        call_command("migrate", verbosity=0)
        with psycopg.connect(owner, autocommit=True) as connection:
            grant_web_role(connection, web)
        connections["default"].close()
        connections["default"].settings_dict.update(serving)
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        self._load_reference_when_changed()

    def _load_reference_when_changed(self) -> None:
        mark = settings.VAR / "reference-loaded"
        files = sorted(settings.DATA.glob("*.csv"))
        found = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest() + os.environ["DATABASE_URL"]
        if mark.exists() and mark.read_text() == found:
            return
        call_command("load_reference", stdout=self.stdout)
        mark.write_text(found)
