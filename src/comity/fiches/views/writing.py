"""Pages for officers of a State: the form of a fiche, its draft, publication."""

from typing import cast

from django.contrib import messages
from django.core import signing
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import About, actor_of
from comity.access.check import allowed, demand_over, requires
from comity.accounts.queries import speakers_for
from comity.authorities.queries import today
from comity.common.jinja import page
from comity.common.languages import current
from comity.fiches import actions
from comity.fiches.forms import AnswerForm, FicheForm
from comity.fiches.models import Draft
from comity.fiches.queries import drafts, reading
from comity.fiches.queries.answers import all_said, names_in
from comity.fiches.queries.questions import LANGUAGE, Values, complete

SALT = "fiches.shown"
LONGEST_SECONDS = 24 * 60 * 60
TAKE = "take_"
PER_PAGE = 50


@requires(drafts.WRITE)
def edit(request: HttpRequest, iso3: str, measure: str) -> HttpResponse:
    """The form of a fiche; what is written goes into the State's draft, and nobody's words are lost."""
    actor = actor_of(request)
    demand_over(drafts.WRITE, actor, About(state=iso3))
    found, subject = reading.get_state(iso3), reading.get_measure(measure)
    draft = drafts.open_draft(iso3, measure)
    if draft and not draft.in_hand:
        return redirect("fiches:draft", draft.pk)
    sheet = reading.sheet_at(iso3, measure, today())
    stands = complete(measure, draft.values if draft else sheet.edition.values if sheet else None)
    shown, looking = _shown(request) or stands, request.POST.get("do") == "find"
    words = request.POST.get("words", "")
    form = FicheForm(iso3, measure, _begun(shown), request.POST if request.method == "POST" else None, words=words)
    context = {"state": found, "measure": subject, "form": form, "draft": draft, "token": _token(shown)}
    if not form.is_bound or looking or not form.is_valid():
        context["controls"] = form.controls(faults=not looking)
        return page(request, "fiches/edit.html", context, status=422 if form.is_bound and not looking else 200)
    written = actions.Written(shown, form.values, form.cleaned_data["reason"])
    try:
        made, conflicts = actions.save_draft(
            actor=actor, state=iso3, measure=measure, written=written, chosen=_choices(request)
        )
    except actions.MovedOnError:
        return moved_on(request, redirect("fiches:fiche", iso3, measure))
    if made is None:
        carried = [(name, value) for name, values in request.POST.lists() for value in values]
        context["carried"] = [each for each in carried if each[0] != "csrfmiddlewaretoken" and TAKE not in each[0]]
        context["conflicts"] = drafts.differences(measure, stands, form.values, conflicts)
        return page(request, "fiches/choose.html", context, status=409)
    return redirect("fiches:draft", made.pk)


def _begun(shown: Values) -> Values:
    """A form begins in the reader's language."""
    return shown | {LANGUAGE: shown.get(LANGUAGE) or current()}


def _token(shown: Values) -> str:
    """The values shown, signed, to come back with the form."""
    return signing.dumps(shown, salt=SALT, compress=True)


def _shown(request: HttpRequest) -> Values | None:
    try:
        return cast("Values", signing.loads(request.POST.get("shown", ""), salt=SALT, max_age=LONGEST_SECONDS))
    except signing.BadSignature:
        return None


def _choices(request: HttpRequest) -> dict[str, actions.Side]:
    taken = {name.removeprefix(TAKE): side for name, side in request.POST.items() if name.startswith(TAKE)}
    return {name: cast("actions.Side", side) for name, side in taken.items() if side in {"mine", "theirs"}}


@requires(drafts.READ)
def listing(request: HttpRequest) -> HttpResponse:
    """What is drafted, waits, and was decided."""
    found = Paginator(drafts.drafts_for(actor_of(request)), PER_PAGE).get_page(request.GET.get("page"))
    return page(request, "fiches/drafts.html", {"listing": found, "measure_of": reading.get_measure})


@requires(drafts.READ)
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft: what it changes, all it says, where it stands, and what the reader can do about it."""
    return _draft_page(request, drafts.get_draft_for(actor_of(request), pk), AnswerForm())


def _draft_page(request: HttpRequest, found: Draft, form: AnswerForm, status: int = 200) -> HttpResponse:
    actor = actor_of(request)
    values = complete(found.measure, found.values)
    context = {
        "draft": found,
        "state": found.jurisdiction,
        "measure": reading.get_measure(found.measure),
        "differences": drafts.differences(found.measure, drafts.before(found), values),
        "said": all_said(found.measure, values, names_in([values])),
        "writes": allowed(drafts.WRITE, actor, found.about),
        "decides": allowed("fiches:fiche:approve", actor, found.about),
        "nobody": not speakers_for(found.jurisdiction_id).exists(),
        "form": form,
    }
    return page(request, "fiches/draft.html", context, status=status)


@requires(drafts.WRITE)
@require_POST
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a draft in to the focal point."""
    found = drafts.get_draft_for(actor_of(request), pk, drafts.WRITE)
    try:
        done = actions.hand_in(actor=actor_of(request), draft=found)
    except actions.MovedOnError:
        return moved_on(request, redirect("fiches:draft", pk))
    messages.success(request, done.get_status_display())
    return redirect("fiches:draft", pk)


@requires(drafts.WRITE)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a draft back for good."""
    found = drafts.get_draft_for(actor_of(request), pk, drafts.WRITE)
    try:
        done = actions.withdraw(actor=actor_of(request), draft=found)
    except actions.MovedOnError:
        return moved_on(request, redirect("fiches:draft", pk))
    messages.success(request, done.get_status_display())
    return redirect("fiches:drafts")


@requires("fiches:fiche:approve")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish a draft, or return it with the reason; its page can be asked for anew, in another language too."""
    actor = actor_of(request)
    found = drafts.get_draft_for(actor, pk, "fiches:fiche:approve")
    if request.method != "POST":
        return redirect("fiches:draft", pk)
    form = AnswerForm(request.POST)
    try:
        if request.POST.get("decision") == "publish":
            done = actions.publish(actor=actor, draft=found)
        elif form.is_valid():
            done = actions.give_back(actor=actor, draft=found, answer=form.cleaned_data["answer"])
        else:
            return _draft_page(request, found, form, status=422)
    except actions.MovedOnError:
        return moved_on(request, redirect("fiches:draft", pk))
    messages.success(request, done.get_status_display())
    return redirect("fiches:draft", pk)


def moved_on(request: HttpRequest, back: HttpResponse) -> HttpResponse:
    """Somebody else was first."""
    messages.warning(request, _("This changed meanwhile. Nothing was written; look again."))
    return back
