"""Reading collections."""

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.knowledge.models import Collection, Item, public_at


def list_collections() -> QuerySet[Collection]:
    """Every collection, with ``size``: how many of its items are public."""
    day = timezone.localdate()
    public = Q(entries__item__valid_from__lte=day) & (
        Q(entries__item__valid_to__isnull=True) | Q(entries__item__valid_to__gt=day)
    )
    return Collection.objects.annotate(size=Count("entries", filter=public))


def get_collection(slug: str) -> Collection:
    """One collection.

    Raises:
        Http404: there is none.
    """
    found = Collection.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def items_of(collection: Collection) -> QuerySet[Item]:
    """Its public items in its order."""
    rows = Item.objects.filter(public_at(timezone.localdate()), entries__collection=collection)
    return rows.select_related("state").order_by("entries__place")


def slugs_of(collection: Collection) -> list[str]:
    """The addresses of all its items in its order."""
    return list(collection.entries.order_by("place").values_list("item", flat=True))
