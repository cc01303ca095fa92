"""The question as a form. What can be chosen is worked out once for each language and kept until the records change."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from comity.channels import wording
from comity.channels.forms import NOT_ASKED
from comity.channels.queries import labels, labels_version
from comity.channels.rules.needs import OFFENCES
from comity.common.languages import CODES, current
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import article_heading, by_name

ASKED = ("from", "to", "need", "stage", "offence", "urgent", "as_of")
OPTION = Markup('<option value="{}">{}</option>')
GROUP = Markup('<optgroup label="{}">{}</optgroup>')
NOTE = Markup(" ({})")
LISTS_KEPT = 2 * len(CODES)
Marks = tuple[int | None, ...]


class Parts(NamedTuple):
    """What was chosen, what is wrong, and what can be chosen."""

    chosen: dict[str, str]
    errors: dict[str, str]

    @staticmethod
    def state_options(selected: str, mark: Callable[[Jurisdiction], int | None]) -> Markup:
        """Every State that can be asked; ``mark`` numbers the footnotes of the page it stands on."""
        version, code = labels_version(), current()
        marks = tuple(mark(each) for each in _with_footnote(version, code))
        return _select(_state_options(version, code, marks), selected)

    @staticmethod
    def need_options(selected: str) -> Markup:
        """Every need, in its group."""
        return _select(_need_options(current()), selected)

    @property
    def stages(self) -> list[tuple[str, str]]:
        """The stages of proceedings and what they are called."""
        return [(code, str(text)) for code, text in wording.STAGES.items()]

    @property
    def offences(self) -> list[tuple[str, str]]:
        """The articles that establish offences, with their headings."""
        return [(code, f"{code}: {article_heading(code)}") for code in OFFENCES]


def question_parts(asked: Mapping[str, str], errors: dict[str, str]) -> Parts:
    """Everything the form needs, in the reader's language."""
    chosen = {name: asked.get(name, "") for name in ASKED}
    return Parts(chosen | {name: chosen[name].upper() for name in ("from", "to")}, errors)


def _select(options: Markup, value: str) -> Markup:
    """The options with one of them selected; a value that is not among them selects nothing."""
    mark = Markup(' value="{}"').format(value)
    return options.replace(mark + Markup(">"), mark + Markup(" selected>"), 1)


@lru_cache(maxsize=LISTS_KEPT)
def _states(_version: int, _language: str) -> list[Jurisdiction]:
    return by_name([each for each in labels().states.values() if each.kind not in NOT_ASKED])


@lru_cache(maxsize=LISTS_KEPT)
def _with_footnote(version: int, language: str) -> list[Jurisdiction]:
    return [each for each in _states(version, language) if each.footnote]


@lru_cache(maxsize=LISTS_KEPT)
def _state_options(version: int, language: str, marks: Marks) -> Markup:
    """Kept with the numbers of its footnotes, which depend on what stands before it on the page."""
    noted = {each.iso3: mark for each, mark in zip(_with_footnote(version, language), marks, strict=True)}
    return Markup("").join(
        OPTION.format(each.iso3, escape(each.name) + (NOTE.format(noted[each.iso3]) if each.iso3 in noted else ""))
        for each in _states(version, language)
    )


@lru_cache(maxsize=LISTS_KEPT)
def _need_options(_language: str) -> Markup:
    return Markup("").join(
        GROUP.format(title, Markup("").join(OPTION.format(code, wording.NEEDS[code]) for code in codes))
        for title, codes in wording.NEED_GROUPS
    )
