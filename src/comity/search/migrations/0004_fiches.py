"""Fiches, and changes of a law that may repeal parts of it."""

from importlib import import_module

from django.db import migrations

from comity.search.index.triggers import backwards, forwards

STATES = {"jurisdictions_jurisdiction": import_module("comity.search.migrations.0002_triggers").TABLES["jurisdictions_jurisdiction"]}
WITH_FICHES = {
    table: select
    + " UNION SELECT 'fiche', jurisdiction_id || ' ' || measure FROM fiches_fiche"
    + " WHERE jurisdiction_id IN (SELECT iso3 FROM changed)"
    for table, select in STATES.items()
}
TABLES = {
    "fiches_fiche": "SELECT 'fiche', jurisdiction_id || ' ' || measure FROM changed",
    "fiches_edition": (
        "SELECT 'fiche', jurisdiction_id || ' ' || measure FROM fiches_fiche WHERE id IN (SELECT fiche_id FROM changed)"
    ),
    "law_change": "SELECT 'law', work_id FROM changed",
}


class Migration(migrations.Migration):
    dependencies = [("search", "0003_own_rows"), ("fiches", "0001_initial")]
    operations = [
        migrations.RunSQL(
            backwards(STATES) + forwards(WITH_FICHES) + forwards(TABLES),
            backwards(TABLES) + backwards(WITH_FICHES) + forwards(STATES),
        )
    ]
