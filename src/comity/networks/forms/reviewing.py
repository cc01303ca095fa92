"""What the State and the network's secretariat write."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.networks.forms.applying import LONGEST_TEXT, NEEDED, NOT_IN_LIST, six, six_of, variety_choices
from comity.networks.forms.asking import NOT_A_DATE
from comity.networks.models import Kind, Network

EARLIEST = date(1945, 1, 1)
AHEAD = timedelta(days=366)


def possible(day: date) -> None:
    """Refuse a slip of the pen: a day long gone, or more than a year ahead."""
    if day < EARLIEST:
        raise forms.ValidationError(_("This date lies in the past."))
    if day > timezone.localdate() + AHEAD:
        raise forms.ValidationError(_("This date lies in the future."))


def day_field(label: Any, *, today: bool = True) -> forms.DateField:  # noqa: ANN401  # a lazy text
    """A day, today unless another is given."""
    return forms.DateField(
        label=label,
        input_formats=["%Y-%m-%d"],
        error_messages=NOT_A_DATE | NEEDED,
        initial=timezone.localdate if today else None,
        validators=[possible],
        widget=forms.DateInput,
    )


class TextForm(forms.Form):
    """A few words that are needed: a question, an answer, reasons."""

    text = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea, error_messages=NEEDED)

    def __init__(self, data: Any = None, *, label: Any = "") -> None:  # noqa: ANN401  # Django's QueryDict, a lazy text
        super().__init__(data)
        self.fields["text"].label = label


class NoteForm(forms.Form):
    """A note verbale by which a State endorsed."""

    reference = forms.CharField(max_length=200, label=_("Reference"), error_messages=NEEDED)
    dated = day_field(_("Date of the note"), today=False)

    def clean_dated(self) -> Any:  # noqa: ANN401  # a date, as Django has it
        """A note is not of tomorrow."""
        if self.cleaned_data["dated"] > timezone.localdate():
            raise forms.ValidationError(_("This date lies in the future."))
        return self.cleaned_data["dated"]


class AdmitForm(forms.Form):
    """The decision to admit."""

    valid_from = day_field(_("Since"))
    reasons = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea, label=_("Reasons"), error_messages=NEEDED)

    def __init__(self, data: Any, network: Network) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        if components := list(network.components.all()):
            listed = [("", "—"), *((each.slug, str(each.name)) for each in components)]
            self.fields["component"] = forms.ChoiceField(
                required=False, choices=listed, label=_("Regional component"), error_messages=NOT_IN_LIST
            )


class ObserverForm(forms.Form):
    """An organisation that is admitted as an observer without an application."""

    valid_from = day_field(_("Since"))

    def __init__(self, data: Any, network: Network) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        six(self, {})
        self.fields["variety"] = forms.ChoiceField(
            choices=variety_choices(network, Kind.OBSERVER), label=_("Kind"), error_messages=NOT_IN_LIST
        )

    def clean(self) -> dict[str, Any]:
        """Somebody must be named."""
        cleaned = super().clean() or {}
        if not any(value for name, value in cleaned.items() if name.startswith("name_")):
            self.add_error("name_en", _("At least one name is needed."))
        return cleaned

    @property
    def names(self) -> dict[str, str]:
        """The organisation's names."""
        return six_of(self)


class StepForm(forms.Form):
    """Suspending, reinstating or ending: a day, and why."""

    on = day_field(_("Since"))
    reason = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea, label=_("Reasons"), error_messages=NEEDED)
