"""The form of the compendium, as the authority fills it in and as the secretariat edits it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.common.languages import TITLES
from comity.knowledge.forms import fields
from comity.knowledge.models import PARTS, Practice

HINTS = {
    "scope": _("Which offences, authorities and stages of a case it is for."),
    "purpose": _("What is asked and given without a formal request."),
    "power": _("The provision, agreement or network that allows it."),
    "case": _("What happened in one case, without names."),
}


def _parts(form: forms.Form, initial: dict[str, str]) -> None:
    for name, label in PARTS.items():
        long = name != "title"
        form.fields[name] = fields.text(
            label, fields.LONGEST_TEXT if long else fields.LONGEST_TITLE, long=long, hint=HINTS.get(name, "")
        )
        form.fields[name].initial = initial.get(name, "")


def _language(initial: str) -> forms.ChoiceField:
    listed = [(code, TITLES[code]) for code in fields.ORDER]
    found = fields.choice(_("Language"), listed, required=True)
    found.initial = initial
    return found


class TellingForm(forms.Form):
    """What an authority tells."""

    def __init__(self, data: Any, practice: Practice | None, language: str) -> None:  # noqa: ANN401  # QueryDict
        super().__init__(data)
        telling = practice.telling if practice else None
        self.fields["language"] = _language(telling.language if telling else language)
        _parts(self, telling.own if telling else {})
        self.fields["themes"] = fields.themes()
        self.fields["themes"].initial = practice.themes if practice else []
        self.fields["articles"] = fields.articles(practice.articles if practice else [])
        self.fields["title"].required = True
        self.fields["title"].error_messages |= fields.NEEDED

    def values(self) -> dict[str, Any]:
        """What is kept of it."""
        kept = {name: self.cleaned_data[name] for name in ("language", "themes", "articles")}
        return kept | {"own": {name: self.cleaned_data[name] for name in PARTS}}


class EditedForm(forms.Form):
    """The public text in one language."""

    def __init__(self, data: Any, practice: Practice, language: str) -> None:  # noqa: ANN401  # Django's QueryDict
        super().__init__(data)
        _parts(self, practice.telling.edited.get(language, {}))

    @property
    def parts(self) -> dict[str, str]:
        """The text, part by part."""
        return {name: self.cleaned_data[name] for name in PARTS}


class WordsForm(forms.Form):
    """A few words that are needed: why not."""

    text = forms.CharField(
        max_length=fields.LONGEST_TEXT, widget=forms.Textarea, label=_("Reasons"), error_messages=fields.NEEDED
    )
