"""Texts as they are written into forms: what a reader could not see is refused, not stored."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from comity.authorities.actions.columns import LONG_TEXT
from comity.authorities.actions.sheet import UNSEEN

LONGEST_REASON = 2000


def _is_seen(value: str) -> None:
    if UNSEEN.search(value):
        raise ValidationError(_("The text contains characters that cannot be shown."))


class PlainField(forms.CharField):
    """A text of visible characters; line breaks as everywhere else."""

    def __init__(self, *, validators: Any = (), **options: Any) -> None:  # noqa: ANN401
        super().__init__(validators=[_is_seen, *validators], **options)

    def to_python(self, value: Any) -> str:  # noqa: ANN401
        """The text with plain line breaks."""
        return str(super().to_python(value)).replace("\r\n", "\n")

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ANN401
        """Whether it differs by more than line breaks and space around it."""
        return bool(super().has_changed(_plain(initial), _plain(data)))


class LineField(PlainField):
    """Several values in a text. With a line each they come as a list, else as a text."""

    def __init__(self, each: Callable[[str], None], *, separator: str, limit: int = LONG_TEXT) -> None:
        super().__init__(max_length=limit, required=False)
        self._each, self._separator = each, separator

    def clean(self, value: Any) -> Any:  # noqa: ANN401
        """The values; raises ``ValidationError`` for the first that is wrong."""
        values = [part.strip() for part in super().clean(value).split(self._separator) if part.strip()]
        for one in values:
            self._each(one)
        return values if self._separator == "\n" else f"{self._separator} ".join(values)


def _plain(value: Any) -> str:  # noqa: ANN401
    return str(value if value is not None else "").replace("\r\n", "\n").strip()
