"""Pages of those who decide: the State that endorses, the secretariat that reviews."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.common.languages import in_language
from comity.networks import actions
from comity.networks.forms.applying import answers_in_words
from comity.networks.forms.reviewing import AdmitForm, NoteForm, TextForm
from comity.networks.models import Application
from comity.networks.queries import applications as reading
from comity.networks.views.applying import take_in
from comity.networks.views.finding import attempt, to_application

ENDORSE = "networks:application:endorse"
REVIEW = "networks:application:review"
ADMIT = "networks:admission:change"


def _about(found: Application) -> dict[str, Any]:
    turns = reading.turns_of(found)
    return {
        "application": found,
        "network": found.network,
        "turns": turns,
        "clock": reading.clock_of(found, turns),
        "answers": answers_in_words(found),
        "documents": list(found.documents.filter(removed_at__isnull=True)),
    }


@requires(ENDORSE)
def endorse(request: HttpRequest, pk: int) -> HttpResponse:
    """The focal point endorses for the State, or declines and says why."""
    actor = actor_of(request)
    found = reading.get_application_for(actor, pk, ENDORSE)
    if request.method == "POST" and request.POST.get("do") == "endorse":
        if attempt(request, lambda: actions.move(actor=actor, application=found, act="endorse")):
            messages.success(request, _("Saved."))
        return to_application(pk)
    form = TextForm(request.POST if request.method == "POST" else None, label=_("Reasons"))
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(request, lambda: actions.move(actor=actor, application=found, act="decline", text=text)):
            messages.success(request, _("Saved."))
        return to_application(pk)
    if not found.can("endorse"):
        return to_application(pk)
    return page(request, "networks/endorse.html", _about(found) | {"form": form}, 422 if form.errors else 200)


@requires(REVIEW)
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """The secretariat records a note verbale by which the State endorsed, with the note itself."""
    actor = actor_of(request)
    found = reading.get_application_for(actor, pk, REVIEW)
    if not found.can("endorse"):
        return to_application(pk)
    form = NoteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if "file" in request.FILES and not take_in(request, found, always=True):
            return page(
                request, "networks/note.html", {"application": found, "network": found.network, "form": form}, 422
            )
        values = form.cleaned_data
        if attempt(
            request,
            lambda: actions.record_note(
                actor=actor, application=found, reference=values["reference"], dated=values["dated"]
            ),
        ):
            messages.success(request, _("Saved."))
        return to_application(pk)
    context = {"application": found, "network": found.network, "form": form}
    return page(request, "networks/note.html", context, 422 if form.errors else 200)


@requires(REVIEW)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up, tick the checklist, ask, refuse."""
    actor = actor_of(request)
    found = reading.get_application_for(actor, pk, REVIEW)
    act = request.POST.get("do", "")
    forms = {
        "ask": TextForm(request.POST if act == "ask" else None, label=_("Question to the applicant")),
        "refuse": TextForm(request.POST if act == "refuse" else None, label=_("Reasons")),
    }
    form = forms.get(act)
    if act == "check":
        ticked = request.POST.getlist("done")
        if attempt(request, lambda: actions.check(actor=actor, application=found, done=ticked)):
            messages.success(request, _("Saved."))
        return redirect("networks:review", pk)
    if act == "begin" or (form is not None and form.is_valid()):
        text = form.cleaned_data["text"] if form else ""
        if attempt(request, lambda: actions.move(actor=actor, application=found, act=act, text=text)):
            messages.success(request, _("Saved."))
        return redirect("networks:review", pk) if act == "begin" else to_application(pk)
    checklist = [(each["id"], str(in_language(each["label"]))) for each in found.network.checklist]
    context = _about(found) | {"forms": forms, "checklist": checklist}
    return page(request, "networks/review.html", context, 422 if form and form.errors else 200)


@requires(ADMIT)
def admit(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision to admit, with a factor shown just now."""
    actor = actor_of(request)
    found = reading.get_application_for(actor, pk, REVIEW)
    if not found.can("admit"):
        return to_application(pk)
    form = AdmitForm(request.POST if request.method == "POST" else None, found.network)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        component = found.network.components.filter(slug=values.get("component") or "").first()
        if attempt(
            request,
            lambda: actions.admit_application(
                actor=actor,
                application=found,
                valid_from=values["valid_from"],
                reasons=values["reasons"],
                component=component,
            ),
        ):
            messages.success(request, _("Admitted"))
            return to_application(pk)
    open_points = {each["id"] for each in found.network.checklist} - {*found.checked}
    context = _about(found) | {"form": form, "open_points": len(open_points)}
    return page(request, "networks/admit.html", context, 422 if form.errors else 200)
