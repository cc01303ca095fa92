"""Fiches: what a State says about a measure, edition by edition, and how an edition comes about."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.accounts.models import Officer
from comity.jurisdictions.models import Jurisdiction

LONGEST_CODE = 40


class Fiche(models.Model):
    """A State and a measure of which something is published."""

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="fiches")
    measure = models.CharField(max_length=LONGEST_CODE)
    """Its code (vocabulary.queries.measures)."""
    confirmed_on = models.DateField()
    """When its focal point last published it, or somebody of the State confirmed that it is still right."""

    class Meta:
        ordering = ("jurisdiction", "measure")
        constraints = (models.UniqueConstraint(fields=("jurisdiction", "measure"), name="one_fiche_a_measure"),)

    def __str__(self) -> str:
        return f"{self.jurisdiction_id} {self.measure}"

    @property
    def about(self) -> About:
        """The State that speaks."""
        return About(state=self.jurisdiction_id)


class Edition(models.Model):
    """One published state of a fiche. Rows are added, never changed; the last one is what the fiche says."""

    fiche = models.ForeignKey(Fiche, models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    valid_from = models.DateField()
    values = models.JSONField()
    """Answers by the names of their questions (queries.questions)."""
    changed = models.JSONField(default=list)
    """Names of the values that differ from the edition before."""
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=200)
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    approved_by = models.CharField(max_length=200)
    approver = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("fiche_id", "-number")
        constraints = (models.UniqueConstraint(fields=("fiche", "number"), name="one_fiche_edition_a_number"),)

    def __str__(self) -> str:
        return f"{self.fiche_id} {self.number}"


class Confirmation(models.Model):
    """That somebody of the State said on a day that an edition is still right."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="confirmations")
    on = models.DateField()
    by = models.CharField(max_length=200)
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-on", "-id")

    def __str__(self) -> str:
        return f"{self.edition_id} {self.on}"


class Reminder(models.Model):
    """That those who may confirm a State's fiches were asked to: one mail to each of them, whatever is due."""

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+")
    sent_on = models.DateField()
    officers = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("jurisdiction", "-sent_on")
        constraints = (models.UniqueConstraint(fields=("jurisdiction", "sent_on"), name="one_fiche_reminder_a_day"),)

    def __str__(self) -> str:
        return f"{self.jurisdiction_id} {self.sent_on}"


class Draft(models.Model):
    """What will be the next edition. There is one for a fiche at a time, and all officers of the State write in it."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Waiting for approval")
        RETURNED = "returned", _("Returned to the authority")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+")
    measure = models.CharField(max_length=LONGEST_CODE)
    based_on = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="+")
    """Nothing while the fiche has no edition yet."""
    values = models.JSONField()
    reason = models.TextField(blank=True)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    author = models.CharField(max_length=200)
    """Who wrote last: they answer for what is handed in."""
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    moved_at = models.DateTimeField(default=timezone.now)
    decided_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)
    """Why it was returned."""
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="+")
    """What it became."""

    class Meta:
        ordering = ("-moved_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("jurisdiction", "measure"),
                condition=Q(status__in=("draft", "submitted", "returned")),
                name="one_open_draft_a_fiche",
            ),
        )

    def __str__(self) -> str:
        return f"{self.jurisdiction_id} {self.measure} {self.status}"

    @property
    def about(self) -> About:
        """The State that will speak."""
        return About(state=self.jurisdiction_id)

    @property
    def in_hand(self) -> bool:
        """Whether its officers may still change it."""
        return self.status in IN_HAND


IN_HAND = (Draft.Status.DRAFT, Draft.Status.RETURNED)
OPEN = (*IN_HAND, Draft.Status.SUBMITTED)
