"""Pages of the room: an entry to be confirmed, and the board. Those of the notes are in ``notes.views``."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.audit.actions import witness
from comity.authorities.models import Means
from comity.authorities.queries import today
from comity.authorities.queries.hours import in_words
from comity.authorities.queries.table import as_csv
from comity.common.jinja import page
from comity.common.languages import percent
from comity.jurisdictions.queries import jurisdictions_by_name
from comity.upkeep import actions
from comity.upkeep.forms import BoardForm
from comity.upkeep.queries import board as boards
from comity.upkeep.queries.entry import get_entry_for, what_it_says

PER_PAGE = 50


def _address(name: str, *args: str) -> str:
    """The address of a page of another room; empty where there is none."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@requires("authorities:entry:confirm")
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """What is on record about one's own authority, and one click that says it is right."""
    actor = actor_of(request)
    authority, day = get_entry_for(actor, slug), today()
    moved = False
    if request.method == "POST":
        try:
            actions.confirm(actor=actor, authority=authority, seen=request.POST.get("seen", ""), on=day)
        except actions.MovedError:
            moved = True
        else:
            messages.success(request, _("Thank you. The entry is confirmed."))
            return redirect("upkeep:entry", slug)
        authority = get_entry_for(actor, slug)
    profile, said = what_it_says(authority, day)
    context = {
        "authority": authority,
        "profile": profile,
        "said": said,
        "hours": in_words(authority.office_hours),
        "moved": moved,
        "line": boards.lines(day, slug)[0],
        "confirmations": authority.confirmations.select_related("officer")[:10],
        "means": [str(Means(each).label) for each in authority.means if each in Means.values],
        "change": _address("authorities:propose", slug),
    }
    return page(request, "upkeep/entry.html", context, status=409 if moved else 200)


@requires("authorities:board:read")
def board(request: HttpRequest) -> HttpResponse:
    """How fresh every entry is, the worst first."""
    form = BoardForm(request.GET.dict())
    everything = boards.lines(today())
    found = boards.chosen(everything, form.asked)
    witness(actor=actor_of(request), action="upkeep.board.read")
    context = {
        "form": form,
        "states": jurisdictions_by_name(),
        "summary": boards.summary(found),
        "percent": percent,
        "listing": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "correct": _address("authorities:correct", "slug").replace("slug", "%s"),
        "history": _address("reports:freshness"),
    }
    return page(request, "upkeep/board.html", context)


@requires("authorities:board:read")
def export(request: HttpRequest) -> HttpResponse:
    """What the board shows with the same filters, all pages of it."""
    day = today()
    found = boards.chosen(boards.lines(day), BoardForm(request.GET.dict()).asked)
    witness(actor=actor_of(request), action="upkeep.board.export")
    headers = {"Content-Disposition": f'attachment; filename="freshness-{day}.csv"'}
    return HttpResponse(as_csv(boards.table(found)), content_type="text/csv; charset=utf-8", headers=headers)


@requires("authorities:entry:correct")
@require_POST
def remind(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the owners of one entry now."""
    line = next(iter(boards.lines(today(), slug)), None)
    if line is None:
        raise Http404
    if actions.remind_now(actor=actor_of(request), slug=slug, day=today()):
        messages.success(request, _("Reminded: %(name)s") % {"name": line.name})
    elif line.owners:
        messages.info(request, _("The owners were reminded today already."))
    else:
        messages.warning(request, _("Nobody manages this entry: invite a manager first."))
    kept = request.POST.get("query", "")
    return redirect(f"{reverse('upkeep:board')}?{kept}" if kept else reverse("upkeep:board"))
