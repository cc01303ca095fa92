"""Items: what is published, with metadata in six languages, its files, and how often each was downloaded."""

from urllib.parse import quote

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.common.claims import Origin
from comity.common.languages import DEFAULT, Translated, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.models.published import Published


class Kind(models.TextChoices):
    """What an item is."""

    PUBLICATION = "publication", _("Publication")
    MODULE = "module", _("Teaching module")
    SUBMISSION = "submission", _("Submission of a State")
    GOOD_PRACTICE = "good_practice", _("Good practice")
    CASE_STUDY = "case_study", _("Case study")


class Status(models.TextChoices):
    """How far an item is."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Handed in")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Item(Published):
    """Something to read. Its slug is its address for good; what was published once is withdrawn, never deleted."""

    slug = models.SlugField(primary_key=True, max_length=80, allow_unicode=True)
    kind = models.CharField(max_length=13, choices=Kind.choices)
    titles = models.JSONField(default=dict)
    abstracts = models.JSONField(default=dict, blank=True)
    authors = models.CharField(max_length=300, blank=True)
    """Persons or bodies, ";" between two."""
    publishers = models.JSONField(default=dict, blank=True)
    """The name of the one publisher, by language."""
    published_on = models.DateField(null=True, blank=True)
    """The date it bears itself; ``valid_from`` is since when it is here."""
    edition_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="later_editions")
    """The first edition; empty for a first one."""
    number = models.PositiveSmallIntegerField(default=1)
    """Which edition it is."""
    series_names = models.JSONField(default=dict, blank=True)
    """The name of the one series, by language."""
    themes = models.JSONField(default=list, blank=True)
    """Identifiers of concepts of the vocabulary."""
    articles = models.JSONField(default=list, blank=True)
    """Of the Convention: ``46(8)``."""
    state = models.ForeignKey(Jurisdiction, models.PROTECT, null=True, blank=True, related_name="knowledge")
    related = models.JSONField(default=list, blank=True)
    """Slugs of other items; a relation is shown at both ends."""
    from_state = models.BooleanField(default=False)
    """Whether the State wrote it; otherwise the secretariat did."""
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    note = models.TextField(blank=True)
    """What the secretariat said when it gave the draft back."""
    words = models.TextField(blank=True)
    """What a search by words looks through, folded (actions.items)."""
    found_by = models.JSONField(default=list, blank=True)
    """The articles and every whole they are part of: ``46(8)``, ``46``."""
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.REFERENCE)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta(Published.Meta):
        ordering = ("-published_on", "slug")

    def __str__(self) -> str:
        return self.slug

    @property
    def about(self) -> About:
        """On what rights to write it depend: nobody's State but the one that wrote it."""
        return About(state=self.state_id or "" if self.from_state else "")

    @property
    def path(self) -> str:
        """Where it is, behind the language; letters of other scripts are encoded, as programs need them."""
        return f"knowledge/{quote(self.slug)}/"

    @property
    def title(self) -> Translated:
        """The title in the reader's language."""
        return in_language(self.titles)

    @property
    def abstract(self) -> Translated:
        """The abstract in the reader's language."""
        return in_language(self.abstracts)

    @property
    def publisher(self) -> Translated:
        """The publisher's name in the reader's language."""
        return in_language(self.publishers)

    @property
    def series(self) -> Translated:
        """The name of the series in the reader's language."""
        return in_language(self.series_names)

    @property
    def series_asked(self) -> str:
        """The name by which the series is asked for: in every reader's language the same, and most likely shared."""
        return in_language(self.series_names, DEFAULT).text

    @property
    def is_draft(self) -> bool:
        """Whether its writer may still change it."""
        return self.status == Status.DRAFT


class File(models.Model):
    """An item's file in one language. Its bytes lie under a random name outside of the web server's reach."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="files")
    language = models.CharField(max_length=8)
    file = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=120)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    """The beginning of what it says, for the search; read once, when it was taken in."""
    added_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("item", "language", "id")

    def __str__(self) -> str:
        return f"{self.item_id} {self.pk}"


class Download(models.Model):
    """How often a file was taken in a month: a number, and nothing of who took it."""

    file = models.ForeignKey(File, models.PROTECT, related_name="downloads")
    month = models.DateField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("file", "month")
        constraints = (models.UniqueConstraint(fields=("file", "month"), name="one_count_a_month"),)

    def __str__(self) -> str:
        return f"{self.file_id} {self.month}"
