"""Direct lines, designations, the story of a body, and corrections in place."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import Actor, actor_of
from comity.access.check import requires
from comity.authorities import actions, queries
from comity.authorities.forms import BeginForm, CorrectionForm, EndForm, EventForm, LineForm
from comity.authorities.models import Authority, DirectLine, Event
from comity.authorities.queries import lines as reading
from comity.authorities.queries.hours import in_words
from comity.authorities.queries.languages import language_codes
from comity.authorities.queries.proposals import both_changed
from comity.authorities.queries.story import designations_of, get_authority_for, get_designation_for
from comity.authorities.queries.values import LABELS, NAMES
from comity.authorities.views.writing import Writing, choices_of, edition_of, entry_page, unsettled
from comity.common.jinja import page

PROPOSE = "authorities:entry:propose"
CORRECT = "authorities:entry:correct"
TELL = "authorities:event:tell"
DESIGNATE = "authorities:designation:change"


@requires(reading.READ)
def lines(request: HttpRequest, slug: str) -> HttpResponse:
    """The direct lines of an authority."""
    actor, authority = actor_of(request), _found(slug)
    context = {"authority": authority, "lines": reading.lines_for(actor, authority), "in_words": in_words}
    return page(request, "authorities/lines.html", context)


@requires(PROPOSE)
def add_line(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a direct line."""
    actor = actor_of(request)
    return _line(request, actor, get_authority_for(actor, slug, PROPOSE), None)


@requires(PROPOSE)
def change_line(request: HttpRequest, pk: int) -> HttpResponse:
    """Change or remove a direct line; removing asks once more."""
    actor = actor_of(request)
    line = reading.get_line_for(actor, pk)
    if request.method == "POST" and request.POST.get("remove") == "yes":
        actions.remove_line(actor=actor, line=line)
        messages.success(request, _("Removed."))
        return redirect("authorities:lines", line.authority_id)
    return _line(request, actor, line.authority, line)


def _line(request: HttpRequest, actor: Actor, authority: Authority, line: DirectLine | None) -> HttpResponse:
    names = ("function", "person", "telephone", "email", "hours")
    initial = {name: getattr(line, name) for name in names} | {"languages": line.languages} if line else {}
    saving = request.method == "POST" and "remove" not in request.POST
    form = LineForm(request.POST if saving else None, initial=initial)
    if form.is_valid():
        actions.save_line(actor=actor, authority=authority, line=line, fields=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("authorities:lines", authority.slug)
    context = {
        "authority": authority,
        "line": line,
        "form": form,
        "removing": request.POST.get("remove") == "ask",
        "languages": sorted(language_codes() | set(line.languages if line else [])),
    }
    return page(request, "authorities/line.html", context, status=422 if form.is_bound else 200)


@requires(DESIGNATE)
def designations(request: HttpRequest, slug: str) -> HttpResponse:
    """The designations of an authority, and the form by which one begins."""
    actor = actor_of(request)
    authority = get_authority_for(actor, slug, DESIGNATE)
    form = BeginForm(authority, request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.begin_designation(actor=actor, authority=authority, fields=form.fields_of_record)
        messages.success(request, _("Saved."))
        return redirect("authorities:designations", slug)
    context = {
        "authority": authority,
        "designations": designations_of(authority),
        "form": form,
        "today": queries.today(),
    }
    return page(request, "authorities/designations.html", context, status=422 if form.is_bound else 200)


@requires(DESIGNATE)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a designation on a day."""
    actor = actor_of(request)
    designation = get_designation_for(actor, pk)
    form = EndForm(designation, request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.end_designation(actor=actor, designation=designation, on=form.cleaned_data["valid_to"])
        messages.success(request, _("Saved."))
        return redirect("authorities:designations", designation.authority_id)
    context = {"authority": designation.authority, "designation": designation, "form": form}
    return page(request, "authorities/end.html", context, status=422 if form.is_bound else 200)


@requires(CORRECT)
def correct(request: HttpRequest, slug: str) -> HttpResponse:
    """Correct an entry in place; the history keeps what it said before."""
    actor = actor_of(request)
    authority = get_authority_for(actor, slug, CORRECT)
    edition = edition_of(authority)
    writing = Writing.of(request, edition, CorrectionForm)
    if not writing.complete:
        return entry_page(request, authority, writing)
    draft = writing.draft(authority)
    conflicts = actions.correct_entry(actor=actor, authority=authority, draft=draft, chosen=choices_of(request))
    if conflicts:
        return unsettled(request, authority, writing, both_changed(conflicts, draft.values, edition.values))
    messages.success(request, _("Saved."))
    return redirect("authorities:history", slug)


@requires(TELL)
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """Put on record that a body was renamed, merged, moved or ended; shown once more before it is kept."""
    actor = actor_of(request)
    authority = get_authority_for(actor, slug, TELL)
    form = EventForm(authority, request.POST if request.method == "POST" else None)
    ready = form.is_valid()
    if ready and request.POST.get("sure") == "yes":
        said = form.cleaned_data
        happening = actions.Happening(
            kind=Event.Kind(said["kind"]),
            on=said["on"],
            successor=said["successor"],
            note=said["note"],
            names=form.names or None,
            takes_over=said["takes_over"],
        )
        actions.tell_event(actor=actor, authority=authority, happening=happening)
        messages.success(request, _("Saved."))
        return redirect("authorities:page", slug)
    others = Authority.objects.filter(jurisdiction=authority.jurisdiction_id).exclude(slug=slug)
    context: dict[str, Any] = {
        "authority": authority,
        "form": form,
        "kinds": Event.Kind.choices,
        "others": sorted((each.slug, each.name.text) for each in others),
        "names": [(name, name.removeprefix("name_"), LABELS[name]) for name in NAMES],
        "ready": ready,
        "ending": [each for each in designations_of(authority) if not each.valid_to] if ready else [],
    }
    return page(request, "authorities/event.html", context, status=422 if form.is_bound and not ready else 200)


def _found(slug: str) -> Authority:
    try:
        return queries.get_authority(slug)
    except Authority.DoesNotExist as missing:
        raise Http404 from missing
