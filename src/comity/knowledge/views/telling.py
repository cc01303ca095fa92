"""A practice's way into the compendium: the authority's form, the secretariat's desk, the approval."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.authorities.models import Authority
from comity.common.jinja import page
from comity.common.languages import CODES, TITLES, current
from comity.knowledge import actions
from comity.knowledge.actions.practices import digest_of
from comity.knowledge.forms.practices import EditedForm, TellingForm, WordsForm
from comity.knowledge.models import PARTS, Practice, Stage
from comity.knowledge.queries import practices as reading
from comity.knowledge.queries.themes import theme_name
from comity.knowledge.views.attempts import attempt


@requires("knowledge:practice:follow")
def work(request: HttpRequest) -> HttpResponse:
    """The practices of one's own authority, or those that reached the secretariat."""
    return page(request, "knowledge/practices_work.html", {"practices": reading.list_work(actor_of(request))})


@requires("knowledge:practice:write")
def new(request: HttpRequest) -> HttpResponse:
    """Tell a practice; it is a draft until it is handed in."""
    actor = actor_of(request)
    form = TellingForm(request.POST if request.method == "POST" else None, None, current())
    if request.method == "POST" and form.is_valid():
        authority = Authority.objects.get(pk=actor.authority)
        made = actions.start_practice(actor=actor, authority=authority, values=form.values())
        messages.success(request, _("Saved."))
        return redirect("knowledge:practice-work", made.pk)
    return page(request, "knowledge/tell.html", {"form": form, "practice": None}, 422 if form.errors else 200)


@requires("knowledge:practice:write")
def write(request: HttpRequest, slug: str) -> HttpResponse:
    """Go on writing a draft."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.WRITE)
    if found.stage != Stage.DRAFT:
        return _to_work(slug)
    form = TellingForm(request.POST if request.method == "POST" else None, found, current())
    if request.method == "POST" and form.is_valid():
        attempt(request, lambda: actions.save_own(actor=actor, practice=found, values=form.values()))
        return _to_work(slug)
    return page(request, "knowledge/tell.html", {"form": form, "practice": found}, 422 if form.errors else 200)


@requires("knowledge:practice:follow")
def on_its_way(request: HttpRequest, slug: str) -> HttpResponse:
    """Where a practice stands, what the authority told, the text for the public, and what can be done."""
    return _shown(request, reading.get_practice_for(actor_of(request), slug), WordsForm())


def _shown(request: HttpRequest, found: Practice, form: WordsForm) -> HttpResponse:
    context = {
        "practice": found,
        "telling": found.telling,
        "missing": reading.missing(found),
        "parts": PARTS,
        "versions": reading.versions(found.telling.edited),
        "seen": digest_of(found.telling.edited),
        "theme_name": theme_name,
        "form": form,
    }
    return page(request, "knowledge/practice_work.html", context, 422 if form.errors else 200)


@requires("knowledge:practice:write")
def submit(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand it in."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.WRITE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    attempt(request, lambda: actions.submit_practice(actor=actor, practice=found))
    return _to_work(slug)


@requires("knowledge:practice:edit")
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """The public text, language by language, beside what the authority told."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.EDIT)
    asked = request.GET.get("language", "")
    code = asked if asked in CODES else found.telling.language
    if not found.can("offer"):
        messages.error(request, _("This step is not possible now."))
        return _to_work(slug)
    form = EditedForm(request.POST if request.method == "POST" else None, found, code)
    if request.method == "POST" and form.is_valid():
        attempt(request, lambda: actions.save_edited(actor=actor, practice=found, language=code, parts=form.parts))
        return _to_work(slug)
    context = {"practice": found, "telling": found.telling, "form": form, "in_": code, "titles": TITLES, "parts": PARTS}
    return page(request, "knowledge/practice_edit.html", context, 422 if form.errors else 200)


@requires("knowledge:practice:edit")
def forward(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the authority to approve the text, or publish what it approved."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.EDIT)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    act = actions.publish_practice if request.POST.get("do") == "publish" else actions.offer
    attempt(request, lambda: act(actor=actor, practice=found))
    return _to_work(slug)


@requires("knowledge:practice:approve")
def decide(request: HttpRequest, slug: str) -> HttpResponse:
    """Approve the text as it was shown, or say why not."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.APPROVE)
    if request.method != "POST":
        return _to_work(slug)
    if request.POST.get("do") == "approve":
        seen = request.POST.get("seen", "")
        attempt(request, lambda: actions.approve(actor=actor, practice=found, seen=seen))
        return _to_work(slug)
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form)
    attempt(request, lambda: actions.decline(actor=actor, practice=found, words=form.cleaned_data["text"]))
    return _to_work(slug)


@requires("knowledge:practice:approve")
def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take it out of the compendium; asked for once more before."""
    actor = actor_of(request)
    found = reading.get_practice_for(actor, slug, reading.APPROVE)
    if request.method == "POST":
        attempt(request, lambda: actions.withdraw_practice(actor=actor, practice=found))
        return _to_work(slug)
    context = {"what": found.telling.title, "back": ("knowledge:practice-work", slug)}
    return page(request, "knowledge/withdraw.html", context)


def _to_work(slug: str) -> HttpResponse:
    return redirect("knowledge:practice-work", slug)
