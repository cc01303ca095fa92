"""A practice's way into the compendium: told, edited, approved by its authority, published."""

import hashlib
import json
import secrets
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.accounts.actions import notify
from comity.accounts.queries import managers_of, the_secretariat
from comity.audit.actions import record
from comity.authorities.models import Authority
from comity.knowledge.actions.items import ImpossibleError
from comity.knowledge.models import PARTS, STEPS, Practice, Stage, Telling
from comity.knowledge.queries.practices import missing


def digest_of(texts: dict[str, dict[str, str]]) -> str:
    """What tells two texts apart: the authority approves the very text that it was shown."""
    return hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()


def _subject(practice: Practice) -> str:
    return f"practice:{practice.pk}"


def _work(practice: Practice) -> str:
    """The address where it is worked on, without its language."""
    return f"knowledge/practices/{practice.pk}/work/"


def _held(practice: Practice) -> Practice:
    """The row and what is not public of it, as they are now, held until the transaction ends."""
    return Practice.objects.select_for_update(of=("self",)).select_related("telling").get(pk=practice.pk)


@transaction.atomic
def start_practice(*, actor: Actor | str, authority: Authority, values: dict[str, Any], slug: str = "") -> Practice:
    """Begin a draft. Its address is fixed here: ``slug``, or out of the title."""
    stem = slugify(values["own"].get("title", ""))[:50].strip("-") if values["language"] == "en" else ""
    slug = slug or f"{stem or authority.jurisdiction_id.lower()}-{secrets.token_hex(3)}"
    made = Practice.objects.create(slug=slug, authority=authority, state_id=authority.jurisdiction_id)
    Telling.objects.create(practice=made)
    record(actor=actor, action="knowledge.start_practice", subject=_subject(made))
    return save_own(actor=actor, practice=made, values=values)


@transaction.atomic
def save_own(*, actor: Actor | str, practice: Practice, values: dict[str, Any]) -> Practice:
    """Keep what the authority told, complete or not.

    Raises:
        ImpossibleError: it was handed in.
    """
    held = _held(practice)
    if held.stage != Stage.DRAFT:
        raise ImpossibleError(_("This step is not possible now."))
    held.themes, held.articles = values["themes"], values["articles"]
    held.telling.language, held.telling.own = values["language"], _parts(values["own"])
    held.save(update_fields=["themes", "articles"])
    held.telling.save(update_fields=["language", "own"])
    record(actor=actor, action="knowledge.save_practice", subject=_subject(held))
    return held


def _parts(texts: dict[str, str]) -> dict[str, str]:
    return {name: texts[name] for name in PARTS if texts.get(name)}


@transaction.atomic
def submit_practice(*, actor: Actor | str, practice: Practice) -> Practice:
    """Hand it in.

    Raises:
        ImpossibleError: something is missing, or it was handed in before.
    """
    held = _held(practice)
    if missing(held):
        raise ImpossibleError(_("Something is missing."))
    if not held.telling.edited:
        held.telling.edited = {held.telling.language: held.telling.own}
        held.telling.save(update_fields=["edited"])
    _step(actor, held, "submit")
    notify(the_secretariat(), _work(held))
    return held


@transaction.atomic
def save_edited(*, actor: Actor | str, practice: Practice, language: str, parts: dict[str, str]) -> Practice:
    """Keep the secretariat's text in a language; without any part the language falls away.

    Raises:
        ImpossibleError: it waits for the authority, or is approved.
    """
    held = _held(practice)
    if not held.can("offer"):
        raise ImpossibleError(_("This step is not possible now."))
    texts = {**held.telling.edited, language: _parts(parts)}
    held.telling.edited = {code: each for code, each in texts.items() if each}
    held.telling.save(update_fields=["edited"])
    record(actor=actor, action="knowledge.edit_practice", subject=_subject(held), language=language)
    return held


@transaction.atomic
def offer(*, actor: Actor | str, practice: Practice) -> Practice:
    """Ask the authority to approve the text.

    Raises:
        ImpossibleError: there is none with a title, or the step is not possible.
    """
    held = _held(practice)
    if not any(parts.get("title") for parts in held.telling.edited.values()):
        raise ImpossibleError(_("Something is missing."))
    held.telling.note = ""
    held.telling.save(update_fields=["note"])
    _step(actor, held, "offer")
    notify(managers_of(held.authority_id), _work(held))
    return held


@transaction.atomic
def decline(*, actor: Actor | str, practice: Practice, words: str) -> Practice:
    """The authority does not approve, and says why."""
    held = _held(practice)
    held.telling.note = words
    held.telling.save(update_fields=["note"])
    _step(actor, held, "decline")
    notify(the_secretariat(), _work(held))
    return held


@transaction.atomic
def approve(*, actor: Actor | str, practice: Practice, seen: str) -> Practice:
    """The authority approves the text that it saw (``digest_of``).

    Raises:
        ImpossibleError: the text is another by now, or the step is not possible.
    """
    held = _held(practice)
    if digest_of(held.telling.edited) != seen:
        raise ImpossibleError(_("The text was changed meanwhile: read it again."))
    _step(actor, held, "approve", digest=seen)
    notify(the_secretariat(), _work(held))
    return held


@transaction.atomic
def publish_practice(*, actor: Actor | str, practice: Practice, on: date | None = None) -> Practice:
    """Make the approved text public."""
    held = _held(practice)
    _step(actor, held, "publish")
    held.texts = held.telling.edited
    held.valid_from = held.valid_from or on or timezone.localdate()
    held.save(update_fields=["texts", "valid_from"])
    notify(managers_of(held.authority_id), f"knowledge/practices/{held.pk}/")
    return held


@transaction.atomic
def withdraw_practice(*, actor: Actor | str, practice: Practice) -> Practice:
    """Take it out of the compendium, or off the way there; it stays on record."""
    held = _step(actor, _held(practice), "withdraw")
    if held.valid_from:
        held.valid_to = timezone.localdate()
        held.save(update_fields=["valid_to"])
    return held


def _step(actor: Actor | str, held: Practice, step: str, digest: str = "") -> Practice:
    if not held.can(step):
        raise ImpossibleError(_("This step is not possible now."))
    held.stage = STEPS[step][1]
    held.save(update_fields=["stage"])
    record(actor=actor, action=f"knowledge.{step}_practice", subject=_subject(held), text=digest)
    return held
