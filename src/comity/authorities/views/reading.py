"""Pages of the room."""

from typing import Any

from django.core import signing
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import allowed, requires
from comity.authorities import queries
from comity.authorities.actions import Fault, Line, Plan, apply_plan, check_upload_size, plan_file, plan_lines
from comity.authorities.actions.columns import FIELDS, accepted_values
from comity.authorities.forms import DayForm, ListForm, UploadForm
from comity.authorities.models import Authority, Means
from comity.authorities.queries import table
from comity.authorities.queries.hours import in_words
from comity.common.jinja import page
from comity.common.known import Known
from comity.jurisdictions.queries import by_name, list_jurisdictions

PER_PAGE = 50
SALT = "authorities.import"
PREVIEW_SECONDS = 60 * 60
PREVIEW_MAX = 1024 * 1024
FAULTS_SHOWN = 200
CHANGES_SHOWN = 500


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
        "states": by_name(list(list_jurisdictions())),
        "entries": queries.load_entries(list(listing.object_list), filters.day, actor_of(request)),
        "may_import": allowed("authorities:entry:import", actor_of(request)),
    }
    return page(request, "authorities/list.html", context)


@requires("authorities:entry:read")
def profile(request: HttpRequest, slug: str) -> HttpResponse:
    """One authority with everything on record about it."""
    form = DayForm(request.GET)
    form.is_valid()
    day = form.cleaned_data.get("as_of") or queries.today()
    try:
        found = queries.profile_of(queries.get_authority(slug), day, actor_of(request))
    except Authority.DoesNotExist as missing:
        raise Http404 from missing
    context = {"form": form, "day": day, "profile": found, "in_words": in_words, "means_names": dict(Means.choices)}
    return page(request, "authorities/page.html", context)


@requires("authorities:entry:export")
def export(request: HttpRequest, format_: str) -> HttpResponse:
    """What the list shows with the same filters, all pages of it, as a table."""
    filters = ListForm(request.GET.dict()).filters
    entries = queries.load_entries(queries.find(filters).slugs, filters.day, actor_of(request))
    return _file(table.rows(entries), format_, f"comity-directory-{filters.day}")


@requires("authorities:entry:import")
def template(_request: HttpRequest, format_: str) -> HttpResponse:
    """An empty table with the heading of an import."""
    return _file([list(table.COLUMNS)], format_, "comity-import")


def _file(rows: Any, format_: str, name: str) -> HttpResponse:  # noqa: ANN401
    if format_ not in table.FORMATS:
        raise Http404
    write, content_type = table.FORMATS[format_]
    response = HttpResponse(write(rows), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{format_}"'
    return response


@requires("authorities:entry:import")
def import_table(request: HttpRequest) -> HttpResponse:
    """Hand in a table, see what it would change, then confirm exactly that."""
    if request.method != "POST":
        return _import_page(request, UploadForm())
    if "preview" in request.POST:
        return _confirm(request, request.POST["preview"])
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _import_page(request, form)
    upload = form.cleaned_data["file"]
    if faults := check_upload_size(upload.size):
        return _import_page(request, form, plan=Plan([], faults))
    return _import_page(request, form, plan=plan_file(upload.read(), upload.name), name=upload.name)


def _confirm(request: HttpRequest, preview: str) -> HttpResponse:
    """Apply a preview. What moved in the meantime is previewed anew, never applied unseen."""
    try:
        signed = signing.loads(preview, salt=SALT, max_age=PREVIEW_SECONDS)
    except signing.BadSignature:
        return _import_page(request, UploadForm(), expired=True)
    plan = plan_lines([Line(row, cells) for row, cells in signed["lines"]])
    if apply_plan(plan, actor=actor_of(request), file=signed["name"], digest=signed["digest"]):
        return _import_page(request, UploadForm(), plan=plan, done=True)
    return _import_page(request, UploadForm(), plan=plan, name=signed["name"], moved=True)


def _import_page(  # noqa: PLR0913  # the states of one page
    request: HttpRequest,
    form: UploadForm,
    *,
    plan: Plan | None = None,
    name: str = "",
    done: bool = False,
    moved: bool = False,
    expired: bool = False,
) -> HttpResponse:
    faults: list[Fault] = plan.faults if plan else []
    preview = ""
    if plan and not faults and not done:
        preview = signing.dumps({"lines": plan.lines, "digest": plan.digest, "name": name}, salt=SALT, compress=True)
    context = {
        "form": form,
        "plan": plan,
        "faults": faults[:FAULTS_SHOWN],
        "changes": plan.changes[:CHANGES_SHOWN] if plan else [],
        "preview": preview if len(preview) <= PREVIEW_MAX else "",
        "done": done,
        "moved": moved,
        "expired": expired,
        "effects": {"added": _("To add"), "changed": _("To change"), "left": _("To leave")},
        "columns": [(column, field.required, accepted_values(column)) for column, field in FIELDS.items()],
    }
    return page(request, "authorities/import.html", context, status=422 if faults else 200)
