"""Import: hand in a table, see what it would change, confirm exactly that."""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.access.actor import actor_of
from comity.access.check import requires
from comity.authorities.actions import Fault, Line, Plan, apply_plan, check_upload_size, plan_file, plan_lines
from comity.authorities.actions.columns import FIELDS, accepted_values
from comity.authorities.forms import UploadForm
from comity.authorities.queries import table
from comity.authorities.views.reading import as_file
from comity.common.jinja import page

SALT = "authorities.import"
PREVIEW_SECONDS = 60 * 60
PREVIEW_MAX = 1024 * 1024
FAULTS_SHOWN = 200
CHANGES_SHOWN = 500


@requires("authorities:entry:import")
def template(_request: HttpRequest, format_: str) -> HttpResponse:
    """An empty table with the heading of an import."""
    return as_file([list(table.COLUMNS)], format_, "comity-import")


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
