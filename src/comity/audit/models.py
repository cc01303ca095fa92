"""The trail: who did what to what. Rows are added, never changed (the web role has no right to)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """One act, or one read of what is not public."""

    class Outcome(models.TextChoices):
        DONE = "done", _("Done")
        READ = "read", _("Read")
        DENIED = "denied", _("Denied")

    at = models.DateTimeField(default=timezone.now)
    actor = models.CharField(max_length=120)
    """Name of the officer, or of the program."""
    officer = models.PositiveBigIntegerField(null=True)
    authority = models.CharField(max_length=80, blank=True)
    action = models.CharField(max_length=80)
    subject = models.CharField(max_length=120, blank=True)
    subject_officer = models.PositiveBigIntegerField(null=True)
    """Set when the act concerns an officer's own data: they may see the row."""
    outcome = models.CharField(max_length=6, choices=Outcome.choices, default=Outcome.DONE)
    address = models.CharField(max_length=45, blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-at", "-id")
        verbose_name_plural = "entries"
        # One for each filter of the trail's page, in the order of its pages: a page costs the same wherever it is.
        indexes = (
            models.Index(fields=("at", "id"), name="entry_by_time"),
            models.Index(fields=("actor", "at", "id"), name="entry_by_actor"),
            models.Index(fields=("officer", "at", "id"), name="entry_by_officer"),
            models.Index(fields=("subject_officer", "at", "id"), name="entry_about_officer"),
            models.Index(fields=("subject", "at", "id"), name="entry_by_subject"),
            models.Index(fields=("authority", "at", "id"), name="entry_by_authority"),
            models.Index(fields=("action", "at", "id"), name="entry_by_action"),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.subject}"


class Link(models.Model):
    """The place of one entry in the chain, written at commit by the database itself (migration 0003)."""

    number = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, models.DO_NOTHING, db_constraint=False, related_name="link")
    hash = models.BinaryField()

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class Head(models.Model):
    """A single row: the end of the chain, and how many acts changed records.

    Whoever holds a copy of the facts asks it whether the copy is still good.
    """

    number = models.PositiveBigIntegerField(default=0)
    hash = models.BinaryField()
    acts = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="a_single_head"),)

    def __str__(self) -> str:
        return str(self.number)


class SignedHead(models.Model):
    """The end of the chain on a day, signed by the instance and published."""

    day = models.DateField(unique=True)
    number = models.PositiveBigIntegerField()
    hash = models.BinaryField()
    signature = models.BinaryField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-day",)

    def __str__(self) -> str:
        return self.day.isoformat()
