"""A fiche's texts in other languages than the one they were written in: by the State itself; pure.

A translation is a value beside the text's own, ``conditions@fr``. It keeps the text that it was made of: once that is
changed, nobody is shown the translation until somebody of the State looked at it again.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from comity.common.languages import CODES

BETWEEN = "@"
LANGUAGE = "language"
"""The name of the value that says in which language the texts are written."""


class Worded(NamedTuple):
    """A text and its language; ``original`` is the language it was translated from, empty for the text itself."""

    text: str
    language: str
    original: str = ""


def name_in(name: str, code: str) -> str:
    """The name of the value that holds a text's translation."""
    return f"{name}{BETWEEN}{code}"


def parted(name: str) -> tuple[str, str]:
    """A value's name as that of the text and the language of the translation; no language for the text itself."""
    text, _between, code = name.partition(BETWEEN)
    return text, code


def translation(text: str, of: str) -> dict[str, str]:
    """What is kept."""
    return {"text": text, "of": of}


def holds(values: Mapping[str, Any], name: str, code: str) -> bool:
    """Whether there is a translation of the text as it stands."""
    kept = values.get(name_in(name, code))
    return bool(kept and kept["text"] and kept["of"] == values.get(name) and code != values.get(LANGUAGE))


def worded(values: Mapping[str, Any], name: str, code: str) -> Worded:
    """A text for readers of a language: translated into it, or as it was written."""
    written_in = values.get(LANGUAGE, "")
    if holds(values, name, code):
        return Worded(values[name_in(name, code)]["text"], code, written_in)
    return Worded(values[name], written_in)


def every_wording(values: Mapping[str, Any], name: str) -> Iterator[Worded]:
    """A text as it was written, then in every language that it was translated into."""
    if values.get(name):
        yield Worded(values[name], values.get(LANGUAGE, ""))
        yield from (worded(values, name, code) for code in CODES if holds(values, name, code))


def as_written(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without translations."""
    return {name: value for name, value in values.items() if BETWEEN not in name}
