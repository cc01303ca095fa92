"""Pages for officers of a State: the form of a fiche, its draft, publication."""

from dataclasses import dataclass
from typing import cast

from django.contrib import messages
from django.core import signing
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import About, Actor, actor_of
from comity.access.check import allowed, demand_over, requires
from comity.accounts.queries import speakers_for
from comity.authorities.queries import today
from comity.common.jinja import page
from comity.common.languages import CODES, current, language_name
from comity.fiches import actions
from comity.fiches.forms import AnswerForm, FicheForm, TranslationForm
from comity.fiches.models import Draft
from comity.fiches.queries import drafts, reading
from comity.fiches.queries.answers import all_said, names_in
from comity.fiches.queries.questions import Values, complete, texts_in, translated
from comity.fiches.queries.translations import LANGUAGE
from comity.jurisdictions.models import Jurisdiction
from comity.vocabulary.queries import Measure

SALT = "fiches.shown"
LONGEST_SECONDS = 24 * 60 * 60
TAKE = "take_"
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before somebody who writes a fiche: what stands, and what their form had shown when it was sent."""

    actor: Actor
    state: Jurisdiction
    measure: Measure
    draft: Draft | None
    stands: Values
    shown: Values

    @property
    def context(self) -> dict[str, object]:
        """What every page of the form needs."""
        return {"state": self.state, "measure": self.measure, "draft": self.draft, "token": _token(self.shown)}


def _desk(request: HttpRequest, iso3: str, measure: str) -> Desk:
    actor = actor_of(request)
    demand_over(drafts.WRITE, actor, About(state=iso3))
    found, subject = reading.get_state(iso3), reading.get_measure(measure)
    draft = drafts.open_draft(iso3, measure)
    sheet = None if draft else reading.sheet_at(iso3, measure, today())
    stands = complete(measure, draft.values if draft else sheet.edition.values if sheet else None)
    return Desk(actor, found, subject, draft, stands, _shown(request) or stands)


@requires(drafts.WRITE)
def edit(request: HttpRequest, iso3: str, measure: str) -> HttpResponse:
    """The form of a fiche; what is written goes into the State's draft, and nobody's words are lost."""
    desk = _desk(request, iso3, measure)
    if desk.draft and not desk.draft.in_hand:
        return redirect("fiches:draft", desk.draft.pk)
    sent, looking = request.POST if request.method == "POST" else None, request.POST.get("do") == "find"
    form = FicheForm(iso3, measure, _begun(desk.shown), sent, words=request.POST.get("words", ""))
    if not form.is_bound or looking or not form.is_valid():
        context = desk.context | {"form": form, "controls": form.controls(faults=not looking)}
        return page(request, "fiches/edit.html", context, status=422 if form.is_bound and not looking else 200)
    return _saved(request, desk, form.values, form.cleaned_data["reason"])


@requires(drafts.WRITE)
def translate(request: HttpRequest, iso3: str, measure: str, code: str) -> HttpResponse:
    """The texts of a fiche in another language, each below the words that were written."""
    desk = _desk(request, iso3, measure)
    if desk.draft and not desk.draft.in_hand:
        return redirect("fiches:draft", desk.draft.pk)
    written_in = desk.shown[LANGUAGE]
    if code not in CODES or code == written_in or not texts_in(measure, desk.shown):
        raise Http404
    form = TranslationForm(measure, code, desk.shown, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = desk.context | {"controls": form.controls(), "code": code, "written_in": written_in}
        context["into"] = language_name(code)
        return page(request, "fiches/translate.html", context, status=422 if form.is_bound else 200)
    return _saved(request, desk, form.values)


def _saved(request: HttpRequest, desk: Desk, values: Values, reason: str = "") -> HttpResponse:
    """The draft with what was written in it; or a choice, where two hands changed the same value."""
    where = {"state": desk.state.iso3, "measure": desk.measure.id}
    written = actions.Written(desk.shown, values, reason)
    try:
        made, conflicts = actions.save_draft(actor=desk.actor, **where, written=written, chosen=_choices(request))
    except actions.MovedOnError:
        return moved_on(request, redirect("fiches:fiche", *where.values()))
    if made:
        return redirect("fiches:draft", made.pk)
    carried = [(name, value) for name, sent in request.POST.lists() for value in sent]
    context = desk.context | {
        "carried": [each for each in carried if each[0] != "csrfmiddlewaretoken" and TAKE not in each[0]],
        "conflicts": drafts.differences(desk.measure.id, desk.stands, values, conflicts),
    }
    return page(request, "fiches/choose.html", context, status=409)


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
        "translated": translated(found.measure, values),
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
