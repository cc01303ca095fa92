"""What a fiche asks, measure by measure: pure, without the database."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.common.languages import CODES, language_name
from comity.fiches.queries.translations import BETWEEN, LANGUAGE, holds, parted
from comity.vocabulary.queries import ELECTRONIC, measures

Values = dict[str, Any]
CHOICE, TEXT, LAW, OFFICES, LANGUAGES, DAYS = "choice", "text", "law", "offices", "languages", "days"
POSSIBLE, CONDITIONS, IMPOSSIBLE, NOT_KNOWN = "possible", "conditions", "impossible", ""
Choices = dict[str, Promise]

WHETHER: Choices = {
    POSSIBLE: _("Possible"),
    CONDITIONS: _("Under conditions"),
    IMPOSSIBLE: _("Not possible"),
    NOT_KNOWN: _("Not known"),
}
YES_OR_NO: Choices = {
    "yes": _("Yes"),
    CONDITIONS: _("Under conditions"),
    "no": _("No"),
    NOT_KNOWN: _("Not known"),
}


class Question(NamedTuple):
    """One question. ``measures`` are those that it belongs to; every one when empty."""

    name: str
    label: Promise
    kind: str = TEXT
    choices: Choices | None = None
    measures: tuple[str, ...] = ()

    @property
    def empty(self) -> Any:  # noqa: ANN401  # of the question's kind
        """What stands where nobody answered yet."""
        return {CHOICE: "", TEXT: "", DAYS: None}.get(self.kind, [])


_DATA = ("subscriber-data", "traffic-data", "content-data")
_BEGIN = (
    Question("possible", _("Possible or not"), CHOICE, WHETHER),
    Question("conditions", _("When and under which conditions")),
    Question("law", _("Legal basis"), LAW),
    Question("receives", _("Receives the request"), OFFICES),
    Question("executes", _("Executes the request"), OFFICES),
    Question("languages", _("Languages accepted"), LANGUAGES),
)
_EVIDENCE = (
    Question("threshold", _("Threshold"), measures=(*_DATA, "emergency-disclosure")),
    Question("days", _("Kept for, in days"), DAYS, measures=("preservation",)),
    Question("renewal", _("Can be renewed"), CHOICE, YES_OR_NO, ("preservation",)),
    Question("point", _("24-hour contact"), OFFICES, measures=("preservation", "emergency-disclosure")),
    Question("emergency", _("Disclosed in an emergency"), CHOICE, YES_OR_NO, (*_DATA, "emergency-disclosure")),
    Question("direct", _("Providers may be asked directly"), CHOICE, YES_OR_NO, (*_DATA, "provider-contact")),
    Question("notified", _("The user is notified"), CHOICE, YES_OR_NO),
    Question("court", _("Form accepted in court")),
)
_END = (
    Question("documents", _("Documents required")),
    Question("requirements", _("Special requirements")),
    Question("deadlines", _("Deadlines")),
    Question("urgent", _("Urgent procedure"), CHOICE, YES_OR_NO),
    Question("urgent_how", _("When urgent")),
    Question("validity", _("Validity and retention")),
    Question("admissibility", _("Admissibility")),
    Question("other", _("Other")),
)
WRITTEN_IN = _("Written in")


@lru_cache
def questions_of(measure: str) -> tuple[Question, ...]:
    """The questions of a fiche on the measure, in the order in which they are asked and printed."""
    electronic = measures()[measure].questions == ELECTRONIC
    asked = (*_BEGIN, *_EVIDENCE, *_END) if electronic else (*_BEGIN, *_END)
    return tuple(each for each in asked if not each.measures or measure in each.measures)


def complete(measure: str, values: Mapping[str, Any] | None = None) -> Values:
    """The values with an empty one for every question that nobody answered; without those of other measures.

    Translations come last, those that there are.
    """
    known = values or {}
    plain = {each.name: known.get(each.name, each.empty) for each in questions_of(measure)}
    translated = {name: value for name, value in known.items() if value and BETWEEN in name}
    return {LANGUAGE: known.get(LANGUAGE, "")} | plain | translated


def texts_in(measure: str, values: Mapping[str, Any]) -> list[Question]:
    """The questions that were answered in free words."""
    return [each for each in questions_of(measure) if each.kind == TEXT and values.get(each.name)]


class Progress(NamedTuple):
    """How many of a fiche's texts are translated into a language."""

    code: str
    done: int
    texts: int


def translated(measure: str, values: Mapping[str, Any]) -> list[Progress]:
    """By language, without the one that the texts are written in; nothing where nothing is written."""
    texts = texts_in(measure, values)
    others = [code for code in CODES if code != values.get(LANGUAGE)] if texts else []
    return [Progress(code, sum(holds(values, each.name, code) for each in texts), len(texts)) for code in others]


def label_of(measure: str, name: str) -> str:
    """What a value is called: its question, and the language if it is a translation."""
    plain, code = parted(name)
    labels = {LANGUAGE: WRITTEN_IN} | {each.name: each.label for each in questions_of(measure)}
    label = str(labels.get(plain, plain))
    return f"{label} ({language_name(code)})" if code else label


def differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Names of the values that differ."""
    gone = (name for name in old if BETWEEN in name and name not in new)
    return [name for name in (*new, *gone) if old.get(name) != new.get(name)]
