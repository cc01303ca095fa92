"""Reminders to States; only the hub's own job reads and writes them."""

import django.db.models.deletion
from django.db import migrations, models


ALL = "current_setting('comity.all', true) = 'on'"
LOCK = f"""
ALTER TABLE fiches_reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY the_hub ON fiches_reminder USING ({ALL}) WITH CHECK ({ALL});
"""
BACK = "DROP POLICY the_hub ON fiches_reminder; ALTER TABLE fiches_reminder DISABLE ROW LEVEL SECURITY;"


class Migration(migrations.Migration):

    dependencies = [
        ('fiches', '0002_row_level_security'),
        ('jurisdictions', '0002_statements'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent_on', models.DateField()),
                ('officers', models.PositiveSmallIntegerField()),
                ('jurisdiction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='jurisdictions.jurisdiction')),
            ],
            options={
                'ordering': ('jurisdiction', '-sent_on'),
                'constraints': [models.UniqueConstraint(fields=('jurisdiction', 'sent_on'), name='one_fiche_reminder_a_day')],
            },
        ),
        migrations.RunSQL(LOCK, BACK),
    ]
