"""Writing what a network's secretariat decides about it."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.networks.actions.applications import ImpossibleError
from comity.networks.models import Component, Network

FIELDS = (
    "names",
    "charter",
    "charter_link",
    "takes_applications",
    "confirm_every_days",
    "target_working_days",
    "weekend",
)
ROWS = ("kinds", "questions", "checklist")


@transaction.atomic
def configure(*, actor: Actor | str, network: Network, values: dict[str, Any]) -> Network:
    """Keep the general part: names, charter, times."""
    held = Network.objects.select_for_update().get(pk=network.pk)
    changed = [name for name in FIELDS if name in values and getattr(held, name) != values[name]]
    for name in changed:
        setattr(held, name, values[name])
    if changed:
        held.save(update_fields=changed)
        record(actor=actor, action="networks.configure", subject=held.slug, fields=sorted(changed))
    return held


@transaction.atomic
def set_rows(*, actor: Actor | str, network: Network, part: str, rows: list[dict[str, Any]]) -> Network:
    """Keep the rows of one part, in their order: kinds of member, questions, checklist or components.

    Raises:
        ImpossibleError: a component was taken away that members belong to.
    """
    held = Network.objects.select_for_update().get(pk=network.pk)
    if part == "components":
        _set_components(held, rows)
    elif part in ROWS:
        setattr(held, part, rows)
        held.save(update_fields=[part])
    record(actor=actor, action="networks.configure", subject=held.slug, fields=[part], rows=len(rows))
    return held


def _set_components(network: Network, rows: list[dict[str, Any]]) -> None:
    gone = network.components.exclude(slug__in=[row["id"] for row in rows])
    if gone.filter(admissions__isnull=False).exists():
        raise ImpossibleError(_("Members belong to this component."))
    gone.delete()
    for place, row in enumerate(rows):
        Component.objects.update_or_create(
            network=network, slug=row["id"], defaults={"names": row["label"], "place": place}
        )
