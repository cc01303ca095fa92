"""What a mission fills in: which note, what it says, when it was deposited."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from babel.languages import get_official_languages
from django import forms
from django.utils.translation import gettext_lazy as _

from comity.authorities.queries import language_codes, today
from comity.common.languages import CODES, OWN_NAMES, language_name
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import name_key
from comity.networks.actions.files import RefusedFileError, content_of, kind_of, plain_name
from comity.upkeep.models import Note
from comity.upkeep.notes.missions import PLACES, full_name
from comity.upkeep.queries.notes import authorities_of, particulars

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

NOT_IN_LIST = {"invalid_choice": _("Choose from the list."), "required": _("Choose from the list.")}
NOT_A_DATE = {"invalid": _("Write the date as year-month-day, for example 2026-11-23.")}
ISO_639_1 = 2
ADOPTED = date(2003, 10, 31)
"""The General Assembly adopted the Convention: nothing was notified under it before."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
DESIGNATING = (Note.Article.PREVENTION, Note.Article.CENTRAL_AUTHORITY)
ANSWERS = (
    ("yes", _("Yes, the Convention serves as the legal basis")),
    ("no", _("No, a treaty is needed")),
    ("not_required", _("No treaty is needed")),
)
EARLIER = (
    ("first", _("Nothing was notified before")),
    ("replaces", _("It takes the place of what was notified before")),
    ("adds", _("What was notified before remains in effect")),
)


class WhichForm(forms.Form):
    """The article and the language of a new note."""

    article = forms.ChoiceField(choices=Note.Article.choices, label=_("Article"), error_messages=NOT_IN_LIST)
    language = forms.ChoiceField(
        choices=list(OWN_NAMES.items()), label=_("Language of the note"), error_messages=NOT_IN_LIST
    )


class PlainField(forms.CharField):
    """A text without characters that no document can hold."""

    def clean(self, value: Any) -> str:  # noqa: ANN401  # Django's
        """The text as it is written to the note."""
        return UNPRINTABLE.sub("", cast("str", super().clean(value)))


class NoteForm(forms.Form):
    """What a note says. Which fields it has depends on the article."""

    mission = PlainField(
        max_length=300, label=_("Name of the mission"), help_text=_("As on its letterhead; correct what is proposed.")
    )
    reference = PlainField(max_length=80, required=False, label=_("Reference"))
    place = PlainField(max_length=80, label=_("Place"))
    dated = forms.DateField(input_formats=["%Y-%m-%d"], label=_("Date"), error_messages=NOT_A_DATE)
    further = PlainField(max_length=3000, required=False, label=_("Further text"))

    def __init__(self, article: str, language: str, state: Jurisdiction, data: Mapping[str, Any] | None = None) -> None:
        proposed = {
            "mission": full_name(state.official_names.get(language) or state.names.get(language, ""), language),
            "place": PLACES[language],
            "dated": today().isoformat(),
        }
        super().__init__(data, initial=proposed)
        self.article, self.language, self.state = article, language, state
        if article == Note.Article.LANGUAGES:
            self.fields["languages"] = forms.MultipleChoiceField(
                choices=_languages(state.iso2), label=_("Languages accepted"), error_messages=NOT_IN_LIST
            )
        elif article == Note.Article.EXTRADITION:
            self.fields["answer"] = forms.ChoiceField(choices=ANSWERS, label=_("Answer"), error_messages=NOT_IN_LIST)
        else:
            self._add_authority()

    def _add_authority(self) -> None:
        known = authorities_of(self.state.iso3, self.language)
        self.fields["authority"] = forms.ChoiceField(
            choices=[("", _("Not in the directory: described below")), *known],
            required=False,
            label=_("Authority"),
            error_messages=NOT_IN_LIST,
        )
        for name, label, longest in (
            ("name", _("Name"), 300),
            ("address", _("Address"), 1000),
            ("telephone", _("Telephone"), 120),
        ):
            self.fields[name] = PlainField(max_length=longest, required=False, label=label)
        self.fields["email"] = forms.EmailField(max_length=200, required=False, label=_("E-mail"))
        self.fields["earlier"] = forms.ChoiceField(
            choices=EARLIER, label=_("Earlier notifications"), error_messages=NOT_IN_LIST
        )

    def clean(self) -> dict[str, Any]:
        """An authority is chosen, or described by name and address, as article 6(3) has it."""
        found = super().clean() or {}
        if self.article in DESIGNATING and "authority" in found and not found["authority"]:
            for name in ("name", "address"):
                if not found.get(name):
                    self.add_error(name, _("Choose an authority above, or describe it here."))
        return found

    @property
    def content(self) -> dict[str, Any]:
        """What the note keeps. Of a valid form."""
        found = dict(self.cleaned_data) | {"dated": self.cleaned_data["dated"].isoformat()}
        if found.get("authority"):
            found |= particulars(found["authority"], self.language)
        return found


def _languages(territory: str) -> list[tuple[str, str]]:
    """The six, those of the directory, and those that CLDR calls official in the State; by name."""
    official = (code for code in get_official_languages(territory, de_facto=True) if len(code) == ISO_639_1)
    codes = {*CODES, *language_codes(), *official}
    return sorted(((code, language_name(code)) for code in codes), key=lambda each: name_key(each[1]))


class DepositForm(forms.Form):
    """When a note was deposited, and a scan of it."""

    on = forms.DateField(input_formats=["%Y-%m-%d"], label=_("Deposited on"), error_messages=NOT_A_DATE)
    scan = forms.FileField(required=False, label=_("Scan of the note (PDF)"))

    def clean_on(self) -> date:
        """A day on which it can have happened."""
        found: date = self.cleaned_data["on"]
        if not ADOPTED < found <= today():
            raise forms.ValidationError(_("This day is not possible: it lies ahead, or before the Convention."))
        return found

    def clean_scan(self) -> tuple[str, bytes] | None:
        """Name and bytes of the file, told by its bytes."""
        upload: UploadedFile | None = self.cleaned_data["scan"]
        if upload is None:
            return None
        try:
            content = content_of(upload)
        except RefusedFileError as error:
            raise forms.ValidationError(str(error)) from error
        if kind_of(content) != "application/pdf":
            raise forms.ValidationError(_("This is not a PDF file."))
        return plain_name(upload.name or "", "application/pdf"), content
