"""Proposals and direct lines: the database shows them only to those of the authority, its State, shared networks.

Which networks an authority belongs to is told by the room of networks, which lies above this one: it replaces the
function, as it registers itself with `access.actor` in Python. Until then nobody shares a network.
"""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION comity_networks_of(asked text) RETURNS text[] LANGUAGE sql STABLE
RETURN '{}'::text[];
"""

OWN = "(current_setting('comity.all', true) = 'on' OR authority_id = current_setting('comity.authority', true))"
STATE = """EXISTS (
    SELECT 1 FROM authorities_authority
    WHERE slug = authority_id AND jurisdiction_id = current_setting('comity.state', true)
)"""
SHARED = "string_to_array(current_setting('comity.networks', true), ',') && comity_networks_of(authority_id)"

POLICIES = f"""
ALTER TABLE authorities_directline ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON authorities_directline FOR SELECT USING ({OWN} OR {STATE} OR {SHARED});
CREATE POLICY added ON authorities_directline FOR INSERT WITH CHECK ({OWN});
CREATE POLICY changed ON authorities_directline FOR UPDATE USING ({OWN}) WITH CHECK ({OWN});
CREATE POLICY removed ON authorities_directline FOR DELETE USING ({OWN});
ALTER TABLE authorities_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON authorities_proposal FOR SELECT USING ({OWN} OR (status <> 'draft' AND {STATE}));
CREATE POLICY added ON authorities_proposal FOR INSERT WITH CHECK ({OWN});
CREATE POLICY changed ON authorities_proposal FOR UPDATE USING ({OWN} OR {STATE}) WITH CHECK ({OWN} OR {STATE});
"""

BACK = """
DROP POLICY seen ON authorities_proposal;
DROP POLICY added ON authorities_proposal;
DROP POLICY changed ON authorities_proposal;
ALTER TABLE authorities_proposal DISABLE ROW LEVEL SECURITY;
DROP POLICY seen ON authorities_directline;
DROP POLICY added ON authorities_directline;
DROP POLICY changed ON authorities_directline;
DROP POLICY removed ON authorities_directline;
ALTER TABLE authorities_directline DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("authorities", "0002_editions_and_lines")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION comity_networks_of(text);"),
        migrations.RunSQL(POLICIES, BACK),
    ]
