"""Provisions to choose from for a fiche: those that are tagged with its measure, and those that are looked for."""

from django.db.models import Q

from comity.fiches.queries.answers import Reference
from comity.law.models import Provision, Scheme, Tag, Work
from comity.vocabulary.queries import measures

MOST = 20
SHORTEST = 2


def suggested(iso3: str, measure: str) -> list[Reference]:
    """Provisions of the State that are tagged with the measure, or with an article that governs it."""
    tagged = Q(scheme=Scheme.MEASURE, code=measure) | Q(scheme=Scheme.UNCAC, code__in=measures()[measure].articles)
    rows = Tag.objects.filter(tagged, work__jurisdiction=iso3, work__repealed_on__isnull=True, work__draft=False)
    return [*dict.fromkeys(rows.values_list("work", "eid"))][:MOST]


def found(iso3: str, words: str) -> list[Reference]:
    """Provisions of the State's laws in whose number, heading or text the words stand; no draft is law."""
    asked = words.strip()
    if len(asked) < SHORTEST:
        return []
    where = Q(number__icontains=asked) | Q(heading__icontains=asked) | Q(text__icontains=asked)
    where |= Q(expression__title__icontains=asked, depth__lte=1) | Q(expression__work__number__iexact=asked)
    law = {"expression__work__jurisdiction": iso3, "expression__work__draft": False}
    rows = Provision.objects.filter(where, **law).order_by("expression__work", "position")
    return [*dict.fromkeys(rows.values_list("expression__work", "eid")[: 5 * MOST])][:MOST]


def of_state(iso3: str, references: list[Reference]) -> set[Reference]:
    """Those of the references that lead into laws of the State."""
    asked = {work for work, _ in references}
    works = set(Work.objects.filter(pk__in=asked, jurisdiction=iso3).values_list("pk", flat=True)) if asked else set()
    return {each for each in references if each[0] in works}
