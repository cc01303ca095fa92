"""The chain: at commit every new entry gets its number and its hash, in the order in which acts became visible.

The text that is hashed is a JSON array of number, identifier, moment and the columns, so that whoever has the exported
rows can verify them without a database.
"""

from django.db import migrations

CHAIN = """
CREATE FUNCTION audit_text(e audit_entry, number bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(number, e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor,
    e.officer, e.authority, e.action, e.subject, e.subject_officer, e.outcome, e.address, e.details)::text
$$;
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head audit_head;
BEGIN
  SELECT * INTO STRICT head FROM audit_head WHERE id = 1 FOR UPDATE;
  head.number := head.number + 1;
  head.hash := sha256(head.hash || convert_to(audit_text(NEW, head.number), 'UTF8'));
  INSERT INTO audit_link (number, entry_id, hash) VALUES (head.number, NEW.id, head.hash);
  UPDATE audit_head SET number = head.number, hash = head.hash, acts = acts + (NEW.outcome = 'done')::int WHERE id = 1;
  RETURN NULL;
END $$;
INSERT INTO audit_head (id, number, hash, acts) VALUES (1, 0, '\\x', 0);
DO $$
DECLARE row audit_entry; head audit_head;
BEGIN
  FOR row IN SELECT * FROM audit_entry ORDER BY id LOOP
    SELECT * INTO STRICT head FROM audit_head WHERE id = 1;
    head.hash := sha256(head.hash || convert_to(audit_text(row, head.number + 1), 'UTF8'));
    INSERT INTO audit_link (number, entry_id, hash) VALUES (head.number + 1, row.id, head.hash);
    UPDATE audit_head SET number = head.number + 1, hash = head.hash, acts = acts + 1 WHERE id = 1;
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER audit_chain AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit_chain();
"""
UNDO = """
DROP TRIGGER audit_chain ON audit_entry;
DROP FUNCTION audit_chain;
DROP FUNCTION audit_text;
DELETE FROM audit_link;
DELETE FROM audit_head;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_chain")]
    operations = [migrations.RunSQL(CHAIN, UNDO)]
