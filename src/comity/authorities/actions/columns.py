"""The columns of an import: what each may hold, said in the words of Django's own form fields."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.authorities.models import Answer, Authority, Basis, Category, Designation, Matter, Means
from comity.authorities.queries.hours import understood, zone_of
from comity.common.claims import Verified
from comity.common.languages import NAMES_OUTSIDE_CLDR, locale_of

LONG_TEXT = 10_000
is_address = URLValidator(schemes=["http", "https"])
is_email = EmailValidator()


def is_language(code: str) -> None:
    """Refuse what is no language code."""
    known = code == code.lower() and (code in locale_of("en").languages or code in NAMES_OUTSIDE_CLDR)
    if not known:
        raise ValidationError(_("“%(value)s” is no ISO 639 language code, such as fr.") % {"value": code[:40]})


def _is_means(value: str) -> None:
    forms.ChoiceField(choices=Means.choices).clean(value)


def _is_zone(value: str) -> None:
    if zone_of(value) is None:
        raise ValidationError(_("“%(value)s” is no time zone, such as Africa/Nairobi.") % {"value": value})


def _are_hours(value: str) -> None:
    if not understood(value):
        raise ValidationError(_("“%(value)s” is not understood. Write mon-fri 08:00-17:00.") % {"value": value})


def _is_past(value: Any) -> None:  # noqa: ANN401  # Django's validators take anything
    if value > timezone.now().date():
        raise ValidationError(_("This date lies in the future."))


class ListField(forms.CharField):
    """A cell that lists several values, separated by semicolons."""

    def __init__(self, each: Callable[[str], None], **options: Any) -> None:  # noqa: ANN401
        super().__init__(required=False, max_length=LONG_TEXT, **options)
        self._each = each

    def clean(self, value: str) -> list[str]:
        """The values; raises ``ValidationError`` for the first that is wrong."""
        values = [part.strip() for part in super().clean(value).split(";") if part.strip()]
        for each in values:
            self._each(each)
        return list(dict.fromkeys(values))


def _text(model: type[Authority | Designation], name: str, **options: Any) -> forms.CharField:  # noqa: ANN401
    limit = getattr(model, name).field.max_length or LONG_TEXT
    return forms.CharField(max_length=limit, **({"required": False} | options))


def _choice(choices: Iterable[tuple[str, Any]], *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(choices=[*choices], required=required)


def _date(*, required: bool = False, past: bool = False) -> forms.DateField:
    return forms.DateField(input_formats=["%Y-%m-%d"], required=required, validators=[_is_past] if past else [])


ENTRY: dict[str, forms.Field] = {
    "slug": forms.SlugField(max_length=80),
    "state": forms.CharField(),
    "kind": _choice(Authority.Kind.choices),
    **{
        f"name_{code}": forms.CharField(max_length=300, required=False) for code in ("ar", "en", "es", "fr", "ru", "zh")
    },
    "name_original": forms.CharField(max_length=300, required=False),
    "original_language": forms.CharField(required=False, max_length=8, validators=[is_language]),
    **{name: _text(Authority, name) for name in ("unit", "address", "telephone")},
    "email": ListField(is_email),
    "website": forms.CharField(max_length=300, required=False, validators=[is_address]),
    "office_hours": _text(Authority, "office_hours", validators=[_are_hours]),
    "time_zone": _text(Authority, "time_zone", validators=[_is_zone]),
    "round_the_clock": _text(Authority, "round_the_clock"),
    "languages": ListField(is_language),
    "means": ListField(_is_means),
    "interpol_urgent": _choice(Answer.choices, required=False),
    **{name: _text(Authority, name) for name in ("urgent_procedure", "documents_required", "dual_criminality")},
    "de_minimis": _text(Authority, "de_minimis"),
    "law_links": ListField(is_address),
    "notes": _text(Authority, "notes"),
    "source": _text(Authority, "source", required=True),
    "seen_on": _date(required=True, past=True),
    "verified": _choice(Verified.choices, required=False),
    "confirmed_on": _date(past=True),
    "confirmed_by": _text(Authority, "confirmed_by"),
}
DESIGNATION: dict[str, forms.Field] = {
    "category": _choice(Category.choices),
    "treaty": forms.CharField(required=False),
    "article": _text(Designation, "article"),
    "matter": _choice(Matter.choices, required=False),
    "basis": _choice(Basis.choices),
    "valid_from": _date(),
    "valid_to": _date(),
    "designation_notes": _text(Designation, "notes"),
    "designation_source": _text(Designation, "source"),
    "designation_seen_on": _date(past=True),
    "designation_verified": _choice(Verified.choices, required=False),
}
FIELDS = ENTRY | DESIGNATION


def accepted_values(name: str) -> list[str]:
    """The values a column may hold, where they are few."""
    choices: Iterable[tuple[str, Any]] = Means.choices if name == "means" else getattr(FIELDS[name], "choices", [])
    return [str(value) for value, _label in choices if value]
