"""Saying what a provision is about: one field for each kind of thing it can be about."""

from collections.abc import Iterable, Mapping
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.jurisdictions.queries import article_heading
from comity.law.models import Scheme
from comity.law.queries.codes import OFFENCES, fault_of
from comity.vocabulary.queries import concept_called, measure_groups, measures

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
LONGEST = 80


def _offences() -> list[tuple[str, str]]:
    return [(str(number), f"{article_heading(str(number))} ({number})") for number in OFFENCES]


def measures_by_group() -> list[tuple[str, list[tuple[str, str]]]]:
    """The measures to choose from, in the reader's language."""
    return [
        (group.name.text, [(each.id, each.name.text) for each in measures().values() if each.group.id == group.id])
        for group in measure_groups().values()
    ]


class TagForm(forms.Form):
    """A provision, and what it is about; every field that is filled in makes a tag."""

    eid = forms.ChoiceField(required=False, label=_("Provision"), error_messages=NOT_IN_LIST)
    uncac = forms.CharField(required=False, label=Scheme.UNCAC.label, max_length=LONGEST)
    untoc = forms.CharField(required=False, label=Scheme.UNTOC.label, max_length=LONGEST)
    offence = forms.ChoiceField(required=False, label=Scheme.OFFENCE.label, error_messages=NOT_IN_LIST)
    measure = forms.ChoiceField(required=False, label=Scheme.MEASURE.label, error_messages=NOT_IN_LIST)
    theme = forms.CharField(required=False, label=Scheme.THEME.label, max_length=LONGEST)

    def __init__(self, data: Mapping[str, str] | None, provisions: Iterable[tuple[str, str]], eid: str = "") -> None:
        super().__init__(data, initial={"eid": eid})
        chosen: dict[str, Iterable[tuple[str, object]]] = {
            "eid": [("", ""), *provisions],
            "offence": [("", ""), *_offences()],
            "measure": [("", ""), *measures_by_group()],
        }
        for name, choices in chosen.items():
            cast("forms.ChoiceField", self.fields[name]).choices = choices

    def options(self, name: str) -> list[tuple[str, object]]:
        """The choices of a field, without the empty one."""
        choices = cast("Iterable[tuple[str, object]]", cast("forms.ChoiceField", self.fields[name]).choices)
        return [each for each in choices if each[0] or each[1]]

    def clean_theme(self) -> str:
        """The concept by its identifier, whichever of its names was written."""
        words = str(self.cleaned_data["theme"]).strip()
        found = concept_called(words) if words else None
        if words and found is None:
            raise forms.ValidationError(_("The vocabulary has no such concept."))
        return found.id if found else ""

    def _article(self, scheme: Scheme) -> str:
        code = str(self.cleaned_data[scheme.value]).replace(" ", "").lower()
        if code and (fault := fault_of(scheme, code)):
            raise forms.ValidationError(str(fault))
        return code

    def clean_uncac(self) -> str:
        """An article of the Convention, with paragraph and letter as far as they go."""
        return self._article(Scheme.UNCAC)

    def clean_untoc(self) -> str:
        """An article of the Organized Crime Convention."""
        return self._article(Scheme.UNTOC)

    def clean(self) -> None:
        """Something must be said."""
        if not self.errors and not self.said:
            self.add_error("uncac", _("Fill in this field."))

    @property
    def said(self) -> list[tuple[str, str]]:
        """Scheme and code of each thing that was said."""
        codes = ((scheme, str(self.cleaned_data.get(scheme) or "")) for scheme in Scheme.values)
        return [(scheme, code) for scheme, code in codes if code]
