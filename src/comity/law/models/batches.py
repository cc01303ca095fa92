"""What one import brought."""

from django.db import models


class Batch(models.Model):
    """One import: by whom, when, what it said of each file; taken back or not."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=200)
    report = models.JSONField(default=list)
    """One entry a file: name, work, expression, counts, warnings, or why it was refused."""
    events = models.JSONField(default=list)
    """One entry an event of the list: law, kind, day, provisions, and whether it was not on record before."""
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-at",)
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"{self.pk}"


class Handed(models.Model):
    """A file handed in on the page, kept until somebody has seen what it would change: imported then, or discarded."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="handed")
    name = models.CharField(max_length=200)
    content = models.BinaryField()

    class Meta:
        ordering = ("batch", "pk")

    def __str__(self) -> str:
        return self.name


class Brought(models.Model):
    """What a batch did to one law, in a form in which it can be taken back."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="brought")
    work = models.CharField(max_length=120)
    """Slug of the law, which may be gone since."""
    new = models.BooleanField()
    before = models.JSONField(default=dict)
    """The fields of the law before."""
    expressions = models.JSONField(default=list)
    """Keys of new wordings."""
    replaced = models.JSONField(default=list)
    """The fields of the wordings that were replaced, as they were."""
    commencements = models.JSONField(default=list)
    changes = models.JSONField(default=list)
    """Keys of the events that were put on record."""

    class Meta:
        ordering = ("batch", "pk")

    def __str__(self) -> str:
        return f"{self.batch_id} {self.work}"
