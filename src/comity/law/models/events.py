"""What happened to a law, on which day, in whole or in part."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.common.claims import Sourced
from comity.law.models.works import Work


class Commencement(Sourced):
    """From a day on, a law or some of its provisions is in force."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="commencements")
    on = models.DateField()
    eids = models.JSONField(default=list, blank=True)
    """The provisions; the whole law when empty. A provision stands for all below it."""

    class Meta:
        ordering = ("work", "on")

    def __str__(self) -> str:
        return f"{self.work_id} {self.on}"


class Change(Sourced):
    """A law was amended, or a part of it repealed, from a day on."""

    class Kind(models.TextChoices):
        AMENDMENT = "amendment", _("Amendment")
        PARTIAL_REPEAL = "partial_repeal", _("Repeal of a part")

    work = models.ForeignKey(Work, models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    on = models.DateField()
    eids = models.JSONField(default=list, blank=True)
    """The provisions concerned; not said which when empty."""
    by = models.ForeignKey(Work, models.PROTECT, null=True, blank=True, related_name="amends")
    by_words = models.CharField(max_length=300, blank=True)
    """The amending law as its source names it, where it is not on record."""

    class Meta:
        ordering = ("work", "on")

    def __str__(self) -> str:
        return f"{self.work_id} {self.kind} {self.on}"
