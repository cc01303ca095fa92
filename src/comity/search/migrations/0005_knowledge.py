"""Items of knowledge and practices."""

from django.db import migrations

from comity.search.index.triggers import backwards, forwards

TABLES = {
    "knowledge_item": "SELECT 'item', slug FROM changed",
    "knowledge_file": "SELECT 'item', item_id FROM changed",
    "knowledge_practice": "SELECT 'practice', slug FROM changed",
}


class Migration(migrations.Migration):
    dependencies = [("search", "0004_fiches"), ("knowledge", "0001_initial")]
    operations = [migrations.RunSQL(forwards(TABLES), backwards(TABLES))]
