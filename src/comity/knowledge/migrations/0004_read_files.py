"""Files that were taken in before are read once, so that they are found by their words too."""

from django.core.files.storage import default_storage
from django.db import migrations

from comity.law.reading.apart import text_of

WITH_TEXT = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)


def read_files(apps, schema_editor):
    files = apps.get_model("knowledge", "File").objects.using(schema_editor.connection.alias)
    for each in files.filter(removed_at__isnull=True, content_type__in=WITH_TEXT).defer("text").iterator(20):
        try:
            with default_storage.open(each.file) as stored:
                content = stored.read()
        except OSError:  # kept elsewhere, or lost: it is no worse than before
            continue
        if text := text_of(each.name, content, each.language):
            files.filter(pk=each.pk).update(text=text)


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0003_texts_of_files")]
    operations = [migrations.RunPython(read_files, migrations.RunPython.noop, elidable=True)]
