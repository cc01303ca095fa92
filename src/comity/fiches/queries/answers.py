"""A fiche in words: every answer as parts that a page, the API and the printed guide can show."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from comity.authorities.models import Authority
from comity.common.languages import DEFAULT, current, language_name
from comity.fiches.queries.questions import (
    CHOICE,
    LANGUAGE,
    LANGUAGES,
    LAW,
    NOT_KNOWN,
    OFFICES,
    TEXT,
    WHETHER,
    Question,
    Values,
    questions_of,
)
from comity.law.models import Provision, Work

Reference = tuple[str, str]
"""A provision: the slug of its law and its eId; the law as a whole when the eId is empty."""


class Part(NamedTuple):
    """One thing that is said: a text, the language it is in, and what it names in the directory or in a law."""

    text: str
    language: str = ""
    authority: str = ""
    law: str = ""
    provision: str = ""
    of: str = ""
    """Of a provision: the title of its law."""


class Said(NamedTuple):
    """A question and its answer; without parts nothing is known."""

    question: Question
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The answer as plain text; authorities and provisions a line each."""
        between = " · " if self.question.kind == LANGUAGES else "\n"
        return between.join(" · ".join(filter(None, (each.text, each.of))) for each in self.parts)


class Names(NamedTuple):
    """What the authorities and provisions are called that some answers name."""

    offices: dict[str, Part]
    provisions: dict[Reference, Part]


def names_in(many: Iterable[Values]) -> Names:
    """The names for any number of fiches: three queries at most."""
    slugs, references = set[str](), set[Reference]()
    for values in many:
        for value in (values.get("receives"), values.get("executes"), values.get("point")):
            slugs.update(value or ())
        references.update((work, eid) for work, eid in values.get("law") or ())
    return Names(_offices(slugs), provisions_named(references))


def _offices(slugs: set[str]) -> dict[str, Part]:
    found = Authority.objects.in_bulk(slugs) if slugs else {}
    return {slug: Part(each.name.text, each.name.language, authority=slug) for slug, each in found.items()}


def provisions_named(references: set[Reference]) -> dict[Reference, Part]:
    """The provisions in the reader's language where there is one: number and heading, and the title of the law."""
    if not references:
        return {}
    works = Work.objects.in_bulk({work for work, _ in references})
    rows = (
        Provision.objects.filter(expression__work__in=works, eid__in={eid for _, eid in references})
        .order_by("expression__valid_from", "pk")
        .values_list("expression__work", "eid", "number", "heading", "expression__language")
    )
    found: dict[Reference, Part] = {}
    for work, eid, number, heading, language in rows:
        held = found.get((work, eid))
        if held is None or _nearness(language) >= _nearness(held.language):
            text = " ".join(filter(None, (number, heading))) or eid
            found[work, eid] = Part(text, language, law=work, provision=eid, of=works[work].title.text)
    return found | {
        (work, ""): Part(title.text, title.language, law=work)
        for work, eid in references
        if not eid and work in works and (title := works[work].title)
    }


def _nearness(language: str) -> int:
    return 2 * (language == current()) + (language == DEFAULT)


def say(question: Question, values: Values, names: Names) -> Said:
    """One answer in words."""
    value = values.get(question.name)
    parts = _parts(question, value, values.get(LANGUAGE, ""), names) if value not in (None, "", []) else ()
    return Said(question, tuple(parts))


def _parts(question: Question, value: Any, language: str, names: Names) -> Iterable[Part]:  # noqa: ANN401
    if question.kind == CHOICE:
        return [Part(str((question.choices or {}).get(value, value)))]
    if question.kind == TEXT:
        return [Part(value, language)]
    if question.kind == OFFICES:
        return [names.offices.get(slug) or Part(slug) for slug in value]
    if question.kind == LAW:
        return [names.provisions.get((work, eid)) or Part(f"{work} {eid}", of="") for work, eid in value]
    return [Part(language_name(code)) for code in value] if question.kind == LANGUAGES else [Part(str(value))]


def all_said(measure: str, values: Values, names: Names) -> list[Said]:
    """Every question of the fiche with its answer."""
    return [say(each, values, names) for each in questions_of(measure)]


def whether(values: Values) -> str:
    """The first answer in a word: possible, under conditions, not possible, not known."""
    return str(WHETHER.get(values.get("possible", NOT_KNOWN), ""))
