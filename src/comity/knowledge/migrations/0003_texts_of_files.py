"""What files say, for the search."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0002_row_level_security")]
    operations = [migrations.AddField("file", "text", models.TextField(blank=True))]
