"""What is public from a day on. Taken back, it stays on record, so that a figure as at an earlier day stays true."""

from datetime import date

from django.db import models
from django.db.models import F, Q


class Published(models.Model):
    """Public from ``valid_from``; ``valid_to`` is the first day on which it no longer is."""

    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=False, valid_to__gte=F("valid_from")),
                name="%(app_label)s_%(class)s_published_in_order",
            ),
        )

    def public_on(self, day: date) -> bool:
        """Whether everybody may read it on a day."""
        return self.valid_from is not None and self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def public_at(day: date) -> Q:
    """Filter for what is public on ``day``."""
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))
