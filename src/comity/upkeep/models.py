"""What keeps the directory current: confirmations, reminders, notes verbales; and who reads it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.access.actor import About
from comity.accounts.models import Officer
from comity.authorities.models import Authority
from comity.common.languages import OWN_NAMES
from comity.jurisdictions.models import Jurisdiction


class Confirmation(models.Model):
    """That an officer said on a day that the entry, as it then stood, is right."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="confirmations")
    on = models.DateField()
    officer = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    said = models.CharField(max_length=64, blank=True)
    """A digest of what the entry said: the very text that was confirmed."""
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("authority", "-on", "-id")

    def __str__(self) -> str:
        return f"{self.authority_id} {self.on}"


class Reminder(models.Model):
    """That the owners of an entry were asked to confirm it."""

    authority = models.ForeignKey(Authority, models.CASCADE, related_name="reminders")
    due = models.DateField(null=True)
    """The day by which the entry was to be confirmed."""
    step = models.SmallIntegerField(null=True)
    """Days from the due day at which it goes out by itself; none when the secretariat sent it by hand."""
    sent_on = models.DateField()
    officers = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("authority", "-sent_on", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("authority", "due", "step"), condition=Q(step__isnull=False), name="each_step_once"
            ),
            models.UniqueConstraint(
                fields=("authority", "sent_on"), condition=Q(step__isnull=True), name="by_hand_once_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.authority_id} {self.sent_on}"


class Note(models.Model):
    """A note verbale by which a State notifies something under the Convention."""

    class Article(models.TextChoices):
        PREVENTION = "6(3)", _("Authorities that help to prevent corruption")
        EXTRADITION = "44(6)", _("The Convention as legal basis for extradition")
        CENTRAL_AUTHORITY = "46(13)", _("Central authority for mutual legal assistance")
        LANGUAGES = "46(14)", _("Languages accepted in requests")

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        PREPARED = "prepared", _("Prepared")
        DEPOSITED = "deposited", _("Deposited")

    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+")
    article = models.CharField(max_length=8, choices=Article.choices)
    language = models.CharField(max_length=2, choices=list(OWN_NAMES.items()))
    content = models.JSONField(default=dict)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.DRAFT)
    by = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)
    deposited_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-changed_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(status="deposited", deposited_on__isnull=False)
                | (~Q(status="deposited") & Q(deposited_on__isnull=True)),
                name="deposited_on_a_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.jurisdiction_id} {self.article} ({self.pk})"

    @property
    def about(self) -> About:
        """The State that speaks."""
        return About(state=self.jurisdiction_id)


class Scan(models.Model):
    """The note as it was handed over, kept in the database so that its rows' security covers it."""

    note = models.OneToOneField(Note, models.CASCADE, related_name="scan")
    name = models.CharField(max_length=120)
    content = models.BinaryField()
    added_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name


class Reading(models.Model):
    """That an officer opened a page of the directory or of the finder in a month: the first day of it, no more."""

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="+")
    month = models.DateField()
    on = models.DateField()

    class Meta:
        ordering = ("month", "officer")
        constraints = (models.UniqueConstraint(fields=("officer", "month"), name="a_reading_a_month"),)

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.officer_id}"
