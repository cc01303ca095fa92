"""The triggers that write the queue: for each table which records of search a row of it belongs to."""

CHANGES = """
CREATE FUNCTION search_note_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO search_change (kind, key, transaction, at)
    SELECT DISTINCT found.kind, found.key, pg_current_xact_id()::text::bigint, now()
    FROM (WITH changed AS (SELECT * FROM new_rows) {select}) AS found (kind, key);
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO search_change (kind, key, transaction, at)
    SELECT DISTINCT found.kind, found.key, pg_current_xact_id()::text::bigint, now()
    FROM (WITH changed AS (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) {select}) AS found (kind, key);
  ELSE
    INSERT INTO search_change (kind, key, transaction, at)
    SELECT DISTINCT found.kind, found.key, pg_current_xact_id()::text::bigint, now()
    FROM (WITH changed AS (SELECT * FROM old_rows) {select}) AS found (kind, key);
  END IF;
  IF FOUND THEN
    PERFORM pg_notify('search_change', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON {table} REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_note_{table}();
CREATE TRIGGER search_changed AFTER UPDATE ON {table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_note_{table}();
CREATE TRIGGER search_removed AFTER DELETE ON {table} REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_note_{table}();
"""
BACK = """
DROP TRIGGER search_added ON {table};
DROP TRIGGER search_changed ON {table};
DROP TRIGGER search_removed ON {table};
DROP FUNCTION search_note_{table}();
"""


def forwards(tables: dict[str, str]) -> str:
    """SQL that makes the triggers: by table a query over its ``changed`` rows that gives kind and key."""
    return "".join(CHANGES.format(table=table, select=select) for table, select in tables.items())


def backwards(tables: dict[str, str]) -> str:
    """SQL that removes them."""
    return "".join(BACK.format(table=table) for table in tables)
