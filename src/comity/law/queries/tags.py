"""Reading tags: those of a law, those that wait for a review, and who may do what with them."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from comity.access.actor import About, Actor
from comity.access.check import allowed, demand_over
from comity.common.languages import current
from comity.law.models import Provision, Tag, Work
from comity.law.queries.found import above, tags_of_all
from comity.law.queries.works import labels
from comity.law.tree import UNITS

WRITE, REVIEW = "law:tag:write", "law:tag:review"
INDENT = "\u2003"
MANY = 300
"""More provisions than this make a list too long to choose from."""


def may_review(actor: Actor, tag: Tag) -> bool:
    """Whether the officer may confirm the tag: for the State, and never their own."""
    own = tag.officer is not None and tag.officer == actor.officer
    return not tag.reviewed_on and not own and allowed(REVIEW, actor, tag.about)


def may_withdraw(actor: Actor, tag: Tag) -> bool:
    """Whether the officer may take the tag back: once reviewed, only who may review."""
    return allowed(REVIEW if tag.reviewed_on else WRITE, actor, tag.about)


def get_tag_for(actor: Actor, number: int, permission: str) -> Tag:
    """A tag over which the actor has the permission.

    Raises:
        Tag.DoesNotExist: there is none.
        NotYoursError: it is another State's.
    """
    tag = tags_of_all().select_related("work__jurisdiction").get(pk=number)
    demand_over(permission, actor, tag.about)
    return tag


def get_work_for(actor: Actor, slug: str) -> Work:
    """A law whose provisions the actor may tag; raises ``Work.DoesNotExist`` or ``NotYoursError``."""
    work = Work.objects.select_related("jurisdiction").get(slug=slug)
    demand_over(WRITE, actor, About(state=work.jurisdiction_id))
    return work


def tags_of(work: Work) -> QuerySet[Tag]:
    """Every tag of a law, provision by provision."""
    return work.tags.select_related("work__jurisdiction")


def waiting_tags(actor: Actor) -> QuerySet[Tag]:
    """The tags that the actor may review: of the own State, or of every State for the secretariat."""
    some = tags_of_all().filter(reviewed_on__isnull=True).exclude(officer=actor.officer)
    if not allowed(REVIEW, actor, About(state="")):
        some = some.filter(work__jurisdiction=actor.state)
    return some.select_related("work__jurisdiction").order_by("work__jurisdiction", "work", "eid", "scheme", "code")


def labels_of(tags: Iterable[Tag]) -> dict[tuple[str, str], tuple[str, str]]:
    """How the provisions of tags are called, and in which language, by work and eId."""
    some = list(tags)
    lines = {step for tag in some for step in above(tag.eid)}
    rows = Provision.objects.filter(expression__work__in={tag.work_id for tag in some}, eid__in=lines)
    by_wording: defaultdict[int, list[Provision]] = defaultdict(list)
    for row in rows.select_related("expression").defer("text", "expression__document").order_by("position"):
        by_wording[row.expression_id].append(row)
    wordings = sorted(by_wording.values(), key=lambda each: each[0].expression.language != current())
    named: dict[tuple[str, str], tuple[str, str]] = {}
    for each in wordings:
        wording = each[0].expression
        for eid, label in labels(each).items():
            named.setdefault((wording.work_id, eid), (label, wording.language))
    return named


def provisions_to_tag(work: Work, asked: str = "") -> list[tuple[str, str]]:
    """The provisions of a law by eId, with their label indented by depth, in the order of its latest wording.

    Of a long law only the units that readers ask for by number, and the one that was asked for.
    """
    latest = work.expressions.order_by("valid_from").last()
    if latest is None:
        return []
    rows = latest.provisions.order_by("position")
    if rows.count() > MANY:
        rows = rows.filter(Q(kind__in=UNITS) | Q(eid=asked))
    return [
        (eid, INDENT * depth + (f"{number} {heading}".strip() or eid))
        for eid, depth, number, heading in rows.values_list("eid", "depth", "number", "heading")
    ]
