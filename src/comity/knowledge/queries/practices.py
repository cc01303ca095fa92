"""Reading practices: the compendium as at a day, and what is on its way there."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count, QuerySet
from django.http import Http404

from comity.access.actor import Actor
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.knowledge.models import PARTS, Practice, Stage, public_at

FOLLOW = "knowledge:practice:follow"
WRITE = "knowledge:practice:write"
EDIT = "knowledge:practice:edit"
APPROVE = "knowledge:practice:approve"
NEEDED = ("title", "scope", "purpose")


class Tally(NamedTuple):
    """The compendium in numbers, as at a day."""

    practices: int
    authorities: int
    states: int


def list_practices(day: date, theme: str = "", state: str = "") -> QuerySet[Practice]:
    """What is public on a day."""
    found = Practice.objects.filter(public_at(day)).select_related("authority", "state")
    if theme:
        found = found.filter(themes__contains=[theme])
    return found.filter(state=state) if state else found


def tally(day: date) -> Tally:
    """How many practices, of how many authorities, of how many States, are public on a day."""
    count = {name: Count(field, distinct=True) for name, field in zip(Tally._fields, _COUNTED, strict=True)}
    return Tally(**Practice.objects.filter(public_at(day)).aggregate(**count))


_COUNTED = ("pk", "authority", "state")


def get_public_practice(slug: str) -> Practice:
    """A practice that is, or was, public.

    Raises:
        Http404: there is none.
    """
    rows = Practice.objects.select_related("authority", "state")
    found = rows.filter(slug=slug, valid_from__isnull=False).first()
    if found is None:
        raise Http404
    return found


def get_practice_for(actor: Actor, slug: str, permission: str = FOLLOW) -> Practice:
    """The only door to a practice on its way; a draft is its authority's alone. The read is a row of the trail.

    Raises:
        Http404: it does not exist, or not for this actor.
    """
    rows = Practice.objects.select_related("authority", "state", "telling")
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404
    demand_over(permission, actor, found.about)
    if found.stage == Stage.DRAFT and not allowed(WRITE, actor, found.about):
        raise Http404
    witness(actor=actor, action="knowledge.read_practice", subject=f"practice:{slug}")
    return found


def list_work(actor: Actor) -> list[Practice]:
    """The practices that the actor follows, the latest first."""
    if not allowed(FOLLOW, actor):
        return []
    rows = Practice.objects.select_related("authority", "state", "telling").order_by("-made_at")
    if not allowed(EDIT, actor):
        rows = rows.filter(authority=actor.authority)
    return [
        each
        for each in rows
        if allowed(FOLLOW, actor, each.about) and (each.stage != Stage.DRAFT or allowed(WRITE, actor, each.about))
    ]


def missing(practice: Practice) -> list[str]:
    """What the authority must still tell before it can hand it in: names of parts."""
    return [name for name in NEEDED if not practice.telling.own.get(name)]


@dataclass(frozen=True, slots=True)
class Version:
    """A public text in one language, whole."""

    language: str
    parts: dict[str, str]


def versions(texts: dict[str, dict[str, str]]) -> list[Version]:
    """A text of every language it is written in, its parts in the order of the form."""
    return [
        Version(code, {name: parts[name] for name in PARTS if parts.get(name)})
        for code, parts in texts.items()
        if any(parts.values())
    ]
