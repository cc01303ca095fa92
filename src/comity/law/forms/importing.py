"""Handing in laws."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from comity.law.actions.lists import FaultyListError, Row, read_list

MOST_FILES = 50
MEGABYTE = 1024 * 1024


class ManyFiles(forms.ClearableFileInput):
    """A control that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; together they may weigh what one import may."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:  # noqa: ANN401, ARG002  # as the library has it
        """Each file by itself, then all of them."""
        files = [self._checked(each) for each in data or [None]]
        if len(files) > MOST_FILES or sum(each.size or 0 for each in files) > settings.IMPORT_MAX_BYTES:
            raise ValidationError(
                _("At most %(number)s files and %(size)s MB. Use the command comity import-law for more."),
                params={"number": MOST_FILES, "size": settings.IMPORT_MAX_BYTES // MEGABYTE},
            )
        return files

    def _checked(self, data: UploadedFile | None) -> UploadedFile:
        """One file; what is wrong with it, with its name."""
        try:
            file: UploadedFile = super().clean(data, None)
        except ValidationError as error:
            if not data or not data.name:
                raise
            raise ValidationError([f"{data.name}: {said}" for said in error.messages]) from error
        return file


class HandInForm(forms.Form):
    """The files of an import; a list of files among them."""

    laws = FilesField(label=_("Files"), error_messages={"required": _("Choose a file.")})

    def clean_laws(self) -> list[tuple[str, bytes]]:
        """Names and contents."""
        return [(each.name or "", each.read()) for each in self.cleaned_data["laws"]]

    def clean(self) -> dict[str, Any]:
        """A list of files must be right, so that nothing is imported by a part of it."""
        files = self.cleaned_data.get("laws", [])
        rows: list[Row] = []
        for name, content in files:
            if name.endswith(".csv"):
                try:
                    rows += read_list(content)
                except FaultyListError as error:
                    self.add_error("laws", f"{name}: {error}")
        self.cleaned_data["rows"] = rows
        return self.cleaned_data
