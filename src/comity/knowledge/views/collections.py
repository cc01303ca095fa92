"""Collections: reading them, and choosing by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.knowledge import actions
from comity.knowledge.forms.items import SAVE, CollectionForm
from comity.knowledge.models import Collection
from comity.knowledge.queries.collections import (
    chosen,
    find_by_title,
    get_collection,
    items_of,
    list_collections,
    slugs_of,
)

CHANGE = "knowledge:collection:change"


@requires("knowledge:item:read")
def collections(request: HttpRequest) -> HttpResponse:
    """The collections."""
    return page(request, "knowledge/collections.html", {"collections": list_collections()})


@requires("knowledge:item:read")
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    """One collection, in its own order."""
    found = get_collection(slug)
    return page(request, "knowledge/collection.html", {"collection": found, "items": list(items_of(found))})


def _page(request: HttpRequest, form: CollectionForm, found: Collection | None) -> HttpResponse:
    """The form; items are looked for, added and moved by its buttons, and saved with the rest."""
    context = {
        "form": form,
        "collection": found,
        "chosen": chosen(form.slugs),
        "offered": find_by_title(form.find, form.slugs),
    }
    return page(request, "knowledge/collect.html", context, 422 if form.errors else 200)


@requires(CHANGE)
def new(request: HttpRequest) -> HttpResponse:
    """Begin a collection."""
    form = CollectionForm(request.POST if request.method == "POST" else None, None, [])
    if form.do == SAVE and form.is_valid():
        made = actions.start_collection(actor=actor_of(request), values=form.values())
        messages.success(request, _("Saved."))
        return redirect("knowledge:collection", made.pk)
    return _page(request, form, None)


@requires(CHANGE)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change words, items and their order."""
    found = get_collection(slug)
    form = CollectionForm(request.POST if request.method == "POST" else None, found, slugs_of(found))
    if form.do == SAVE and form.is_valid():
        actions.change_collection(actor=actor_of(request), collection=found, values=form.values())
        messages.success(request, _("Saved."))
        return redirect("knowledge:collection", slug)
    return _page(request, form, found)
