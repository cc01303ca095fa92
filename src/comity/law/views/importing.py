"""Pages of the secretariat: hand in files, see what they would change, import them, take an import back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.law.actions import handing
from comity.law.actions.lists import FaultyListError
from comity.law.actions.undoing import StandingError, undo_import
from comity.law.forms.importing import HandInForm
from comity.law.models import Batch
from comity.law.queries import batches

RUN = "law:import:run"
PER_PAGE = 50


def _batch(pk: int) -> Batch:
    try:
        return batches.get_batch(pk)
    except Batch.DoesNotExist as missing:
        raise Http404 from missing


@requires(RUN)
def imports(request: HttpRequest) -> HttpResponse:
    """Hand in files; the imports so far."""
    form = HandInForm(request.POST, request.FILES) if request.method == "POST" else HandInForm()
    if request.method == "POST" and form.is_valid():
        try:
            batch = handing.hand_in(form.cleaned_data["laws"], actor=actor_of(request))
        except FaultyListError as error:
            form.add_error("laws", str(error))
        else:
            return redirect("law:import", batch.pk)
    listing = Paginator(batches.list_batches(), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "waiting": batches.list_waiting(),
        "listing": listing,
        "shown": [(each, batches.counts_of(each)) for each in listing.object_list],
    }
    return page(request, "law/imports.html", context, status=422 if form.errors else 200)


@requires(RUN)
def import_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What an import would do, or did, file by file."""
    return _report(request, _batch(pk))


@requires(RUN)
@require_POST
def import_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Import what was handed in, or throw it away."""
    batch, actor = _batch(pk), actor_of(request)
    if not batch.handed.exists():
        return redirect("law:import", pk)
    if request.POST.get("decision") != "import":
        handing.discard(batch, actor=actor)
        return redirect("law:imports")
    try:
        report = handing.import_handed(batch, actor=actor)
    except FaultyListError as error:  # another import came between
        messages.error(request, str(error))
        return redirect("law:import", pk)
    if report and report.batch is None:
        messages.info(request, _("Nothing was changed."))
        return redirect("law:imports")
    messages.success(request, _("Imported."))
    return redirect("law:import", pk)


@requires(RUN)
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an import back: asked first, then done, unless something stands on it."""
    batch = _batch(pk)
    if batch.handed.exists() or batch.undone_at:
        return redirect("law:import", pk)
    if request.method == "POST":
        try:
            undo_import(batch, actor=actor_of(request))
        except StandingError as error:
            return _report(request, batch, standing=error.reasons)
        return redirect("law:import", pk)
    return _report(request, batch, asked=True)


def _report(
    request: HttpRequest, batch: Batch, *, asked: bool = False, standing: list[str] | None = None
) -> HttpResponse:
    waits = batch.handed.exists()
    context = {
        "batch": batch,
        "waits": waits,
        "rows": batches.rows_of_report(batch),
        "events": batches.events_of_report(batch),
        "counts": batches.counts_of(batch),
        "asked": asked,
        "standing": standing or [],
        "effects": _effects(done=not waits),
    }
    return page(request, "law/import.html", context, status=409 if standing else 200)


def _effects(*, done: bool) -> dict[str, str]:
    if done:
        return {
            "added": _("Added"),
            "changed": _("Changed"),
            "left": _("Nothing was changed."),
            "refused": _("Refused"),
        }
    return {"added": _("To add"), "changed": _("To change"), "left": _("To leave"), "refused": _("Refused")}
