"""The queue of changes, and the questions that officers keep."""

from django.db import models
from django.utils import timezone

from comity.access.actor import About
from comity.accounts.models import Officer

LONGEST_QUESTION = 400


class Change(models.Model):
    """A record that search reads was written. Rows come from triggers (migration 0002), never from Python."""

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    transaction = models.BigIntegerField()
    """PostgreSQL's 64-bit number of the transaction (``xid8``)."""
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "search_change"
        indexes = (models.Index(fields=("transaction",), name="changes_by_transaction"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class SavedSearch(models.Model):
    """A question that an officer keeps, and how far its results were told."""

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=200)
    query = models.CharField(max_length=2000)
    """The address of its results behind the question mark."""
    made_at = models.DateTimeField(default=timezone.now)
    seen = models.JSONField(default=list)
    """Which results were there when it was last looked at, newest first: kind, key and part."""
    fresh = models.PositiveIntegerField(default=0)
    """How many results came since."""
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-id")
        verbose_name_plural = "saved searches"

    def __str__(self) -> str:
        return self.name

    @property
    def about(self) -> About:
        """Whose it is."""
        return About(officer=self.officer_id)
