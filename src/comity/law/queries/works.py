"""Finding laws, and all there is about one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, Func, JSONField, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from comity.jurisdictions.models import Jurisdiction
from comity.jurisdictions.queries import list_jurisdictions
from comity.law.akn.rendering import SPLIT
from comity.law.models import Expression, Provision, Work
from comity.law.queries.time import Status, statuses
from comity.law.tree import UNITS

HEADED = UNITS | SPLIT

TITLES = Func(
    F("titles"),
    function="jsonb_path_query_array",
    template="%(function)s(%(expressions)s, '$.*')",
    output_field=JSONField(),
)
"""The titles of a law without the codes of their languages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What laws are looked for; an empty field asks for nothing."""

    day: date
    state: str = ""
    kind: str = ""
    status: str = ""
    language: str = ""
    words: str = ""


def list_works() -> QuerySet[Work]:
    """Every law; those of invented States only on a demonstration hub."""
    return Work.objects.filter(jurisdiction__in=list_jurisdictions()).select_related("jurisdiction")


def get_work(slug: str) -> Work:
    """One law; raises ``Work.DoesNotExist``."""
    return list_works().select_related("repealed_by", "treaty").get(slug=slug)


def find_works(asked: Asked) -> tuple[QuerySet[Work], dict[str, Status] | None]:
    """The laws that fit, by State and year; with their statuses where those had to be known to find them."""
    found = list_works().order_by("jurisdiction", "-year", "slug")
    if asked.state:
        found = found.filter(jurisdiction=asked.state)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.language:
        found = found.filter(Exists(Expression.objects.filter(work=OuterRef("pk"), language=asked.language)))
    if asked.words:
        found = found.alias(all_titles=Cast(TITLES, TextField()))
    for word in asked.words.split():
        found = found.filter(_titled(word))
    if not asked.status:
        return found, None
    known = statuses(
        found.select_related(None).only("slug", "draft", "repealed_on", "assented_on", "published_on"), asked.day
    )
    return found.filter(slug__in=[slug for slug, status in known.items() if status == asked.status]), known


def _titled(word: str) -> Q:
    """Whether a word is in a title, in any language, or is the number or the year."""
    wordings = Exists(Expression.objects.filter(work=OuterRef("pk"), title__icontains=word))
    return Q(all_titles__icontains=word) | Q(number__iexact=word) | Q(year=word) | Q(wordings)


def languages_on_record() -> list[str]:
    """The languages of all wordings."""
    return list(Expression.objects.order_by("language").values_list("language", flat=True).distinct())


def states_on_record() -> QuerySet[Jurisdiction]:
    """The States of which there is a law."""
    return list_jurisdictions().filter(Exists(Work.objects.filter(jurisdiction=OuterRef("pk"))))


def expressions_of(work: Work) -> list[Expression]:
    """Every wording of a law, without its text."""
    return list(work.expressions.defer("document").order_by("language", "valid_from"))


def labels(provisions: Iterable[Provision]) -> dict[str, str]:
    """What each provision is called: its number and heading, below a unit with the numbers that lead to it."""
    numbers: dict[str, str] = {}
    found: dict[str, str] = {}
    for each in provisions:
        inner = each.kind not in HEADED and each.parent in numbers
        number = f"{numbers[each.parent]} {each.number}".strip() if inner else each.number
        if each.kind in UNITS or inner:
            numbers[each.eid] = number
        found[each.eid] = f"{number} {each.heading}".strip() or each.eid
    return found


def languages_of(slugs: list[str]) -> dict[str, list[str]]:
    """The languages in which each law is on record."""
    found: dict[str, list[str]] = {}
    rows = Expression.objects.filter(work__in=slugs).order_by("work", "language")
    for slug, language in rows.values_list("work", "language").distinct():
        found.setdefault(slug, []).append(language)
    return found


def state_section(jurisdiction: Jurisdiction, day: date) -> dict[str, object]:
    """For the page of a State: how many of its laws are what on that day."""
    found = statuses(Work.objects.filter(jurisdiction=jurisdiction), day)
    counts = {status: sum(each is status for each in found.values()) for status in Status}
    return {"law_counts": {status: count for status, count in counts.items() if count}}
