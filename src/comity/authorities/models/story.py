"""What becomes of a body over the years, and the direct lines to its people."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.accounts.models import Officer
from comity.authorities.models.entries import Authority


class Event(models.Model):
    """That a body was renamed, merged, moved or ended on a day. Its address goes on to answer and tells the story."""

    class Kind(models.TextChoices):
        RENAMED = "renamed", _("Renamed")
        MERGED = "merged", _("Merged into another body")
        MOVED = "moved", _("Moved")
        ENDED = "ended", _("Ended")

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="events")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    on = models.DateField()
    successor = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="predecessors")
    note = models.TextField(blank=True)
    told_at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=200)
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("authority_id", "-on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("authority")), name="nobody_succeeds_themselves"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="merged") | models.Q(successor__isnull=False), name="merged_into_somebody"
            ),
        )

    def __str__(self) -> str:
        return f"{self.authority_id} {self.kind} {self.on}"

    @property
    def leaves(self) -> bool:
        """Whether the body's tasks ended here, or went to another body."""
        return self.kind in {Event.Kind.MERGED, Event.Kind.ENDED} or self.successor_id is not None


class DirectLine(models.Model):
    """How to reach a person or desk within an authority. Seen by those who work together (access.fields)."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="lines")
    person = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=200)
    telephone = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=200, blank=True)
    languages = models.JSONField(default=list, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("authority_id", "function", "person", "id")

    def __str__(self) -> str:
        return f"{self.authority_id} {self.pk}"
