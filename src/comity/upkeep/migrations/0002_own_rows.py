"""Row-level security: notes for their State, reminders for their authority, readings for the officer; all for the hub."""

from django.db import migrations

STATE = "jurisdiction_id = nullif(current_setting('comity.state', true), '')"
OWN = "authority_id = nullif(current_setting('comity.authority', true), '')"
SELF = "officer_id::text = nullif(current_setting('comity.officer', true), '')"
ALL = "current_setting('comity.all', true) = 'on'"
RULES = {
    "upkeep_note": STATE,
    "upkeep_scan": "EXISTS (SELECT 1 FROM upkeep_note WHERE upkeep_note.id = note_id)",
    "upkeep_reminder": OWN,
    "upkeep_reading": SELF,
}


def _policy(table, rule):
    either = f"({rule}) OR {ALL}"
    return migrations.RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
        f"CREATE POLICY {table}_own ON {table} USING ({either}) WITH CHECK ({either});",
        f"DROP POLICY {table}_own ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )


class Migration(migrations.Migration):
    dependencies = [("upkeep", "0001_upkeep")]
    operations = [_policy(table, rule) for table, rule in RULES.items()]
