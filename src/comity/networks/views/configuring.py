"""Pages of a network's secretariat: everything about the network that a developer would otherwise be asked for."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import CODES, TITLES
from comity.networks import actions
from comity.networks.forms import configuring as typed
from comity.networks.forms.applying import QuestionsForm
from comity.networks.models import Kind
from comity.networks.views.finding import attempt, own_network

CONFIGURE = "networks:network:configure"


@requires(CONFIGURE)
def configure(request: HttpRequest, slug: str) -> HttpResponse:
    """Names, charter and times."""
    network = own_network(request, slug, CONFIGURE)
    form = typed.GeneralForm(request.POST if request.method == "POST" else None, network)
    if request.method == "POST" and form.is_valid():
        actions.configure(actor=actor_of(request), network=network, values=form.values())
        messages.success(request, _("Saved."))
        return redirect("networks:configure", slug)
    context = {"network": network, "form": form, "parts": typed.PARTS}
    return page(request, "networks/configure.html", context, 422 if form.errors else 200)


@requires(CONFIGURE)
def rows(request: HttpRequest, slug: str, part: str) -> HttpResponse:
    """The rows of one part. Only "save" keeps anything; the other buttons change the page."""
    network = own_network(request, slug, CONFIGURE)
    if part not in typed.PARTS:
        raise Http404
    shown, status, changed = typed.rows_on_record(network, part), 200, False
    if request.method == "POST":
        shown, act = typed.rows_typed(request.POST), request.POST.get("do", "save")
        if act != "save":
            shown, changed = typed.after(shown, act), True
        elif typed.check(shown, part):
            kept = [row.kept(part) for row in shown]
            if attempt(
                request, lambda: actions.set_rows(actor=actor_of(request), network=network, part=part, rows=kept)
            ):
                messages.success(request, _("Saved."))
            return redirect("networks:configure-rows", slug, part)
        else:
            status = 422
    context: dict[str, Any] = {
        "network": network,
        "part": part,
        "parts": typed.PARTS,
        "rows": shown,
        "changed": changed,
        "codes": [("en", TITLES["en"]), *((code, TITLES[code]) for code in CODES if code != "en")],
        "question_kinds": typed.QUESTION_KINDS,
        "member_kinds": Kind.choices,
        "preview": _preview(shown) if part == "questions" else None,
    }
    return page(request, "networks/rows.html", context, status)


def _preview(shown: list[typed.Row]) -> QuestionsForm:
    """The questions as an applicant will see them, as far as they can be shown."""
    known = dict(typed.QUESTION_KINDS)
    whole = [
        row.kept("questions") | {"id": row.id or f"new-{number}"}
        for number, row in enumerate(shown)
        if any(row.label.values()) and row.kind in known
    ]
    return QuestionsForm(None, whole, {})
