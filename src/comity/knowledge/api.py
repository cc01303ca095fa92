"""The room's part of the API: what is published, and the compendium in numbers."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema
from ninja.errors import HttpError
from pydantic import Field, WithJsonSchema

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.schemas import AsOf, Invalid, Language, Problem
from comity.knowledge.models import Item, Kind, Practice
from comity.knowledge.queries import items as reading
from comity.knowledge.queries.practices import list_practices, tally

router = Router(tags=["knowledge"])
READ = "knowledge:item:read"
# Written out: other rooms have a ``Kind`` of their own, and the names of the document are shared.
ItemKind = Annotated[Kind, WithJsonSchema({"type": "string", "enum": [*Kind.values]})]
THEME = "^[a-z0-9-]{0,80}$"


class Part(AsOf):
    """Which part of a long list. The bound on ``offset`` keeps it within what the database can count."""

    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)

    @property
    def slice(self) -> slice:
        """The part as Python cuts it."""
        return slice(self.offset, self.offset + self.limit)


class ItemsAsked(Part):
    """Filters of the items."""

    q: str = Field("", max_length=200)
    kind: ItemKind | None = None
    theme: str = Field("", pattern=THEME, description="Identifier of a concept of the vocabulary")
    article: str = Field("", pattern="^[0-9a-z()]{0,20}$", description="Of the Convention: 46 finds 46(8) as well")
    state: str = Field("", pattern="^([A-Z]{3})?$", description="ISO 3166-1 code of three letters")
    language: Language | None = Field(None, description="Of a file")
    year: int | None = Field(None, ge=1900, le=2200)
    series: str = Field("", max_length=300, description="In any language", pattern=r"^[^\x00]*$")


class FileOut(Schema):
    """A file; ``address`` gives it, and counts that."""

    language: str
    name: str
    content_type: str
    size: int = Field(description="Bytes")
    digest: str = Field(description="SHA-256")
    address: str
    downloads: int


class ItemOut(Schema):
    """An item; texts by language. ``published_on`` is the date it bears, ``valid_from`` since when it is here.

    ``publisher`` and ``series`` are the names in one language, for programs of before there were several.
    """

    slug: str
    kind: ItemKind
    titles: dict[str, str]
    abstracts: dict[str, str]
    authors: str
    publisher: str
    publishers: dict[str, str]
    published_on: date | None
    edition_of: str | None
    number: int
    series: str
    series_names: dict[str, str]
    themes: list[str]
    articles: list[str]
    state: str | None
    related: list[str]
    valid_from: date
    valid_to: date | None
    files: list[FileOut]


class Items(Schema):
    """A page of items, and how many of each kind there are on the day."""

    as_of: date
    count: int
    kinds: dict[str, int]
    items: list[ItemOut]


class PracticesAsked(Part):
    """Filters of the compendium."""

    theme: str = Field("", pattern=THEME)
    state: str = Field("", pattern="^([A-Z]{3})?$", description="ISO 3166-1 code of three letters")


class PracticeOut(Schema):
    """A practice as its authority approved it; texts by language, then by part."""

    slug: str
    authority: str
    state: str
    themes: list[str]
    articles: list[str]
    texts: dict[str, dict[str, str]]
    valid_from: date
    valid_to: date | None


class Practices(Schema):
    """A page of the compendium; authorities and States are those of all practices on the day."""

    as_of: date
    practices: int
    authorities: int
    states: int
    count: int
    items: list[PracticeOut]


def _item(item: Item, downloads: dict[int, int]) -> dict[str, object]:
    plain = ("kind", "titles", "abstracts", "authors", "publishers", "published_on", "number", "series_names", "themes")
    return {name: getattr(item, name) for name in plain} | {
        "slug": item.pk,
        "publisher": item.publisher.text,
        "series": item.series.text,
        "articles": item.articles,
        "related": item.related,
        "edition_of": item.edition_of_id,
        "state": item.state_id,
        "valid_from": item.valid_from,
        "valid_to": item.valid_to,
        "files": [
            {
                "language": each.language,
                "name": each.name,
                "content_type": each.content_type,
                "size": each.size,
                "digest": each.digest,
                "address": f"/en/{item.path}files/{each.pk}/",
                "downloads": downloads.get(each.pk, 0),
            }
            for each in item.files.all()
        ],
    }


@router.get("/knowledge", response={200: Items, 422: Invalid})
@requires(READ)
def knowledge(request: HttpRequest, asked: Query[ItemsAsked]) -> dict[str, object]:  # noqa: ARG001  # ninja's name
    """What is published as at a day, the latest first."""
    filters = reading.Filters(
        words=asked.q,
        kind=asked.kind or "",
        theme=asked.theme,
        article=asked.article,
        state=asked.state,
        language=asked.language or "",
        year=asked.year,
        series=asked.series,
    )
    found = reading.list_items(filters, asked.day)
    items = list(found[asked.slice])
    downloads = reading.downloads_of([file for item in items for file in item.files.all()])
    return {
        "as_of": asked.day,
        "count": found.count(),
        "kinds": reading.count_kinds(asked.day),
        "items": [_item(each, downloads) for each in items],
    }


@router.get("/knowledge/{slug}", response={200: ItemOut, 404: Problem})
@requires(READ)
def knowledge_item(request: HttpRequest, slug: str) -> dict[str, object]:
    """One item with its files."""
    found = reading.get_item_for(actor_of(request), slug)
    if not found.public_on(timezone.localdate()):
        raise HttpError(404, "There is no such item.")
    return _item(found, reading.downloads_of(found.files.all()))


@router.get("/practices", response={200: Practices, 422: Invalid})
@requires(READ)
def practices(request: HttpRequest, asked: Query[PracticesAsked]) -> dict[str, object]:  # noqa: ARG001  # ninja's name
    """The compendium of informal practices as at a day, and how many authorities of how many States are in it."""
    found = list_practices(asked.day, asked.theme, asked.state)
    return {
        "as_of": asked.day,
        **tally(asked.day)._asdict(),
        "count": found.count(),
        "items": [_practice(each) for each in found[asked.slice]],
    }


def _practice(practice: Practice) -> dict[str, object]:
    plain = ("themes", "articles", "texts", "valid_from", "valid_to")
    return {name: getattr(practice, name) for name in plain} | {
        "slug": practice.pk,
        "authority": practice.authority_id,
        "state": practice.state_id,
    }
