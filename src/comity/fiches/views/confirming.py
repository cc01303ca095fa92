"""Pages on which those who speak for a State confirm its fiches."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import About, actor_of
from comity.access.check import allowed, demand_over, requires
from comity.authorities.queries import today
from comity.common.jinja import page
from comity.fiches import actions
from comity.fiches.queries import drafts, reading
from comity.fiches.queries.answers import names_in
from comity.fiches.queries.due import due_of
from comity.fiches.views.writing import moved_on

CONFIRM = "fiches:fiche:confirm"


@requires(CONFIRM)
@require_POST
def confirm(request: HttpRequest, iso3: str, measure: str) -> HttpResponse:
    """Say that the fiche is still right, as it was shown."""
    demand_over(CONFIRM, actor_of(request), About(state=iso3))
    sheet = reading.sheet_at(iso3, measure, today())
    shown = [f"{measure} {request.POST.get('edition', '')}"]
    return _confirm(request, [sheet] if sheet else [], shown, redirect("fiches:fiche", iso3, measure))


@requires(CONFIRM)
def to_confirm(request: HttpRequest) -> HttpResponse:
    """What the own State is to confirm soon: one fiche with a click, or all that are ticked."""
    actor = actor_of(request)
    due = due_of(actor.state, today())
    if request.method == "POST":
        return _confirm(request, due, request.POST.getlist("fiche"), redirect("fiches:to_confirm"))
    context = {
        "state": reading.get_state(actor.state),
        "due": due,
        "key": _key,
        "names": names_in([each.values for each in due]),
        "writes": allowed(drafts.WRITE, actor),
    }
    return page(request, "fiches/to_confirm.html", context)


def _key(sheet: reading.Sheet) -> str:
    """A fiche and the edition of it that is shown."""
    return f"{sheet.fiche.measure} {sheet.edition.number}"


def _confirm(request: HttpRequest, sheets: list[reading.Sheet], shown: list[str], back: HttpResponse) -> HttpResponse:
    """All that was shown, or nothing where one of them is another by now."""
    there = {_key(each): each.edition for each in sheets}
    if not there.keys() >= set(shown):
        return moved_on(request, back)
    try:
        actions.confirm(actor=actor_of(request), editions=[there[each] for each in set(shown)])
    except actions.MovedOnError:
        return moved_on(request, back)
    if shown:
        messages.success(request, _("Saved."))
    return back
