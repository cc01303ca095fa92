"""The form of an entry: the current values, to be changed. What is left alone is not judged."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from comity.authorities.actions.columns import (
    ENTRY,
    LONG_TEXT,
    ListField,
    is_address,
    is_email,
    is_language,
)
from comity.authorities.forms.listing import NOT_A_DATE, NOT_IN_LIST
from comity.authorities.forms.texts import LONGEST_REASON, LineField, PlainField
from comity.authorities.models import Answer, Authority, Means
from comity.authorities.queries import language_codes, today
from comity.authorities.queries.values import CONTENT, NAMES, UNKNOWN_LANGUAGE, Values
from comity.common.claims import Verified
from comity.common.languages import CODES, current, language_name, locale_of
from comity.jurisdictions.queries import name_key

Choices = list[tuple[str, str]]
LONG = ("address", "urgent_procedure", "documents_required", "dual_criminality", "de_minimis", "law_links", "notes")
"""Fields of several lines."""


@cache  # the places are read from files
def _zones() -> Choices:
    """Time zones by place; the others are aliases or not places."""
    return [("", "—"), *((zone, zone) for zone in sorted(available_timezones()) if "/" in zone)]


def _sorted(codes: set[str]) -> Choices:
    return sorted(((code, language_name(code)) for code in codes), key=lambda each: name_key(each[1]))


def _own_languages() -> Choices:
    """Every language that has a name of two letters."""
    return [("", "—"), (UNKNOWN_LANGUAGE, str(_("Not known"))), *_of_two_letters(current())]


@cache
def _of_two_letters(_reader: str) -> Choices:
    return _sorted({str(code) for code in locale_of("en").languages if len(str(code)) == len("en")})


def _choice(choices: Any, *, required: bool = False) -> forms.ChoiceField:  # noqa: ANN401  # Django takes many kinds
    return forms.ChoiceField(choices=choices, required=required, error_messages=NOT_IN_LIST)


def _many(choices: Any) -> forms.MultipleChoiceField:  # noqa: ANN401
    return forms.MultipleChoiceField(choices=choices, required=False, error_messages=NOT_IN_LIST)


def _text(name: str, **options: Any) -> PlainField:  # noqa: ANN401
    limit = getattr(Authority, name).field.max_length or LONG_TEXT
    return PlainField(max_length=limit, required=False, validators=ENTRY[name].validators, **options)


class EntryForm(forms.Form):
    """What an authority says about itself, why it changes, and from which day."""

    kind = _choice(Authority.Kind.choices, required=True)
    name_ar = PlainField(max_length=300, required=False)
    name_en = PlainField(max_length=300, required=False)
    name_es = PlainField(max_length=300, required=False)
    name_fr = PlainField(max_length=300, required=False)
    name_ru = PlainField(max_length=300, required=False)
    name_zh = PlainField(max_length=300, required=False)
    original_language = _choice(_own_languages)
    original_name = PlainField(max_length=300, required=False)
    unit = _text("unit")
    address = _text("address")
    telephone = _text("telephone")
    email = LineField(is_email, separator=";", limit=200)
    website = _text("website")
    office_hours = _text("office_hours")
    time_zone = _choice(_zones)
    round_the_clock = _text("round_the_clock")
    languages = _many(lambda: _sorted(set(CODES) | language_codes()))
    more_languages = ListField(is_language)
    means = _many(Means.choices)
    interpol_urgent = _choice(Answer.choices)
    urgent_procedure = _text("urgent_procedure")
    documents_required = _text("documents_required")
    dual_criminality = _text("dual_criminality")
    de_minimis = _text("de_minimis")
    law_links = LineField(is_address, separator="\n")
    notes = _text("notes")
    reason = PlainField(max_length=LONGEST_REASON, required=False)
    valid_from = forms.DateField(required=False, input_formats=["%Y-%m-%d"], error_messages=NOT_A_DATE)

    more: tuple[str, ...] = ()
    """Names of values beyond those of an authority."""

    def __init__(self, shown: Values, data: Mapping[str, Any] | None = None, **more: Any) -> None:  # noqa: ANN401
        self.shown = shown
        super().__init__(data, initial=_initial(shown) | more)
        for name in ("time_zone", "original_language", "languages", "means"):
            _offer(self.fields[name], self.initial[name])

    def clean_valid_from(self) -> Any:  # noqa: ANN401
        """Today or later: what held before is on record already."""
        day = self.cleaned_data["valid_from"]
        if day and day < today() and "valid_from" in self.changed_data:
            raise ValidationError(_("This date lies in the past."))
        return day

    def clean(self) -> None:
        """Leave alone what was left alone, and see that the names go together."""
        for name in [name for name in self.errors if name not in self.changed_data and name in self.initial]:
            del self.errors[name]
            self.cleaned_data[name] = self.initial[name]
        said = self.cleaned_data
        if not any(said.get(name) for name in (*NAMES, "original_name")) and not self.errors.keys() & {*NAMES}:
            self.add_error("name_en", _("At least one name is needed."))
        language, name = said.get("original_language", ""), said.get("original_name", "")
        if name and language in CODES:
            self.add_error("original_name", _("There is another name in the same language."))
        touched = {"original_language", "original_name"} & set(self.changed_data)
        if language and not name and touched and (language not in CODES or not said.get(f"name_{language}")):
            self.add_error("original_language", _("There is no name in this language."))

    @property
    def values(self) -> Values:
        """What was written, as values; what was left alone is exactly what was shown."""
        said = self.cleaned_data
        name = said["original_name"]
        made = {each: said[each] for each in (*CONTENT, *self.more) if each in said}
        made["original"] = [said["original_language"] or (UNKNOWN_LANGUAGE if name else ""), name]
        made["languages"] = list(dict.fromkeys([*said["languages"], *said["more_languages"]]))
        touched = {*self.changed_data}
        if touched & {"original_language", "original_name"}:
            touched.add("original")
        if "more_languages" in touched or set(made["languages"]) != set(self.shown["languages"]):
            touched.add("languages")
        made = {each: value.isoformat() if isinstance(value, date) else value for each, value in made.items()}
        return {each: made[each] if each in touched else self.shown[each] for each in made}


def _offer(field: Any, held: str | list[str]) -> None:  # noqa: ANN401  # a field with choices
    """Let the form offer what is on record, whatever it is."""
    choices = [*field.choices]
    known = {value for value, _label in choices}
    listed = [held] if isinstance(held, str) else held
    field.choices = choices + [(each, each) for each in listed if each and each not in known]


def _initial(shown: Values) -> dict[str, Any]:
    language, name = shown["original"]
    return {each: shown[each] for each in shown if each != "original"} | {
        "original_language": language,
        "original_name": name,
        "law_links": "\n".join(shown["law_links"]),
        "more_languages": "",
    }


class CorrectionForm(EntryForm):
    """The same for the secretariat, who also says where the entry comes from, and always why it changes."""

    source = PlainField(max_length=LONG_TEXT)
    seen_on = forms.DateField(input_formats=["%Y-%m-%d"], error_messages=NOT_A_DATE)
    verified = _choice(Verified.choices, required=True)
    reason = PlainField(max_length=LONGEST_REASON)
    more = ("source", "seen_on", "verified")
