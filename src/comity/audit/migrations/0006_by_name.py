from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0005_own_rows'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(fields=['actor', 'at', 'id'], name='entry_by_actor'),
        ),
    ]
