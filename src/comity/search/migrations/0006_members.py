"""Parties to treaties and members of networks."""

from django.db import migrations

from comity.search.index.triggers import backwards, forwards

TABLES = {
    "jurisdictions_participation": "SELECT 'treaty', treaty_id FROM changed",
    "networks_membership": "SELECT 'network', network_id FROM changed",
}


class Migration(migrations.Migration):
    dependencies = [("search", "0005_knowledge"), ("jurisdictions", "0001_initial"), ("networks", "0001_initial")]
    operations = [migrations.RunSQL(forwards(TABLES), backwards(TABLES))]
