"""The hub, which counts the steps of all applications, is let through before each step's application is looked up."""

from typing import ClassVar

from django.db import migrations

HUB = "current_setting('comity.all', true) = 'on'"
OF_APPLICATION = "EXISTS (SELECT 1 FROM networks_application a WHERE a.id = application_id)"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("networks", "0004_networks_of")]
    operations: ClassVar = [
        migrations.RunSQL(
            f"ALTER POLICY reads ON networks_turn USING ({HUB} OR {OF_APPLICATION});",
            f"ALTER POLICY reads ON networks_turn USING ({OF_APPLICATION});",
        )
    ]
