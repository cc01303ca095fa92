"""What readers may ask of the entry points."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jurisdictions.models import Jurisdiction
from comity.law.forms.tagging import measures_by_group
from comity.law.models import Scheme
from comity.law.queries.codes import cite_at, fault_of

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
FEWEST, MOST = 2, 5
COMPARED = (Scheme.UNCAC, Scheme.UNTOC, Scheme.MEASURE)
"""What laws can be compared by."""


class DayForm(forms.Form):
    """The day as at which a page speaks."""

    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], label=_("As at"), error_messages=NOT_A_DATE)

    @property
    def day(self) -> date:
        """The day asked for; today when there is none or it is no date."""
        self.is_valid()
        return self.cleaned_data.get("as_of") or timezone.localdate()

    def options(self, name: str) -> list[tuple[str, object]]:
        """The choices of a field, those of a group together."""
        return [*cast("Iterable[tuple[str, object]]", cast("forms.ChoiceField", self.fields[name]).choices)]


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


class Comparison(NamedTuple):
    """The States, and what their provisions are about: a scheme of tags and a code of it."""

    states: list[Jurisdiction]
    scheme: str
    code: str


class CompareForm(DayForm):
    """Two to five States, and an article of a treaty or a measure. The field of what was not chosen says nothing."""

    subject = forms.ChoiceField(
        required=False,
        choices=[(each.value, each.label) for each in COMPARED],
        label=_("What it is about"),
        error_messages=NOT_IN_LIST,
    )
    article = forms.CharField(required=False, label=_("Article"), max_length=20)
    measure = forms.ChoiceField(
        required=False, choices=measures_by_group, label=Scheme.MEASURE.label, error_messages=NOT_IN_LIST
    )
    state = forms.MultipleChoiceField(required=False, label=_("States"), error_messages=NOT_IN_LIST)

    def __init__(self, data: QueryDict, states: Mapping[str, Jurisdiction]) -> None:
        asked = data.copy()
        asked.setlist("state", [*dict.fromkeys(code.upper() for code in data.getlist("state") if code)])
        super().__init__(asked)
        self._chosen = asked.getlist("state")
        self._states = states
        cast("forms.MultipleChoiceField", self.fields["state"]).choices = [(iso3, iso3) for iso3 in states]

    def clean_subject(self) -> str:
        """What was chosen; the Convention where nothing was, as in addresses from before there was a choice."""
        return str(self.cleaned_data["subject"] or Scheme.UNCAC)

    def clean_article(self) -> str:
        """The article as tags write it."""
        words = str(self.cleaned_data["article"]).replace(" ", "").lower()
        scheme = self.cleaned_data.get("subject")
        if not words or scheme not in {Scheme.UNCAC, Scheme.UNTOC}:
            return ""
        cite = cite_at(words)
        code = cite.code if cite else words
        if fault := fault_of(scheme, code):
            raise forms.ValidationError(str(fault))
        return code

    def clean_state(self) -> list[Jurisdiction]:
        """The States themselves."""
        codes = self.cleaned_data["state"]
        if codes and not FEWEST <= len(codes) <= MOST:
            raise forms.ValidationError(_("Choose two to five States."))
        return [self._states[code] for code in codes]

    def clean(self) -> None:
        """Where States are named, so must be what to compare; the other field, which nobody sees, has no faults."""
        other = "article" if self.cleaned_data.get("subject") == Scheme.MEASURE else "measure"
        self.errors.pop(other, None)
        scheme, states = self.cleaned_data.get("subject"), self.cleaned_data.get("state")
        if scheme and states and self.cleaned_data.get(_field_of(scheme)) == "":
            self.add_error(_field_of(scheme), _("Fill in this field."))

    @property
    def slots(self) -> list[str]:
        """One code for each of the form's lists, empty where nothing was chosen."""
        chosen = self._chosen[:MOST]
        return [*chosen, *[""] * (MOST - len(chosen))]

    @property
    def asked(self) -> Comparison | None:
        """What to compare, when it was said in full."""
        self.is_valid()
        states, scheme = self.cleaned_data.get("state"), self.cleaned_data.get("subject", "")
        code = self.cleaned_data.get(_field_of(scheme))
        return Comparison(states, scheme, code) if states and code else None


def _field_of(scheme: str) -> str:
    return "measure" if scheme == Scheme.MEASURE else "article"
