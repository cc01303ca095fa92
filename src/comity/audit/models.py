"""The trail: who did what to what. Rows are added, never changed (the web role has no right to)."""

from django.db import models


class Entry(models.Model):
    """One act."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.CharField(max_length=120)
    action = models.CharField(max_length=80)
    subject = models.CharField(max_length=120, blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-id",)
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.subject}"


class Version(models.Model):
    """A single row counting the acts: whoever holds a copy of the facts asks it whether the copy is still good.

    Counting up locks the row until the writer commits, so a reader never sees a count whose act is still to come.
    """

    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="a_single_version"),)

    def __str__(self) -> str:
        return str(self.number)
