"""Loading all reference data, room by room, in one transaction."""

from pathlib import Path

from django.db import transaction

from comity.audit.actions import record
from comity.authorities import actions as authorities
from comity.common.reference import Loaded
from comity.jurisdictions import actions as jurisdictions
from comity.networks import actions as networks

ROOMS = (jurisdictions, authorities, networks)


@transaction.atomic
def load_reference(*, actor: str, directory: Path) -> list[Loaded]:
    """Load every file; all or nothing. Says what was added, changed, left; an unchanged load leaves no trail."""
    report = [loaded for room in ROOMS for loaded in room.load_reference(directory)]
    if any(each.added or each.changed for each in report):
        changes = {each.file: [each.added, each.changed] for each in report if each.added or each.changed}
        record(actor=actor, action="reference.load", subject=directory.name, changes=changes)
    return report
