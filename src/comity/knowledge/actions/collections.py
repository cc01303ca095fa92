"""Choosing items by hand."""

import secrets
from typing import Any

from django.db import transaction

from comity.access.actor import Actor
from comity.audit.actions import record
from comity.knowledge.actions.items import address_of
from comity.knowledge.models import Collection, Entry, Item


@transaction.atomic
def start_collection(*, actor: Actor | str, values: dict[str, Any], slug: str = "") -> Collection:
    """Begin a collection. Its address is fixed here: ``slug``, or out of the title."""
    slug = slug or address_of(values["titles"], "collection")
    if Collection.objects.filter(pk=slug).exists():
        slug = f"{slug}-{secrets.token_hex(4)}"
    made = Collection.objects.create(slug=slug, titles=values["titles"], abstracts=values["abstracts"])
    _place(made, values["items"])
    record(actor=actor, action="knowledge.start_collection", subject=f"collection:{slug}")
    return made


@transaction.atomic
def change_collection(*, actor: Actor | str, collection: Collection, values: dict[str, Any]) -> None:
    """Change words, items and their order."""
    held = Collection.objects.select_for_update().get(pk=collection.pk)
    held.titles, held.abstracts = values["titles"], values["abstracts"]
    held.save(update_fields=["titles", "abstracts"])
    held.entries.all().delete()
    _place(held, values["items"])
    record(actor=actor, action="knowledge.change_collection", subject=f"collection:{held.pk}")


def _place(collection: Collection, items: list[Item]) -> None:
    Entry.objects.bulk_create(Entry(collection=collection, item=item, place=place) for place, item in enumerate(items))
