"""What is not published: items for the State that wrote them, practices for their authority; all for the hub.

Nothing is deleted; what is public is changed by the hub, and a practice by its authority too, which may withdraw it.
"""

from django.db import migrations

HUB = "current_setting('comity.all', true) = 'on'"
PUBLIC = "valid_from IS NOT NULL"
STATES = "(from_state AND state_id = nullif(current_setting('comity.state', true), ''))"
OWN = "authority_id = nullif(current_setting('comity.authority', true), '')"
UNPUBLISHED = f"({STATES} AND valid_from IS NULL)"
# The outer table's own policy decides: the inner query is bound by it too.
OF_ITEM = "EXISTS (SELECT 1 FROM knowledge_item i WHERE i.slug = item_id)"
OF_OWN_ITEM = f"EXISTS (SELECT 1 FROM knowledge_item i WHERE i.slug = item_id AND {UNPUBLISHED})"
OF_FILE = "EXISTS (SELECT 1 FROM knowledge_file f WHERE f.id = file_id)"
OF_PRACTICE = f"EXISTS (SELECT 1 FROM knowledge_practice p WHERE p.slug = practice_id AND {OWN})"

# table: (who reads a row, who writes it)
TABLES = {
    "knowledge_item": (f"{HUB} OR {PUBLIC} OR {STATES}", f"{HUB} OR {UNPUBLISHED}"),
    "knowledge_file": (OF_ITEM, f"{HUB} OR {OF_OWN_ITEM}"),
    "knowledge_download": (OF_FILE, OF_FILE),
    "knowledge_practice": (f"{HUB} OR {PUBLIC} OR {OWN}", f"{HUB} OR {OWN}"),
    "knowledge_telling": (f"{HUB} OR {OF_PRACTICE}", f"{HUB} OR {OF_PRACTICE}"),
}


def _lock(table, read, write):
    return f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY reads ON {table} FOR SELECT USING ({read});
        CREATE POLICY adds ON {table} FOR INSERT WITH CHECK ({write});
        CREATE POLICY changes ON {table} FOR UPDATE USING ({write}) WITH CHECK ({write});
    """


def _unlock(table):
    policies = "".join(f"DROP POLICY {name} ON {table};" for name in ("reads", "adds", "changes"))
    return f"{policies} ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;"


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0001_initial")]
    operations = [migrations.RunSQL(_lock(table, *rights), _unlock(table)) for table, rights in TABLES.items()]
