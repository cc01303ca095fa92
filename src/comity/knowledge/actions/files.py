"""Files of items, and counting how often they are taken."""

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.knowledge.actions.items import ImpossibleError
from comity.knowledge.models import File, Item
from comity.networks.actions.files import keep

MOST_FILES = 20
COUNT = """
INSERT INTO knowledge_download (file_id, month, number) VALUES (%s, %s, 1)
ON CONFLICT ON CONSTRAINT one_count_a_month DO UPDATE SET number = knowledge_download.number + 1
"""


@transaction.atomic
def add_file(*, actor: Actor | str, item: Item, language: str, name: str, content: bytes) -> File:
    """Keep an item's file in a language.

    Raises:
        RefusedFileError: it is too large, or of another kind.
        ImpossibleError: it is one too many.
    """
    held = Item.objects.select_for_update(of=("self",)).get(pk=item.pk)
    if held.files.filter(removed_at__isnull=True).count() >= MOST_FILES:
        raise ImpossibleError(_("There are %(count)s documents already.") % {"count": MOST_FILES})
    made = File.objects.create(item=held, language=language, **keep(name, content, "knowledge")._asdict())
    record(actor=actor, action="knowledge.add_file", subject=f"item:{held.pk}", digest=made.digest, language=language)
    return made


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
