"""A change on its way: drafted, handed in, approved where the State wants it, published on its day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.scope import seen_by_the_hub
from comity.accounts.actions import notify
from comity.accounts.queries import managers_of, speakers_for
from comity.audit.actions import record
from comity.authorities.actions.editions import latest_edition, publish
from comity.authorities.models import IN_HAND, Authority, Door, Edition, Proposal, StatePractice
from comity.authorities.queries import today
from comity.authorities.queries.proposals import approval_needed, rebased
from comity.authorities.queries.values import CONTENT, Values, differing, merge

Status = Proposal.Status
Side = Literal["mine", "theirs"]


class MovedOnError(Exception):
    """Somebody else dealt with the proposal first; nothing was written."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an author wrote: values by name, those that were shown, the edition they came from, a reason, a day."""

    base: Edition
    shown: Values
    values: Values
    reason: str = ""
    valid_from: date | None = None


def _moved(actor: Actor | str, proposal: Proposal, status: Status, verb: str) -> Proposal:
    proposal.status, proposal.moved_at = status, timezone.now()
    proposal.save()
    record(actor=actor, action=f"authorities.{verb}", subject=proposal.authority_id, proposal=proposal.pk)
    return proposal


def _locked(proposal: Proposal, *allowed: Status) -> Proposal:
    held = Proposal.objects.select_for_update(of=("self",)).select_related("authority", "based_on").get(pk=proposal.pk)
    if held.status not in allowed:
        raise MovedOnError
    return held


def _taken_over(actor: Actor, held: Proposal) -> None:
    """Whoever wrote last answers for what is published, and through their own door."""
    held.door, held.author, held.officer_id = Door.AUTHORITY, actor.name, actor.officer


def path_of(proposal: Proposal) -> str:
    """The address of the proposal's page, without its language."""
    return f"directory/proposals/{proposal.pk}/"


@transaction.atomic
def begin_proposal(*, actor: Actor, authority: Authority, draft: Draft, door: Door = Door.AUTHORITY) -> Proposal:
    """Keep a new draft."""
    base = draft.base if draft.base.pk else latest_edition(authority)
    changes = {name: draft.values[name] for name in differing(base.values, draft.values) if name in CONTENT}
    proposal = Proposal(
        authority=authority,
        based_on=base,
        door=door,
        changes=changes,
        reason=draft.reason,
        valid_from=draft.valid_from,
        author=actor.name,
        officer_id=actor.officer,
    )
    return _moved(actor, proposal, Status.DRAFT, "draft")


@transaction.atomic
def save_draft(*, actor: Actor, proposal: Proposal, draft: Draft, chosen: dict[str, Side]) -> list[str]:
    """Bring an author's changes into the draft as it stands by now; nothing is written while both changed a value.

    Returns the names of the values of which nobody has chosen.
    """
    held = _locked(proposal, *IN_HAND)
    stands = held.based_on.values | held.changes
    sides = {"mine": draft.values, "theirs": stands}
    merged = merge(
        draft.shown,
        draft.values,
        {name: stands[name] for name in CONTENT},
        {name: sides[side] for name, side in chosen.items()},
    )
    if not merged.conflicts:
        base = held.based_on.values
        held.changes = {name: merged.values[name] for name in differing(base, merged.values)}
        held.reason, held.valid_from = draft.reason, draft.valid_from
        _taken_over(actor, held)
        _moved(actor, held, Status(held.status), "draft")
    return merged.conflicts


@transaction.atomic
def settle(*, actor: Actor, proposal: Proposal, chosen: dict[str, Side]) -> Proposal:
    """Base a draft on the entry as it stands by now, taking for each value that both changed the side that was chosen.

    Raises:
        MovedOnError: there is a value of which nobody has chosen.
    """
    held = _locked(proposal, *IN_HAND)
    latest = latest_edition(held.authority)
    ours = held.based_on.values | held.changes
    sides = {"mine": ours, "theirs": latest.values}
    merged = merge(held.based_on.values, ours, latest.values, {name: sides[side] for name, side in chosen.items()})
    if merged.conflicts:
        raise MovedOnError
    held.based_on = latest
    held.changes = {name: merged.values[name] for name in differing(latest.values, merged.values) if name in CONTENT}
    _taken_over(actor, held)
    return _moved(actor, held, Status(held.status), "settle")


@transaction.atomic
def submit_proposal(*, actor: Actor, proposal: Proposal) -> Proposal:
    """Hand a draft in: to the focal point where the State wants that, else it is published at once.

    Raises:
        MovedOnError: it is no draft any more, changes nothing, or the entry changed in the same places meanwhile.
    """
    held = _locked(proposal, *IN_HAND)
    if not held.changes or rebased(held, latest_edition(held.authority)).conflicts:
        raise MovedOnError
    held.answer = ""
    if approval_needed(held.authority.jurisdiction_id):
        notify(speakers_for(held.authority.jurisdiction_id), path_of(held))
        return _moved(actor, held, Status.SUBMITTED, "propose")
    return _take_effect(actor, held, "propose")


@transaction.atomic
def approve_proposal(*, actor: Actor, proposal: Proposal) -> Proposal:
    """Approve: published now or on its day; goes back to the authority if the entry changed in the same places."""
    held = _locked(proposal, Status.SUBMITTED)
    held.decided_by = actor.name
    notify(managers_of(held.authority_id), path_of(held))
    return _take_effect(actor, held, "approve")


@transaction.atomic
def refuse_proposal(*, actor: Actor, proposal: Proposal, answer: str) -> Proposal:
    """Refuse, with the reason."""
    held = _locked(proposal, Status.SUBMITTED)
    held.decided_by, held.answer = actor.name, answer
    notify(managers_of(held.authority_id), path_of(held))
    return _moved(actor, held, Status.REFUSED, "refuse")


@transaction.atomic
def withdraw_proposal(*, actor: Actor, proposal: Proposal) -> Proposal:
    """Take a proposal back that is not published yet.

    Raises:
        MovedOnError: it was dealt with, or is a correction that the secretariat scheduled.
    """
    held = _locked(proposal, *IN_HAND, Status.SUBMITTED, Status.SCHEDULED)
    if held.status == Status.SCHEDULED and held.door == Door.SECRETARIAT:
        raise MovedOnError
    return _moved(actor, held, Status.WITHDRAWN, "withdraw")


@transaction.atomic
def schedule(*, actor: Actor, authority: Authority, changes: Values, reason: str, valid_from: date) -> Proposal:
    """Keep a decided change of the secretariat until its day."""
    proposal = Proposal(
        authority=authority,
        based_on=latest_edition(authority),
        door=Door.SECRETARIAT,
        changes=changes,
        reason=reason,
        valid_from=valid_from,
        author=actor.name,
        officer_id=actor.officer,
    )
    return _moved(actor, proposal, Status.SCHEDULED, "schedule")


def _take_effect(actor: Actor | str, held: Proposal, verb: str, day: date | None = None) -> Proposal:
    """Publish now, or keep it for its day; what is published meanwhile in other places stays."""
    if held.valid_from and held.valid_from > (day or today()):
        return _moved(actor, held, Status.SCHEDULED, verb)
    if rebased(held, latest_edition(held.authority)).conflicts:
        notify(managers_of(held.authority_id), path_of(held))
        return _moved(actor, held, Status.RETURNED, "return")
    held.edition = publish(
        actor=actor,
        authority=held.authority,
        changes=held.changes,
        door=Door(held.door),
        reason=held.reason,
        valid_from=held.valid_from,
        by=held.author,
        officer=held.officer_id,
    )
    return _moved(actor, held, Status.PUBLISHED, verb)


def publish_due(*, actor: Actor | str, day: date) -> int:
    """Publish what was approved for this day or before; each in its own transaction. Returns how many were."""
    with seen_by_the_hub():
        due = list(Proposal.objects.filter(status=Status.SCHEDULED, valid_from__lte=day).order_by("valid_from", "id"))
        done = 0
        for each in due:
            try:
                with transaction.atomic():
                    held = _locked(each, Status.SCHEDULED)
                    done += _take_effect(actor, held, "publish_due", day).status == Status.PUBLISHED
            except MovedOnError:
                continue
        return done


@transaction.atomic
def set_practice(*, actor: Actor, state: str, approval: bool) -> StatePractice:
    """Decide whether changes to the State's entries wait for its focal point. What already waits goes on waiting."""
    practice, _created = StatePractice.objects.update_or_create(
        jurisdiction_id=state, defaults={"approval_needed": approval, "changed_by": actor.name}
    )
    record(actor=actor, action="authorities.practice", subject=state, approval=approval)
    return practice


@transaction.atomic
def correct_entry(*, actor: Actor, authority: Authority, draft: Draft, chosen: dict[str, Side]) -> list[str]:
    """Correct an entry in place, as the secretariat may; nothing is written while another hand changed a value too.

    Returns the names of the values of which nobody has chosen.
    """
    kept = Authority.objects.select_for_update().get(pk=authority.pk)
    latest = latest_edition(kept).values
    sides = {"mine": draft.values, "theirs": latest}
    theirs = {name: latest[name] for name in draft.values}
    merged = merge(draft.shown, draft.values, theirs, {name: sides[side] for name, side in chosen.items()})
    if merged.conflicts:
        return merged.conflicts
    changes = {name: merged.values[name] for name in differing(latest, merged.values)}
    if draft.valid_from and draft.valid_from > today():
        schedule(actor=actor, authority=kept, changes=changes, reason=draft.reason, valid_from=draft.valid_from)
    else:
        publish(actor=actor, authority=kept, changes=changes, door=Door.SECRETARIAT, reason=draft.reason)
    return []
