"""Invitations are shown to whoever sent them, to the place they lead to, and to the hub itself.

Officers have no such lock: a session can only be told from its officer's row, before anybody is known to ask.
"""

from django.db import migrations

LOCK = """
ALTER TABLE accounts_invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY accounts_invitation_seen ON accounts_invitation USING (
  current_setting('comity.all', true) = 'on'
  OR invited_by_id::text = current_setting('comity.officer', true)
  OR authority_id = nullif(current_setting('comity.authority', true), '')
  OR state_id = nullif(current_setting('comity.state', true), '')
  OR network_id = nullif(current_setting('comity.network', true), '')
);
"""
UNLOCK = """
DROP POLICY accounts_invitation_seen ON accounts_invitation;
ALTER TABLE accounts_invitation DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunSQL(LOCK, UNLOCK)]
