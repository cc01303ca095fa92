"""Files of items, and counting how often they are taken."""

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.knowledge.actions.items import ImpossibleError
from comity.knowledge.models import File, Item
from comity.law.reading.apart import text_of
from comity.networks.actions.files import MEGABYTE, SLIDES, WORD, check_size, keep, kind_of

MOST_FILES = 20
MOST_BYTES = 10 * MEGABYTE
"""Publications have pictures; a request takes a little more (``BODY_MAX_BYTES``)."""
WITH_TEXT = frozenset({"application/pdf", WORD, SLIDES})
"""Kinds that may have a text; a picture has none."""
COUNT = """
INSERT INTO knowledge_download (file_id, month, number) VALUES (%s, %s, 1)
ON CONFLICT ON CONSTRAINT one_count_a_month DO UPDATE SET number = knowledge_download.number + 1
"""


def add_file(  # noqa: PLR0913  # what is known of a file
    *, actor: Actor | str, item: Item, language: str, name: str, content: bytes, text: str | None = None
) -> File:
    """Keep an item's file in a language; ``text`` is what is searched of it, read from the file where it is not given.

    Raises:
        RefusedFileError: it is too large, or of another kind.
        ImpossibleError: it is one too many.
    """
    check_size(len(content), MOST_BYTES)
    _check_room(item)
    if text is None:  # before the item is held: reading takes its time
        text = text_of(name, content, language) if kind_of(content) in WITH_TEXT else ""
    return _keep(actor, item, language, name, content, text)


@transaction.atomic
def _keep(actor: Actor | str, item: Item, language: str, name: str, content: bytes, text: str) -> File:  # noqa: PLR0913, PLR0917
    held = Item.objects.select_for_update(of=("self",)).get(pk=item.pk)
    _check_room(held)
    kept = keep(name, content, "knowledge", MOST_BYTES)._asdict()
    made = File.objects.create(item=held, language=language, text=text, **kept)
    record(actor=actor, action="knowledge.add_file", subject=f"item:{held.pk}", digest=made.digest, language=language)
    return made


def _check_room(item: Item) -> None:
    if item.files.filter(removed_at__isnull=True).count() >= MOST_FILES:
        raise ImpossibleError(_("There are %(count)s documents already.") % {"count": MOST_FILES})


@transaction.atomic
def remove_file(*, actor: Actor | str, file: File) -> None:
    """Take a file away; that it was there stays on record, and so does its count."""
    file.removed_at = timezone.now()
    file.save(update_fields=["removed_at"])
    record(actor=actor, action="knowledge.remove_file", subject=f"item:{file.item_id}", digest=file.digest)
    transaction.on_commit(lambda: default_storage.delete(file.file))


def count_download(file: File) -> None:
    """One more this month; in one statement, so that two at once are two. Nothing is kept of who took it."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [file.pk, timezone.localdate().replace(day=1)])
