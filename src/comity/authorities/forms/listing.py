"""What readers ask of the list, and the file they hand in."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import Category
from comity.authorities.queries import Filters, language_codes, today
from comity.authorities.queries.listing import SORTS
from comity.common.claims import Verified
from comity.common.known import Known
from comity.common.languages import language_name
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import jurisdictions_by_code, list_treaties, name_key

Choices = list[tuple[str, str]]
NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
LONGEST_NAME = 200


def _words(choices: Sequence[tuple[str, Any]]) -> Callable[[], Choices]:
    """Choices with their labels as texts, in the language of the moment."""
    return lambda: [(value, str(label)) for value, label in choices]


def _states() -> Choices:
    """Only to tell codes from what is none; the page prints the names, with their footnotes."""
    return [(iso3, iso3) for iso3 in jurisdictions_by_code()]


def _treaties() -> Choices:
    return [(each.code, each.short_name) for each in list_treaties().filter(designations__isnull=False).distinct()]


def _languages() -> Choices:
    named = [(code, language_name(code)) for code in language_codes()]
    return sorted(named, key=lambda each: name_key(each[1]))


class DayForm(forms.Form):
    """The day as at which a page speaks."""

    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], label=_("As at"), error_messages=NOT_A_DATE)


class ListForm(DayForm):
    """The filters of the list. A value that is none of the choices is left out and said so beside its field."""

    q = forms.CharField(required=False, label=_("Name of authority or State"))
    state = forms.ChoiceField(required=False, error_messages=NOT_IN_LIST, choices=_states, label=_("State"))
    category = forms.ChoiceField(
        required=False, error_messages=NOT_IN_LIST, choices=_words(Category.choices), label=_("Category")
    )
    group = forms.ChoiceField(
        required=False,
        error_messages=NOT_IN_LIST,
        choices=_words(Jurisdiction.Group.choices),
        label=_("Regional group"),
    )
    treaty = forms.ChoiceField(required=False, error_messages=NOT_IN_LIST, choices=_treaties, label=_("Treaty"))
    language = forms.ChoiceField(
        required=False, error_messages=NOT_IN_LIST, choices=_languages, label=_("Language accepted")
    )
    verified = forms.ChoiceField(
        required=False,
        error_messages=NOT_IN_LIST,
        choices=_words([("yes", Verified.YES.label), ("no", Verified.NO.label)]),
        label=_("Entry"),
    )

    def __init__(self, data: Mapping[str, str]) -> None:
        asked = {name: value for name, value in data.items() if "\x00" not in value}
        super().__init__(asked | {"state": asked.get("state", "").upper()})
        self._sort = asked.get("sort", "") if asked.get("sort") in SORTS else SORTS[0]
        self._known = Known.UNKNOWN if asked.get("known") == Known.UNKNOWN else Known.YES
        self._invented = asked.get("invented") != "no"
        self.is_valid()

    @property
    def filters(self) -> Filters:
        """What is asked, as far as it was understood."""
        same = ("state", "category", "group", "treaty", "language", "verified")
        return Filters(
            words=self.cleaned_data.get("q", "")[:LONGEST_NAME],
            day=self.cleaned_data.get("as_of") or today(),
            known=self._known,
            invented=self._invented,
            sort=self._sort,
            **{name: self.cleaned_data.get(name, "") for name in same},
        )


class UploadForm(forms.Form):
    """The file of an import."""

    file = forms.FileField(label=_("CSV or XLSX file"), error_messages={"required": _("Choose a file.")})
