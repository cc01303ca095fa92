"""Reading collections."""

from itertools import islice

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from comity.knowledge.models import Collection, Item, public_at
from comity.knowledge.queries.words import folded

MOST_READ, MOST_OFFERED = 1000, 20


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


def chosen(slugs: list[str]) -> list[Item]:
    """Items that were published, in the order given; what is none is left out."""
    found = Item.objects.filter(valid_from__isnull=False).in_bulk([each for each in slugs if "\0" not in each])
    return [found[each] for each in slugs if each in found]


def find_by_title(words: str, without: list[str]) -> list[Item]:
    """Public items whose titles have all the words, in whatever language; the latest first."""
    wanted = folded(words).split()
    found = Item.objects.filter(public_at(timezone.localdate())).order_by("-published_on", "slug")
    for word in wanted:
        found = found.filter(words__contains=word)  # titles, abstracts and more: fewer to look at below
    known = set(without)
    fit = (each for each in found[:MOST_READ] if each.pk not in known and _is_called(each, wanted))
    return list(islice(fit, MOST_OFFERED)) if wanted else []


def _is_called(item: Item, wanted: list[str]) -> bool:
    titles = folded(" ".join(item.titles.values()))
    return all(each in titles for each in wanted)


def slugs_of(collection: Collection) -> list[str]:
    """The addresses of all its items in its order."""
    return list(collection.entries.order_by("place").values_list("item", flat=True))
