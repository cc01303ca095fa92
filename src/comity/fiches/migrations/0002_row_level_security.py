"""Drafts: the database shows them to officers of the State's authorities, and to its focal point once handed in."""

from django.db import migrations

OWN = """(current_setting('comity.all', true) = 'on' OR EXISTS (
    SELECT 1 FROM authorities_authority AS own
    WHERE own.slug = current_setting('comity.authority', true) AND own.jurisdiction_id = fiches_draft.jurisdiction_id
))"""
STATE = "jurisdiction_id = current_setting('comity.state', true)"

POLICIES = f"""
ALTER TABLE fiches_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON fiches_draft FOR SELECT USING ({OWN} OR (status <> 'draft' AND {STATE}));
CREATE POLICY added ON fiches_draft FOR INSERT WITH CHECK ({OWN});
CREATE POLICY changed ON fiches_draft FOR UPDATE USING ({OWN} OR {STATE}) WITH CHECK ({OWN} OR {STATE});
"""
BACK = """
DROP POLICY seen ON fiches_draft;
DROP POLICY added ON fiches_draft;
DROP POLICY changed ON fiches_draft;
ALTER TABLE fiches_draft DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("fiches", "0001_initial"), ("authorities", "0003_row_level_security")]
    operations = [migrations.RunSQL(POLICIES, BACK)]
