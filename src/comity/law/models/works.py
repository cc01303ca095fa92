"""Laws: the work, its wordings, and the provisions of each wording (decision 0005)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.access.actor import About
from comity.common.claims import Origin, Sourced
from comity.common.languages import Translated, in_language
from comity.jurisdictions.models import Jurisdiction, Treaty
from comity.law.models.batches import Batch


class Work(Sourced):
    """A law as such, whatever its wording. Dates that no source says are empty: not known."""

    class Kind(models.TextChoices):
        CONSTITUTION = "constitution", _("Constitution")
        ACT = "act", pgettext_lazy("kind of law", "Act")
        CODE = "code", _("Code")
        DECREE = "decree", _("Decree")
        REGULATION = "regulation", _("Regulation")
        TREATY_ACT = "treaty-act", _("Act on a treaty")
        GUIDELINE = "guideline", _("Guideline")

    slug = models.SlugField(primary_key=True, max_length=120)
    uri = models.CharField(max_length=160, unique=True, help_text="FRBR address, /akn/ke/act/2003/3")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="laws")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    number = models.CharField(max_length=60, blank=True)
    year = models.CharField(max_length=4, blank=True)
    titles = models.JSONField(default=dict, help_text="By language, ISO 639-1")
    assented_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    draft = models.BooleanField(default=False)
    treaty = models.ForeignKey(Treaty, models.PROTECT, null=True, blank=True, related_name="texts")
    """The treaty whose text it prints."""
    repealed_on = models.DateField(null=True, blank=True)
    repealed_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="repeals")
    origin = models.CharField(max_length=9, choices=Origin.choices, default=Origin.IMPORT)
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, blank=True, related_name="works")

    class Meta:
        ordering = ("jurisdiction", "year", "slug")

    def __str__(self) -> str:
        return self.uri

    @property
    def about(self) -> About:
        """Whom the law is about."""
        return About(state=self.jurisdiction_id)

    @property
    def title(self) -> Translated:
        """The title in the reader's language, in English, or as it is."""
        return in_language(self.titles)


class Expression(models.Model):
    """The wording of a law in one language from a day on. ``document``, Akoma Ntoso, is the record of its text."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="expressions")
    language = models.CharField(max_length=8)
    valid_from = models.DateField(null=True, blank=True)
    """From which day this is the wording; empty where no source says."""
    title = models.TextField()
    document = models.TextField()
    translation = models.BooleanField(default=False)
    """Not an authentic language."""
    source = models.TextField()
    source_format = models.CharField(max_length=12)
    source_digest = models.CharField(max_length=64)
    """SHA-256 of the file, hexadecimal."""
    batch = models.ForeignKey(Batch, models.PROTECT, null=True, blank=True, related_name="expressions")

    class Meta:
        ordering = ("work", "language", "valid_from")
        constraints = (
            models.UniqueConstraint(
                fields=("work", "language", "valid_from"), name="one_wording_a_day", nulls_distinct=False
            ),
        )

    def __str__(self) -> str:
        return f"{self.work_id} {self.language} {self.valid_from or '-'}"


class Provision(models.Model):
    """A numbered or headed part of an expression, derived from its document."""

    expression = models.ForeignKey(Expression, models.CASCADE, related_name="provisions")
    eid = models.CharField(max_length=200)
    """Akoma Ntoso ``eId``, the same in every language and version: ``part_2__sec_12``."""
    position = models.PositiveIntegerField()
    """Order in the document, from 0."""
    parent = models.CharField(max_length=200, blank=True)
    depth = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16)
    number = models.CharField(max_length=200, blank=True)
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    """Its own text, without that of the parts below it."""

    class Meta:
        ordering = ("expression", "position")
        constraints = (models.UniqueConstraint(fields=("expression", "eid"), name="one_provision_an_eid"),)

    def __str__(self) -> str:
        return self.eid
