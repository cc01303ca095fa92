"""Every published state of an entry, and the changes that are proposed to it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.accounts.models import Officer
from comity.authorities.models.entries import Authority
from comity.jurisdictions.models import Jurisdiction


class Door(models.TextChoices):
    """Which way a change to an entry came; the last three are as a record's origin."""

    AUTHORITY = "authority", _("The authority")
    SECRETARIAT = "secretariat", _("Secretariat of the directory")
    REFERENCE = "reference", _("Reference data")
    IMPORT = "import", _("Import")
    DEMO = "demo", _("Demonstration")


BY_OFFICERS = (Door.AUTHORITY, Door.SECRETARIAT)
"""What came in by these doors is never undone by a load of reference data."""


class Edition(models.Model):
    """One published state of an entry. Rows are added, never changed; the last one is what the directory shows."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    valid_from = models.DateField()
    """The day from which it holds; never before that of the edition before it."""
    published_at = models.DateTimeField(default=timezone.now)
    door = models.CharField(max_length=11, choices=Door.choices)
    by = models.CharField(max_length=200, blank=True)
    """The person or program, by name; for officers to see (access.fields)."""
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)
    values = models.JSONField()
    changed = models.JSONField(default=list)
    """Names of the values that differ from the edition before."""

    class Meta:
        ordering = ("authority_id", "-number")
        constraints = (models.UniqueConstraint(fields=("authority", "number"), name="one_edition_a_number"),)

    def __str__(self) -> str:
        return f"{self.authority_id} {self.number}"


class Proposal(models.Model):
    """A change to an entry on its way: field by field, against the edition its author looked at."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Waiting for approval")
        SCHEDULED = "scheduled", _("Approved, not yet in force")
        RETURNED = "returned", _("Returned to the authority")
        PUBLISHED = "published", _("Published")
        REFUSED = "refused", _("Refused")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="proposals")
    based_on = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    door = models.CharField(max_length=11, choices=Door.choices, default=Door.AUTHORITY)
    changes = models.JSONField(default=dict)
    """New values by name; whatever is not here stays as it is."""
    reason = models.TextField(blank=True)
    valid_from = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    author = models.CharField(max_length=200)
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    moved_at = models.DateTimeField(default=timezone.now)
    """When the status last changed."""
    decided_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)
    """Why it was refused or returned."""
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, blank=True, related_name="+")
    """What it became."""

    class Meta:
        ordering = ("-moved_at", "-id")

    def __str__(self) -> str:
        return f"{self.authority_id} {self.pk} {self.status}"

    @property
    def about(self) -> About:
        """The authority and State whose entry it would change."""
        return self.authority.about

    @property
    def in_hand(self) -> bool:
        """Whether the authority may still change it."""
        return self.status in IN_HAND


IN_HAND = (Proposal.Status.DRAFT, Proposal.Status.RETURNED)
OPEN = (*IN_HAND, Proposal.Status.SUBMITTED, Proposal.Status.SCHEDULED)


class StatePractice(models.Model):
    """How a State wants the entries of its authorities to be changed; without a row, no approval is needed."""

    jurisdiction = models.OneToOneField(Jurisdiction, models.PROTECT, primary_key=True, related_name="practice")
    approval_needed = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return str(self.jurisdiction_id)
