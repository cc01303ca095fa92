"""Row-level security: an officer sees own acts and acts on own data; auditors and the hub's own jobs see every row.

Anybody may add a row, for anybody: signing in is recorded before it is known who asks. Nobody but the owner of the
tables may change or remove one: the web role has no such privilege (config/database.py).
"""

from django.db import migrations

OWN = "nullif(current_setting('comity.officer', true), '')::bigint IN (officer, subject_officer)"
TRAIL = "current_setting('comity.trail', true) = 'on'"


class Migration(migrations.Migration):
    dependencies = [("audit", "0004_pages_of_the_trail")]
    operations = [
        migrations.RunSQL(
            f"""
            ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
            CREATE POLICY audit_entry_read ON audit_entry FOR SELECT USING ({OWN} OR {TRAIL});
            CREATE POLICY audit_entry_add ON audit_entry FOR INSERT WITH CHECK (true);
            REVOKE EXECUTE ON FUNCTION audit_chain() FROM PUBLIC;
            """,
            """
            GRANT EXECUTE ON FUNCTION audit_chain() TO PUBLIC;
            DROP POLICY audit_entry_add ON audit_entry;
            DROP POLICY audit_entry_read ON audit_entry;
            ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY;
            """,
        )
    ]
