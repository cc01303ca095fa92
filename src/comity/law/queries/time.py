"""The status of a law on a day, and of each of its provisions, from dated events alone (decision 0005)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.common.known import Known
from comity.law.models import Change, Commencement, Expression, Provision, Work

Eids = tuple[str, ...]
Parents = Mapping[str, str]
"""The eId above each provision of a law; empty for those at the top."""


class Status(models.TextChoices):
    """What a law is on a day."""

    IN_FORCE = "in_force", _("In force")
    PARTLY = "partly", _("Partly in force")
    NOT_YET = "not_yet", _("Not yet in force")
    DRAFT = "draft", _("Draft")
    REPEALED = "repealed", _("Repealed")
    NOT_KNOWN = "not_known", _("Not known")


@dataclass(frozen=True, slots=True)
class History:
    """What happened to one law, as values. An event without eIds is about the whole law."""

    draft: bool = False
    made_on: date | None = None
    """The first day on which it was there: assented to or published."""
    repealed_on: date | None = None
    commencements: tuple[tuple[date, Eids], ...] = ()
    repeals: tuple[tuple[date, Eids], ...] = ()
    """Repeals of a part; without eIds it is not known of which."""


def lineage(eid: str, parents: Parents) -> Iterable[str]:
    """A provision and all above it."""
    while eid:
        yield eid
        eid = parents.get(eid, "")


def _reached(events: Iterable[tuple[date, Eids]], day: date) -> tuple[bool, set[str]]:
    """Whether an event about the whole law has come by ``day``, and which provisions the others name."""
    come = [eids for on, eids in events if on <= day]
    return any(not eids for eids in come), {eid for eids in come for eid in eids}


def _covers(named: set[str], parents: Parents) -> bool:
    """Whether every provision is named, or one above it, or everything below it."""
    if not parents:
        return False
    children: dict[str, list[str]] = {}
    for eid, parent in parents.items():
        children.setdefault(parent, []).append(eid)

    def covered(eid: str) -> bool:
        below = children.get(eid, [])
        return eid in named or (bool(below) and all(map(covered, below)))

    return all(map(covered, children.get("", [])))


def status_on(history: History, day: date, parents: Parents | None = None) -> Status:
    """The status on ``day``. Without ``parents`` (the provisions), a law that commenced by parts counts as partly."""
    if history.repealed_on and history.repealed_on <= day:
        return Status.REPEALED
    if history.draft:
        return Status.DRAFT
    if not history.commencements:
        return Status.NOT_YET if history.made_on and day < history.made_on else Status.NOT_KNOWN
    whole, named = _reached(history.commencements, day)
    if not whole and not named:
        return Status.NOT_YET
    if _covers(_reached(history.repeals, day)[1], parents or {}):
        return Status.REPEALED
    return Status.IN_FORCE if whole or _covers(named, parents or {}) else Status.PARTLY


def provision_on(history: History, day: date, eid: str, parents: Parents) -> Known:
    """Whether a provision is in force on ``day``; an event stands for all below what it names."""
    status = status_on(history, day, parents)
    if status in {Status.REPEALED, Status.DRAFT, Status.NOT_YET}:
        return Known.NO
    line = set(lineage(eid, parents))
    some_part, repealed = _reached(history.repeals, day)
    if repealed & line:
        return Known.NO
    if status is Status.NOT_KNOWN:
        return Known.UNKNOWN
    whole, begun = _reached(history.commencements, day)
    if not whole and not begun & line:
        return Known.NO
    return Known.UNKNOWN if some_part else Known.YES


def history_of(work: Work, commencements: Iterable[Commencement], changes: Iterable[Change]) -> History:
    """The events of a law as values."""
    made = [day for day in (work.assented_on, work.published_on) if day]
    return History(
        draft=work.draft,
        made_on=min(made, default=None),
        repealed_on=work.repealed_on,
        commencements=tuple((each.on, tuple(each.eids)) for each in commencements),
        repeals=tuple((each.on, tuple(each.eids)) for each in changes if each.kind == Change.Kind.PARTIAL_REPEAL),
    )


def statuses(works: Iterable[Work], day: date) -> dict[str, Status]:
    """The status of each law on a day, in three queries however many there are."""
    found = list(works)
    slugs = [each.slug for each in found]
    begun: dict[str, list[Commencement]] = {}
    for each in Commencement.objects.filter(work__in=slugs):
        begun.setdefault(each.work_id, []).append(each)
    changed: dict[str, list[Change]] = {}
    for change in Change.objects.filter(work__in=slugs, kind=Change.Kind.PARTIAL_REPEAL):
        changed.setdefault(change.work_id, []).append(change)
    histories = {each.slug: history_of(each, begun.get(each.slug, ()), changed.get(each.slug, ())) for each in found}
    parents = _parents([slug for slug, history in histories.items() if _by_parts(history, day)])
    return {slug: status_on(history, day, parents.get(slug)) for slug, history in histories.items()}


def _by_parts(history: History, day: date) -> bool:
    """Whether the status hangs on which provisions there are."""
    whole, named = _reached(history.commencements, day)
    return bool((named and not whole) or _reached(history.repeals, day)[1])


def _parents(slugs: list[str]) -> dict[str, dict[str, str]]:
    """The provisions of each law, over all its wordings."""
    found: dict[str, dict[str, str]] = {}
    if slugs:
        rows = Provision.objects.filter(expression__work__in=slugs).values_list("expression__work", "eid", "parent")
        for slug, eid, parent in rows.order_by():
            found.setdefault(slug, {})[eid] = parent
    return found


def wording_on(expressions: Iterable[Expression], language: str, day: date) -> Expression | None:
    """The wording in a language on a day: the last that holds by then; one without a date holds until a dated one."""
    own = [each for each in expressions if each.language == language]
    held = [each for each in own if each.valid_from is None or each.valid_from <= day]
    return max(held, key=lambda each: each.valid_from or date.min, default=None)


def status_of(work: Work, day: date, eid: str = "") -> Status:
    """The status of a law or of one provision, without a query where its events were prefetched.

    What stands above the provision is read from its eId, as the naming convention makes it.
    """
    history = history_of(work, work.commencements.all(), work.changes.all())
    if not eid:
        return status_on(history, day)
    steps = eid.split("__")
    line = ["__".join(steps[:count]) for count in range(1, len(steps) + 1)]
    parents = dict(zip(line, ["", *line], strict=False))
    known = provision_on(history, day, eid, parents)
    if known is Known.YES:
        return Status.IN_FORCE
    whole = status_on(history, day)
    if known is Known.UNKNOWN or whole in {Status.DRAFT, Status.REPEALED, Status.NOT_YET}:
        return Status.NOT_KNOWN if known is Known.UNKNOWN else whole
    return Status.REPEALED if _reached(history.repeals, day)[1] & set(line) else Status.NOT_YET
