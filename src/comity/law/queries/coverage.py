"""What is on record for an article, a State or a measure, and for whom nothing is."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from comity.jurisdictions.models import Article, Jurisdiction
from comity.jurisdictions.queries import STATES, articles_by_number, by_name, list_jurisdictions
from comity.law.models import Scheme, Work
from comity.law.queries.codes import OFFENCES, Cite, cite_of
from comity.law.queries.found import Found, found_under, tags_of_all
from comity.law.queries.time import Status
from comity.vocabulary.queries import Concept, all_below, concepts, line_of, top_concepts
from comity.vocabulary.queries import by_name as named

CHAPTERS = ("II", "III", "IV", "V")
"""The chapters that States implement by law: articles 5 to 59."""


class Coverage(TextChoices):
    """How far a State's laws on record cover an article, the strongest first."""

    REVIEWED = "reviewed", _("Reviewed")
    UNREVIEWED = "unreviewed", _("Not reviewed")
    PENDING = "pending", _("Not in force yet")
    BILL = "bill", _("Only a bill")
    REPEALED = "repealed", _("Repealed")
    NOTHING = "nothing", _("Nothing on record")


WEAK = {Status.NOT_YET: Coverage.PENDING, Status.DRAFT: Coverage.BILL, Status.REPEALED: Coverage.REPEALED}
ORDER = list(Coverage)


def coverage_by(found: Found) -> Coverage:
    """What one provision is worth; where no source says whether it is in force, it counts and its status is told."""
    return WEAK.get(found.status) or (Coverage.REVIEWED if found.reviewed else Coverage.UNREVIEWED)


def strongest(found: Iterable[Found]) -> Coverage:
    """What several provisions are worth together."""
    return min((coverage_by(each) for each in found), key=ORDER.index, default=Coverage.NOTHING)


def about_article(cite: Cite, treaty: str = Scheme.UNCAC) -> Q:
    """Filter for tags of an article and of everything below it; of an offence for its article of the Convention."""
    wanted = Q(scheme=treaty, code=cite.code) | Q(scheme=treaty, code__startswith=f"{cite.code}(")
    if treaty == Scheme.UNCAC and cite.number in OFFENCES and not cite.parts:
        wanted |= Q(scheme=Scheme.OFFENCE, code=cite.code)
    return wanted


def about_measure(code: str) -> Q:
    """Filter for tags of a measure."""
    return Q(scheme=Scheme.MEASURE, code=code)


def about(scheme: str, code: str) -> Q:
    """Filter for tags of an article of either treaty, or of a measure: only articles have a number."""
    cite = cite_of(code)
    return about_article(cite, scheme) if cite else about_measure(code)


def about_theme(code: str) -> Q:
    """Filter for tags of a concept of the vocabulary and of everything below it."""
    return Q(scheme=Scheme.THEME, code__in=[each.id for each in (concepts()[code], *all_below(concepts()[code]))])


class OfState(NamedTuple):
    """The provisions of one State."""

    state: Jurisdiction
    found: list[Found]

    @property
    def coverage(self) -> Coverage:
        """What they are worth together."""
        return strongest(self.found)


class Table(NamedTuple):
    """The States with something on record, by name, and those with nothing."""

    rows: list[OfState]
    silent: list[Jurisdiction]


def table_of(wanted: Q, day: date, group: str = "", states: Collection[str] = ()) -> Table:
    """Who has what under some tags on a day; of one regional group, or of some States, only when they are named."""
    some = list_jurisdictions()
    if states:
        some = some.filter(iso3__in=states)
        wanted &= Q(work__jurisdiction__in=states)
    if group:
        some = some.filter(regional_group=group)
        wanted &= Q(work__jurisdiction__regional_group=group)
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for each in found_under(wanted, day):
        found[each.work.jurisdiction_id].append(each)
    named = by_name(list(some))
    asked = {*STATES, Jurisdiction.Kind.FICTIONAL}
    return Table(
        [OfState(each, found[each.iso3]) for each in named if each.iso3 in found],
        [each for each in named if each.iso3 not in found and (states or each.kind in asked)],
    )


def compared(states: Sequence[Jurisdiction], wanted: Q, day: date) -> list[OfState]:
    """The provisions of a few States side by side, in the order in which the States were named."""
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for each in found_under(wanted & Q(work__jurisdiction__in=states), day):
        found[each.work.jurisdiction_id].append(each)
    return [OfState(each, found[each.iso3]) for each in states]


class Cell(NamedTuple):
    """An article in the overview of a State."""

    article: Article
    coverage: Coverage
    provisions: int
    """How many provisions."""


def grid_of(state: Jurisdiction, day: date) -> list[list[Cell]]:
    """The articles of chapters II to V, chapter by chapter, and how far the laws of the State cover each on ``day``."""
    wanted = Q(scheme__in=(Scheme.UNCAC, Scheme.OFFENCE), work__jurisdiction=state)
    by_article: defaultdict[int, list[Found]] = defaultdict(list)
    for each in found_under(wanted, day):
        for number in {cite.number for tag in each.tags if (cite := cite_of(tag.code))}:
            tags = tuple(tag for tag in each.tags if (cite := cite_of(tag.code)) and cite.number == number)
            by_article[number].append(replace(each, tags=tags))
    return [
        [
            Cell(article, strongest(by_article[article.number]), len(by_article[article.number]))
            for article in articles_by_number().values()
            if article.chapter == chapter
        ]
        for chapter in CHAPTERS
    ]


def states_by_code(schemes: Sequence[str]) -> dict[tuple[str, str], set[str]]:
    """Which States have a tag on record at all, by scheme and code."""
    held: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for scheme, code, state in (
        tags_of_all()
        .filter(scheme__in=schemes)
        .order_by()
        .values_list("scheme", "code", "work__jurisdiction")
        .distinct()
    ):
        held[scheme, code].add(state)
    return dict(held)


def states_by_article(treaty: str = Scheme.UNCAC) -> dict[int, set[str]]:
    """Which States have something on record about each article of a treaty."""
    held: defaultdict[int, set[str]] = defaultdict(set)
    schemes = (Scheme.UNCAC, Scheme.OFFENCE) if treaty == Scheme.UNCAC else (treaty,)
    for (_scheme, code), states in states_by_code(schemes).items():
        if cite := cite_of(code):
            held[cite.number] |= states
    return dict(held)


def states_by_theme() -> list[tuple[Concept, list[tuple[Concept, int]]]]:
    """How many States have something on record about each concept or one below it, under the broadest, by name."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for (_scheme, code), states in states_by_code((Scheme.THEME,)).items():
        if concept := concepts().get(code):
            for each in (concept, *line_of(concept)):
                held[each.id] |= states
    by_top: defaultdict[str, list[Concept]] = defaultdict(list)
    for concept in named(concepts()[code] for code in held):
        by_top[(*line_of(concept), concept)[0].id].append(concept)
    return [(top, [(each, len(held[each.id])) for each in by_top[top.id]]) for top in top_concepts() if by_top[top.id]]


def states_by_paragraph(number: int, treaty: str = Scheme.UNCAC) -> Counter[str]:
    """How many States have something on record about each part of an article, by its code and in order."""
    held: defaultdict[Cite, set[str]] = defaultdict(set)
    for (_scheme, code), states in states_by_code((treaty,)).items():
        cite = cite_of(code)
        if cite and cite.number == number:
            for depth in range(1, len(cite.parts) + 1):
                held[Cite(number, cite.parts[:depth])] |= states
    return Counter({cite.code: len(held[cite]) for cite in sorted(held, key=_in_order)})


def _in_order(cite: Cite) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in cite.parts]


def laws_of(state: Jurisdiction) -> int:
    """How many laws of a State are on record."""
    return Work.objects.filter(jurisdiction=state).count()
