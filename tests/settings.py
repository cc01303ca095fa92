"""The settings of the tests: the real ones, on an embedded PostgreSQL of their own, as its owner."""

import os
from pathlib import Path

import psycopg
from jinja2 import FileSystemBytecodeCache

from comity.config import database

ROOT = Path(__file__).parents[1]

os.environ.setdefault("COMITY_VAR", str(ROOT / "var" / "test"))
os.environ["COMITY_DEMO"] = "1"
os.environ["COMITY_FACTS_MAX_AGE"] = "0"
os.environ["COMITY_REQUESTS_PER_SECOND"] = "0"
if "DATABASE_URL" not in os.environ:
    database.start_embedded(Path(os.environ["COMITY_VAR"]) / "postgres")
    with psycopg.connect(
        os.environ["DATABASE_OWNER_URL"].replace(database.OWNER, "postgres"), autocommit=True
    ) as server:
        for unsafe in ("fsync", "synchronous_commit", "full_page_writes"):  # what it holds can always be made again
            server.execute(f"ALTER SYSTEM SET {unsafe} = off".encode())
        server.execute("SELECT pg_reload_conf()")
os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"]

from comity.config.settings import *  # noqa: E402, F403  # after the database is named

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405  # no build
WHITENOISE_AUTOREFRESH = True  # every client has middleware of its own, which would list all files
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405  # WhiteNoise warns of a folder that is not there
PASSWORD_HASHERS = ["tests.quick_hasher.QuickScrypt"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
COMPILED = Path(os.environ["COMITY_VAR"]) / "templates"  # to compile all templates takes a worker several seconds
COMPILED.mkdir(exist_ok=True)
TEMPLATES[0]["OPTIONS"]["bytecode_cache"] = FileSystemBytecodeCache(str(COMPILED))  # type: ignore[index]  # noqa: F405
