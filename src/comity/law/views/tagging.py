"""Saying what provisions are about, and reviewing what others said."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.common.jinja import page
from comity.law.actions.tags import UnfitTagError, add_tag, review_tag, withdraw_tag
from comity.law.forms.tagging import TagForm
from comity.law.models import Tag, Work
from comity.law.queries.codes import code_in_words
from comity.law.queries.tags import (
    REVIEW,
    WRITE,
    get_tag_for,
    get_work_for,
    labels_of,
    may_review,
    may_withdraw,
    provisions_to_tag,
    tags_of,
    waiting_tags,
)

PER_PAGE = 50


def _tag_or_404(request: HttpRequest, pk: int, permission: str) -> Tag:
    try:
        return get_tag_for(actor_of(request), pk, permission)
    except Tag.DoesNotExist as missing:
        raise Http404 from missing


@requires(WRITE)
def tags(request: HttpRequest, slug: str) -> HttpResponse:
    """What the provisions of a law are about, and the form that says more; ``?eid=`` names a provision."""
    actor = actor_of(request)
    try:
        work = get_work_for(actor, slug)
    except Work.DoesNotExist as missing:
        raise Http404 from missing
    asked = request.GET.get("eid", "")
    form = TagForm(request.POST or None, provisions_to_tag(work, asked), asked)
    if request.method == "POST" and form.is_valid() and _added(request, work, form):
        messages.success(request, _("Saved."))
        return redirect(request.get_full_path())
    said = list(tags_of(work))
    context = {
        "work": work,
        "form": form,
        "said": said,
        "labels": labels_of(said),
        "in_words": code_in_words,
        "reviewable": {tag.pk for tag in said if may_review(actor, tag)},
        "withdrawable": {tag.pk for tag in said if may_withdraw(actor, tag)},
    }
    return page(request, "law/tags.html", context)


def _added(request: HttpRequest, work: Work, form: TagForm) -> bool:
    """Add every tag or none; what cannot be said is told beside its field."""
    with transaction.atomic():
        for scheme, code in form.said:
            try:
                add_tag(actor=actor_of(request), work=work, eid=form.cleaned_data["eid"], scheme=scheme, code=code)
            except UnfitTagError as error:
                form.add_error("eid" if error.field_name == "eid" else scheme, str(error))
        transaction.set_rollback(bool(form.errors))
    return not form.errors


@requires(REVIEW)
def waiting(request: HttpRequest) -> HttpResponse:
    """What others said of the State's laws and nobody reviewed yet."""
    listing = Paginator(waiting_tags(actor_of(request)), PER_PAGE).get_page(request.GET.get("page"))
    shown = list(listing.object_list)
    context = {"listing": listing, "shown": shown, "labels": labels_of(shown), "in_words": code_in_words}
    return page(request, "law/waiting.html", context)


def _back(request: HttpRequest, tag: Tag) -> HttpResponse:
    return redirect("law:tags", tag.work_id) if request.POST.get("back") == "law" else redirect("law:waiting")


@requires(REVIEW)
@require_POST
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm what somebody else said of a provision."""
    tag = _tag_or_404(request, pk, REVIEW)
    if review_tag(actor=actor_of(request), tag=tag):
        messages.success(request, _("Reviewed"))
    else:
        messages.error(request, _("This step is not possible now."))
    return _back(request, tag)


@requires(WRITE)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a tag back; once it was reviewed, only whoever may review does that."""
    tag = _tag_or_404(request, pk, WRITE)
    if may_withdraw(actor_of(request), tag):
        withdraw_tag(actor=actor_of(request), tag=tag)
        messages.success(request, _("Withdrawn."))
    else:
        messages.error(request, _("This step is not possible now."))
    return _back(request, tag)
