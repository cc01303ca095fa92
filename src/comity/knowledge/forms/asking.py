"""What a reader asks: the filters of the lists. A wrong value leaves the others in force."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.common.languages import CODES, TITLES, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_articles
from comity.knowledge.forms.fields import LONGEST_TITLE, NOT_A_DATE, NOT_IN_LIST
from comity.knowledge.models import Kind
from comity.knowledge.queries.items import Filters
from comity.knowledge.queries.themes import theme_choices


def _choice(label: Any, choices: Any) -> forms.ChoiceField:  # noqa: ANN401  # lazy texts
    return forms.ChoiceField(required=False, choices=choices, label=label, error_messages=NOT_IN_LIST)


class Filtering(forms.Form):
    """Filters of a page."""

    def chosen(self, name: str) -> str:
        """The value of a field, empty when there is none or it is wrong."""
        return "" if name in self.errors else str(self.cleaned_data.get(name) or "")


class ItemsForm(Filtering):
    """Filters of the list of items."""

    q = forms.CharField(required=False, max_length=200, label=_("Words"))
    kind = _choice(_("Kind"), Kind.choices)
    theme = _choice(_("Theme"), theme_choices)
    series = forms.CharField(required=False, max_length=LONGEST_TITLE)

    def __init__(self, data: Any, states: list[Jurisdiction], years: list[int]) -> None:  # noqa: ANN401  # QueryDict
        super().__init__(data)
        numbers = [(str(each.number), f"{each.number}. {in_language(each.headings)}") for each in list_articles()]
        self.fields["article"] = _choice(_("Article"), numbers)
        self.fields["state"] = _choice(_("State"), [(each.iso3, each.name) for each in states])
        self.fields["language"] = _choice(_("Language"), [(code, TITLES[code]) for code in CODES])
        self.fields["year"] = _choice(_("Year"), [(str(year), str(year)) for year in years])

    @property
    def filters(self) -> Filters:
        """What is asked, as far as it was understood."""
        named = ("kind", "theme", "article", "state", "language", "series")
        year = self.chosen("year")
        return Filters(
            words=self.chosen("q"), year=int(year) if year else None, **{name: self.chosen(name) for name in named}
        )


class CompendiumForm(Filtering):
    """Filters of the compendium, and the day as of which it is counted."""

    theme = _choice(_("Theme"), theme_choices)
    as_of = forms.DateField(required=False, input_formats=["%Y-%m-%d"], label=_("As at"), error_messages=NOT_A_DATE)

    def __init__(self, data: Any, states: list[Jurisdiction]) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        self.fields["state"] = _choice(_("State"), [(each.iso3, each.name) for each in states])

    @property
    def day(self) -> date:
        """The day asked for, or today."""
        asked = self.chosen("as_of")
        return date.fromisoformat(asked) if asked else timezone.localdate()
