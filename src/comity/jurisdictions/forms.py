"""What readers may ask of the lists."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.common.known import Known
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import UNCAC, Search, list_networks, list_treaties

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
LONGEST_NAME = 200
PARTY = [
    (Known.YES.value, _("Party")),
    (Known.NO.value, _("Not a party")),
    (Known.UNKNOWN.value, _("Not known")),
]


def treaties() -> list[tuple[str, str]]:
    """Every treaty by its short name."""
    return [(treaty.code, treaty.short_name) for treaty in list_treaties()]


class DayForm(forms.Form):
    """The day as at which a page speaks."""

    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], label=_("As at"), error_messages=NOT_A_DATE)

    @property
    def day(self) -> date:
        """The day asked for; today when there is none or it is no date."""
        return self.cleaned_data.get("as_of") or timezone.localdate()

    def options(self, name: str) -> list[tuple[str, str]]:
        """The choices of a field in the reader's language."""
        choices = cast("Iterable[tuple[str, object]]", cast("forms.ChoiceField", self.fields[name]).choices)
        return [(value, str(text)) for value, text in choices]


class SearchForm(DayForm):
    """The filters of the index. A value that is none of the choices is left out and said so beside its field."""

    q = forms.CharField(required=False, label=_("Name or code"))
    group = forms.ChoiceField(
        required=False, choices=Jurisdiction.Group.choices, label=_("Regional group"), error_messages=NOT_IN_LIST
    )
    treaty = forms.ChoiceField(required=False, choices=treaties, label=_("Treaty"), error_messages=NOT_IN_LIST)
    party = forms.ChoiceField(required=False, choices=PARTY, label=_("Status"), error_messages=NOT_IN_LIST)
    network = forms.ChoiceField(
        required=False, choices=list_networks, label=_("Network, in any role"), error_messages=NOT_IN_LIST
    )

    @property
    def search(self) -> Search:
        """What is looked for, as far as it was understood."""
        words = ("q", "group", "party", "network")
        understood = {name: self.cleaned_data.get(name, "")[:LONGEST_NAME] for name in words}
        return Search(day=self.day, treaty=self.cleaned_data.get("treaty") or UNCAC, **understood)


class CompareForm(DayForm):
    """Two States."""

    a = forms.CharField(required=False, label=_("First State"))
    b = forms.CharField(required=False, label=_("Second State"))

    def __init__(self, data: Mapping[str, str], states: Mapping[str, Jurisdiction]) -> None:
        super().__init__(data)
        self._states = states

    def clean_a(self) -> Jurisdiction | None:
        """The first State itself."""
        return self._state("a")

    def clean_b(self) -> Jurisdiction | None:
        """The second State itself."""
        return self._state("b")

    def _state(self, name: str) -> Jurisdiction | None:
        code = self.cleaned_data[name].upper()
        if code and code not in self._states:
            raise forms.ValidationError(_("There is no such State or territory."))
        return self._states.get(code)

    def clean(self) -> None:
        """A State is not compared with itself."""
        first, second = self.cleaned_data.get("a"), self.cleaned_data.get("b")
        if first is not None and first == second:
            self.add_error("b", _("Choose two different States."))

    @property
    def pair(self) -> tuple[Jurisdiction, Jurisdiction] | None:
        """Both States, when two were chosen."""
        first, second = self.cleaned_data.get("a"), self.cleaned_data.get("b")
        return (first, second) if first and second else None
