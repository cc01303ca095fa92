"""A saved search tells what an officer works on: the database shows it to that officer only, and to the hub's own jobs."""

from django.db import migrations

OWN = "(current_setting('comity.all', true) = 'on' OR officer_id::text = current_setting('comity.officer', true))"
POLICIES = f"""
ALTER TABLE search_savedsearch ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON search_savedsearch FOR SELECT USING ({OWN});
CREATE POLICY added ON search_savedsearch FOR INSERT WITH CHECK ({OWN});
CREATE POLICY changed ON search_savedsearch FOR UPDATE USING ({OWN}) WITH CHECK ({OWN});
CREATE POLICY removed ON search_savedsearch FOR DELETE USING ({OWN});
"""
BACK = """
DROP POLICY seen ON search_savedsearch;
DROP POLICY added ON search_savedsearch;
DROP POLICY changed ON search_savedsearch;
DROP POLICY removed ON search_savedsearch;
ALTER TABLE search_savedsearch DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0002_triggers")]
    operations = [migrations.RunSQL(POLICIES, BACK)]
