"""From a draft to an edition: written by officers of the State, published by its focal point."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db import transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.queries import speakers_for
from comity.audit.actions import record
from comity.authorities.queries import today
from comity.authorities.queries.values import Merged, merge
from comity.fiches.models import IN_HAND, Confirmation, Draft, Edition, Fiche
from comity.fiches.queries.drafts import before, open_draft
from comity.fiches.queries.questions import Values, complete, differing
from comity.jurisdictions.models import Jurisdiction

Status = Draft.Status
Side = Literal["mine", "theirs"]


class MovedOnError(Exception):
    """Somebody else dealt with it first; nothing was written."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an author wrote, and the values that the form had shown; those it did not ask for stay as they are."""

    shown: Values
    values: Values
    reason: str = ""


def path_of(draft: Draft) -> str:
    """The address of the draft's page, without its language."""
    return f"fiches/drafts/{draft.pk}/"


def _moved(actor: Actor | str, draft: Draft, status: Status, verb: str) -> Draft:
    draft.status, draft.moved_at = status, timezone.now()
    draft.save()
    record(actor=actor, action=f"fiches.{verb}", subject=f"{draft.jurisdiction_id} {draft.measure}", draft=draft.pk)
    return draft


def _locked(draft: Draft, *allowed: Status) -> Draft:
    held = Draft.objects.select_for_update(of=("self",)).select_related("based_on", "edition").get(pk=draft.pk)
    if held.status not in allowed:
        raise MovedOnError
    return held


@transaction.atomic
def save_draft(
    *, actor: Actor, state: str, measure: str, written: Written, chosen: dict[str, Side]
) -> tuple[Draft | None, list[str]]:
    """Bring what an author wrote into the State's draft as it stands by now, or begin one.

    Returns the draft, or the names of the values that two hands changed differently and of which nobody has chosen:
    then nothing was written.

    Raises:
        MovedOnError: the draft was handed in meanwhile.
    """
    Jurisdiction.objects.select_for_update(no_key=True).get(pk=state)  # one beginner at a time
    held = open_draft(state, measure)
    if held is not None and not held.in_hand:
        raise MovedOnError
    if held is None:
        last = Edition.objects.filter(fiche__jurisdiction=state, fiche__measure=measure).order_by("-number").first()
        held = Draft(jurisdiction_id=state, measure=measure, based_on=last)
        held.values = before(held)
    merged = _merged(measure, held, written, chosen)
    if merged.conflicts:
        return None, merged.conflicts
    held.values, held.author, held.officer_id = merged.values, actor.name, actor.officer
    held.reason = written.reason or held.reason
    return _moved(actor, held, Status(held.status), "draft"), []


def _merged(measure: str, held: Draft, written: Written, chosen: dict[str, Side]) -> Merged:
    shown, stands = complete(measure, written.shown), complete(measure, held.values)
    mine = shown | written.values
    every: Values = dict.fromkeys((*stands, *shown, *mine))  # a translation that one side lacks is an empty value there
    sides = {"mine": every | mine, "theirs": every | stands}
    merged = merge(every | shown, sides["mine"], sides["theirs"], {name: sides[side] for name, side in chosen.items()})
    return Merged(complete(measure, merged.values), merged.conflicts)


@transaction.atomic
def hand_in(*, actor: Actor, draft: Draft) -> Draft:
    """Hand a draft in to the focal point.

    Raises:
        MovedOnError: it is no draft any more, or changes nothing.
    """
    held = _locked(draft, *IN_HAND)
    if not differing(before(held), held.values):
        raise MovedOnError
    held.answer = ""
    notify(speakers_for(held.jurisdiction_id), path_of(held))
    return _moved(actor, held, Status.SUBMITTED, "hand_in")


@transaction.atomic
def publish(*, actor: Actor, draft: Draft) -> Draft:
    """Approve a draft: it becomes the next edition, confirmed on that day."""
    held = _locked(draft, Status.SUBMITTED)
    held.edition = _edition(actor, held, today())
    held.decided_by = actor.name
    if held.officer:
        notify([held.officer], path_of(held))
    return _moved(actor, held, Status.PUBLISHED, "publish")


def _edition(actor: Actor, held: Draft, day: date) -> Edition:
    key = {"jurisdiction_id": held.jurisdiction_id, "measure": held.measure}
    fiche, new = Fiche.objects.select_for_update().get_or_create(**key, defaults={"confirmed_on": day})
    last = None if new else fiche.editions.order_by("-number").first()
    made = Edition.objects.create(
        fiche=fiche,
        number=last.number + 1 if last else 1,
        valid_from=day,
        values=held.values,
        changed=differing(before(held), held.values),
        reason=held.reason,
        by=held.author,
        officer_id=held.officer_id,
        approved_by=actor.name,
        approver_id=actor.officer,
    )
    confirmed(actor, made, day)
    return made


@transaction.atomic
def give_back(*, actor: Actor, draft: Draft, answer: str) -> Draft:
    """Return a draft to its writers, with the reason."""
    held = _locked(draft, Status.SUBMITTED)
    held.decided_by, held.answer = actor.name, answer
    if held.officer:
        notify([held.officer], path_of(held))
    return _moved(actor, held, Status.RETURNED, "give_back")


@transaction.atomic
def withdraw(*, actor: Actor, draft: Draft) -> Draft:
    """Take a draft back for good."""
    return _moved(actor, _locked(draft, *IN_HAND, Status.SUBMITTED), Status.WITHDRAWN, "withdraw")


def confirmed(actor: Actor, edition: Edition, day: date) -> Confirmation:
    """Write down that an edition is right on a day."""
    Fiche.objects.filter(pk=edition.fiche_id).update(confirmed_on=day)
    return Confirmation.objects.create(edition=edition, on=day, by=actor.name, officer_id=actor.officer)
