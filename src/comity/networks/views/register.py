"""The register of a network, as at any date, and keeping it."""

import csv

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.networks import actions
from comity.networks.forms import AsOfForm
from comity.networks.forms.reviewing import ObserverForm, StepForm
from comity.networks.models import Admission, Kind
from comity.networks.queries.admissions import get_admission_for
from comity.networks.queries.register import Listing, varieties_in_words
from comity.networks.views.finding import attempt, network_or_404, own_network

CHANGE = "networks:admission:change"
PER_PAGE = 50
PARTS = (Kind.MEMBER, Kind.OBSERVER)
COLUMNS = ("network", "kind", "state", "name", "component", "valid_from", "valid_to", "suspended")


@requires("networks:record:read")
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """Members, then observers, a page at a time, and the network in numbers."""
    network = network_or_404(slug)
    form = AsOfForm(request.GET)
    listing = Listing(network, form.day)
    pages = Paginator(range(len(listing)), PER_PAGE).get_page(request.GET.get("page"))
    first = (pages.number - 1) * PER_PAGE
    rows = listing.rows(first, first + PER_PAGE)
    context = {
        "form": form,
        "network": network,
        "figures": listing.figures,
        "listing": pages,
        "parts": [(kind, [each for each in rows if each.kind == kind], listing.holds(kind)) for kind in PARTS],
        "varieties": varieties_in_words(network),
    }
    return page(request, "networks/register.html", context)


@requires("networks:record:read")
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """The register as CSV; the mark at its start tells spreadsheets that it is UTF-8."""
    network = network_or_404(slug)
    form = AsOfForm(request.GET)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{network.slug}-{form.day}.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    listing = Listing(network, form.day)
    for each in listing.rows(0, len(listing)):
        writer.writerow(
            [
                network.slug,
                each.kind,
                each.authority.jurisdiction_id if each.authority else "",
                _harmless(str(each.name)),
                each.component.slug if each.component else "",
                each.valid_from,
                each.valid_to or "",
                "yes" if each.suspended(form.day) else "no",
            ]
        )
    return response


def _harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


@requires(CHANGE)
def observer(request: HttpRequest, slug: str) -> HttpResponse:
    """Admit an organisation as an observer without an application."""
    network = own_network(request, slug, CHANGE)
    form = ObserverForm(request.POST if request.method == "POST" else None, network)
    if request.method == "POST" and form.is_valid():
        actions.admit(
            actor=actor_of(request),
            network=network,
            kind=Kind.OBSERVER,
            variety=form.cleaned_data["variety"],
            organisation=form.names,
            valid_from=form.cleaned_data["valid_from"],
        )
        messages.success(request, _("Saved."))
        return redirect("networks:register", slug)
    context = {
        "network": network,
        "form": form,
        "title": _("Admit an observer"),
        "back": reverse("networks:register", args=[slug]),
    }
    return page(request, "networks/form.html", context, 422 if form.errors else 200)


STEPS = ("suspend", "reinstate", "end")


@requires(CHANGE)
def admission(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """One membership: suspend, reinstate, end, or put it into another component."""
    found = get_admission_for(actor_of(request), pk)
    if found.network_id != slug:
        raise Http404
    act = request.POST.get("do", "")
    forms = {name: StepForm(request.POST if name == act else None, prefix=name) for name in STEPS}
    if request.method == "POST" and _stepped(request, found, act, forms.get(act)):
        return redirect("networks:admission", slug, pk)
    context = {
        "network": found.network,
        "admission": found,
        "forms": forms,
        "components": [(each.slug, str(each.name)) for each in found.network.components.all()],
        "suspensions": list(found.suspensions.all()),
    }
    return page(request, "networks/admission.html", context, 422 if act in forms and forms[act].errors else 200)


def _stepped(request: HttpRequest, found: Admission, act: str, form: StepForm | None) -> bool:
    """Whether something was done, or said to be impossible."""
    actor = actor_of(request)
    if act == "place":
        component = found.network.components.filter(slug=request.POST.get("component", "")).first()
        actions.move_to_component(actor=actor, admission=found, component=component)
        messages.success(request, _("Saved."))
        return True
    if form is None or not form.is_valid():
        return False
    on, reason = form.cleaned_data["on"], form.cleaned_data["reason"]
    steps = {
        "suspend": lambda: actions.suspend(actor=actor, admission=found, valid_from=on, reason=reason),
        "reinstate": lambda: actions.reinstate(actor=actor, admission=found, on=on),
        "end": lambda: actions.end(actor=actor, admission=found, on=on, reason=reason),
    }
    if attempt(request, steps[act]):
        messages.success(request, _("Saved."))
    return True
