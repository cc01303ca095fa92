"""What a file is refused for, and what is worth a warning: a code and a detail here, a sentence where it is shown."""

from typing import NamedTuple, NoReturn

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LARGEST = 32 * 1024 * 1024
"""Bytes of one file; the longest law on trial has 0.7 million."""
UNPACKED = 4 * LARGEST

SENTENCES: dict[str, Promise] = {
    "large": _("The file is larger than %(detail)s."),
    "empty": _("No text was found."),
    "encoding": _("The characters can't be read: save the file as UTF-8."),
    "kind": _("This kind of file can't be read."),
    "entities": _("The file declares entities of its own (a document type), which may reach outside it."),
    "deep": _("The file is nested too deeply."),
    "broken": _("The file is damaged: %(detail)s"),
    "damaged": _("The file is damaged and can't be read: save or export it anew, or ask for another copy."),
    "scanned": _("The PDF holds pictures of pages without text: it needs text recognition first."),
    "locked": _("The file is protected by a password."),
    "gap": _("The numbers jump: %(detail)s"),
    "language": _("The text seems to be in another language: %(detail)s"),
    "numbered": _("Numbers that the word processor counts itself were counted anew."),
    "pages": _("Page numbers were left out."),
    "repealed": _("The file says that the law is repealed, but not since when."),
    "unfit": _("The law can't be kept: %(detail)s"),
    "state": _("No State is known: add the column jurisdiction to the list of files. %(detail)s"),
    "untitled": _("The file says no title."),
}


class Said(NamedTuple):
    """A code of ``SENTENCES`` and what it is about."""

    code: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.detail}".rstrip()

    @classmethod
    def of(cls, words: str) -> "Said":
        """The reverse of ``str``."""
        code, _space, detail = words.partition(" ")
        return cls(code, detail)

    @property
    def sentence(self) -> str:
        """In the reader's language; words that are no code are shown as they are."""
        if self.code not in SENTENCES:
            return str(self)
        return str(SENTENCES[self.code]) % {"detail": self.detail}


class RefusedError(ValueError):
    """The file isn't read at all."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.said = Said(code, detail[:200])
        super().__init__(str(self.said))


def refuse(code: str, detail: str = "", cause: Exception | None = None) -> NoReturn:
    """Read the file no further."""
    raise RefusedError(code, detail) from cause
