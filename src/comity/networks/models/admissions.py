"""The register: who was admitted, from when to when, and when that was suspended. Ended, never deleted."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from comity.access.actor import About
from comity.authorities.models import Authority
from comity.common.languages import Translated, in_language
from comity.networks.models.entries import Component, Kind, Network


class Admission(models.Model):
    """That an authority, or an organisation as an observer, was admitted; ``valid_to`` is the first day after."""

    network = models.ForeignKey(Network, models.PROTECT, related_name="admissions")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.MEMBER)
    variety = models.CharField(max_length=40, blank=True)
    """Identifier of one of the network's own kinds of member."""
    authority = models.ForeignKey(Authority, models.PROTECT, null=True, blank=True, related_name="admissions")
    organisation = models.JSONField(default=dict, blank=True)
    """Names of an observer that is no authority, by language."""
    component = models.ForeignKey(Component, models.PROTECT, null=True, blank=True, related_name="admissions")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    application = models.OneToOneField(
        "networks.Application", models.PROTECT, null=True, blank=True, related_name="admission"
    )
    ended_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("network", "valid_from", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(authority__isnull=False) | (~Q(organisation={}) & Q(kind=Kind.OBSERVER)),
                name="an_admission_is_of_somebody",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="admission_in_order"
            ),
            models.UniqueConstraint(
                fields=("network", "authority"),
                condition=Q(valid_to__isnull=True),
                name="one_open_admission",
            ),
        )

    def __str__(self) -> str:
        return f"{self.network_id} {self.authority_id or in_language(self.organisation, 'en')}"

    @property
    def about(self) -> About:
        """On what rights over it depend."""
        return About(authority=self.authority_id or "", network=self.network_id)

    @property
    def name(self) -> Translated:
        """Who was admitted, in the reader's language."""
        return self.authority.name if self.authority else in_language(self.organisation)

    def holds(self, day: date) -> bool:
        """Whether it holds on a day, suspended or not."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def suspended(self, day: date) -> bool:
        """Whether it is suspended on a day; asks the suspensions that were read along."""
        return any(each.holds(day) for each in self.suspensions.all())


class Suspension(models.Model):
    """That an admission gives no rights, from a day to a day."""

    admission = models.ForeignKey(Admission, models.PROTECT, related_name="suspensions")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    reason = models.TextField()

    class Meta:
        ordering = ("admission", "valid_from")
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="suspension_in_order"
            ),
            models.UniqueConstraint(
                fields=("admission",), condition=Q(valid_to__isnull=True), name="one_open_suspension"
            ),
        )

    def __str__(self) -> str:
        return f"{self.admission_id} {self.valid_from}"

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)
