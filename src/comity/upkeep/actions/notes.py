"""Preparing a note verbale, and marking it as deposited."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.actions.deposits import Deposit, deposit_designation, deposit_notification
from comity.authorities.actions.newcomers import add_newcomer
from comity.authorities.models import Authority, Category, Notification
from comity.common.languages import long_date
from comity.upkeep.models import Note, Scan

Status = Note.Status
MOVES = {"prepare": (Status.DRAFT, Status.PREPARED), "reopen": (Status.PREPARED, Status.DRAFT)}
CATEGORIES = {"6(3)": Category.PREVENTION, "46(13)": Category.MLA}


class NotNowError(Exception):
    """The note is not, or no longer, where this could be done to it."""


def _locked(note: Note, *statuses: str) -> Note:
    held = Note.objects.select_for_update(of=("self",)).select_related("jurisdiction").filter(pk=note.pk).first()
    if held is None or held.status not in statuses:
        raise NotNowError
    return held


def _record(actor: Actor, verb: str, note: Note, **details: Any) -> None:  # noqa: ANN401  # as JSON
    subject = f"note:{note.pk}"
    record(actor=actor, action=f"upkeep.{verb}_note", subject=subject, article=note.article, **details)


@transaction.atomic
def begin_note(*, actor: Actor, article: str, language: str, content: dict[str, Any]) -> Note:
    """Begin a note for the actor's own State."""
    note = Note.objects.create(
        jurisdiction_id=actor.state, article=article, language=language, content=content, by_id=actor.officer
    )
    _record(actor, "begin", note, language=language)
    return note


@transaction.atomic
def save_note(*, actor: Actor, note: Note, content: dict[str, Any]) -> Note:
    """Change a draft.

    Raises:
        NotNowError: it is no draft any more.
    """
    held = _locked(note, Status.DRAFT)
    held.content, held.changed_at, held.by_id = content, timezone.now(), actor.officer
    held.save()
    _record(actor, "save", held)
    return held


@transaction.atomic
def move_note(*, actor: Actor, note: Note, move: str) -> Note:
    """Say that a draft is ready, or take it up again.

    Raises:
        NotNowError: it is not where the move begins.
    """
    begin, end = MOVES[move]
    held = _locked(note, begin)
    held.status, held.changed_at = end, timezone.now()
    held.save()
    _record(actor, move, held)
    return held


@transaction.atomic
def discard_note(*, actor: Actor, note: Note) -> None:
    """Throw a draft away; that it was there stays in the trail.

    Raises:
        NotNowError: it is no draft any more.
    """
    held = _locked(note, Status.DRAFT)
    _record(actor, "discard", held)
    held.delete()


@transaction.atomic
def deposit_note(*, actor: Actor, note: Note, on: date, scan: tuple[str, bytes] | None = None) -> Note:
    """Mark a prepared note as deposited on a day: what it says becomes the record of the directory.

    Raises:
        NotNowError: it is not prepared, or deposited already.
    """
    held = _locked(note, Status.PREPARED)
    held.status, held.deposited_on, held.changed_at = Status.DEPOSITED, on, timezone.now()
    held.save()
    if scan:
        Scan.objects.create(note=held, name=scan[0], content=scan[1])
    _put_on_record(actor, held, on)
    _record(actor, "deposit", held, on=on.isoformat(), scan=bool(scan))
    return held


def _put_on_record(actor: Actor, note: Note, on: date) -> None:
    source = f"note verbale of {long_date(on, 'en')}"
    if note.content.get("reference"):
        source += f" ({note.content['reference']})"
    deposit = Deposit(note.jurisdiction_id, note.article, on, source)
    topics = Notification.Topic
    if note.article == Note.Article.LANGUAGES:
        said: dict[str, Any] = {"languages": note.content["languages"]}
        deposit_notification(actor=actor, deposit=deposit, topic=topics.LANGUAGES, said=said)
    elif note.article == Note.Article.EXTRADITION:
        said = {"answer": note.content["answer"]}
        deposit_notification(actor=actor, deposit=deposit, topic=topics.EXTRADITION_BASIS, said=said)
    else:
        deposit_designation(
            actor=actor,
            deposit=deposit,
            authority=_authority(actor, note, source),
            category=CATEGORIES[note.article],
            replaces=note.content.get("earlier") == "replaces",
        )


def _authority(actor: Actor, note: Note, source: str) -> Authority:
    """The entry the note names; made from its words where the directory had none."""
    if slug := note.content.get("authority"):
        return Authority.objects.get(slug=slug, jurisdiction=note.jurisdiction_id)
    values = {name: note.content.get(name, "") for name in ("address", "telephone", "email")}
    values |= {"names": {note.language: note.content["name"]}}
    if note.language != "en":
        values["original_language"] = note.language
    return add_newcomer(actor=actor, jurisdiction=note.jurisdiction, values=values, source=source)
