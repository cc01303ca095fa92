"""Saying what a provision is about, reviewing that, and taking it back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.law.models import Provision, Tag, Work
from comity.law.queries.codes import fault_of
from comity.law.queries.tags import may_review

Who = Actor | str


class UnfitTagError(ValueError):
    """Why a tag cannot be kept: the field that is wrong, and a sentence."""

    def __init__(self, message: str, field_name: str = "code") -> None:
        super().__init__(message)
        self.field_name = field_name


class Line(NamedTuple):
    """A tag as a table names it."""

    work: str
    eid: str
    scheme: str
    code: str


@dataclass(slots=True)
class Tagged:
    """What a table of tags did, or would do: how many are new or stood already, and what is wrong, by row."""

    added: int = 0
    left: int = 0
    faults: list[tuple[int, str]] = field(default_factory=list)


def _name(actor: Who) -> str:
    return actor if isinstance(actor, str) else actor.name


def _check(work: Work, eid: str, scheme: str, code: str) -> None:
    if fault := fault_of(scheme, code):
        raise UnfitTagError(str(fault))
    if eid and not Provision.objects.filter(expression__work=work, eid=eid).exists():
        raise UnfitTagError(_("This law has no such provision."), "eid")


@transaction.atomic
def add_tag(*, actor: Who, work: Work, eid: str, scheme: str, code: str) -> Tag:
    """Say what a provision is about (the law as a whole when ``eid`` is empty).

    Raises:
        UnfitTagError: if there is no such code or provision, or it was said already.
    """
    _check(work, eid, scheme, code)
    officer = None if isinstance(actor, str) else actor.officer
    tag, made = Tag.objects.get_or_create(
        work=work, eid=eid, scheme=scheme, code=code, defaults={"by": _name(actor), "officer": officer}
    )
    if not made:
        raise UnfitTagError(_("This is said already."))
    record(actor=actor, action="law.tag.add", subject=work.slug, eid=eid, scheme=scheme, code=code)
    return tag


@transaction.atomic
def review_tag(*, actor: Actor, tag: Tag) -> bool:
    """Confirm what somebody else said; says whether it could be done: never by who said it, and once."""
    held = Tag.objects.select_for_update(of=("self",)).select_related("work").get(pk=tag.pk)
    if held.reviewed_on or not may_review(actor, held):
        return False
    held.reviewed_by, held.reviewed_on = actor.name, timezone.localdate()
    held.save(update_fields=["reviewed_by", "reviewed_on"])
    record(actor=actor, action="law.tag.review", subject=held.work_id, eid=held.eid, scheme=held.scheme, code=held.code)
    return True


@transaction.atomic
def withdraw_tag(*, actor: Actor, tag: Tag) -> None:
    """Take a tag back; the trail keeps that it was there, and who had reviewed it."""
    work, said = tag.work_id, (tag.eid, tag.scheme, tag.code)
    tag.delete()
    record(actor=actor, action="law.tag.withdraw", subject=work, tag=said, by=tag.by, reviewed_by=tag.reviewed_by)


@transaction.atomic
def add_tags(
    *, actor: Who, lines: Iterable[Line], reviewed_by: str = "", reviewed_on: date | None = None, dry_run: bool = False
) -> Tagged:
    """Add a table of tags, all or none: a fault anywhere leaves everything as it was. Three queries, however many."""
    asked = list(lines)
    report = Tagged()
    works = {line.work for line in asked}
    known = set(Work.objects.filter(slug__in=works).values_list("slug", flat=True))
    rows = Provision.objects.filter(expression__work__in=works, eid__in={line.eid for line in asked})
    spots = set(rows.values_list("expression__work", "eid"))
    kept = set(Tag.objects.filter(work__in=works).values_list("work", "eid", "scheme", "code"))
    new = []
    for number, line in enumerate(asked, start=2):
        if line.work not in known:
            report.faults.append((number, f"no law {line.work!r}"))
        elif line.eid and (line.work, line.eid) not in spots:
            report.faults.append((number, f"{line.work} has no provision {line.eid!r}"))
        elif fault := fault_of(line.scheme, line.code):
            report.faults.append((number, f"{line.scheme} {line.code!r}: {fault}"))
        elif tuple(line) in kept:
            report.left += 1
        else:
            kept.add((line.work, line.eid, line.scheme, line.code))
            new.append(
                Tag(
                    work_id=line.work,
                    eid=line.eid,
                    scheme=line.scheme,
                    code=line.code,
                    by=_name(actor),
                    reviewed_by=reviewed_by,
                    reviewed_on=reviewed_on,
                )
            )
    report.added = len(new)
    if new and not report.faults and not dry_run:
        Tag.objects.bulk_create(new)
        record(actor=actor, action="law.tag.batch", added=len(new), works=len({tag.work_id for tag in new}))
    return report
