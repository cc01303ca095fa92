"""Pages of those who write items: the secretariat, and States."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import allowed, requires
from comity.common.jinja import page
from comity.jurisdictions.queries import get_jurisdiction
from comity.knowledge import actions
from comity.knowledge.forms.items import FileForm, ItemForm
from comity.knowledge.forms.practices import WordsForm
from comity.knowledge.models import Item
from comity.knowledge.queries import items as reading
from comity.knowledge.views.attempts import attempt

WRITE = "knowledge:item:write"
PUBLISH = "knowledge:item:publish"


@requires(WRITE)
def work(request: HttpRequest) -> HttpResponse:
    """Items on their way: the State's own, or all that wait for the secretariat."""
    return page(request, "knowledge/work.html", {"items": reading.list_work(actor_of(request))})


@requires(WRITE)
def new(request: HttpRequest) -> HttpResponse:
    """Begin a draft; a State's is the State's from its first letter on."""
    actor = actor_of(request)
    for_state = not allowed(PUBLISH, actor)
    form = ItemForm(request.POST if request.method == "POST" else None, None, for_state=for_state)
    if request.method == "POST" and form.is_valid():
        state = get_jurisdiction(actor.state) if for_state else None
        made = actions.start_item(actor=actor, values=form.values(), state=state, from_state=for_state)
        messages.success(request, _("Saved."))
        return redirect("knowledge:edit", made.pk)
    return page(request, "knowledge/edit.html", {"form": form, "item": None}, 422 if form.errors else 200)


@requires(WRITE)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """The form of an item, and its files."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, WRITE)
    if not reading.may_change(actor, found):
        return _refused(request, found)
    form = ItemForm(request.POST if request.method == "POST" else None, found, for_state=not allowed(PUBLISH, actor))
    if request.method == "POST" and form.is_valid():
        actions.save_item(actor=actor, item=found, values=form.values())
        messages.success(request, _("Saved."))
        return redirect("knowledge:page" if request.POST.get("do") == "preview" else "knowledge:edit", slug)
    return _form(request, found, form, FileForm())


def _form(request: HttpRequest, found: Item, form: ItemForm, upload: FileForm) -> HttpResponse:
    context = {"form": form, "upload": upload, "item": found}
    return page(request, "knowledge/edit.html", context, 422 if form.errors or upload.errors else 200)


def _refused(request: HttpRequest, found: Item) -> HttpResponse:
    messages.error(request, _("This step is not possible now."))
    return redirect("knowledge:page", found.pk)


@requires(WRITE)
def add_file(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand a file in, in one language."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, WRITE)
    if not reading.may_change(actor, found):
        return _refused(request, found)
    if request.method != "POST":
        return redirect("knowledge:edit", slug)
    upload = FileForm(request.POST, request.FILES)
    if upload.is_valid():
        name, content = upload.cleaned_data["file"]
        language = upload.cleaned_data["language"]
        attempt(
            request,
            lambda: actions.add_file(actor=actor, item=found, language=language, name=name, content=content),
        )
        return redirect("knowledge:edit", slug)
    return _form(request, found, ItemForm(None, found, for_state=not allowed(PUBLISH, actor)), upload)


@requires(WRITE)
def remove_file(request: HttpRequest, slug: str, document: int) -> HttpResponse:
    """Take a file away."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, WRITE)
    if not reading.may_change(actor, found):
        return _refused(request, found)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    kept = reading.get_file_for(actor, slug, document)
    attempt(request, lambda: actions.remove_file(actor=actor, file=kept))
    return redirect("knowledge:edit", slug)


@requires(WRITE)
def submit(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand a State's draft in."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, WRITE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if found.from_state and reading.may_change(actor, found):
        attempt(request, lambda: actions.submit_item(actor=actor, item=found))
        return redirect("knowledge:page", slug)
    return _refused(request, found)


@requires(WRITE)
def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Throw a draft away, or take a published item out of sight; asked for once more before."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, WRITE)
    if not reading.may_change(actor, found):
        return _refused(request, found)
    if request.method == "POST":
        attempt(request, lambda: actions.withdraw_item(actor=actor, item=found))
        return redirect("knowledge:list")
    return page(request, "knowledge/withdraw.html", {"what": found.title, "back": ("knowledge:page", slug)})


@requires(PUBLISH)
def decide(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish, or give a State its draft back with reasons."""
    actor = actor_of(request)
    found = reading.get_item_for(actor, slug, PUBLISH)
    if request.method != "POST":
        return redirect("knowledge:page", slug)
    if request.POST.get("do") == "publish":
        attempt(request, lambda: actions.publish_item(actor=actor, item=found))
        return redirect("knowledge:page", slug)
    form = WordsForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is needed."))
        return redirect("knowledge:page", slug)
    attempt(request, lambda: actions.return_item(actor=actor, item=found, words=form.cleaned_data["text"]))
    return redirect("knowledge:work")
