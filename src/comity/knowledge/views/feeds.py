"""Atom feeds: the latest items, and the latest practices."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from comity.access.check import requires
from comity.common.languages import current, visible
from comity.knowledge.models import Item, Practice
from comity.knowledge.queries import items as reading
from comity.knowledge.queries.practices import list_practices
from comity.knowledge.queries.themes import theme_name
from comity.knowledge.views.compendium import asked as asked_of_compendium
from comity.knowledge.views.reading import READ, asked

MOST = 50


class Entry(NamedTuple):
    """One entry of a feed; ``path`` is its address without the language."""

    path: str
    title: str
    text: str
    author: str
    since: date | None
    categories: list[str]


@requires(READ)
def items(request: HttpRequest) -> HttpResponse:
    """The latest of what the list shows with the same filters, as an Atom feed."""
    latest = reading.list_items(asked(request).filters).order_by("-valid_from", "slug")[:MOST]
    return _feed(request, _("Knowledge"), map(_item, latest))


@requires(READ)
def practices(request: HttpRequest) -> HttpResponse:
    """The latest practices of the compendium with the same filters, as an Atom feed."""
    form = asked_of_compendium(request)
    found = list_practices(form.day, form.chosen("theme"), form.chosen("state"))
    latest = found.order_by("-valid_from", "slug")[:MOST]
    return _feed(request, _("Compendium of informal practices"), map(_practice, latest))


def _item(item: Item) -> Entry:
    kinds = [str(item.get_kind_display()), *_themes(item)]
    author = item.authors or item.publisher.text
    return Entry(item.path, item.title.text, item.abstract.text, author, item.valid_from, kinds)


def _practice(practice: Practice) -> Entry:
    title, text, author = practice.title.text, practice.part("purpose").text, practice.authority.name.text
    return Entry(f"knowledge/practices/{practice.pk}/", title, text, author, practice.valid_from, _themes(practice))


def _themes(of: Item | Practice) -> list[str]:
    return [theme_name(each).text for each in of.themes]


def _feed(request: HttpRequest, title: str, entries: Iterable[Entry]) -> HttpResponse:
    here = request.build_absolute_uri()
    made = Atom1Feed(title=f"Comity · {title}", link=here, description="", language=current(), feed_url=here)
    for each in entries:
        since = datetime.combine(each.since or timezone.localdate(), time(), UTC)
        made.add_item(
            title=visible(each.title),
            link=request.build_absolute_uri(f"/{current()}/{each.path}"),
            description=visible(each.text),
            author_name=visible(each.author) or None,
            pubdate=since,
            updateddate=since,
            categories=each.categories,
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
