"""The question as a form: what can be chosen is worked out once for each language, and kept until the records change."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from comity.channels import wording
from comity.channels.forms import NOT_ASKED
from comity.channels.queries import Labels, labels_with_version
from comity.channels.rules.needs import OFFENCES
from comity.common.languages import CODES, current
from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import article_heading, by_name

ASKED = ("from", "to", "need", "stage", "offence", "urgent", "as_of")
OPTION = Markup('<option value="{}">{}</option>')
LISTS_KEPT = 2 * len(CODES)


class Parts(NamedTuple):
    """What was chosen, what is wrong, and what can be chosen."""

    chosen: dict[str, str]
    errors: dict[str, str]
    stages: list[tuple[str, str]]
    offences: list[tuple[str, str]]

    @staticmethod
    def states(selected: str, mark: Callable[[Jurisdiction], int | None]) -> Markup:
        """The States as options; ``mark`` numbers the footnotes of the page they stand on."""
        version, known = labels_with_version()
        choices = _Choices(version, known)
        numbers = tuple(mark(each) for each in _footnoted(choices, current()))
        return _with_selected(_states(choices, current(), numbers), selected)

    @staticmethod
    def needs(selected: str) -> Markup:
        """The needs as options, in their groups."""
        return _with_selected(_needs(current()), selected)
