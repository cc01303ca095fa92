"""What readers ask of the laws."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.common.languages import language_name
from comity.jurisdictions.queries import by_name
from comity.law.models import Expression, Work
from comity.law.queries import Asked, Status, languages_on_record, states_on_record

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
LONGEST_WORDS = 200
Choices = list[tuple[str, str]]


def _states() -> Choices:
    return [(each.iso3, str(each.name)) for each in by_name([*states_on_record()])]


def _languages() -> Choices:
    return sorted(((code, language_name(code)) for code in languages_on_record()), key=lambda each: each[1])


def _day(label: object) -> forms.DateField:
    return forms.DateField(
        required=False, input_formats=["%Y-%m-%d"], label=cast("str", label), error_messages=NOT_A_DATE
    )


class DayForm(forms.Form):
    """The day as at which a page speaks. What is not understood is left out, and said so beside its field."""

    as_of = _day(_("As at"))

    @property
    def day(self) -> date:
        """The day asked for; today when there is none or it is no date."""
        return self.cleaned_data.get("as_of") or timezone.localdate()

    def options(self, name: str) -> Choices:
        """The choices of a field in the reader's language."""
        choices = cast("Iterable[tuple[str, object]]", cast("forms.ChoiceField", self.fields[name]).choices)
        return [(value, str(text)) for value, text in choices]

    def understood(self, name: str) -> str:
        """The value of a field; nothing where it is none of the choices."""
        return str(self.cleaned_data.get(name) or "")


class ListForm(DayForm):
    """The filters of the list."""

    q = forms.CharField(required=False, label=_("Title or number"), max_length=LONGEST_WORDS)
    state = forms.ChoiceField(required=False, choices=_states, label=_("State"), error_messages=NOT_IN_LIST)
    kind = forms.ChoiceField(required=False, choices=Work.Kind.choices, label=_("Kind"), error_messages=NOT_IN_LIST)
    status = forms.ChoiceField(required=False, choices=Status.choices, label=_("Status"), error_messages=NOT_IN_LIST)
    language = forms.ChoiceField(required=False, choices=_languages, label=_("Language"), error_messages=NOT_IN_LIST)

    @property
    def asked(self) -> Asked:
        """What is looked for, as far as it was understood."""
        names = {name: self.understood(name) for name in ("state", "kind", "status", "language")}
        return Asked(day=self.day, words=self.understood("q"), **names)


class ReadingForm(DayForm):
    """Which wording of a law, and which beside it."""

    language = forms.ChoiceField(required=False, label=_("Language"), error_messages=NOT_IN_LIST)
    beside = forms.ChoiceField(required=False, label=_("Beside it"), error_messages=NOT_IN_LIST)
    at = forms.CharField(required=False, max_length=200)
    page = forms.IntegerField(required=False, min_value=1)

    def __init__(self, data: Mapping[str, str], languages: Iterable[str]) -> None:
        super().__init__(data)
        choices = [(code, language_name(code)) for code in languages]
        for name in ("language", "beside"):
            cast("forms.ChoiceField", self.fields[name]).choices = choices


class DifferencesForm(DayForm):
    """Two days, and the language whose wordings are compared."""

    language = forms.ChoiceField(required=False, label=_("Language"), error_messages=NOT_IN_LIST)

    def __init__(self, data: Mapping[str, str], expressions: Iterable[Expression]) -> None:
        super().__init__(data)
        self.fields["from"] = _day(_("From"))
        self.fields["to"] = _day(_("Until"))
        codes = dict.fromkeys(each.language for each in expressions)
        cast("forms.ChoiceField", self.fields["language"]).choices = [(code, language_name(code)) for code in codes]

    @property
    def days(self) -> tuple[date | None, date]:
        """The two days; the second is today when it is not said."""
        return self.cleaned_data.get("from"), self.cleaned_data.get("to") or timezone.localdate()
