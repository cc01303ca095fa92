"""Writing items: a draft, handed in by a State, published by the secretariat; withdrawn, never deleted."""

import secrets
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from comity.access.actor import Actor, Role
from comity.accounts.actions import notify
from comity.accounts.queries import speakers_for, the_secretariat
from comity.audit.actions import record
from comity.common.languages import DEFAULT, in_language
from comity.jurisdictions.models import Jurisdiction
from comity.knowledge.models import Item, Status
from comity.knowledge.queries.items import missing
from comity.knowledge.queries.themes import wholes_of
from comity.knowledge.queries.words import folded

LONGEST_SLUG = 60
OTHER_SCRIPTS = frozenset({"ar", "ru", "zh"})
# First parts of addresses that are pages of their own.
TAKEN = frozenset({"new", "work", "practices", "collections", "feed"})
WRITABLE = frozenset(
    {
        *("kind", "titles", "abstracts", "authors", "publishers", "published_on", "edition_of", "number"),
        *("series_names", "themes", "articles", "related"),
    }
)
"""What a form may set; whose it is and how far it is, it may not."""


class ImpossibleError(ValueError):
    """The act does not fit what is on record; says why, in the reader's language."""


def address_of(titles: dict[str, str], kind: str) -> str:
    """An address out of the title, the English one first; for good, so that a later title does not change it.

    What Latin letters bear is left out; the letters of other scripts stay, for nothing here could spell them truly.
    """
    title = in_language(titles, DEFAULT)
    wanted = slugify(title.text, allow_unicode=title.language in OTHER_SCRIPTS)[:LONGEST_SLUG].strip("-")
    return wanted if wanted and wanted not in TAKEN else f"{kind}-{secrets.token_hex(4)}"


def _subject(item: Item) -> str:
    return f"item:{item.pk}"


def _held(item: Item) -> Item:
    """The row as it is now, held until the transaction ends."""
    return Item.objects.select_for_update(of=("self",)).get(pk=item.pk)


def _fill(item: Item, values: dict[str, Any]) -> None:
    for name in WRITABLE & values.keys():
        setattr(item, name, values[name])
    if "state" in values and not item.from_state:
        item.state = values["state"]
    item.found_by = wholes_of(item.articles)
    said = (item.titles, item.abstracts, item.publishers, item.series_names)
    item.words = folded(" ".join((item.authors, *(text for texts in said for text in texts.values()))))


@transaction.atomic
def start_item(
    *,
    actor: Actor | str,
    values: dict[str, Any],
    state: Jurisdiction | None = None,
    from_state: bool = False,
    slug: str = "",
) -> Item:
    """Begin a draft. ``from_state``: the State writes it. Its address is fixed here: ``slug``, or out of the title."""
    slug = slug or address_of(values.get("titles", {}), values["kind"])
    if Item.objects.filter(pk=slug).exists():
        slug = f"{slug}-{secrets.token_hex(4)}"
    item = Item(slug=slug, state=state, from_state=from_state)
    _fill(item, values)
    item.save(force_insert=True)
    record(actor=actor, action="knowledge.start_item", subject=_subject(item), kind=item.kind)
    return item


@transaction.atomic
def save_item(*, actor: Actor | str, item: Item, values: dict[str, Any]) -> Item:
    """Keep what was written, complete or not."""
    held = _held(item)
    _fill(held, values)
    held.save()
    record(actor=actor, action="knowledge.save_item", subject=_subject(held), fields=sorted(WRITABLE & values.keys()))
    return held


@transaction.atomic
def submit_item(*, actor: Actor | str, item: Item) -> Item:
    """Hand a State's draft in.

    Raises:
        ImpossibleError: something is missing, or it was handed in before.
    """
    held = _moved(item, {Status.DRAFT}, Status.SUBMITTED)
    if missing(held):
        raise ImpossibleError(_("Something is missing."))
    held.note = ""
    held.save(update_fields=["status", "note"])
    record(actor=actor, action="knowledge.submit_item", subject=_subject(held))
    notify(the_secretariat(), held.path)
    return held


@transaction.atomic
def publish_item(*, actor: Actor | str, item: Item, on: date | None = None) -> Item:
    """Make it public from today on.

    Raises:
        ImpossibleError: something is missing, or the State has not handed it in.
    """
    held = _moved(item, {Status.SUBMITTED} if item.from_state else {Status.DRAFT}, Status.PUBLISHED)
    if missing(held):
        raise ImpossibleError(_("Something is missing."))
    held.valid_from = on or timezone.localdate()
    held.save(update_fields=["status", "valid_from"])
    record(actor=actor, action="knowledge.publish_item", subject=_subject(held))
    _tell(held)
    return held


@transaction.atomic
def return_item(*, actor: Actor | str, item: Item, words: str) -> Item:
    """Give a State its draft back, with what should change.

    Raises:
        ImpossibleError: it was not handed in.
    """
    held = _moved(item, {Status.SUBMITTED}, Status.DRAFT)
    held.note = words
    held.save(update_fields=["status", "note"])
    record(actor=actor, action="knowledge.return_item", subject=_subject(held))
    _tell(held)
    return held


@transaction.atomic
def withdraw_item(*, actor: Actor | str, item: Item) -> Item:
    """Take it out of sight from today on; its address goes on to say that it was there.

    Raises:
        ImpossibleError: it was withdrawn before.
    """
    held = _moved(item, set(Status) - {Status.WITHDRAWN}, Status.WITHDRAWN)
    held.valid_to = timezone.localdate() if held.valid_from else None
    held.save(update_fields=["status", "valid_to"])
    record(actor=actor, action="knowledge.withdraw_item", subject=_subject(held))
    return held


def _moved(item: Item, before: set[Status], after: Status) -> Item:
    held = _held(item)
    if held.status not in before:
        raise ImpossibleError(_("This step is not possible now."))
    held.status = after
    return held


def _tell(item: Item) -> None:
    if item.from_state and item.state_id:
        for role in (Role.FOCAL_POINT, Role.MISSION):  # either may have written it
            notify(speakers_for(item.state_id, role), item.path)
