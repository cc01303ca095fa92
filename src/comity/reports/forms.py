"""What a reader may ask of a figure."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AsOf(forms.Form):
    """The day a figure speaks of; today when none is given."""

    as_of = forms.DateField(
        required=False,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("This is not a date. Write it as 2026-03-31.")},
    )

    @property
    def day(self) -> date:
        """The day asked for, today for one that is to come. Only of a valid form."""
        found: date | None = self.cleaned_data["as_of"]
        return min(found or date.max, timezone.localdate())
