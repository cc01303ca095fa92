"""Keeping every published state of an entry."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.authorities.models import Authority, Door, Edition
from comity.authorities.queries import today
from comity.authorities.queries.editions import first_edition
from comity.authorities.queries.values import Values, apply, differing, values_of

BATCH = 500


def latest_editions(slugs: Iterable[str]) -> dict[str, Edition]:
    """By authority, its last edition."""
    found = (
        Edition.objects.filter(authority__in=list(slugs)).order_by("authority_id", "-number").distinct("authority_id")
    )
    return {each.authority_id: each for each in found}


def seal_first(authorities: Iterable[Authority]) -> None:
    """Keep the entries as they stand, where no edition of them is kept yet. Call it before they change."""
    held = {each.slug: each for each in authorities}
    new = [first_edition(held[slug]) for slug in held.keys() - latest_editions(held).keys()]
    Edition.objects.bulk_create(new, BATCH)


def seal(authorities: Iterable[Authority], *, door: Door, by: str, reason: str = "") -> int:
    """Keep the entries as they stand, where that is not what their last edition says. Call it after many changed."""
    held = {each.slug: each for each in authorities}
    latest = latest_editions(held)
    new = []
    for slug, authority in held.items():
        values, before = values_of(authority), latest.get(slug)
        if before is None:
            new.append(first_edition(authority))
        elif changed := differing(before.values, values):
            since = max(today(), before.valid_from)
            new.append(
                Edition(
                    authority=authority,
                    number=before.number + 1,
                    valid_from=since,
                    door=door,
                    values=values,
                    changed=changed,
                )
            )
    for each in new:
        each.by, each.reason = by[:200], reason
    Edition.objects.bulk_create(new, BATCH)
    return len(new)


def latest_edition(authority: Authority) -> Edition:
    """The entry's last edition; made from the entry as it stands when there is none."""
    seal_first([authority])
    return latest_editions([authority.slug])[authority.slug]


@transaction.atomic
def publish(  # noqa: PLR0913  # who, what, why, since when
    *,
    actor: Actor | str,
    authority: Authority,
    changes: Values,
    door: Door,
    reason: str = "",
    valid_from: date | None = None,
    by: str = "",
    officer: int | None = None,
) -> Edition:
    """Change the entry and keep the new state; where nothing changes, the last edition stays the last.

    ``by`` and ``officer`` are the author where somebody else publishes.
    """
    kept = Authority.objects.select_for_update().get(pk=authority.pk)
    before = latest_edition(kept)
    apply(changes, kept)
    values = values_of(kept)
    if not (changed := differing(before.values, values)):
        return before
    kept.save()
    made = Edition.objects.create(
        authority=kept,
        number=before.number + 1,
        valid_from=max(valid_from or today(), before.valid_from),
        door=door,
        by=(by or (actor if isinstance(actor, str) else actor.name))[:200],
        officer_id=officer if isinstance(actor, str) or by else actor.officer,
        reason=reason,
        values=values,
        changed=changed,
    )
    record(actor=actor, action="authorities.publish", subject=kept.slug, edition=made.number, changed=changed)
    return made
