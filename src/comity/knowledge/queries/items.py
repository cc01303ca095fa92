"""Reading items: what is public, and drafts for those who write them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Sum
from django.http import Http404
from django.utils import timezone

from comity.access.actor import Actor
from comity.access.check import allowed, demand_over
from comity.audit.actions import witness
from comity.common.languages import CODES
from comity.knowledge.models import Collection, Download, File, Item, Kind, Status, public_at
from comity.knowledge.queries.words import folded

WRITE = "knowledge:item:write"
PUBLISH = "knowledge:item:publish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a reader asks of the list; an empty value asks nothing."""

    words: str = ""
    kind: str = ""
    theme: str = ""
    article: str = ""
    state: str = ""
    language: str = ""
    """Of a file."""
    year: int | None = None
    series: str = ""


def _with_files(rows: QuerySet[Item]) -> QuerySet[Item]:
    files = File.objects.filter(removed_at__isnull=True).annotate(has_text=~Q(text=""))
    files = files.defer("text")  # long, and only for the search
    return rows.select_related("state").prefetch_related(Prefetch("files", queryset=files))


def _in_series(names: Iterable[str]) -> Q:
    """Filter for those whose series has one of these names, in whatever language."""
    return reduce(or_, (Q(**{f"series_names__{code}__in": [*names]}) for code in CODES))


def list_items(filters: Filters, day: date | None = None) -> QuerySet[Item]:
    """What is public on a day, the latest first."""
    found = _with_files(Item.objects.filter(public_at(day or timezone.localdate())))
    asked = {
        "kind": filters.kind,
        "state": filters.state,
        "published_on__year": filters.year,
        "themes__contains": [filters.theme] if filters.theme else "",
        "found_by__contains": [filters.article] if filters.article else "",
    }
    found = found.filter(**{name: value for name, value in asked.items() if value})
    if filters.series:
        found = found.filter(_in_series([filters.series]))
    if filters.language:
        files = File.objects.filter(item=OuterRef("pk"), language=filters.language, removed_at__isnull=True)
        found = found.filter(Exists(files))
    for word in folded(filters.words).split():
        found = found.filter(words__contains=word)
    return found.order_by("-published_on", "-valid_from", "slug")


def texts_of_files(items: Iterable[Item]) -> dict[str, dict[str, str]]:
    """What the files of items say, by item and language."""
    found: dict[str, dict[str, str]] = {}
    rows = File.objects.filter(item__in=[each.pk for each in items], removed_at__isnull=True).exclude(text="")
    for slug, language, text in rows.order_by("id").values_list("item", "language", "text"):
        said = found.setdefault(slug, {})
        said[language] = f"{said[language]}\n{text}" if language in said else text
    return found


def count_kinds(day: date) -> dict[str, int]:
    """How many items of each kind were public on a day."""
    counted = dict(Item.objects.filter(public_at(day)).order_by().values_list("kind").annotate(Count("pk")))
    return {kind: counted.get(kind, 0) for kind in Kind.values}


def list_years() -> list[int]:
    """The years in which something public is dated, the latest first."""
    days = Item.objects.filter(public_at(timezone.localdate()), published_on__isnull=False)
    return [each.year for each in days.dates("published_on", "year", order="DESC")]


def may_write(actor: Actor, item: Item) -> bool:
    """Whether the actor is of those who write this item; a State's draft is the State's alone."""
    own = not item.from_state or not item.is_draft or actor.state == item.state_id
    return own and allowed(WRITE, actor, item.about)


def may_change(actor: Actor, item: Item) -> bool:
    """Whether the actor may change it now: a State its draft, the secretariat all that is not withdrawn."""
    return may_write(actor, item) and (
        item.is_draft or (item.status != Status.WITHDRAWN and allowed(PUBLISH, actor, item.about))
    )


def may_read(actor: Actor, item: Item) -> bool:
    """Whether the actor may read it now: everybody what was published, others' drafts nobody."""
    return item.valid_from is not None or may_write(actor, item)


def get_item_for(actor: Actor, slug: str, permission: str = "") -> Item:
    """The only door to an item; what was withdrawn after it was public is found, and says so.

    Raises:
        Http404: it does not exist, or not for this actor.
    """
    rows = _with_files(Item.objects.select_related("edition_of"))
    item = rows.filter(slug=slug).first() if "\0" not in slug else None  # no column can hold it
    if item is None or not may_read(actor, item):
        raise Http404
    if permission:
        demand_over(permission, actor, item.about)
        if not may_write(actor, item):
            raise Http404
    if item.valid_from is None:
        witness(actor=actor, action="knowledge.read_item", subject=f"item:{slug}")
    return item


def get_file_for(actor: Actor, slug: str, pk: int) -> File:
    """A file of an item that the actor may read.

    Raises:
        Http404: it does not exist, or not for this actor, or the item was withdrawn.
    """
    item = get_item_for(actor, slug)
    found = next((each for each in item.files.all() if each.pk == pk), None)
    if found is None or (item.status == Status.WITHDRAWN and not may_write(actor, item)):
        raise Http404
    return found


def list_work(actor: Actor) -> list[Item]:
    """What the actor can work on: the State's own, or for the secretariat all but drafts of States."""
    if not allowed(WRITE, actor):
        return []
    found = _with_files(Item.objects.exclude(status__in=[Status.PUBLISHED, Status.WITHDRAWN]))
    mine = found.filter(Q(from_state=True, state=actor.state)) if actor.state else found
    return [each for each in mine.order_by("-made_at") if may_write(actor, each)]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an item: its other editions, its series, related items, collections, downloads."""

    editions: list[Item]
    series: list[Item]
    related: list[Item]
    collections: list[Collection]
    downloads: dict[int, int]

    @property
    def newer(self) -> Item | None:
        """The latest edition, when it is another."""
        return self.editions[0] if self.editions else None

    @property
    def total(self) -> int:
        """How often any file was taken."""
        return sum(self.downloads.values())


MOST_OF_A_SERIES = 20


def around(item: Item) -> Around:
    """What stands around an item; a fixed number of queries."""
    others = Item.objects.filter(public_at(timezone.localdate())).exclude(pk=item.pk)
    first = item.edition_of_id or item.pk
    editions = others.filter(Q(edition_of=first) | Q(pk=first)).order_by("-number")
    series = others.filter(_in_series(item.series_names.values())).exclude(Q(edition_of=first) | Q(pk=first))
    related = others.filter(Q(pk__in=item.related) | Q(related__contains=[item.pk]))
    return Around(
        list(editions),
        list(series.order_by("-published_on")[:MOST_OF_A_SERIES]),
        list(related),
        list(Collection.objects.filter(entries__item=item).distinct()),
        downloads_of(item.files.all()),
    )


def downloads_of(files: Iterable[File]) -> dict[int, int]:
    """How often each file was taken, since it is here."""
    rows = Download.objects.filter(file__in=[each.pk for each in files]).order_by().values_list("file")
    return dict(rows.annotate(Sum("number")))


def missing(item: Item) -> list[str]:
    """What is still needed before it can be handed in or published: names of fields."""
    needed = {"name_en": any(item.titles.values()), "published_on": item.published_on, "file": item.files.all()}
    return [name for name, there in needed.items() if not there]
