"""Documents that are handed in with an application (kinds and sizes: ``actions.files``)."""

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.networks.actions.applications import ImpossibleError
from comity.networks.actions.files import keep
from comity.networks.models import Application, Document, Status

MOST_DOCUMENTS = 20
WRITABLE = frozenset({Status.DRAFT, Status.DECLINED, Status.ASKED})


@transaction.atomic
def add_document(
    *, actor: Actor | str, application: Application, name: str, content: bytes, always: bool = False
) -> Document:
    """Keep a document with an application. ``always``: the secretariat may add one at any time.

    Raises:
        RefusedFileError: it is too large, or of another kind.
        ImpossibleError: it is one too many, or comes too late.
    """
    held = Application.objects.select_for_update().get(pk=application.pk)
    if not always and held.status not in WRITABLE:
        raise ImpossibleError(_("This application was handed in: it can't be changed now."))
    if held.documents.filter(removed_at__isnull=True).count() >= MOST_DOCUMENTS:
        raise ImpossibleError(_("There are %(count)s documents already.") % {"count": MOST_DOCUMENTS})
    made = Document.objects.create(
        application=held,
        **keep(name, content, "applications")._asdict(),
        by=(actor if isinstance(actor, str) else actor.name)[:200],
    )
    record(actor=actor, action="networks.add_document", subject=f"application:{held.pk}", digest=made.digest)
    return made


@transaction.atomic
def remove_document(*, actor: Actor | str, document: Document) -> None:
    """Take a document back before the application is handed in; that it was there stays on record.

    Raises:
        ImpossibleError: the application was handed in.
    """
    held = Application.objects.select_for_update().get(pk=document.application_id)
    if not held.may_be_written:
        raise ImpossibleError(_("This application was handed in: it can't be changed now."))
    document.removed_at = timezone.now()
    document.save(update_fields=["removed_at"])
    record(actor=actor, action="networks.remove_document", subject=f"application:{held.pk}", digest=document.digest)
    transaction.on_commit(lambda: default_storage.delete(document.file))
