"""What is said of a treaty in words becomes texts by language; what is there is English."""

from django.db import migrations, models

FIELDS = {"depositary": "varchar(200)", "open_to": "text", "notes": "text"}
FORWARD = "ALTER TABLE jurisdictions_treaty ALTER {0} TYPE jsonb USING jsonb_strip_nulls(jsonb_build_object('en', nullif({0}, '')))"
BACKWARD = "ALTER TABLE jurisdictions_treaty ALTER {0} TYPE {1} USING coalesce({0} ->> 'en', '')"


class Migration(migrations.Migration):
    dependencies = [("jurisdictions", "0002_statements")]
    operations = [
        migrations.SeparateDatabaseAndState(
            [migrations.RunSQL(FORWARD.format(name), BACKWARD.format(name, kind)) for name, kind in FIELDS.items()],
            [migrations.AlterField("treaty", name, models.JSONField(blank=True, default=dict)) for name in FIELDS],
        )
    ]
