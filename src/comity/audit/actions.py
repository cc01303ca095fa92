"""Writing the trail."""

from django.db.models import F

from comity.audit.models import Entry, Version


def record(*, actor: str, action: str, subject: str = "", **details: object) -> Entry:
    """Add one row; call it inside the transaction of the act itself, so that neither exists without the other."""
    entry = Entry.objects.create(actor=actor, action=action, subject=subject, details=details)
    if not Version.objects.filter(id=1).update(number=F("number") + 1):
        Version.objects.create(id=1, number=1)
    return entry
