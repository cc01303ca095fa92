"""The columns every claim shares, and the same three-valued logic as a database filter."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from comity.common.known import Known, Period


class Verified(models.TextChoices):
    """How far a record was checked against its source."""

    YES = "yes", _("Verified")
    PARTIAL = "partial", _("Partly verified")
    NO = "no", _("Unverified")


class Origin(models.TextChoices):
    """Which door a record came in by; each door changes only its own records."""

    REFERENCE = "reference", _("Reference data")
    IMPORT = "import", _("Import")
    DEMO = "demo", _("Demonstration")


class Sourced(models.Model):
    """A record that says where it comes from."""

    source = models.TextField()
    verified = models.CharField(max_length=7, choices=Verified.choices)

    class Meta:
        abstract = True

    @property
    def is_verified(self) -> bool:
        """Whether the record was seen in its source; anything less is shown as unverified."""
        return self.verified == Verified.YES


class Claim(Sourced):
    """A record that holds from a day to a day, as far as its source shows (docs/decisions/0002)."""

    valid_from = models.DateField(null=True, blank=True)
    seen_on = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def period(self) -> Period:
        """The claim's three dates as a value."""
        return Period(self.valid_from, self.seen_on, self.valid_to)

    def known_at(self, day: date) -> Known:
        """Whether the claim holds on ``day``."""
        return self.period.at(day)


def ordered_dates() -> models.CheckConstraint:
    """A constraint for a claim's table: a period ends after it begins."""
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gt=F("valid_from")),
        name="%(app_label)s_%(class)s_dates_in_order",
    )


def _open_at(day: date, prefix: str) -> Q:
    return Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gt": day})


def holds_at(day: date, prefix: str = "") -> Q:
    """Filter for claims that hold on ``day`` (``Known.YES``); ``prefix`` reaches them through a relation."""
    known_start = Q(**{f"{prefix}valid_from__lte": day})
    seen = Q(**{f"{prefix}valid_from__isnull": True, f"{prefix}seen_on__lte": day})
    return (known_start | seen) & _open_at(day, prefix)


def unknown_at(day: date, prefix: str = "") -> Q:
    """Filter for claims of which nobody can say whether they held on ``day`` (``Known.UNKNOWN``)."""
    return Q(**{f"{prefix}valid_from__isnull": True, f"{prefix}seen_on__gt": day}) & _open_at(day, prefix)
