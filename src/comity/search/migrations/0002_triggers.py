"""Whatever writes to a table that search reads, the queue knows of it: once a statement, not once a row."""

from django.db import migrations

from comity.search.index.triggers import backwards, forwards

TABLES = {
    "jurisdictions_jurisdiction": (
        "SELECT 'state', iso3 FROM changed"
        " UNION SELECT 'authority', slug FROM authorities_authority WHERE jurisdiction_id IN (SELECT iso3 FROM changed)"
        " UNION SELECT 'law', slug FROM law_work WHERE jurisdiction_id IN (SELECT iso3 FROM changed)"
    ),
    "jurisdictions_treaty": "SELECT 'treaty', code FROM changed",
    "jurisdictions_article": "SELECT 'article', number::text FROM changed",
    "networks_network": "SELECT 'network', slug FROM changed",
    "authorities_authority": "SELECT 'authority', slug FROM changed",
    "authorities_designation": "SELECT 'authority', authority_id FROM changed",
    "law_work": "SELECT 'law', slug FROM changed",
    "law_expression": "SELECT 'law', work_id FROM changed",
    "law_provision": (
        "SELECT 'law', work_id FROM law_expression WHERE id IN (SELECT expression_id FROM changed)"
    ),
    "law_commencement": "SELECT 'law', work_id FROM changed",
    "law_tag": "SELECT 'law', work_id FROM changed",
}


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
        ("jurisdictions", "0001_initial"),
        ("authorities", "0004_notifications_by_officers"),
        ("networks", "0004_networks_of"),
        ("law", "0001_initial"),
    ]
    operations = [migrations.RunSQL(forwards(TABLES), backwards(TABLES))]
