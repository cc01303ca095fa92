"""Tell the room of authorities, whose direct lines depend on it, which networks an authority belongs to today.

The same answer as `queries.networks_of_authority`: admitted as a member, and not suspended.
"""

from typing import ClassVar

from django.db import migrations

FUNCTION = """
CREATE OR REPLACE FUNCTION comity_networks_of(asked text) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(a.network_id::text), '{}')
    FROM networks_admission a, (SELECT (now() AT TIME ZONE 'UTC')::date AS today) AS t
    WHERE a.authority_id = asked AND a.kind = 'member'
        AND a.valid_from <= today AND (a.valid_to IS NULL OR a.valid_to > today)
        AND NOT EXISTS (
            SELECT 1 FROM networks_suspension s
            WHERE s.admission_id = a.id AND s.valid_from <= today AND (s.valid_to IS NULL OR s.valid_to > today)
        )
$$;
"""
BACK = """
CREATE OR REPLACE FUNCTION comity_networks_of(asked text) RETURNS text[] LANGUAGE sql STABLE RETURN '{}'::text[];
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("networks", "0003_row_level_security"), ("authorities", "0003_row_level_security")]
    operations: ClassVar = [migrations.RunSQL(FUNCTION, BACK)]
