"""Applications, their steps and documents, and contact officers: each row only for those it concerns. None is deleted."""

from typing import ClassVar

from django.db import migrations

HUB = "current_setting('comity.all', true) = 'on'"
OWN = "authority_id = current_setting('comity.authority', true)"
STATE = "state_id = current_setting('comity.state', true)"
NETWORK = "network_id = current_setting('comity.network', true)"
MEMBERS = "network_id = ANY(string_to_array(current_setting('comity.networks', true), ','))"
# The application's own policy decides: the inner query is bound by it too.
OF_APPLICATION = "EXISTS (SELECT 1 FROM networks_application a WHERE a.id = application_id)"

# table: (who reads a row, who writes it)
TABLES = {
    "networks_application": ((HUB, OWN, STATE, NETWORK), (HUB, OWN, STATE, NETWORK)),
    "networks_turn": ((OF_APPLICATION,), (OF_APPLICATION,)),
    "networks_document": ((OF_APPLICATION,), (OF_APPLICATION,)),
    "networks_contactofficer": ((HUB, OWN, NETWORK, MEMBERS), (HUB, OWN, NETWORK)),
}


def _lock(table: str, reads: tuple[str, ...], writes: tuple[str, ...]) -> str:
    read, write = " OR ".join(reads), " OR ".join(writes)
    return f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY reads ON {table} FOR SELECT USING ({read});
        CREATE POLICY adds ON {table} FOR INSERT WITH CHECK ({write});
        CREATE POLICY changes ON {table} FOR UPDATE USING ({write}) WITH CHECK ({write});
    """


def _unlock(table: str) -> str:
    policies = "".join(f"DROP POLICY {name} ON {table};" for name in ("reads", "adds", "changes"))
    return f"{policies} ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("networks", "0002_admissions")]
    operations: ClassVar = [
        migrations.RunSQL(_lock(table, *rights), _unlock(table)) for table, rights in TABLES.items()
    ]
