"""The publisher and the series are named in six languages, as the title is.

A name on record is taken to be in the language of the title as English readers see it: in English, where there is an
English title, else in the title's own.
"""

from django.db import migrations, models

from comity.common.languages import DEFAULT, in_language

FIELDS = {"publisher": "publishers", "series": "series_names"}


def carry(apps, schema_editor):
    items = apps.get_model("knowledge", "Item").objects.using(schema_editor.connection.alias)
    for slug, titles, *names in items.values_list("slug", "titles", *FIELDS):
        language = in_language(titles, DEFAULT).language
        told = {new: {language: name} for new, name in zip(FIELDS.values(), names, strict=True) if name}
        if told:
            items.filter(slug=slug).update(**told)


def carry_back(apps, schema_editor):
    items = apps.get_model("knowledge", "Item").objects.using(schema_editor.connection.alias)
    for slug, *names in items.values_list("slug", *FIELDS.values()):
        told = {old: in_language(texts, DEFAULT).text for old, texts in zip(FIELDS, names, strict=True)}
        items.filter(slug=slug).update(**told)


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0004_read_files")]
    operations = [
        *(migrations.AddField("item", new, models.JSONField(blank=True, default=dict)) for new in FIELDS.values()),
        migrations.RunPython(carry, carry_back),
        *(migrations.RemoveField("item", old) for old in FIELDS),
    ]
