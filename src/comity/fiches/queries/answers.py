"""A fiche in words: every answer as parts that a page, the API and the printed guide can show."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from comity.authorities.models import Authority
from comity.common.languages import DEFAULT, current, language_name
from comity.fiches.queries.questions import (
    CHOICE,
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
from comity.fiches.queries.translations import worded
from comity.law.models import Provision, Work
from comity.law.queries.found import above
from comity.law.queries.works import labels

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
    translated_from: str = ""
    """Of a text that the State translated: the language it was written in."""


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
    """What the provisions are called in the reader's language, where there is a wording in it, with their laws."""
    if not references:
        return {}
    works = Work.objects.in_bulk({work for work, _ in references})
    found = {
        (work, ""): Part(title.text, title.language, law=work)
        for work, eid in references
        if not eid and work in works and (title := works[work].title)
    }
    for language, work, named in _wordings(works, {part for _, eid in references for part in above(eid)}):
        for eid in named.keys() & {eid for each, eid in references if each == work}:
            held = found.get((work, eid))
            if held is None or _nearness(language) >= _nearness(held.language):
                found[work, eid] = Part(named[eid], language, "", work, eid, works[work].title.text)
    return found


def _wordings(works: Iterable[str], eids: set[str]) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Language, law, and what the provisions are called there, wording by wording, the latest last; one query."""
    rows = (
        Provision.objects.filter(expression__work__in=list(works), eid__in=eids)
        .order_by("expression__valid_from", "expression_id", "position")
        .defer("text", "expression__document")
        .select_related("expression")
    )
    for _expression, held in groupby(rows, lambda each: each.expression_id):
        provisions = list(held)
        expression = provisions[0].expression
        yield expression.language, expression.work_id, labels(provisions)


def _nearness(language: str) -> int:
    return 2 * (language == current()) + (language == DEFAULT)


def say(question: Question, values: Values, names: Names) -> Said:
    """One answer in words."""
    value = values.get(question.name)
    if value in (None, "", []):
        return Said(question, ())
    if question.kind == TEXT:
        found = worded(values, question.name, current())
        return Said(question, (Part(found.text, found.language, translated_from=found.original),))
    return Said(question, tuple(_parts(question, value, names)))


def _parts(question: Question, value: Any, names: Names) -> Iterable[Part]:  # noqa: ANN401
    if question.kind == CHOICE:
        return [Part(str((question.choices or {}).get(value, value)))]
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
