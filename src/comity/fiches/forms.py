"""The form of a fiche, made of its measure's questions; and what readers may ask of the lists."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from comity.authorities.models import Authority
from comity.authorities.queries import language_codes
from comity.common.languages import CODES, UNSEEN, current, language_name
from comity.fiches.queries.answers import Reference, provisions_named
from comity.fiches.queries.laws import found, of_state, suggested
from comity.fiches.queries.questions import (
    CHOICE,
    DAYS,
    LANGUAGES,
    LAW,
    OFFICES,
    TEXT,
    WRITTEN_IN,
    Question,
    Values,
    questions_of,
    texts_in,
)
from comity.fiches.queries.translations import LANGUAGE, holds, name_in, translation
from comity.jurisdictions.queries import name_key

NOT_IN_LIST = {"invalid_choice": _("Choose from the list.")}
LONGEST = 8000
LONGEST_REASON = 2000
MOST_DAYS = 3650
STILL = "still_"
"""Before the name of a text: whether its translation is right, although the text was changed."""
BETWEEN = "|"
"""Between a law and its provision in what the form sends; neither has it in its name."""
Options = list[tuple[str, str]]


def _is_seen(value: str) -> None:
    if UNSEEN.search(value):
        raise ValidationError(_("The text contains characters that cannot be shown."))


class TextField(forms.CharField):
    """A text of visible characters with plain line breaks."""

    def __init__(self, limit: int = LONGEST) -> None:
        super().__init__(max_length=limit, required=False, validators=[_is_seen])

    def to_python(self, value: Any) -> str:  # noqa: ANN401
        """The text with plain line breaks."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class Control(NamedTuple):
    """One control of the form: kind, options, value and fault."""

    name: str
    label: str
    kind: str
    options: Options
    value: Any
    error: str


class FicheForm(forms.Form):
    """The questions of a measure for officers of a State. ``words`` look for provisions to choose from."""

    reason = TextField(LONGEST_REASON)

    def __init__(
        self, iso3: str, measure: str, shown: Values, data: Mapping[str, Any] | None = None, *, words: str = ""
    ) -> None:
        super().__init__(data, initial=_initial(shown))
        self.iso3, self.measure, self.words = iso3, measure, words
        self.questions = questions_of(measure)
        self.fields[LANGUAGE] = _one([("", ""), *_languages()], WRITTEN_IN)
        for each in self.questions:
            self.fields[each.name] = self._field(each)

    def _field(self, question: Question) -> forms.Field:
        if question.kind == CHOICE:
            return _one([(code, str(text)) for code, text in (question.choices or {}).items()], question.label)
        if question.kind == DAYS:
            return forms.IntegerField(min_value=1, max_value=MOST_DAYS, required=False)
        if question.kind == TEXT:
            return TextField()
        kept = list(self.initial.get(question.name) or [])
        if question.kind == LANGUAGES:
            return _many(_languages(), kept)
        return _many(_offices(self.iso3) if question.kind == OFFICES else self._provisions(question.name), kept)

    def _held(self, name: str) -> list[str]:
        """What is ticked: as sent, else as shown."""
        if self.is_bound:
            sent = getattr(self.data, "getlist", None)
            return list(sent(name) if sent else self.data.get(name, []))
        return list(self.initial.get(name) or [])

    def _provisions(self, name: str) -> Options:
        """What is on record or ticked, what is tagged with the measure, and what was looked for: of its laws."""
        chosen = [reference for each in self._held(name) if (reference := _reference(each))]
        wanted = [*dict.fromkeys([*chosen, *suggested(self.iso3, self.measure), *found(self.iso3, self.words)])]
        named = provisions_named(of_state(self.iso3, wanted))
        return [
            (BETWEEN.join(each), " · ".join(filter(None, (named[each].text, named[each].of))))
            for each in wanted
            if each in named
        ]

    def clean(self) -> None:
        """A text needs the language that it is written in."""
        said = self.cleaned_data
        texts = any(said.get(each.name) for each in self.questions if each.kind == TEXT)
        if texts and not said.get(LANGUAGE) and LANGUAGE not in self.errors:
            self.add_error(LANGUAGE, _("Fill in this field."))

    @property
    def values(self) -> Values:
        """What was written; lists in the order of their choices, so that the same answer is the same value."""
        said = self.cleaned_data
        texts = any(said[each.name] for each in self.questions if each.kind == TEXT)
        made = {LANGUAGE: said[LANGUAGE] if texts else ""} | {each.name: said[each.name] for each in self.questions}
        for each in self.questions:
            if each.kind in {OFFICES, LANGUAGES}:
                made[each.name] = sorted(made[each.name])
            elif each.kind == LAW:
                made[each.name] = sorted([*reference] for one in made[each.name] if (reference := _reference(one)))
        return made

    def controls(self, *, faults: bool) -> list[Control]:
        """In the order of the questions; without faults while somebody only looks for a provision."""
        named = [(LANGUAGE, CHOICE, WRITTEN_IN), *((each.name, each.kind, each.label) for each in self.questions)]
        return [self._control(name, kind, str(label), faults=faults) for name, kind, label in named]

    def _control(self, name: str, kind: str, label: str, *, faults: bool) -> Control:
        bound = self[name]
        options = [(str(value), str(text)) for value, text in getattr(bound.field, "choices", [])]
        value = bound.value()
        empty: Any = [] if kind in {OFFICES, LANGUAGES, LAW} else ""
        error = " ".join(dict.fromkeys(map(str, bound.errors))) if faults and self.is_bound else ""
        return Control(name, label, kind, options, empty if value is None else value, error)


def _reference(text: str) -> Reference | None:
    work, between, eid = text.partition(BETWEEN)
    return (work, eid) if between else None


def _initial(shown: Values) -> dict[str, Any]:
    return shown | {"law": [BETWEEN.join(each) for each in shown.get("law") or ()]}


def _one(options: Options, label: Any) -> forms.ChoiceField:  # noqa: ANN401  # a text of some language
    return forms.ChoiceField(choices=options, required=False, label=label, error_messages=NOT_IN_LIST)


def _many(options: Options, held: list[str]) -> forms.MultipleChoiceField:
    """A choice of several; what is on record is offered, whatever it is."""
    known = {value for value, _text in options}
    more = [(each, each) for each in held if each not in known]
    return forms.MultipleChoiceField(choices=[*options, *more], required=False, error_messages=NOT_IN_LIST)


def _languages() -> Options:
    codes = {*CODES, *language_codes(), current()}
    return sorted(((code, language_name(code)) for code in codes), key=lambda each: name_key(each[1]))


def _offices(iso3: str) -> Options:
    known = Authority.objects.filter(jurisdiction=iso3)
    return sorted(((each.slug, each.name.text) for each in known), key=lambda each: name_key(each[1]))


class Translating(NamedTuple):
    """One text to translate: as it was written, what is there of it, and whether that was made of an earlier text."""

    name: str
    label: str
    written: str
    value: str
    outdated: bool
    still: bool
    error: str


class TranslationForm(forms.Form):
    """A fiche's texts in another language, for officers of the State; an empty field is no translation."""

    def __init__(self, measure: str, code: str, shown: Values, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.code, self.shown = code, shown
        self.texts = texts_in(measure, shown)
        for each in self.texts:
            self.fields[each.name] = TextField()
            self.fields[STILL + each.name] = forms.BooleanField(required=False)

    def _kept(self, name: str) -> str:
        kept = self.shown.get(name_in(name, self.code))
        return str(kept["text"]) if kept else ""

    def _outdated(self, name: str) -> bool:
        return bool(self._kept(name)) and not holds(self.shown, name, self.code)

    @property
    def values(self) -> Values:
        """What was written. A translation of an earlier text that nobody touched or said to be right stays one."""
        said = self.cleaned_data
        return {
            name_in(each.name, self.code): translation(said[each.name], self.shown[each.name])
            if said[each.name]
            else None
            for each in self.texts
            if not self._outdated(each.name) or said[STILL + each.name] or said[each.name] != self._kept(each.name)
        }

    def controls(self) -> list[Translating]:
        """In the order of the questions."""
        return [self._control(each) for each in self.texts]

    def _control(self, question: Question) -> Translating:
        bound, still = self[question.name], self[STILL + question.name]
        return Translating(
            question.name,
            str(question.label),
            self.shown[question.name],
            bound.value() if self.is_bound else self._kept(question.name),
            self._outdated(question.name),
            bool(still.value()),
            " ".join(map(str, bound.errors)),
        )


class AnswerForm(forms.Form):
    """Why a draft is returned."""

    answer = forms.CharField(max_length=LONGEST_REASON, validators=[_is_seen])
