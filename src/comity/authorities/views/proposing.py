"""From a manager's change to its publication: form, difference, handing in, approval."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.accounts.queries import speakers_for
from comity.authorities import actions
from comity.authorities.actions.editions import latest_editions
from comity.authorities.forms import EntryForm, PracticeForm, ReasonForm
from comity.authorities.models import Proposal, StatePractice
from comity.authorities.queries import proposals as reading
from comity.authorities.queries.editions import first_edition
from comity.authorities.queries.story import get_authority_for
from comity.authorities.views.writing import Writing, choices_of, edition_of, entry_page, unsettled
from comity.common.jinja import page

PROPOSE = "authorities:entry:propose"
"""The right to keep an entry."""
PER_PAGE = 50


@requires(PROPOSE)
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """The form of the entry as it stands; what is written becomes a draft."""
    actor = actor_of(request)
    authority = get_authority_for(actor, slug, PROPOSE)
    writing = Writing.of(request, edition_of(authority), EntryForm)
    if not writing.complete:
        return entry_page(request, authority, writing)
    draft = writing.draft(authority)
    if draft.values.items() <= draft.shown.items():
        writing.form.add_error(None, _("Nothing was changed."))
        return entry_page(request, authority, writing)
    made = actions.begin_proposal(actor=actor, authority=authority, draft=draft)
    return redirect("authorities:proposal", made.pk)


@requires(PROPOSE)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of a draft; colleagues who write at the same time lose nothing."""
    actor = actor_of(request)
    found = reading.get_proposal_for(actor, pk, PROPOSE)
    if not found.in_hand:
        return _moved_on(request, found)
    stands = found.based_on.values | found.changes
    more = {"reason": found.reason, "valid_from": found.valid_from}
    writing = Writing.of(request, found.based_on, EntryForm, stands, more)
    if not writing.complete:
        return entry_page(request, found.authority, writing, proposal=found)
    draft = writing.draft(found.authority)
    try:
        conflicts = actions.save_draft(actor=actor, proposal=found, draft=draft, chosen=choices_of(request))
    except actions.MovedOnError:
        return _moved_on(request, found)
    if conflicts:
        return unsettled(request, found.authority, writing, reading.both_changed(conflicts, draft.values, stands))
    return redirect("authorities:proposal", pk)


@requires(reading.READ)
def listing(request: HttpRequest) -> HttpResponse:
    """What is drafted, waits, and was decided."""
    found = reading.proposals_for(actor_of(request))
    context = {"listing": Paginator(found, PER_PAGE).get_page(request.GET.get("page"))}
    return page(request, "authorities/proposals.html", context)


@requires(reading.READ)
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal: what it changes, where it stands, and what the reader can do about it."""
    return _proposal_page(request, reading.get_proposal_for(actor_of(request), pk), ReasonForm())


def _proposal_page(request: HttpRequest, found: Proposal, form: ReasonForm, status: int = 200) -> HttpResponse:
    latest = latest_editions([found.authority_id]).get(found.authority_id) or first_edition(found.authority)
    conflicts = reading.rebased(found, latest).conflicts if found.in_hand else []
    state = found.authority.jurisdiction_id
    approval = reading.approval_needed(state)
    context = {
        "proposal": found,
        "authority": found.authority,
        "differences": reading.preview(found),
        "conflicts": reading.both_changed(conflicts, found.changes, latest.values),
        "approval": approval,
        "nobody": approval and not speakers_for(state).exists(),
        "form": form,
    }
    return page(request, "authorities/proposal.html", context, status=status)


@requires(PROPOSE)
@require_POST
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a draft in."""
    actor = actor_of(request)
    found = reading.get_proposal_for(actor, pk, PROPOSE)
    try:
        done = actions.submit_proposal(actor=actor, proposal=found)
    except actions.MovedOnError:
        return _moved_on(request, found)
    messages.success(request, done.get_status_display())
    return redirect("authorities:proposal", pk)


@requires(PROPOSE)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a proposal back."""
    actor = actor_of(request)
    found = reading.get_proposal_for(actor, pk, PROPOSE)
    try:
        done = actions.withdraw_proposal(actor=actor, proposal=found)
    except actions.MovedOnError:
        return _moved_on(request, found)
    messages.success(request, done.get_status_display())
    return redirect("authorities:proposals")


@requires(PROPOSE)
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose, value by value, between the draft and what was published meanwhile."""
    actor = actor_of(request)
    found = reading.get_proposal_for(actor, pk, PROPOSE)
    try:
        actions.settle(actor=actor, proposal=found, chosen=choices_of(request))
    except actions.MovedOnError:
        return _moved_on(request, found)
    return redirect("authorities:proposal", pk)


@requires("authorities:entry:approve")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve, or refuse with a reason; its page can be asked for anew, in another language too."""
    actor = actor_of(request)
    found = reading.get_proposal_for(actor, pk, "authorities:entry:approve")
    if request.method != "POST":
        return redirect("authorities:proposal", pk)
    form = ReasonForm(request.POST)
    try:
        if request.POST.get("decision") == "approve":
            done = actions.approve_proposal(actor=actor, proposal=found)
        elif form.is_valid():
            done = actions.refuse_proposal(actor=actor, proposal=found, answer=form.cleaned_data["answer"])
        else:
            return _proposal_page(request, found, form, status=422)
    except actions.MovedOnError:
        return _moved_on(request, found)
    messages.success(request, done.get_status_display())
    return redirect("authorities:proposal", pk)


def _moved_on(request: HttpRequest, found: Proposal) -> HttpResponse:
    messages.warning(request, _("This changed meanwhile. Nothing was written; look again."))
    return redirect("authorities:proposal", found.pk)


@requires("authorities:practice:change")
def practice(request: HttpRequest) -> HttpResponse:
    """Whether changes to the entries of the State wait for its focal point."""
    actor = actor_of(request)
    form = PracticeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.set_practice(actor=actor, state=actor.state, approval=form.cleaned_data["approval"] == "yes")
        messages.success(request, _("Saved."))
        return redirect("authorities:practice")
    kept = StatePractice.objects.filter(jurisdiction=actor.state).first()
    context = {"form": form, "practice": kept, "needed": "yes" if kept and kept.approval_needed else "no"}
    return page(request, "authorities/practice.html", context, status=422 if form.is_bound else 200)
