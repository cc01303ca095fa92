"""What a reader may ask of the lists and the map."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import Category
from comity.jurisdictions.models import Jurisdiction
from comity.networks.models import Network
from comity.networks.queries.contacts import Filters

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}


def _choice(choices: Iterable[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(choices=list(choices), required=False, error_messages=NOT_IN_LIST)


class Filtering(forms.Form):
    """Filters of a page. A wrong value leaves the others in force."""

    def chosen(self, name: str) -> str:
        """The value of a field, empty when there is none or it is wrong."""
        return "" if name in self.errors else str(self.cleaned_data[name] or "")


class AsOfForm(Filtering):
    """The day of which the page speaks: today unless another is given."""

    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], error_messages=NOT_A_DATE)

    @property
    def day(self) -> date:
        """The day asked for, or today."""
        asked = self.chosen("as_of")
        return date.fromisoformat(asked) if asked else timezone.localdate()


class NetworksForm(AsOfForm):
    """Filters of the list."""

    use_class = _choice(Network.UseClass.choices)
    case_channel = _choice([("yes", ""), ("no", "")])

    def __init__(self, data: Any, jurisdictions: Iterable[Jurisdiction]) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        self.fields["state"] = _choice((each.iso3, "") for each in jurisdictions)


class MapForm(AsOfForm):
    """What colours the map, and the order of the table beside it."""

    COLUMNS = ("state", "group", "standing", "number")

    sort = _choice((sign + name, "") for name in COLUMNS for sign in ("", "-"))

    def __init__(self, data: Any, networks: Iterable[Network]) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        self.fields["network"] = _choice((each.slug, "") for each in networks)


class ContactsForm(Filtering):
    """Filters of the contact officers of a network."""

    open_now = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401  # Django's QueryDict
        states: Iterable[Jurisdiction],
        languages: Iterable[str],
    ) -> None:
        super().__init__(data)
        self.fields["state"] = _choice((each.iso3, "") for each in states)
        self.fields["language"] = _choice((code, "") for code in languages)
        self.fields["speciality"] = _choice(Category.choices)

    @property
    def filters(self) -> Filters:
        """What is asked, as far as it was understood."""
        named = ("state", "language", "speciality")
        return Filters(**{name: self.chosen(name) for name in named}, open_now=bool(self.chosen("open_now")))
