"""What readers may ask of the entry points."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jurisdictions.models import Jurisdiction
from comity.law.queries.codes import Cite, cite_at, is_in_convention

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
FEWEST, MOST = 2, 5


class DayForm(forms.Form):
    """The day as at which a page speaks."""

    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], label=_("As at"), error_messages=NOT_A_DATE)

    @property
    def day(self) -> date:
        """The day asked for; today when there is none or it is no date."""
        self.is_valid()
        return self.cleaned_data.get("as_of") or timezone.localdate()

    def options(self, name: str) -> list[tuple[str, str]]:
        """The choices of a field in the reader's language."""
        choices = cast("Iterable[tuple[str, object]]", cast("forms.ChoiceField", self.fields[name]).choices)
        return [(value, str(text)) for value, text in choices]


class GroupForm(DayForm):
    """A day and a regional group. A group that is none is left out and said so beside its field."""

    group = forms.ChoiceField(
        required=False, choices=Jurisdiction.Group.choices, label=_("Regional group"), error_messages=NOT_IN_LIST
    )

    @property
    def chosen_group(self) -> str:
        """The group, as far as it was understood."""
        self.is_valid()
        return str(self.cleaned_data.get("group", ""))


class CompareForm(DayForm):
    """Two to five States, and an article of the Convention."""

    article = forms.CharField(required=False, label=_("Article"), max_length=20)
    state = forms.MultipleChoiceField(required=False, label=_("States"), error_messages=NOT_IN_LIST)

    def __init__(self, data: QueryDict, states: Mapping[str, Jurisdiction]) -> None:
        asked = data.copy()
        asked.setlist("state", [*dict.fromkeys(code.upper() for code in data.getlist("state") if code)])
        super().__init__(asked)
        self._chosen = asked.getlist("state")
        self._states = states
        cast("forms.MultipleChoiceField", self.fields["state"]).choices = [(iso3, iso3) for iso3 in states]

    def clean_article(self) -> Cite | None:
        """The article itself."""
        words = str(self.cleaned_data["article"]).strip().replace(" ", "").lower()
        cite = cite_at(words)
        if words and (cite is None or not is_in_convention(cite)):
            raise forms.ValidationError(_("The Convention has no such article or paragraph."))
        return cite

    def clean_state(self) -> list[Jurisdiction]:
        """The States themselves."""
        codes = self.cleaned_data["state"]
        if codes and not FEWEST <= len(codes) <= MOST:
            raise forms.ValidationError(_("Choose two to five States."))
        return [self._states[code] for code in codes]

    @property
    def slots(self) -> list[str]:
        """One code for each of the form's lists, empty where nothing was chosen."""
        chosen = self._chosen[:MOST]
        return [*chosen, *[""] * (MOST - len(chosen))]

    @property
    def asked(self) -> tuple[list[Jurisdiction], Cite] | None:
        """What to compare, when it was said in full."""
        self.is_valid()
        states, article = self.cleaned_data.get("state"), self.cleaned_data.get("article")
        return (states, article) if states and article else None
