"""What everybody reads: the list, an entry, its history, the export."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse

from comity.access.actor import actor_of
from comity.access.check import allowed, requires
from comity.access.fields import visible
from comity.accounts.queries import managers_of
from comity.authorities import queries
from comity.authorities.forms import DayForm, ListForm
from comity.authorities.models import Authority, Edition, Means
from comity.authorities.queries import table
from comity.authorities.queries.editions import history_of
from comity.authorities.queries.hours import in_words
from comity.authorities.queries.lines import may_read_lines
from comity.authorities.queries.proposals import open_proposals
from comity.authorities.queries.shown import hidden_values
from comity.common.jinja import page
from comity.common.known import Known
from comity.jurisdictions.queries import jurisdictions_by_name

PER_PAGE = 50
PROPOSE = "authorities:entry:propose"


@requires("authorities:entry:read")
def directory(request: HttpRequest) -> HttpResponse:
    """The list of authorities."""
    form = ListForm(request.GET.dict())
    filters = form.filters
    found = queries.find(filters)
    listing = Paginator(found.slugs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "filters": filters,
        "listing": listing,
        "count": len(found.slugs),
        "not_known": found.not_known,
        "unsure": filters.known is Known.UNKNOWN,
        "states": jurisdictions_by_name(),
        "entries": queries.load_entries(list(listing.object_list), filters.day, actor_of(request)),
        "may_import": allowed("authorities:entry:import", actor_of(request)),
    }
    return page(request, "authorities/list.html", context)


@requires("authorities:entry:read")
def profile(request: HttpRequest, slug: str) -> HttpResponse:
    """One authority with everything on record about it, as at a day."""
    form = DayForm(request.GET)
    form.is_valid()
    return _profile(request, slug, form.cleaned_data.get("as_of") or queries.today(), form)


@requires("authorities:entry:read")
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One past version, to be read as it was."""
    edition = Edition.objects.filter(authority=slug, number=number).first()
    if edition is None:
        raise Http404
    return _profile(request, slug, edition.valid_from, DayForm({}), number)


def _profile(request: HttpRequest, slug: str, day: date, form: DayForm, number: int | None = None) -> HttpResponse:
    actor, authority = actor_of(request), _found(slug)
    found = queries.profile_of(authority, day, actor, number)
    context = {
        "form": form,
        "day": day,
        "profile": found,
        "in_words": in_words,
        "means_names": dict(Means.choices),
        "owned": managers_of(slug).exists(),
        "lines": may_read_lines(actor, authority),
        "waiting": open_proposals(authority) if allowed(PROPOSE, actor, authority.about) else [],
    }
    return page(request, "authorities/page.html", context)


def _found(slug: str) -> Authority:
    try:
        return queries.get_authority(slug)
    except Authority.DoesNotExist as missing:
        raise Http404 from missing


@requires("authorities:entry:read")
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Every version of an entry: since when, by whom, and what changed."""
    actor, authority = actor_of(request), _found(slug)
    hidden = hidden_values(actor, authority)
    context = {
        "authority": authority,
        "versions": history_of(authority, hidden),
        "story": queries.story_of(authority),
        "names_shown": visible("history.person", actor, authority.about),
    }
    return page(request, "authorities/history.html", context)


@requires("authorities:entry:export")
def export(request: HttpRequest, format_: str) -> HttpResponse:
    """What the list shows with the same filters, all pages of it, as a table."""
    filters = ListForm(request.GET.dict()).filters
    entries = queries.load_entries(queries.find(filters).slugs, filters.day, actor_of(request))
    return as_file(table.rows(entries), format_, f"comity-directory-{filters.day}")


def as_file(rows: Any, format_: str, name: str) -> HttpResponse:  # noqa: ANN401
    """A table to take along."""
    if format_ not in table.FORMATS:
        raise Http404
    write, content_type = table.FORMATS[format_]
    response = HttpResponse(write(rows), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{format_}"'
    return response
