"""Tagged provisions as they stood on a day: in which law, with which status, in which wording."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from comity.common.languages import DEFAULT, current
from comity.jurisdictions.queries import list_jurisdictions
from comity.law.models import Expression, Provision, Tag, Work
from comity.law.queries.time import Status, status_of
from comity.law.queries.works import labels

FOLLOWING = 60
"""How many parts after a provision's own are looked at for its text."""
EXCERPT = 320
BELOW = "__"
Spot = tuple[str, str]
"""A provision across languages and versions: work and ``eId``."""


@dataclass(frozen=True, slots=True)
class Found:
    """A provision that somebody tagged, as on a day."""

    work: Work
    eid: str
    tags: tuple[Tag, ...]
    status: Status
    part: Provision | None = None
    """The provision itself; none where the law as a whole is meant, or no wording of that day is on record."""
    label: str = ""
    """What it is called, with the number of the unit it is in: ``5. (2)``."""
    language: str = ""
    texts: tuple[str, ...] = ()
    """Its text and that of the parts below it, each with its number."""

    @property
    def reviewed(self) -> bool:
        """Whether somebody reviewed one of the tags it was found by."""
        return any(tag.reviewed_on for tag in self.tags)

    @property
    def excerpt(self) -> str:
        """The beginning of the text, cut between words."""
        whole = " ".join(self.texts)
        return whole if len(whole) <= EXCERPT else whole[:EXCERPT].rsplit(" ", 1)[0] + "…"


def tags_of_all() -> QuerySet[Tag]:
    """The tags of all laws of the States on record; of invented ones only on a demonstration hub."""
    return Tag.objects.filter(work__jurisdiction__in=list_jurisdictions())


def found_under(wanted: Q, day: date) -> list[Found]:
    """The provisions whose tags fit, with their wording on ``day``; a provision that the wording lacks is left out."""
    tags = tags_of_all().filter(wanted).select_related("work__jurisdiction").order_by("work", "eid", "code")
    tags = tags.prefetch_related("work__commencements", "work__changes")
    spots: defaultdict[Spot, list[Tag]] = defaultdict(list)
    for tag in tags:
        spots[tag.work_id, tag.eid].append(tag)
    wordings = _wordings({work for work, _eid in spots}, day)
    parts, names = _parts(wordings, spots)
    found = []
    for (slug, eid), each in spots.items():
        work, part = each[0].work, parts.get((slug, eid))
        if eid and slug in wordings and part is None:
            continue
        status = status_of(work, day, eid)
        language = part.expression.language if part else ""
        found.append(Found(work, eid, tuple(each), status, part, names.get((slug, eid), ""), language))
    return _with_text(found)


def above(eid: str) -> list[str]:
    """The provision and those it stands in, the outermost first."""
    steps = eid.split(BELOW)
    return [BELOW.join(steps[:count]) for count in range(1, len(steps) + 1)]


def _wordings(works: Iterable[str], day: date) -> dict[str, list[Expression]]:
    """The wording of each law on the day in each of its languages, the reader's language first."""
    rows = Expression.objects.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day), work__in=works)
    latest: dict[Spot, Expression] = {}
    for each in rows.only("work_id", "language", "valid_from").order_by("valid_from"):
        kept = latest.get((each.work_id, each.language))
        if kept is None or (each.valid_from or date.min) > (kept.valid_from or date.min):
            latest[each.work_id, each.language] = each
    order = {current(): 0, DEFAULT: 1}
    by_work: defaultdict[str, list[Expression]] = defaultdict(list)
    for each in sorted(latest.values(), key=lambda one: (order.get(one.language, 2), one.language)):
        by_work[each.work_id].append(each)
    return dict(by_work)


def _parts(
    wordings: dict[str, list[Expression]], spots: Iterable[Spot]
) -> tuple[dict[Spot, Provision], dict[Spot, str]]:
    """Each provision in the first wording that has it, and what it is called there."""
    chosen = {each.pk: each for all_of_one in wordings.values() for each in all_of_one}
    lines = {step for _work, eid in spots for step in above(eid)}
    rows: defaultdict[int, dict[str, Provision]] = defaultdict(dict)
    for row in Provision.objects.filter(expression__in=chosen, eid__in=lines).order_by("position"):
        rows[row.expression_id][row.eid] = row
    called = {wording: labels(of_one.values()) for wording, of_one in rows.items()}
    parts, names = {}, {}
    for slug, eid in spots:
        for wording in wordings.get(slug, ()):
            part = rows[wording.pk].get(eid)
            if part:
                part.expression = wording
                parts[slug, eid], names[slug, eid] = part, called[wording.pk][eid]
                break
    return parts, names


def _with_text(found: Sequence[Found]) -> list[Found]:
    heads = [each.part for each in found if each.part]
    following: defaultdict[int, list[Provision]] = defaultdict(list)
    if heads:
        near = Q()
        for head in heads:
            near |= Q(expression=head.expression_id, position__range=(head.position + 1, head.position + FOLLOWING))
        for row in Provision.objects.filter(near).order_by("expression", "position"):
            following[row.expression_id].append(row)
    return [_texted(each, following) for each in found]


def _texted(found: Found, following: dict[int, list[Provision]]) -> Found:
    head = found.part
    if head is None:
        return found
    below = [row for row in following.get(head.expression_id, ()) if row.eid.startswith(head.eid + BELOW)]
    lines = [head.text, *(" ".join(filter(None, (row.number, row.heading, row.text))) for row in below)]
    return replace(found, texts=tuple(filter(None, lines)))
