"""Collections: items that the secretariat chose by hand, in its order."""

from django.db import models

from comity.common.claims import Origin
from comity.common.languages import Translated, in_language
from comity.knowledge.models.items import Item


class Collection(models.Model):
    """A few items on one matter."""

    slug = models.SlugField(primary_key=True, max_length=80, allow_unicode=True)
    titles = models.JSONField(default=dict)
    abstracts = models.JSONField(default=dict, blank=True)
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)

    class Meta:
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.slug

    @property
    def title(self) -> Translated:
        """The title in the reader's language."""
        return in_language(self.titles)

    @property
    def abstract(self) -> Translated:
        """What it is for, in the reader's language."""
        return in_language(self.abstracts)


class Entry(models.Model):
    """An item's place in a collection."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="entries")
    item = models.ForeignKey(Item, models.PROTECT, related_name="entries")
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("collection", "place")
        constraints = (models.UniqueConstraint(fields=("collection", "item"), name="an_item_stands_once"),)

    def __str__(self) -> str:
        return f"{self.collection_id} {self.place}"
