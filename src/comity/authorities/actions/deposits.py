"""What a State notified by a note verbale that its mission deposited."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.actions.story import begin_designation, end_designation
from comity.authorities.models import Authority, Basis, Designation, Notification
from comity.authorities.queries import today
from comity.common.claims import Verified
from comity.jurisdictions.queries import UNCAC


@dataclass(frozen=True, slots=True)
class Deposit:
    """A note verbale of a State under an article of the Convention, received on a day."""

    state: str
    article: str
    on: date
    source: str


@transaction.atomic
def deposit_notification(*, actor: Actor, deposit: Deposit, topic: str, said: dict[str, Any]) -> Notification:
    """Record what the State says about itself from the day on; what it said before ends on that day."""
    key: dict[str, Any] = {"jurisdiction_id": deposit.state, "treaty_id": UNCAC, "topic": topic}
    held = Notification.objects.select_for_update().filter(**key, valid_to__isnull=True)
    for each in held.exclude(valid_from__gte=deposit.on):
        each.valid_to, each.by_officers = deposit.on, True
        each.save()
    values = {"basis": Basis.NOTIFICATION, "source": deposit.source, "seen_on": today(), "verified": Verified.YES}
    made, _ = Notification.objects.update_or_create(
        **key,
        article=deposit.article,
        valid_from=deposit.on,
        defaults=values | {"by_officers": True, "valid_to": None} | said,
    )
    record(
        actor=actor,
        action="authorities.deposit_notification",
        subject=deposit.state,
        article=deposit.article,
        on=deposit.on.isoformat(),
    )
    return made


@transaction.atomic
def deposit_designation(
    *, actor: Actor, deposit: Deposit, authority: Authority, category: str, replaces: bool
) -> Designation:
    """Designate the authority from the day; ``replaces`` ends every other designation of the State for the same.

    An authority that is designated already begins anew, so that the newest note is its source.
    """
    same: dict[str, Any] = {"category": category, "treaty_id": UNCAC}
    others = Designation.objects.filter(authority__jurisdiction=deposit.state, valid_to__isnull=True, **same)
    for each in others.exclude(valid_from__gte=deposit.on):
        if replaces or each.authority_id == authority.pk:
            end_designation(actor=actor, designation=each, on=deposit.on)
    made = authority.designations.filter(article=deposit.article, valid_from=deposit.on, **same).first()
    if made is None:
        fields = {**same, "article": deposit.article, "valid_from": deposit.on}
        fields |= {"basis": Basis.NOTIFICATION, "source": deposit.source}
        made = begin_designation(actor=actor, authority=authority, fields=fields)
    else:
        made.source, made.basis, made.by_officers, made.valid_to = deposit.source, Basis.NOTIFICATION, True, None
        made.save()
    record(
        actor=actor,
        action="authorities.deposit_designation",
        subject=authority.slug,
        article=deposit.article,
        on=deposit.on.isoformat(),
        replaces=replaces,
    )
    return made
