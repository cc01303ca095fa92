"""Forms of those who keep entries: direct lines, designations, the story of a body, the State's practice."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from comity.authorities.actions.columns import ListField, is_language
from comity.authorities.forms.listing import NOT_A_DATE, NOT_IN_LIST
from comity.authorities.forms.texts import LONGEST_REASON, PlainField
from comity.authorities.models import Authority, Basis, Category, Designation, Event, Matter
from comity.authorities.queries.story import still_open
from comity.authorities.queries.values import NAMES, Values
from comity.jurisdictions.queries import list_treaties


def _date(*, required: bool = True) -> forms.DateField:
    return forms.DateField(required=required, input_formats=["%Y-%m-%d"], error_messages=NOT_A_DATE)


def _choice(choices: Any, *, required: bool = True) -> forms.ChoiceField:  # noqa: ANN401
    return forms.ChoiceField(choices=choices, required=required, error_messages=NOT_IN_LIST)


def _treaties() -> list[tuple[str, str]]:
    return [("", "—"), *((each.code, each.short_name) for each in list_treaties())]


class ReasonForm(forms.Form):
    """Why something is refused."""

    answer = PlainField(max_length=LONGEST_REASON)


class PracticeForm(forms.Form):
    """Whether changes to the State's entries wait for its focal point."""

    approval = _choice([("no", _("No")), ("yes", _("Yes"))])


class LineForm(forms.Form):
    """One direct line; a person need not be named."""

    function = PlainField(max_length=200)
    person = PlainField(max_length=200, required=False)
    telephone = PlainField(max_length=120, required=False)
    email = forms.EmailField(max_length=200, required=False)
    languages = ListField(is_language)
    hours = PlainField(max_length=200, required=False)

    def clean(self) -> None:
        """A line leads somewhere."""
        if not (self.cleaned_data.get("telephone") or self.cleaned_data.get("email") or self.errors):
            self.add_error("telephone", _("Give a telephone number or an e-mail address."))


class BeginForm(forms.Form):
    """A designation that begins on a day."""

    category = _choice(Category.choices)
    treaty = _choice(_treaties, required=False)
    article = PlainField(max_length=20, required=False)
    matter = _choice(Matter.choices, required=False)
    basis = _choice(Basis.choices)
    valid_from = _date()
    source = PlainField(max_length=LONGEST_REASON)
    notes = PlainField(max_length=LONGEST_REASON, required=False)

    def __init__(self, authority: Authority, data: Any = None) -> None:  # noqa: ANN401
        super().__init__(data)
        self._authority = authority

    def clean(self) -> None:
        """The same designation may not hold already."""
        said = self.cleaned_data
        if self.errors:
            return
        same = still_open(self._authority, said["valid_from"]).filter(
            category=said["category"], treaty=said["treaty"] or None, article=said["article"]
        )
        if same.exists():
            self.add_error("category", _("This designation is on record already."))

    @property
    def fields_of_record(self) -> dict[str, Any]:
        """What was written, as the record keeps it."""
        said = dict(self.cleaned_data)
        return said | {"treaty_id": said.pop("treaty") or None}


class EndForm(forms.Form):
    """The first day on which a designation no longer holds."""

    valid_to = _date()

    def __init__(self, designation: Designation, data: Any = None) -> None:  # noqa: ANN401
        super().__init__(data)
        self._begun = designation.valid_from

    def clean_valid_to(self) -> Any:  # noqa: ANN401
        """After it began."""
        day = self.cleaned_data["valid_to"]
        if self._begun and day <= self._begun:
            raise ValidationError(_("The end is not after the beginning."))
        return day


class EventForm(forms.Form):
    """What became of a body."""

    kind = _choice(Event.Kind.choices)
    on = _date()
    successor = forms.SlugField(max_length=80, required=False)
    takes_over = forms.BooleanField(required=False)
    name_ar = PlainField(max_length=300, required=False)
    name_en = PlainField(max_length=300, required=False)
    name_es = PlainField(max_length=300, required=False)
    name_fr = PlainField(max_length=300, required=False)
    name_ru = PlainField(max_length=300, required=False)
    name_zh = PlainField(max_length=300, required=False)
    note = PlainField(max_length=LONGEST_REASON, required=False)

    def __init__(self, authority: Authority, data: Any = None) -> None:  # noqa: ANN401
        super().__init__(data)
        self._authority = authority

    def clean_successor(self) -> Authority | None:
        """Another authority on record, or none."""
        slug = self.cleaned_data["successor"]
        found = Authority.objects.filter(slug=slug).exclude(slug=self._authority.slug).first() if slug else None
        if slug and not found:
            raise ValidationError(_("No authority found"))
        return found

    def clean(self) -> None:
        """What goes with each kind."""
        said = self.cleaned_data
        kind, successor = said.get("kind"), said.get("successor")
        if kind == Event.Kind.MERGED and not successor and "successor" not in self.errors:
            self.add_error("successor", _("Name the body that takes its place."))
        if kind == Event.Kind.RENAMED and not successor and not self.names and not self.errors:
            self.add_error("name_en", _("At least one name is needed."))
        leaves = successor or kind in {Event.Kind.MERGED, Event.Kind.ENDED}
        on = said.get("on")
        if leaves and on and any(each.valid_from and each.valid_from >= on for each in still_open(self._authority, on)):
            self.add_error("on", _("A designation begins on this day or later: end it first."))

    @property
    def names(self) -> Values:
        """New names, by value."""
        return {name: self.cleaned_data[name] for name in NAMES if self.cleaned_data.get(name)}
