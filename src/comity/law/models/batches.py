"""What one import brought."""

from django.db import models


class Batch(models.Model):
    """One import: by whom, when, what it said of each file; taken back or not."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=200)
    report = models.JSONField(default=list)
    """One entry a file: name, work, expression, counts, warnings, or why it was refused."""
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-at",)
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"{self.pk}"
