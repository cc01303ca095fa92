"""What waits for an officer, gathered from the rooms that know."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.access.check import allowed
from comity.authorities.models import Proposal
from comity.authorities.queries.proposals import proposals_for
from comity.common.languages import decimal, visible
from comity.fiches.models import Draft
from comity.fiches.queries.drafts import drafts_for
from comity.fiches.queries.due import due_of
from comity.knowledge.models import Stage
from comity.knowledge.queries.items import list_work as items_in_work
from comity.knowledge.queries.practices import list_work as practices_in_work
from comity.law.queries.tags import waiting_tags
from comity.networks.models import Status
from comity.networks.queries.applications import list_applications, may_write
from comity.upkeep.models import Note
from comity.upkeep.queries.board import lines
from comity.upkeep.queries.notes import notes_for
from comity.vocabulary.queries import measures

AHEAD = timedelta(days=30)


class Waiting(NamedTuple):
    """One thing to do: what, about whom, and where."""

    text: str
    about: str
    language: str
    address: str


def waiting_for(actor: Actor, day: date) -> list[Waiting]:
    """What the officer can move on now, whatever it is; the number of queries does not depend on how much waits."""
    own = (_proposals, _tags, _fiches, _applications, _knowledge, _notes)
    confirmed = (*_confirmation(actor, day), *_fiches_to_confirm(actor, day))
    return [*confirmed, *(each for waiting in own for each in waiting(actor))]


def _confirmation(actor: Actor, day: date) -> Iterator[Waiting]:
    if not allowed("authorities:entry:confirm", actor):
        return
    for line in lines(day, actor.authority):
        if line.due is None or line.due - AHEAD <= day:
            name = line.name
            yield Waiting(_("Confirm the entry"), name.text, name.language, reverse("upkeep:entry", args=[line.slug]))


def _fiches_to_confirm(actor: Actor, day: date) -> Iterator[Waiting]:
    if not allowed("fiches:fiche:confirm", actor):
        return
    if waits := sum(each.due - AHEAD <= day for each in due_of(actor.state, day)):
        yield Waiting(_("Fiches to confirm"), decimal(waits), "", reverse("fiches:to_confirm"))


def _tags(actor: Actor) -> Iterator[Waiting]:
    if not allowed("law:tag:review", actor):
        return
    if waits := waiting_tags(actor).count():
        yield Waiting(_("Tags to review"), decimal(waits), "", reverse("law:waiting"))


def _proposals(actor: Actor) -> Iterator[Waiting]:
    statuses = []
    if allowed("authorities:entry:approve", actor):
        statuses.append(Proposal.Status.SUBMITTED)
    if allowed("authorities:entry:propose", actor):
        statuses += [Proposal.Status.DRAFT, Proposal.Status.RETURNED]
    if not statuses:
        return
    for each in proposals_for(actor).filter(status__in=statuses):
        name = each.authority.name
        address = reverse("authorities:proposal", args=[each.pk])
        yield Waiting(f"{_('Proposed change')} · {each.get_status_display()}", name.text, name.language, address)


def _fiches(actor: Actor) -> Iterator[Waiting]:
    statuses = []
    if allowed("fiches:fiche:approve", actor):
        statuses.append(Draft.Status.SUBMITTED)
    if allowed("fiches:fiche:write", actor):
        statuses += [Draft.Status.DRAFT, Draft.Status.RETURNED]
    if not statuses:
        return
    for each in drafts_for(actor).filter(status__in=statuses, measure__in=measures()):
        address = reverse("fiches:draft", args=[each.pk])
        about = f"{measures()[each.measure].name}: {each.jurisdiction.name}"
        yield Waiting(f"{_('Fiches')} · {each.get_status_display()}", about, "", address)


def _applications(actor: Actor) -> Iterator[Waiting]:
    if not allowed("networks:application:read", actor):
        return
    for row in list_applications(actor):
        each = row.application
        turn = {
            Status.SUBMITTED: allowed("networks:application:endorse", actor, each.about),
            Status.ENDORSED: allowed("networks:application:review", actor, each.about),
            Status.IN_REVIEW: allowed("networks:application:review", actor, each.about),
            Status.DRAFT: may_write(actor, each),
            Status.ASKED: may_write(actor, each),
        }
        if turn.get(Status(each.status)):
            address = reverse("networks:application", args=[each.pk])
            about = " · ".join(part for part in (each.name.text, each.network.acronym) if part)
            yield Waiting(f"{_('Application')} · {each.get_status_display()}", about, each.name.language, address)


def _knowledge(actor: Actor) -> Iterator[Waiting]:
    publishes = allowed("knowledge:item:publish", actor)
    for item in items_in_work(actor):
        if publishes or item.is_draft:
            text = f"{item.get_kind_display()} · {item.get_status_display()}"
            title = item.title
            yield Waiting(text, visible(title.text), title.language, reverse("knowledge:page", args=[item.pk]))
    for practice in practices_in_work(actor):
        turn = {
            Stage.DRAFT: allowed("knowledge:practice:write", actor, practice.about),
            Stage.SUBMITTED: allowed("knowledge:practice:edit", actor, practice.about),
            Stage.EDITED: allowed("knowledge:practice:approve", actor, practice.about),
            Stage.APPROVED: allowed("knowledge:practice:edit", actor, practice.about),
        }
        if turn.get(Stage(practice.stage)):
            title = practice.telling.title
            address = reverse("knowledge:practice-work", args=[practice.pk])
            text = f"{_('Practice')} · {practice.get_stage_display()}"
            yield Waiting(text, visible(title.text), title.language, address)


def _notes(actor: Actor) -> Iterator[Waiting]:
    if not allowed("authorities:notification:prepare", actor):
        return
    for each in notes_for(actor).exclude(status=Note.Status.DEPOSITED):
        address = reverse("upkeep:note", args=[each.pk])
        yield Waiting(f"{_('Note verbale')} · {each.get_status_display()}", each.jurisdiction.name, "", address)
